/** The words of the page that tells what changed, and how its numbers are said. */
import { catalogue } from '../../../../platform/words/index.ts';
import type { Change, Month } from '../../effect/effect.ts';
import { addMonths } from '../../effect/effect.ts';
import type { Effect } from '../../effect/read-effect.ts';
import en from './words/en.json' with { type: 'json' };

export const e = catalogue({ en })('en');

/** Noon in the middle of a month: the same month in every time zone. */
export const inMonth = (month: Month): Date => new Date(`${month}-15T12:00:00Z`);

/** Metres as people say them. */
export const distance = (metres: number): string =>
  metres < 1000 ? e('metres', { n: metres }) : e('kilometres', { n: metres / 1000 });

/** A share of what was to be expected: whole percents, and tenths below ten. */
const share = (times: number): string =>
  e('share', { n: times < 0.1 ? Math.round(times * 1000) / 1000 : Math.round(times * 100) / 100 });

const expected = (count: number): string =>
  String(count < 10 ? Math.round(count * 10) / 10 : Math.round(count));

/** What can be said of one row, sentence by sentence; the first says the most. */
export function sentencesOf(change: Change, { whole, spans, limits }: Effect): string[] {
  if (!whole) return [e('verdict.too-many')];
  const { counted, interval, mostForFall } = change;
  const first = e(`verdict.${change.verdict}`, {
    after: counted.after,
    fewest: limits.fewest,
    expected: expected(change.expected ?? 0),
    next: inMonth(addMonths(spans.apart, 1)),
  });
  if (interval === undefined) return [first];
  const sure =
    interval.to === Number.POSITIVE_INFINITY
      ? e('atLeast', { from: share(interval.from) })
      : e('between', { from: share(interval.from), to: share(interval.to) });
  const could =
    mostForFall === undefined
      ? []
      : [mostForFall < 0 ? e('couldNotShow') : e('couldShow', { most: mostForFall })];
  return [first, sure, ...could];
}
