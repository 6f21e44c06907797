import { randomInt } from 'node:crypto';
import { registerRecord, type StaffAct } from '../../access/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Order } from './order.ts';
import { saveOrder } from './order-store.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A reference that names nobody: six characters without look-alikes. */
const newReference = (): string =>
  `OR-${Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')}`;

/**
 * Begins an order that was made: open to the agency that holds it, hidden from all others until it is shown to them. `orderId`: chosen by
 * whoever opens the act, whose line names it. @throws {Refusal} not-allowed
 */
export async function beginOrder(act: StaffAct, orderId: string): Promise<Order> {
  const { agencyId, memberId, roles } = act.actor;
  if (!roles.includes('investigator')) throw new Refusal('not-allowed');
  const one: Order = {
    orderId,
    agencyId,
    reference: newReference(),
    kind: null,
    state: 'open',
    lead: memberId,
    expiresOn: null,
    turnsOn: null,
    begunBy: memberId,
    begunAt: act.now,
    changedAt: act.now,
    revision: 0,
  };
  await registerRecord(
    act,
    { recordId: orderId, kind: 'order', agencyId, othersSee: 'hidden' },
    newDataKey(),
  );
  await saveOrder(act, one);
  return one;
}
