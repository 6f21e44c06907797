/**
 * The tasks of asking about section 45 and safety where something elsewhere takes a suspect for a victim: one for each report that says so, and one for each
 * suspect of whom a case or a referral does, or both. How many of these do is not told, by a task neither. Pure.
 */
import { staffPaths } from '../../paths.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import type { NewTask } from '../../tasks/index.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { planWord } from '../plan/plan-words.ts';
import type { Found } from './elsewhere-store.ts';

export const elsewhereSource = 'investigation-elsewhere';

const causeOf = ({ ofReport, hitId, person }: Found): string => (ofReport ? hitId : person);

/** No word that anybody typed, and nothing of what says so. */
export const elsewhereTask = (one: Investigation, hit: Found, dueOn: Day): NewTask => ({
  agencyId: one.agencyId,
  ownerId: one.lead,
  dueOn,
  title: `${one.reference}: ${planWord('elsewhere')}`,
  aboutPath: staffPaths.investigation(one.investigationId),
  recordId: one.investigationId,
  source: elsewhereSource,
  sourceKey: `${one.investigationId} ${causeOf(hit)}`,
});

/** All of them, open as long as something of their cause is asked (`open`, by hit): due on the day on which the first of what is asked was found. */
export const elsewhereTasks = (
  one: Investigation,
  hits: readonly Found[],
  open: ReadonlySet<string>,
): { readonly task: NewTask; readonly state: 'open' | 'done' }[] =>
  [...Map.groupBy(hits, causeOf).values()].flatMap((those) => {
    const asked = those.filter(({ hitId }) => open.has(hitId));
    const [first] = (asked.length > 0 ? asked : those).toSorted(
      (a, b) => a.foundAt.getTime() - b.foundAt.getTime(),
    );
    if (first === undefined) return [];
    return [
      {
        task: elsewhereTask(one, first, londonDay(first.foundAt)),
        state: asked.length > 0 ? ('open' as const) : ('done' as const),
      },
    ];
  });
