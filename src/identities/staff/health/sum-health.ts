/** Counts of pairs summed for a page. Pure. */
import type { HealthCounts } from './health-query.ts';

/** What a row of pairs comes to. Answered are those of which people said the same or different, and have not taken it back. */
export interface Sum {
  readonly pairs: number;
  readonly same: number;
  readonly different: number;
  readonly joined: number;
  readonly waiting: number;
  readonly common: number;
  /** Found by one shared key alone: without that way of searching they would not have been. */
  readonly lone: number;
  readonly averageWeight: number;
}

export interface Health {
  readonly all: Sum;
  /** From the lightest band to the heaviest, those between that are empty too. */
  readonly bands: readonly { readonly from: number; readonly sum: Sum }[];
  /** The newest first. */
  readonly months: readonly { readonly month: string; readonly sum: Sum }[];
  readonly kinds: readonly { readonly kind: string; readonly sum: Sum }[];
  readonly models: readonly { readonly model: string; readonly pairs: number }[];
}

/** How wide a band of weights is, in bits; the first and the last are open to their sides. */
export const bandWidth = 5;
export const [lightestBand, heaviestBand] = [-5, 30];

function sumOf(rows: readonly HealthCounts[]): Sum {
  const pairsIn = (...states: readonly HealthCounts['state'][]) =>
    rows.reduce((total, row) => total + (states.includes(row.state) ? row.pairs : 0), 0);
  const pairs = rows.reduce((total, row) => total + row.pairs, 0);
  return {
    pairs,
    same: pairsIn('confirmed'),
    different: pairsIn('rejected'),
    joined: pairsIn('joined'),
    waiting: pairsIn('proposed', 'doubted', 'unsure'),
    common: pairsIn('common'),
    lone: rows.reduce((total, row) => total + row.lone, 0),
    averageWeight: pairs === 0 ? 0 : rows.reduce((total, row) => total + row.weight, 0) / pairs,
  };
}

/** Sums counts by band, month, kind and model. */
export function sumHealth(rows: readonly HealthCounts[]): Health {
  const by = <K extends string | number>(key: (row: HealthCounts) => K) =>
    [...Map.groupBy(rows, key)].map(([value, each]) => ({ value, sum: sumOf(each) }));
  const bands = new Map(by((row) => row.weightFrom).map(({ value, sum }) => [value, sum]));
  const [first, last] = [Math.min(...bands.keys()), Math.max(...bands.keys())];
  const steps = bands.size === 0 ? 0 : (last - first) / bandWidth + 1;
  return {
    all: sumOf(rows),
    bands: Array.from({ length: steps }, (_, step) => first + step * bandWidth).map((from) => ({
      from,
      sum: bands.get(from) ?? sumOf([]),
    })),
    months: by((row) => row.month)
      .map(({ value, sum }) => ({ month: value, sum }))
      .toSorted((a, b) => (a.month < b.month ? 1 : -1)),
    kinds: by((row) => row.kind)
      .map(({ value, sum }) => ({ kind: value, sum }))
      .toSorted((a, b) => b.sum.pairs - a.sum.pairs),
    models: by((row) => row.model)
      .map(({ value, sum }) => ({ model: value, pairs: sum.pairs }))
      .toSorted((a, b) => (a.model < b.model ? 1 : -1)),
  };
}
