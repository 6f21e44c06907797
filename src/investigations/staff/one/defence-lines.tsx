import type { ComponentChildren } from 'preact';
import type { EntryOf } from '../../investigation/entry.ts';
import { noon, say } from '../say.ts';
import { t } from './one-words.ts';

/** What was answered about section 45 and somebody's safety, with its reason, its day and what is done. `children`: what can be done about it, in the same line. */
export function DefenceLines({
  of,
  children,
}: {
  readonly of: EntryOf<'defence'>['body'];
  readonly children?: ComponentChildren;
}) {
  return (
    <>
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        {t('defence', {
          choice: say(`choice.${of.choice}`),
          safeguarding: say(`safeguarding.${of.safeguarding}`),
          at: noon(of.on),
        })}{' '}
        {children}
      </p>
      <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">{t('defence.why', { why: of.why })}</p>
      {of.safeguardingWords === undefined ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">
          {t('defence.done', { words: of.safeguardingWords })}
        </p>
      )}
    </>
  );
}
