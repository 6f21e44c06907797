import type { StaffAct } from '../../access/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import type { Investigation } from '../investigation/investigation.ts';
import type { Story } from '../investigation/story.ts';
import { listElsewhere } from './elsewhere-store.ts';
import { elsewhereSource, elsewhereTask } from './elsewhere-task.ts';
import { askedFor } from './suspects.ts';

/** Section 45 was answered, or whom it is about has changed: the tasks that asked for it follow. */
export async function settleElsewhere(act: StaffAct, one: Investigation, story: Story): Promise<void> {
  const told = await listElsewhere(act, one.investigationId);
  const open = new Set(askedFor(story, told).flatMap(({ hits }) => hits.map(({ hitId }) => hitId)));
  await settleTasks(
    act,
    elsewhereSource,
    one.investigationId,
    told.map(({ hitId, foundAt }) => ({
      task: elsewhereTask(one, hitId, londonDay(foundAt)),
      state: open.has(hitId) ? 'open' : 'done',
    })),
  );
}
