/** What lists know of an order, as its entries have it by a day. Pure. */
import { addDays, type Day } from '../../platform/working-days.ts';
import type { Order } from './order.ts';
import { conditionsOf, expiryOf, isEnded, orderOf, type Story, turningDays } from './story.ts';

/** The next day from which it is otherwise: the court has put it so, or its last day, or that of one of its conditions, was the one before. */
function nextTurn(story: Story, today: Day): Day | null {
  const expiry = expiryOf(story, today) ?? null;
  const lastDays = isEnded(story, today)
    ? []
    : [expiry, ...conditionsOf(story).map(({ body }) => body.until ?? null)];
  const runsOut = lastDays.flatMap((last) => (last === null || last < today ? [] : [addDays(last, 1)]));
  return [...runsOut, ...turningDays(story, today)].toSorted()[0] ?? null;
}

export const codedOf = (
  story: Story,
  today: Day,
): Pick<Order, 'kind' | 'state' | 'expiresOn' | 'turnsOn'> => ({
  kind: orderOf(story)?.kind ?? null,
  state: isEnded(story, today) ? 'ended' : 'open',
  expiresOn: expiryOf(story, today) ?? null,
  turnsOn: nextTurn(story, today),
});
