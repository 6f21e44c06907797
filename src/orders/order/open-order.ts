import { type Look, openRecordKey } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { listStanding } from './entry-store.ts';
import type { Order } from './order.ts';
import { getOrder } from './order-store.ts';
import { type Story, tellStory } from './story.ts';

export interface OpenedOrder {
  readonly one: Order;
  /** What stands, of the parts that are open to whoever asks. */
  readonly story: Story;
  readonly dataKey: Buffer;
}

/**
 * Opens an order, as it stands or as it stood at a place, in the parts that are open to whoever asks. Runs only inside an act, or the database gives
 * no rows. @throws {Refusal} not-found, also when it exists and is not shown to them
 */
export async function openOrder(context: Look<DeskRing>, id: string, upTo?: number): Promise<OpenedOrder> {
  const [one, dataKey] = await Promise.all([getOrder(context, id), openRecordKey(context, id)]);
  return { one, dataKey, story: tellStory(await listStanding(context, id, dataKey, { upTo })) };
}
