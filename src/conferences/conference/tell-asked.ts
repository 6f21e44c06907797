/** The worker tells agencies that they are asked to a conference, or let in to an item of it. */
import type { WorkerAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { catalogue } from '../../platform/words/index.ts';
import { addWorkingDays, londonDay } from '../../platform/working-days.ts';
import { findCases } from '../../support/index.ts';
import { settleTasks, type Wanted } from '../../tasks/index.ts';
import { listMovedItems } from '../agenda/let-in-before-store.ts';
import { listAsked, listConferencesOfCase, listLetInTo } from './asked-store.ts';
import { tellingRuleOn } from './telling-rules.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');
const source = 'conferences.asked';

/** Heard by the worker as anything changes of who is asked or let in: `{ conferenceId }`. */
export const conferenceTurned = 'conferenceTurned';

/**
 * Each agency that is asked has a task until somebody of theirs has accepted the statement or it has said that it does not come; each that is let in to an
 * item one to add its part beforehand, until it has; and whoever holds a case now that moved here, one to look at whom an earlier holder let in. They say nothing of whom it is
 * about, and end as soon as nobody is asked or let in any more. Safe to run again.
 */
export async function tellAsked(act: WorkerAct, conferenceId: string): Promise<void> {
  const dueOn = (at: Date) => {
    const day = londonDay(at);
    return addWorkingDays(day, tellingRuleOn(day).workingDays);
  };
  const common = { ownerId: null, recordId: null, source } as const;
  const asked = (await listAsked(act, conferenceId)).map(
    ({ agencyId, at, answered, isOver }): Wanted => ({
      task: {
        ...{ ...common, agencyId, dueOn: dueOn(at), title: t('task.asked') },
        aboutPath: staffPaths.conference(conferenceId),
        sourceKey: `${conferenceId} ${agencyId}`,
      },
      state: isOver ? 'cancelled' : answered ? 'done' : 'open',
    }),
  );
  const letIn = (await listLetInTo(act, conferenceId)).map(
    ({ itemId, agencyId, at, startsAt, isIn, written }): Wanted => ({
      task: {
        ...{
          ...common,
          agencyId,
          dueOn: londonDay(new Date(Math.max(startsAt.getTime(), at.getTime()))),
          title: t('task.letIn'),
        },
        aboutPath: staffPaths.conferenceItem(itemId),
        sourceKey: `${itemId} ${agencyId}`,
      },
      state: !isIn ? 'cancelled' : written ? 'done' : 'open',
    }),
  );
  const moved = await listMovedItems(act, conferenceId);
  const cases = await findCases(
    act,
    moved.map(({ caseId }) => caseId),
  );
  const before = moved.flatMap(({ itemId, caseId, movedAt, hasLetIn }): Wanted[] => {
    const one = cases.find((each) => each.caseId === caseId);
    if (one === undefined) return [];
    const task = {
      ...{ agencyId: one.agencyId, ownerId: one.holder, recordId: caseId, source, dueOn: dueOn(movedAt) },
      title: `${one.reference}: ${t('task.before')}`,
      aboutPath: staffPaths.caseConferences(caseId),
      sourceKey: `${itemId} before`,
    };
    return [{ task, state: hasLetIn ? 'open' : 'cancelled' }];
  });
  await settleTasks(act, source, conferenceId, [...asked, ...letIn, ...before]);
}

/** The same of every conference that has a case on its agenda: the person may have said who is told no more. */
export async function tellAskedOfCase(act: WorkerAct, caseId: string): Promise<void> {
  for (const conferenceId of await listConferencesOfCase(act, caseId)) await tellAsked(act, conferenceId);
}
