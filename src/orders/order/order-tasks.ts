/** The tasks that arise from an order: warnings before it ends, and whether its subject has told the police where they live. Pure. */
import { staffPaths } from '../../paths.ts';
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import type { Wanted } from '../../tasks/index.ts';
import type { Order } from './order.ts';
import { orderRule, warningDays } from './order-kinds.ts';
import { orderWord } from './order-words.ts';
import { allOf, expiryOf, isEnded, orderOf, type Story } from './story.ts';

export const orderSource = 'orders';

/** What an order asks of its lead by a day. No word that anybody typed. */
export function tasksOf(one: Order, story: Story, today: Day): Wanted[] {
  const order = orderOf(story);
  if (order === undefined) return [];
  const task = (key: string, title: string, dueOn: Day, state: Wanted['state']): Wanted => ({
    task: {
      agencyId: one.agencyId,
      ownerId: one.lead,
      dueOn,
      title: `${one.reference}: ${title}`,
      aboutPath: staffPaths.order(one.orderId),
      recordId: one.orderId,
      source: orderSource,
      sourceKey: `${one.orderId} ${key}`,
    },
    state,
  });
  const ended = isEnded(story);
  const expiry = expiryOf(story);
  const { notifyDays } = orderRule(order.kind);
  const begun = londonDay(one.begunAt);
  return [
    ...(expiry === null || expiry === undefined
      ? []
      : warningDays(today)
          .map((days) => ({ days, dueOn: addDays(expiry, -days) }))
          // Warnings that had passed before anybody wrote the order down warn of nothing; the last one always stands.
          .filter(({ dueOn }, at, all) => dueOn >= begun || at === all.length - 1)
          .map(({ days, dueOn }) =>
            task(
              `ends ${expiry} ${days}`,
              orderWord('task.ends', { days }),
              dueOn,
              ended ? 'cancelled' : 'open',
            ),
          )),
    ...(notifyDays === null
      ? []
      : [
          task(
            'notifies',
            orderWord('task.notifies', { days: notifyDays }),
            addDays(order.madeOn, notifyDays),
            allOf(story, 'notified').length > 0 ? 'done' : ended ? 'cancelled' : 'open',
          ),
        ]),
  ];
}
