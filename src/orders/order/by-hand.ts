/** When somebody looks by hand whether conditions are kept of which nothing can be watched, as dated data. Pure. */
import { addDays, type Day, londonDay } from '../../platform/working-days.ts';
import { unwatchedOn } from '../watch/what-is-watched.ts';
import { allOf, type Story } from './story.ts';

/** How many days may pass without a look. */
const spans: readonly { readonly from: Day; readonly days: number; readonly source: string }[] = [
  {
    from: '2026-11-30',
    days: 28,
    source:
      'Our own proposal: no rule says how often a condition is checked; each court and force has its own',
  },
];

/**
 * The day by which somebody looks at the conditions of which nothing can be watched: of the one that was not looked at for longest. Counted from when it was last checked,
 * was written down or began to bind, and from the first day of the rule on. Undefined where there is none.
 */
export function lookByHandBy(story: Story, today: Day): Day | undefined {
  const span = spans.findLast(({ from }) => from <= today);
  if (span === undefined) return undefined;
  const days = unwatchedOn(story, today).map(({ about, at, body }) => {
    const checks = allOf(story, 'check').flatMap((each) =>
      each.body.condition === about ? [each.body.on] : [],
    );
    const [last = span.from] = [...checks, londonDay(at), body.from ?? span.from, span.from]
      .toSorted()
      .toReversed();
    return addDays(last, span.days);
  });
  return days.toSorted()[0];
}
