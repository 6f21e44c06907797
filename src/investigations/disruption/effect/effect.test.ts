import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dice } from '../../../testing/strength/dice.ts';
import { addMonths, type Counted, changeOf, countIn, movedFrom, spansAround } from './effect.ts';
import { effectLimitsOn } from './effect-limits.ts';
import { oddsInterval } from './odds-interval.ts';

const limits = effectLimitsOn('2026-12-01');
const spans = spansAround('2026-05-14', '2026-12-20', 6, '2024-01');
const table = (before: number, after: number, restBefore: number, restAfter: number) => ({
  before,
  after,
  restBefore,
  restAfter,
});

describe('the exact interval', () => {
  // Solved with 30 digits from the law itself (mpmath), and the same by scipy.stats.contingency.odds_ratio, kind conditional.
  test.each([
    [1, 3, 3, 1, 0.211735595447, 626.243530589],
    [20, 2, 280, 300, 0.0105141597138, 0.391049338876],
    [8, 0, 390, 400, 0, 0.576397165247],
    [2, 10, 15, 3, 2.75338278825, 301.462337972],
  ])(
    'of %d before and %d after, beside %d and %d, is the one that is known',
    (before, after, b, a, from, to) => {
      const found = oddsInterval(table(before, after, b, a), 0.05);
      expect(found.from).toBeCloseTo(from, 8);
      expect(found.to / to).toBeCloseTo(1, 8);
    },
  );

  test('holds what was counted, is turned over when before and after change places, and is wider the surer it has to be', () => {
    const count = fc.integer({ min: 0, max: 60 });
    const some = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(count, count, some, some, (before, after, restBefore, restAfter) => {
        const found = oddsInterval(table(before, after, restBefore, restAfter), 0.05);
        const turned = oddsInterval(table(after, before, restAfter, restBefore), 0.05);
        const surer = oddsInterval(table(before, after, restBefore, restAfter), 0.01);
        const counted = (after * restBefore) / (before * restAfter);
        if (before > 0) expect(counted).toBeGreaterThanOrEqual(found.from);
        if (before > 0) expect(counted).toBeLessThanOrEqual(found.to);
        expect(turned.from * found.to === 0 || found.to === Number.POSITIVE_INFINITY).toBe(
          turned.from === 0 && (found.to === Number.POSITIVE_INFINITY || found.to === 0),
        );
        if (turned.from > 0) expect(turned.from * found.to).toBeCloseTo(1, 6);
        expect(surer.from).toBeLessThanOrEqual(found.from);
        expect(surer.to).toBeGreaterThanOrEqual(found.to);
      }),
      { numRuns: 100 },
    );
  });
});

/** A number of events by chance, at so many on average (Knuth). */
function chance(roll: () => number, mean: number): number {
  const least = Math.exp(-mean);
  let [count, product] = [0, roll()];
  for (; product > least; count += 1) product *= roll();
  return count;
}

/** Invented years: so many a month at the place before and after, beside forty a month elsewhere that change by `trend`. */
function verdicts(seed: number, { before, after, trend }: { before: number; after: number; trend: number }) {
  const roll = dice(seed);
  const drawn = (mean: number, times: number) =>
    Array.from({ length: times }, () => chance(roll, mean)).reduce((a, b) => a + b, 0);
  return Array.from({ length: 400 }, () => {
    const counted: Counted = { before: drawn(before, 6), after: drawn(after * trend, 6) };
    const rest: Counted = { before: drawn(40, 6), after: drawn(40 * trend, 6) };
    return changeOf(counted, rest, spans, limits).verdict;
  });
}
const share = (found: readonly string[], ...wanted: readonly string[]) =>
  found.filter((each) => wanted.includes(each)).length / found.length;

