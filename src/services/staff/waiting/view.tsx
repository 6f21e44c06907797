import { Figures } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Day, daysBetween, londonDay } from '../../../platform/working-days.ts';
import {
  type EndingCount,
  type EndingListed,
  needInWords,
  type SupportCase,
} from '../../../support/index.ts';
import type { UnmetCount, WaitingCount } from '../../waiting/waiting-query.ts';
import { say } from '../say.ts';
import { EndingCounts, Endings } from './endings.tsx';
import { Ends, type EndsPage } from './ends.tsx';
import { Part } from './part.tsx';
import { people, t } from './waiting-words.ts';

interface WaitingProps {
  readonly waiting: readonly WaitingCount[];
  readonly unmet: { readonly people: number | null; readonly needs: readonly UnmetCount[] };
  /** Services whose funding ends, and those that have ended or whose funding has: a page of each. */
  readonly ends: Readonly<Record<'coming' | 'past', EndsPage>>;
  /** The cases of those who are then without, as far as they are the reader's to see. */
  readonly cases: readonly SupportCase[];
  /** What protects people of the agency's own cases and ends. */
  readonly ending: readonly EndingListed[];
  /** For how many people in the whole partnership, by month and kind. */
  readonly endingCounts: readonly EndingCount[];
  /** The whole partnership is counted, or the reader's agency alone. */
  readonly everywhere: boolean;
  readonly supports: boolean;
  readonly today: Day;
  agencyName(agencyId: string): string;
}

/** A sum of what is told. */
const sumOf = (counts: readonly (number | null)[]): number =>
  counts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
function counted(counts: readonly (number | null)[]): string {
  const sum = sumOf(counts);
  if (!counts.includes(null)) return String(sum);
  return sum === 0 ? t('some') : t('atLeast', { count: sum });
}

/** How many people have a need that nothing meets; where that is not told, at least as many as have the commonest. */
function withoutAny({ people: whole, needs }: WaitingProps['unmet']): string {
  if (whole !== null) return String(whole);
  const most = Math.max(0, ...needs.map((each) => each.people ?? 0));
  return most === 0 ? t('some') : t('atLeast', { count: most });
}

/** Four figures; then who waits where, what nothing meets, and what ends when and who is then without. */
export function WaitingView(props: WaitingProps) {
  const { waiting, unmet, today } = props;
  const waits = counted(waiting.map((each) => each.waiting));
  const longest = Math.max(
    -1,
    ...waiting.map(({ firstAt }) => (firstAt === null ? -1 : daysBetween(londonDay(firstAt), today))),
  );
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('title')}</h1>
      <p class="govuk-body ps-measure">{t(props.everywhere ? 'lead.everywhere' : 'lead.own')}</p>
      <Figures
        items={[
          { label: t('figure.waiting'), value: waits },
          {
            label: t('figure.longest'),
            value:
              longest >= 0 ? t('days', { count: longest }) : t(waits === '0' ? 'none' : 'longest.notTold'),
          },
          { label: t('figure.noPlace'), value: counted(waiting.map((each) => each.noPlace)) },
          { label: t('figure.unmet'), value: withoutAny(unmet) },
        ]}
      />
      <Waits {...props} />
      <Unmet {...props} />
      <Ends {...props} which="coming" page={props.ends.coming} />
      <Ends {...props} which="past" page={props.ends.past} />
      {props.supports ? <Endings ending={props.ending} today={today} /> : null}
      {props.everywhere ? <EndingCounts counts={props.endingCounts} /> : null}
    </>
  );
}

function Waits({ waiting, today, agencyName }: WaitingProps) {
  return (
    <Part id="waits" title={t('waits')} {...(waiting.length === 0 ? { none: t('waits.none') } : {})}>
      {waiting.map((row) => (
        <li class="ps-refer-list__one">
          <div>
            <a class="govuk-link govuk-!-font-weight-bold" href={staffPaths.service(row.serviceId)}>
              {row.name}
            </a>
            <p class="ps-second">{agencyName(row.agencyId)}</p>
          </div>
          <p>
            <strong>{t('wait', { people: people(row.waiting) })}</strong>
            {row.firstAt === null ? null : (
              <span class="ps-second ps-block">
                {t('first', { days: daysBetween(londonDay(row.firstAt), today) })}
              </span>
            )}
          </p>
          <p class="ps-second">
            {t('begun', { people: people(row.begun) })}
            <span class="ps-block">{t('noPlace', { people: people(row.noPlace) })}</span>
          </p>
        </li>
      ))}
    </Part>
  );
}

function Unmet({ unmet }: WaitingProps) {
  return (
    <Part
      id="unmet"
      title={t('unmet')}
      lead={t('unmet.lead')}
      {...(unmet.needs.length === 0 ? { none: t('unmet.none') } : {})}
    >
      {unmet.needs.map((row) => (
        <li class="ps-refer-list__one">
          <div>
            <a class="govuk-link govuk-!-font-weight-bold" href={`${staffPaths.services()}?need=${row.need}`}>
              {needInWords(row.need)}
            </a>
            {row.whys.map(({ why, people: of }) => (
              <p class="ps-second">
                {say(`unmet.${why}`)}
                {of === null || row.whys.length === 1 ? '' : `: ${people(of)}`}
              </p>
            ))}
          </div>
          <p>
            <strong>{people(row.people)}</strong>
          </p>
          <p class="ps-second">{row.firstOn === null ? '' : t('since', { at: noon(row.firstOn) })}</p>
        </li>
      ))}
    </Part>
  );
}
