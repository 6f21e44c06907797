/** What protects somebody and ends: each in the cases of one's own agency, and in numbers over the whole partnership. */
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import { type EndingCount, type EndingListed, endingInWords } from '../../../support/index.ts';
import { Part } from './part.tsx';
import { people, t } from './waiting-words.ts';

export function Endings({ ending, today }: { ending: readonly EndingListed[]; today: Day }) {
  return (
    <Part
      id="endings"
      title={t('endings')}
      lead={t('endings.lead')}
      {...(ending.length === 0 ? { none: t('endings.none') } : {})}
    >
      {ending.map((one) => (
        <li class="ps-refer-list__one">
          <div>
            <strong>{endingInWords(one.what)}</strong>
            {one.ofClock ? <p class="ps-second">{t('endings.clock')}</p> : null}
            {one.closed ? <p class="ps-second">{t('endings.closed')}</p> : null}
          </div>
          <p>
            <strong class={one.endsOn < today ? 'ps-late' : undefined}>
              {t(one.endsOn < today ? 'endedOn' : 'endsOn', { at: noon(one.endsOn) })}
            </strong>
          </p>
          <p>
            <a
              class="govuk-link"
              href={one.ofClock ? staffPaths.case(one.caseId) : staffPaths.casePlan(one.caseId)}
            >
              {one.reference}
              <span class="govuk-visually-hidden">: {endingInWords(one.what)}</span>
            </a>
          </p>
        </li>
      ))}
    </Part>
  );
}

const monthFormat = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});

export function EndingCounts({ counts }: { counts: readonly EndingCount[] }) {
  const months = [...new Set(counts.map(({ month }) => month))];
  return (
    <Part
      id="endings-everywhere"
      title={t('counts')}
      lead={t('counts.lead')}
      {...(counts.length === 0 ? { none: t('counts.none') } : {})}
    >
      {months.map((month) => (
        <li class="ps-refer-list__one">
          <p>
            <strong>{monthFormat.format(noon(month))}</strong>
          </p>
          <p>
            {counts
              .filter((each) => each.month === month)
              .map(({ what, people: count }) => (
                <span class="ps-block">
                  {t('counts.one', { what: endingInWords(what), people: people(count) })}
                </span>
              ))}
          </p>
        </li>
      ))}
    </Part>
  );
}
