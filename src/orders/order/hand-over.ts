import { listInvestigators, openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { passTasksOn } from '../../tasks/index.ts';
import { addEntry } from './entry-store.ts';
import { changeOrder, lockOrder } from './order-store.ts';

/**
 * Gives an order to another investigator of the agency that holds it, who answers for it from now on: what its lead had to do about it is theirs,
 * and so is what nobody has taken. Why stands in the book.
 * @throws {Refusal} not-found; bad-request for somebody who does not investigate there; changed-meanwhile when they answer for it already
 */
export async function handOverOrder(act: StaffAct, id: string, to: string): Promise<void> {
  const was = await lockOrder(act, id);
  if ((await listInvestigators(act)).every(({ memberId }) => memberId !== to))
    throw new Refusal('bad-request');
  if (was.lead === to) throw new Refusal('changed-meanwhile');
  const handed = { kind: 'handed', about: to, body: { from: was.lead, to } } as const;
  await addEntry(act, id, handed, act.actor.memberId, await openRecordKey(act, id));
  await changeOrder(act, was, { lead: to });
  for (const from of [was.lead, null]) await passTasksOn(act, id, from, to);
}
