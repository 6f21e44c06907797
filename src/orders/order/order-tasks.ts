/** The tasks that arise from an order: warnings before it or one of its conditions ends, and whether its subject has told the police where they live. Pure. */
import { staffPaths } from '../../paths.ts';
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import type { Wanted } from '../../tasks/index.ts';
import { lookByHandBy } from './by-hand.ts';
import { lateNotice } from './late-notice.ts';
import type { Order } from './order.ts';
import { orderRule, tellsPoliceBy, warningDays } from './order-kinds.ts';
import { orderWord } from './order-words.ts';
import { allOf, conditionsOf, endsFrom, expiryOf, orderOf, type Story, turningDays } from './story.ts';

export const orderSource = 'orders';

/** The days on which its holder is warned of an end. Warnings that had passed before it was written down warn of nothing; the last one always stands. */
const warningsOf = (end: Day, writtenOn: Day, today: Day): readonly { days: number; dueOn: Day }[] =>
  warningDays(today)
    .map((days) => ({ days, dueOn: addDays(end, -days) }))
    .filter(({ dueOn }, at, all) => dueOn >= writtenOn || at === all.length - 1);

/** Conditions with a last day of their own, before the order's: a travel ban, or a curfew for some months. */
const endingConditions = (story: Story, expiry: Day | null | undefined) =>
  conditionsOf(story).flatMap(({ about, at, body: { until, state } }) => {
    const writtenOn = londonDay(at);
    const isOwn = until !== undefined && (expiry === null || expiry === undefined || until < expiry);
    // Written down when it was over: there is nothing to be asked for any more.
    return isOwn && until >= writtenOn ? [{ about, until, writtenOn, stands: state === 'stands' }] : [];
  });

/**
 * Its last days, as the court has put them by today and from each day ahead on; `until`: the day from which that is otherwise. A warning that is due before then
 * stands until then.
 */
const endsOf = (story: Story, today: Day): { readonly expiry: Day; readonly until: Day | undefined }[] => {
  const days = [today, ...turningDays(story, today)];
  return days.flatMap((day, at) => {
    const expiry = expiryOf(story, day);
    return expiry === null || expiry === undefined ? [] : [{ expiry, until: days[at + 1] }];
  });
};

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
  const from = endsFrom(story);
  /** Nothing is asked once it binds nobody; what is due before that day is asked until then. */
  const isMoot = (dueOn: Day) => from !== undefined && (from <= today || dueOn >= from);
  const { notifyDays } = orderRule(order.kind);
  const tellsBy = tellsPoliceBy(order);
  const begun = londonDay(one.begunAt);
  const lastDay = turningDays(story, today).at(-1) ?? today;
  const byHand = lookByHandBy(story, today);
  const late = lateNotice(story);
  const warned = new Map<string, Wanted>();
  for (const { expiry, until } of endsOf(story, today))
    for (const { days, dueOn } of warningsOf(expiry, begun, today)) {
      // Once it has run out by itself nobody is warned of that any more.
      const isOver = expiry < today || isMoot(dueOn) || (until !== undefined && dueOn >= until);
      const key = `ends ${expiry} ${days}`;
      if (!isOver || !warned.has(key))
        warned.set(key, task(key, orderWord('task.ends', { days }), dueOn, isOver ? 'cancelled' : 'open'));
    }
  return [
    ...warned.values(),
    ...endingConditions(story, expiryOf(story, lastDay)).flatMap(({ about, until, writtenOn, stands }) =>
      warningsOf(until, writtenOn, today).map(({ days, dueOn }) =>
        task(
          `condition ${about} ${until} ${days}`,
          orderWord('task.conditionEnds', { days }),
          dueOn,
          !stands || until < today || isMoot(dueOn) ? 'cancelled' : 'open',
        ),
      ),
    ),
    ...(byHand === undefined
      ? []
      : [task('by-hand', orderWord('task.byHand'), byHand, isMoot(byHand) ? 'cancelled' : 'open')]),
    ...(late === undefined
      ? []
      : [
          task(
            `late ${late.notice.about}`,
            orderWord('task.late', { days: late.days }),
            londonDay(late.notice.at),
            late.answer === undefined ? 'open' : 'done',
          ),
        ]),
    ...(notifyDays === null || tellsBy === null
      ? []
      : [
          task(
            'notifies',
            orderWord('task.notifies', { days: notifyDays }),
            tellsBy,
            allOf(story, 'notified').length > 0 ? 'done' : isMoot(tellsBy) ? 'cancelled' : 'open',
          ),
        ]),
  ];
}
