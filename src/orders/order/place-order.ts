import { registerRecord, type WorkerAct } from '../../access/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { keepWatched } from '../watch/keep-watched.ts';
import { codedOf } from './coded.ts';
import type { Written } from './entry.ts';
import { addEntry } from './entry-store.ts';
import type { Order } from './order.ts';
import { saveOrder } from './order-store.ts';
import { orderSource, tasksOf } from './order-tasks.ts';
import { tellStory } from './story.ts';

/** An order as it stood elsewhere, with everything that was ever written of it. */
export interface PlacedOrder {
  readonly one: Pick<Order, 'orderId' | 'agencyId' | 'reference' | 'lead' | 'begunBy' | 'begunAt'>;
  /** In the order in which it was written. */
  readonly entries: readonly { readonly written: Written; readonly by: string; readonly at: Date }[];
}

/** Puts an order in as it stood elsewhere. For the worker: no member's rights are asked. */
export async function placeOrder(act: WorkerAct, { one, entries }: PlacedOrder): Promise<void> {
  const { orderId, agencyId } = one;
  const dataKey = newDataKey();
  const story = tellStory(entries.map(({ written, by, at }, place) => ({ ...written, place, by, at })));
  const order: Order = {
    ...one,
    ...codedOf(story, londonDay(act.now)),
    changedAt: entries.at(-1)?.at ?? one.begunAt,
    revision: 0,
  };
  await registerRecord(act, { recordId: orderId, kind: 'order', agencyId, othersSee: 'hidden' }, dataKey);
  await saveOrder(act, order);
  for (const { written, by, at } of entries) await addEntry(act, orderId, written, by, dataKey, at);
  await keepWatched(act, orderId, story);
  await settleTasks(act, orderSource, orderId, tasksOf(order, story, londonDay(act.now)));
}
