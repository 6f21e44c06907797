/** The task that comes with the day until which an item of evidence is kept: to decide what becomes of it. */
import type { StaffAct } from '../../access/index.ts';
import { staffPaths } from '../../paths.ts';
import { listTasksAbout, settleTasks, type Wanted } from '../../tasks/index.ts';
import type { EntryOf } from '../investigation/entry.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { planWord } from './plan-words.ts';

const itemSource = 'investigation-item';

/** What an item asks of the lead, and by when: nothing where nobody said until when it is kept, or where it is not held any more. No word that anybody typed. */
export const itemTask = (
  one: Investigation,
  { about, body }: Pick<EntryOf<'item'>, 'about' | 'body'>,
): Wanted => ({
  task: {
    agencyId: one.agencyId,
    ownerId: one.lead,
    dueOn: body.keepUntil ?? body.on,
    title: `${one.reference}: ${planWord('item')}`,
    aboutPath: staffPaths.evidenceItem(one.investigationId, about),
    recordId: one.investigationId,
    source: itemSource,
    sourceKey: `${one.investigationId} ${about}`,
  },
  state: body.keepUntil === undefined ? 'cancelled' : body.state === 'held' ? 'open' : 'done',
});

/** An item was written: its task follows, and those of all other items stay as they are. They outlast the investigation, as what is kept does. */
export async function settleItem(
  act: StaffAct,
  one: Investigation,
  item: Pick<EntryOf<'item'>, 'about' | 'body'>,
): Promise<void> {
  const wanted = itemTask(one, item);
  const others = (await listTasksAbout(act, one.investigationId)).filter(
    ({ source, sourceKey }) => source === itemSource && sourceKey !== wanted.task.sourceKey,
  );
  await settleTasks(act, itemSource, one.investigationId, [
    ...others.map((task): Wanted => ({ task, state: 'open' })),
    wanted,
  ]);
}
