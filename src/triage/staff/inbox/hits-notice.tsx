import { type HitCounts, newForDays } from '../../../identities/index.ts';
import { staffPaths } from '../../../paths.ts';
import { t } from './inbox-view-props.ts';

/** What of hits waits: sealed records of other agencies that match ours, also decided ones, and what agencies ask. Nothing where nothing waits. */
export function HitsNotice({ hits }: { hits: HitCounts }) {
  const lines = [
    { count: hits.asked, word: 'hits.asked', href: staffPaths.hits() },
    { count: hits.found, word: 'hits.found', href: `${staffPaths.hits()}?side=sealed` },
  ] as const;
  return (
    <>
      {lines.map(({ count, word, href }) =>
        count === 0 ? null : (
          <p class="govuk-body-s govuk-!-margin-top-1 govuk-!-margin-bottom-2">
            <a class="govuk-link" href={href}>
              {t(word, { count, days: newForDays })}
            </a>
          </p>
        ),
      )}
    </>
  );
}
