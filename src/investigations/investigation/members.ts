import { randomUUID } from 'node:crypto';
import {
  listInvestigators,
  listNamed,
  nameForRecord,
  openRecordKey,
  type StaffAct,
  takeOffRecord,
} from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { passTasksOn } from '../../tasks/index.ts';
import { addEntry } from './entry-store.ts';
import { changeInvestigation, lockInvestigation } from './investigation-store.ts';

/** Whom, and why: the reason stands in the book and in the investigation's own history. */
export interface Naming {
  readonly memberId: string;
  readonly why: string;
}

const noted = (
  act: StaffAct,
  id: string,
  kind: 'named' | 'taken-off',
  { memberId, why }: Naming,
  key: Buffer,
) =>
  addEntry(act, id, { kind, about: randomUUID(), body: { member: memberId, why } }, act.actor.memberId, key);

/**
 * Names a colleague who investigates: from now on they know of it and open all of it.
 * @throws {Refusal} not-found; bad-request for somebody who investigates nothing; changed-meanwhile when they are named already
 */
export async function nameMember(act: StaffAct, id: string, naming: Naming): Promise<void> {
  const was = await lockInvestigation(act, id);
  const investigators = await listInvestigators(act);
  if (investigators.every(({ memberId }) => memberId !== naming.memberId)) throw new Refusal('bad-request');
  const named = await listNamed(act, id);
  if (named.some(({ memberId, endedAt }) => memberId === naming.memberId && endedAt === null))
    throw new Refusal('changed-meanwhile');
  await nameForRecord(act, { recordId: id, memberId: naming.memberId, by: act.actor.memberId });
  await noted(act, id, 'named', naming, await openRecordKey(act, id));
  await changeInvestigation(act, was, {});
}

/**
 * Takes a colleague off: they know no more of it than anybody else, and their tasks are whose turn it is now; of whoever led it,
 * what nobody has taken too. Nobody takes themselves off,
 * so there is always somebody who may open it. @throws {Refusal} not-found; bad-request for oneself; changed-meanwhile when they are not named
 */
export async function takeOffMember(act: StaffAct, id: string, naming: Naming): Promise<void> {
  const me = act.actor.memberId;
  if (naming.memberId === me) throw new Refusal('bad-request');
  const was = await lockInvestigation(act, id);
  await passTasksOn(act, id, naming.memberId, me);
  await takeOffRecord(act, { recordId: id, memberId: naming.memberId, by: me });
  await noted(act, id, 'taken-off', naming, await openRecordKey(act, id));
  const led = was.lead === naming.memberId;
  // What came while whoever led it could do nothing about it any more.
  if (led) await passTasksOn(act, id, null, me);
  await changeInvestigation(act, was, led ? { lead: me } : {});
}
