import { openRecordKey, type StaffAct, type WorkerAct } from '../../access/index.ts';
import { settleTasks } from '../../tasks/index.ts';
import { listStanding } from '../investigation/entry-store.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { type Story, tellStory } from '../investigation/story.ts';
import { type Found, listElsewhere, listToldTo } from './elsewhere-store.ts';
import { elsewhereSource, elsewhereTasks } from './elsewhere-task.ts';
import { askedFor } from './suspects.ts';

function settle(
  act: StaffAct | WorkerAct,
  one: Investigation,
  story: Story,
  told: readonly Found[],
): Promise<void> {
  const open = new Set(askedFor(story, told).flatMap(({ hits }) => hits.map(({ hitId }) => hitId)));
  return settleTasks(act, elsewhereSource, one.investigationId, elsewhereTasks(one, told, open));
}

/**
 * Section 45 was answered, or whom it is about has changed: the tasks that asked for it follow. What stands in another investigation makes none: a task shows to
 * everybody who is named for this one, and that to those alone who are named for both.
 */
export const settleElsewhere = async (act: StaffAct, one: Investigation, story: Story): Promise<void> => {
  const told = await listElsewhere(act, one.investigationId);
  await settle(
    act,
    one,
    story,
    told.filter(({ investigation }) => investigation === null),
  );
};

/** The worker found something: a task that stands for more than one thing is made, or opened again where what was answered is older. */
export async function settleFound(act: WorkerAct, one: Investigation): Promise<void> {
  const { investigationId, agencyId } = one;
  const dataKey = await openRecordKey(act, investigationId);
  const story = tellStory(await listStanding(act, investigationId, dataKey));
  await settle(act, one, story, await listToldTo(act, investigationId, agencyId));
}
