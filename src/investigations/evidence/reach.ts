/** For how long files that lie with a report are in reach of those who hold them as evidence, and the tasks that ask to keep them before they are not. Pure. */
import type { GivenShare } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import type { NewTask } from '../../tasks/index.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { planWord } from '../plan/plan-words.ts';

/** `own`: the report is the agency's, and its files stay in reach. Else until or since when. */
export type Reach =
  | { readonly state: 'own' }
  | { readonly state: 'until'; readonly on: Day }
  | { readonly state: 'ended'; readonly on: Day };

/** How long an agency may read the files of a report, by everything that was ever shared with it. What nobody shared with it is its own. */
export function reachOf(shares: readonly GivenShare[], agencyId: string, now: Date): Reach {
  const given = shares.filter(
    ({ toAgency, sections }) => toAgency === agencyId && sections.includes('files'),
  );
  if (given.length === 0) return { state: 'own' };
  const ends = given.map(({ until, endedAt }) => (endedAt !== null && endedAt < until ? endedAt : until));
  const last = new Date(Math.max(...ends.map((end) => end.getTime())));
  // It ends with that moment: the last day on which they can be read is that of the moment before.
  return { state: last > now ? 'until' : 'ended', on: londonDay(new Date(last.getTime() - 1)) };
}

/** How many days before files get out of reach their lead is asked to keep them. */
const warnings: readonly {
  readonly fromOn: Day;
  readonly days: readonly number[];
  readonly source: string;
}[] = [{ fromOn: '2015-07-31', days: [90, 30], source: 'Our own proposal: no rule says when to ask' }];

const warningDays = (today: Day): readonly number[] =>
  warnings.findLast(({ fromOn }) => fromOn <= today)?.days ?? [];

export const reachSource = 'investigation-reach';

/** What is asked of the lead about files that lie with a report, on a day: the last warning that is due, or that they are out of reach. No word that anybody typed. */
export function reachTask(
  one: Pick<Investigation, 'investigationId' | 'agencyId' | 'reference' | 'lead'>,
  reportId: string,
  reach: Reach,
  today: Day,
): NewTask[] {
  if (reach.state === 'own') return [];
  const due = warningDays(today)
    .map((days) => addDays(reach.on, -days))
    .filter((day) => day <= today)
    .toSorted()
    .at(-1);
  const dueOn = reach.state === 'ended' ? reach.on : due;
  return dueOn === undefined
    ? []
    : [
        {
          agencyId: one.agencyId,
          ownerId: one.lead,
          dueOn,
          title: `${one.reference}: ${planWord(reach.state === 'ended' ? 'reachEnded' : 'reach')}`,
          aboutPath: staffPaths.evidenceRegister(one.investigationId),
          recordId: one.investigationId,
          source: reachSource,
          sourceKey: `${one.investigationId} ${reportId} ${reach.state} ${dueOn}`,
        },
      ];
}
