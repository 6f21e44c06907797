import { saidInWords } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ItemProps } from './model.ts';
import { t } from './part-form.ts';

/** What whoever holds the case tells the others of it. */
export function BriefPart({ brief, grounds, agencies, agencyName, holds, item }: ItemProps) {
  if (brief === undefined) return null;
  const said = [
    ['brief.why', brief.why],
    ['brief.asked', brief.asked],
    ['brief.wishes', saidInWords(brief.wishes)],
    ['brief.law', brief.law],
  ] as const;
  return (
    <section class="ps-case-part" aria-labelledby="brief">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="brief">
          {t('brief')}
        </h2>
        {holds ? (
          <a class="govuk-link" href={staffPaths.case(item.caseId)}>
            {t('brief.case')}
          </a>
        ) : null}
      </div>
      <dl class="ps-said ps-said--wide">
        {said.map(([word, text]) =>
          text === undefined ? null : (
            <div>
              <dt>{t(word)}</dt>
              <dd class="ps-as-told">{text}</dd>
            </div>
          ),
        )}
        {grounds
          .filter(({ about }) => agencies.includes(about))
          .map(({ about, body }) => (
            <div>
              <dt>{t('brief.lawLater', { agency: agencyName(about) })}</dt>
              <dd class="ps-as-told">{body.law}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
