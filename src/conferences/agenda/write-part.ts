import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isOver } from '../conference/conference.ts';
import { getConference } from '../conference/conference-store.ts';
import { addEntry } from './entry-store.ts';
import type { BodyOf, PartSetting } from './item.ts';
import { addPartSetting, changePartSetting, getItem } from './item-store.ts';

/**
 * Writes one's own agency's part of an item, and says from when, and to whom, it shows: that holds for all that it wrote of this item. What
 * was written before stays.
 * @throws {Refusal} not-found; changed-meanwhile once the conference is closed or the item is off the agenda
 */
export async function writePart(
  act: StaffAct,
  itemId: string,
  body: BodyOf<'part'>,
  shown: Omit<PartSetting, 'agencyId'>,
): Promise<void> {
  const { agencyId, memberId } = act.actor;
  const item = await getItem(act, itemId);
  if (item.takenOffAt !== null || isOver(await getConference(act, item.conferenceId)))
    throw new Refusal('changed-meanwhile');
  const setting = { agencyId, ...shown };
  if ((await changePartSetting(act, itemId, setting)) === 0) await addPartSetting(act, itemId, setting);
  const dataKey = await openRecordKey(act, itemId);
  await addEntry(act, itemId, { kind: 'part', about: agencyId, body }, memberId, dataKey);
}
