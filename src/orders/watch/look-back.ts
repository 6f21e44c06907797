/** How far back reports are held against what an order newly names, as dated data. Pure. */
import { addDays, type Day } from '../../platform/working-days.ts';

/** Days before the day on which somebody writes. */
const spans: readonly { readonly from: Day; readonly days: number; readonly source: string }[] = [
  {
    from: '2015-01-01',
    days: 730,
    source: 'Our own proposal: no rule says how old a sighting may be and still be worth a look',
  },
];

/** The first day whose reports are looked at: when the order was made, and not longer ago than that. */
export function lookBackTo(madeOn: Day, today: Day): Day {
  const days = spans.findLast(({ from }) => from <= today)?.days ?? 0;
  const earliest = addDays(today, -days);
  return madeOn > earliest ? madeOn : earliest;
}
