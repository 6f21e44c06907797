import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { keepWatched } from '../watch/keep-watched.ts';
import { kindRules } from './bodies.ts';
import { codedOf } from './coded.ts';
import { changesWhatBinds, isAbout, type Written, writtenShape } from './entry.ts';
import { addEntry, isWrittenSince, listStanding } from './entry-store.ts';
import { orderProblems, speaksOfWhatThereIs } from './order-rules.ts';
import { changeOrder, lockOrder } from './order-store.ts';
import { orderSource, tasksOf } from './order-tasks.ts';
import { settleShowing } from './show-on.ts';
import { type Story, tellStory } from './story.ts';

/**
 * Adds to an order: what was written before stays. `since`: the place up to which the writer had read.
 * @throws {Refusal} not-found; not-allowed for whoever does not hold it; bad-request where it may not follow; changed-meanwhile when a colleague
 * has written of the same thing since, when it is added once and is there, or the order is not written yet
 */
export async function writeInOrder(
  act: StaffAct,
  id: string,
  written: Written,
  since = Number.MAX_SAFE_INTEGER,
): Promise<Story> {
  const was = await lockOrder(act, id);
  if (!isAbout(written.kind, written.about) || written.kind === 'handed') throw new Refusal('bad-request');
  const of = { kind: written.kind, about: written.about, since, me: act.actor.memberId };
  if (await isWrittenSince(act, id, of)) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, id);
  const before = tellStory(await listStanding(act, id, dataKey));
  if (!speaksOfWhatThereIs(before, written) || orderProblems(before, written).length > 0)
    throw new Refusal('bad-request');
  const isThere = before.standing.some(({ kind, about }) => kind === written.kind && about === written.about);
  if ((kindRules[written.kind] === 'added' && isThere) || (written.kind !== 'order' && was.kind === null))
    throw new Refusal('changed-meanwhile');
  await addEntry(act, id, writtenShape.parse(written), act.actor.memberId, dataKey);
  const story = tellStory(await listStanding(act, id, dataKey));
  const one = await changeOrder(act, was, codedOf(story, londonDay(act.now)));
  await keepWatched(act, id, story);
  // What it names may stand in reports that are there already: the worker looks, once this is written.
  if (changesWhatBinds(written)) await act.announce('orderWritten', { orderId: id });
  await settleTasks(act, orderSource, id, tasksOf(one, story, londonDay(act.now)));
  await settleShowing(act, one, story);
  return story;
}
