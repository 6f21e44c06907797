import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { isOver } from '../conference/conference.ts';
import { getConference } from '../conference/conference-store.ts';
import { conferenceTurned } from '../conference/tell-asked.ts';
import { addEntry } from './entry-store.ts';
import { type BodyOf, type PartSetting, showedAt } from './item.ts';
import { addPartSetting, addShowing, getItem, listShowed } from './item-store.ts';

/**
 * Writes one's own agency's part of an item, and says from when, and to whom, it shows. What was written and said before stays; an earlier part shows to
 * nobody to whom it did not show then, nor to whom the part does not show by now.
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
  const was = showedAt(await listShowed(act, itemId), agencyId, act.now);
  if (was === undefined) await addPartSetting(act, itemId, setting);
  else if (was.shows !== shown.shows || was.forInvestigators !== shown.forInvestigators)
    await addShowing(act, itemId, setting);
  const dataKey = await openRecordKey(act, itemId);
  await addEntry(act, itemId, { kind: 'part', about: agencyId, body }, memberId, dataKey);
  if (was === undefined) await act.announce(conferenceTurned, { conferenceId: item.conferenceId });
}
