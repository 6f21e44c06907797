import type { Act, StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import type { Order } from '../order/order.ts';
import { lockOrder } from '../order/order-store.ts';
import { listTouchedBy, settleTouches } from './watch-store.ts';
import { watchSource, watchTask } from './watch-task.ts';

/** Brings the tasks of possible breaches in step with what reports touched: one for each report, open while something of it waits. */
export async function settleWatch(act: Act<unknown>, one: Order): Promise<void> {
  const touched = await listTouchedBy(act, one.orderId);
  await settleTasks(
    act,
    watchSource,
    one.orderId,
    touched.map(({ reportId, waits, since }) => ({
      task: watchTask(one, reportId, londonDay(since)),
      state: waits ? 'open' : 'done',
    })),
  );
}

/** Somebody has looked at what a report touched: it waits no more, and its task is done. @throws {Refusal} not-found; changed-meanwhile when it was settled */
export async function settleTouch(act: StaffAct, orderId: string, reportId: string): Promise<void> {
  const one = await lockOrder(act, orderId);
  const touched = await listTouchedBy(act, orderId);
  if (!touched.some((each) => each.reportId === reportId)) throw new Refusal('not-found');
  if ((await settleTouches(act, orderId, reportId, act.actor.memberId)) === 0)
    throw new Refusal('changed-meanwhile');
  await settleWatch(act, one);
}
