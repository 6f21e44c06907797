/** What lists know of an order, as its entries have it by a day. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { Order } from './order.ts';
import { expiryOf, isEnded, orderOf, type Story, turningDays } from './story.ts';

export const codedOf = (
  story: Story,
  today: Day,
): Pick<Order, 'kind' | 'state' | 'expiresOn' | 'turnsOn'> => ({
  kind: orderOf(story)?.kind ?? null,
  state: isEnded(story, today) ? 'ended' : 'open',
  expiresOn: expiryOf(story, today) ?? null,
  turnsOn: turningDays(story, today)[0] ?? null,
});