describe('a known change [X12]', () => {
  test.each([
    ['from six a month to one', 11, { before: 6, after: 1, trend: 1 }],
    ['from six to one while all reports double', 12, { before: 6, after: 1, trend: 2 }],
    ['from six to one while all reports fall by half', 13, { before: 6, after: 0.5, trend: 0.5 }],
  ])('%s is found in at least 95 of 100', (_what, seed, change) => {
    expect(share(verdicts(seed, change), 'fell')).toBeGreaterThanOrEqual(0.95);
  });

  test('a rise from one to six is found as one', () => {
    expect(share(verdicts(14, { before: 1, after: 6, trend: 1 }), 'rose')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('where nothing changed [X12]', () => {
  test('whatever the totals are, the truth lies outside in no more than 5 of 100, reckoned without chance', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.1, max: 0.9, noNaN: true }),
        fc.constantFrom(0.2, 1, 3),
        (own, rest, part, truth) => {
          const all = Math.round((own + rest) * part);
          const [first, last] = [Math.max(0, all - rest), Math.min(own, all)];
          let [weight, sum, missed] = [1, 0, 0];
          for (let k = first; k <= last; k += 1) {
            const { from, to } = oddsInterval(table(own - k, k, rest - all + k, all - k), limits.wrong);
            sum += weight;
            if (from > truth || to < truth) missed += weight;
            weight *= (truth * (own - k) * (all - k)) / ((k + 1) * (rest - all + k + 1));
          }
          expect(missed / sum).toBeLessThanOrEqual(limits.wrong + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([0.3, 1, 3])('at %d a month a change is found in no more than 5 of 100', (rate) => {
    const found = verdicts(100 * rate, { before: rate, after: rate, trend: 1.8 });
    expect(share(found, 'fell', 'rose')).toBeLessThanOrEqual(limits.wrong);
  });

  test('what changes everywhere is not taken for an effect, though it halves', () => {
    expect(share(verdicts(21, { before: 6, after: 6, trend: 0.5 }), 'fell')).toBeLessThanOrEqual(
      limits.wrong,
    );
  });
});

describe('small numbers', () => {
  const rest = { before: 240, after: 240 };

  test('of fewer than five nothing is concluded, of five all before neither: chance does that once in sixteen', () => {
    expect(changeOf({ before: 4, after: 0 }, rest, spans, limits).verdict).toBe('few');
    expect(changeOf({ before: 5, after: 0 }, rest, spans, limits)).toMatchObject({
      verdict: 'not-shown',
      mostForFall: -1,
    });
    expect(changeOf({ before: 6, after: 0 }, rest, spans, limits).verdict).toBe('fell');
  });

  test('of what is not shown it says how few would have shown it', () => {
    const { mostForFall, expected } = changeOf({ before: 12, after: 6 }, rest, spans, limits);
    expect(expected).toBe(12);
    const at = (after: number) => changeOf({ before: 12, after }, rest, spans, limits).verdict;
    expect([at(mostForFall ?? -1), at((mostForFall ?? -1) + 1)]).toEqual(['fell', 'not-shown']);
  });

  test('without a month on either side, or anything to compare with, it says that', () => {
    const many = { before: 20, after: 2 };
    expect(changeOf(many, rest, { ...spans, after: [] }, limits).verdict).toBe('no-after');
    expect(changeOf(many, rest, { ...spans, before: [] }, limits).verdict).toBe('no-before');
    expect(changeOf(many, { before: 0, after: 9 }, spans, limits).verdict).toBe('no-rest');
  });
});

describe('around a place', () => {
  const rest = { before: 240, after: 240 };
  const judged = (before: number, after: number) => changeOf({ before, after }, rest, spans, limits);

  test('what falls there and rises in a ring moved, and chance around it is not called that', () => {
    expect(movedFrom(judged(20, 2), [judged(2, 19), judged(9, 10)])).toBe('moved');
    expect(movedFrom(judged(20, 2), [judged(8, 10), judged(9, 10)])).toBe('not-seen');
    expect(movedFrom(judged(20, 2), [judged(1, 2), judged(0, 1)])).toBe('cannot-tell');
    expect(movedFrom(judged(9, 8), [judged(2, 19)])).toBe('around');
    expect(movedFrom(judged(9, 8), [judged(9, 10)])).toBeUndefined();
  });
});

describe('months', () => {
  test('the month of the action counts for neither side, nor does one that is not over or lies before the first report', () => {
    expect(spans.before).toEqual(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04']);
    expect([spans.apart, spans.after.at(-1)]).toEqual(['2026-05', '2026-11']);
    const short = spansAround('2026-05-31', '2026-08-01', 6, '2026-03');
    expect([short.before, short.after]).toEqual([
      ['2026-03', '2026-04'],
      ['2026-06', '2026-07'],
    ]);
    expect(spansAround('2026-05-31', '2026-06-30', 3, undefined)).toMatchObject({ before: [], after: [] });
    const counts = new Map([
      ['2026-04', 3],
      ['2026-05', 9],
      ['2026-07', 1],
      ['2026-08', 7],
    ]);
    expect(countIn(counts, short)).toEqual({ before: 3, after: 1 });
  });

  test('months are counted over the turn of a year, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), (count) => {
        expect(addMonths(addMonths('2026-01', count), -count)).toBe('2026-01');
      }),
    );
    expect([addMonths('2026-01', -1), addMonths('2026-12', 1)]).toEqual(['2025-12', '2027-01']);
  });
});
