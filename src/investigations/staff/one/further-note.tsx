import { InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';

/** That a reporter came back since their report was taken in, and where it is decided what of it is added. */
export function FurtherNote({ one, works, further }: OneModel) {
  if (further === 0) return null;
  return (
    <InsetText>
      {t('further', { count: further })}{' '}
      {works ? (
        <a class="govuk-link" href={staffPaths.investigationFurther(one.investigationId)}>
          {t('further.do')}
        </a>
      ) : (
        t('further.closed')
      )}
    </InsetText>
  );
}
