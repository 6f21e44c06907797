import type { Look, SignedIn } from '../../../access/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { Order } from '../../order/order.ts';
import { getOrder } from '../../order/order-store.ts';

/** May this member write in it: do they investigate, for the agency that holds it? */
export const writesIn = (member: SignedIn, one: Pick<Order, 'agencyId'>): boolean =>
  member.roles.includes('investigator') && member.agencyId === one.agencyId;

/** An order in which whoever asks may write. @throws {Refusal} not-found */
export async function getWritable(context: Look<unknown, SignedIn>, id: string): Promise<Order> {
  const one = await getOrder(context, id);
  if (!writesIn(context.actor, one)) throw new Refusal('not-found');
  return one;
}
