/** The task of looking into a possible breach: one for each report that touched an order. Pure. */
import { staffPaths } from '../../paths.ts';
import type { Day } from '../../platform/working-days.ts';
import type { NewTask } from '../../tasks/index.ts';
import type { Order } from '../order/order.ts';
import { orderWord } from '../order/order-words.ts';

export const watchSource = 'order-watch';

/** No word that anybody typed, and nothing of the report. */
export const watchTask = (one: Order, reportId: string, today: Day): NewTask => ({
  agencyId: one.agencyId,
  ownerId: one.lead,
  dueOn: today,
  title: `${one.reference}: ${orderWord('task.watch')}`,
  aboutPath: `${staffPaths.order(one.orderId)}#touches`,
  recordId: one.orderId,
  source: watchSource,
  sourceKey: `${one.orderId} ${reportId}`,
});
