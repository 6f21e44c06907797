import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { lockOrder } from '../order/order-store.ts';
import { listTouches, settleTouches } from './watch-store.ts';
import { watchSource, watchTask } from './watch-task.ts';

/** Somebody has looked at what a report touched: it waits no more, and its task is done. @throws {Refusal} not-found; changed-meanwhile when it was settled */
export async function settleTouch(act: StaffAct, orderId: string, reportId: string): Promise<void> {
  const one = await lockOrder(act, orderId);
  const touched = await listTouches(act, orderId);
  if (!touched.some((each) => each.reportId === reportId)) throw new Refusal('not-found');
  if ((await settleTouches(act, orderId, reportId, act.actor.memberId)) === 0)
    throw new Refusal('changed-meanwhile');
  const open = new Set(
    touched.flatMap((each) => (each.settledAt === null && each.reportId !== reportId ? [each.reportId] : [])),
  );
  // Newest first: of several touches by one report the day of the first is the one that its task was made on.
  const foundOn = new Map(touched.map((each) => [each.reportId, londonDay(each.foundAt)]));
  await settleTasks(
    act,
    watchSource,
    orderId,
    [...foundOn].map(([each, on]) => ({
      task: watchTask(one, each, on),
      state: open.has(each) ? 'open' : 'done',
    })),
  );
}
