import type { Act, StaffAct, WorkerAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import type { Order } from '../order/order.ts';
import { getOrder, lockOrder } from '../order/order-store.ts';
import { listTouchedBy, listTouchedOf, mayKnowOf, reportSeenBy, settleTouches } from './watch-store.ts';
import { watchSource, watchTask } from './watch-task.ts';

async function settleWatched(
  act: Act<unknown>,
  one: Order,
  touched: Awaited<ReturnType<typeof listTouchedBy>>,
): Promise<void> {
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

/**
 * Brings the tasks of possible breaches in step with what reports touched: one for each report, open while something of it waits. The worker, who reads all,
 * leaves out reports of which whoever holds the order may know no more: they ask nothing.
 */
export async function settleWatch(act: WorkerAct, one: Order): Promise<void> {
  const touched = [];
  for (const each of await listTouchedBy(act, one.orderId)) {
    const report = await reportSeenBy(act, each.reportId);
    if (report !== undefined && (await mayKnowOf(act, one.agencyId, each.reportId, report)))
      touched.push(each);
  }
  await settleWatched(act, one, touched);
}

/** A report is passed to an agency, or taken back: what asks its orders about it asks as long as the agency may know of it, and again when it may. Safe to run again. */
export async function settlePassed(act: WorkerAct, reportId: string, agencyId: string): Promise<void> {
  for (const orderId of await listTouchedOf(act, reportId, agencyId))
    await settleWatch(act, await getOrder(act, orderId));
}

/** Somebody has looked at what a report touched: it waits no more, and its task is done. @throws {Refusal} not-found; changed-meanwhile when it was settled */
export async function settleTouch(act: StaffAct, orderId: string, reportId: string): Promise<void> {
  const one = await lockOrder(act, orderId);
  const touched = await listTouchedBy(act, orderId);
  if (!touched.some((each) => each.reportId === reportId)) throw new Refusal('not-found');
  if ((await settleTouches(act, orderId, reportId, act.actor.memberId)) === 0)
    throw new Refusal('changed-meanwhile');
  await settleWatched(act, one, await listTouchedBy(act, orderId));
}
