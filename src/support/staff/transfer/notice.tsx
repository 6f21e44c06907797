import { InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { t } from './transfer-words.ts';

/** Says that whole cases wait for this agency's answer; nothing where none does. */
export function OffersNotice({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <InsetText>
      <strong>{t('notice', { count })}.</strong>{' '}
      <a class="govuk-link" href={staffPaths.transfers()}>
        {t('notice.link')}
      </a>
    </InsetText>
  );
}
