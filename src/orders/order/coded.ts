/** What lists know of an order, as its entries have it by a day. Pure. */
import { addDays, type Day } from '../../platform/working-days.ts';
import type { Order } from './order.ts';
import { expiryOf, isEnded, orderOf, type Story, turningDays } from './story.ts';

/** The next day from which it is otherwise: the court has put it so, or its last day was the one before. */
function nextTurn(story: Story, today: Day): Day | null {
  const expiry = isEnded(story, today) ? null : (expiryOf(story, today) ?? null);
  const runsOut = expiry === null || expiry < today ? [] : [addDays(expiry, 1)];
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
