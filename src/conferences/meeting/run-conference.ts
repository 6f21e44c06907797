import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { getItem } from '../agenda/item-store.ts';
import { type ConferenceState, stateOf } from '../conference/conference.ts';
import { getConference } from '../conference/conference-store.ts';
import { runs } from '../conference/runs.ts';
import { conferenceTurned } from '../conference/tell-asked.ts';
import { saveBegun, saveClosed, saveEnded, saveOpened, savePresence, saveReadBack } from './meeting-store.ts';

async function running(act: StaffAct, conferenceId: string, when: ConferenceState): Promise<void> {
  const one = await getConference(act, conferenceId);
  if (!runs(act.actor, one)) throw new Refusal('not-found');
  if (stateOf(one) !== when) throw new Refusal('changed-meanwhile');
}

/** Opens a conference: from now on parts that waited for it show, and things are agreed. @throws {Refusal} not-found, changed-meanwhile */
export async function openConference(act: StaffAct, conferenceId: string): Promise<void> {
  await running(act, conferenceId, 'coming');
  await saveOpened(act, conferenceId);
}

/** Closes it: from now on nothing is added but corrections. @throws {Refusal} not-found, changed-meanwhile */
export async function closeConference(act: StaffAct, conferenceId: string): Promise<void> {
  await running(act, conferenceId, 'open');
  await saveClosed(act, conferenceId);
  await act.announce(conferenceTurned, { conferenceId });
}

/** Is the conference open, and this member asked to it? @throws {Refusal} not-found; changed-meanwhile when it is not open */
export async function isOpenTo(act: StaffAct, conferenceId: string): Promise<void> {
  if (stateOf(await getConference(act, conferenceId)) !== 'open') throw new Refusal('changed-meanwhile');
}

/** Whoever has accepted the statement says that they are there. @throws {Refusal} not-found, changed-meanwhile */
export async function attend(act: StaffAct, conferenceId: string): Promise<void> {
  await isOpenTo(act, conferenceId);
  await savePresence(act, conferenceId);
}

/** Begins an item, or ends it. @throws {Refusal} not-found; changed-meanwhile when it stands otherwise by now */
export async function turnTo(act: StaffAct, itemId: string, turn: 'begin' | 'end'): Promise<void> {
  const item = await getItem(act, itemId);
  await isOpenTo(act, item.conferenceId);
  await (turn === 'begin' ? saveBegun(act, itemId) : saveEnded(act, itemId));
}

/** Says that what one's agency is to do was read back and is right. @throws {Refusal} not-found, changed-meanwhile */
export async function confirmReadBack(act: StaffAct, conferenceId: string): Promise<void> {
  await isOpenTo(act, conferenceId);
  const { agencyId, memberId } = act.actor;
  await saveReadBack(act, { conferenceId, agencyId, memberId, at: act.now });
}
