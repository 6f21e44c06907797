import type { Commonness, ComparedLevel, KindModel, LevelShares } from './model.ts';

/** A level found in a comparison, before it is weighed. `value` is the agreeing value, whose commonness moves the weight. */
export interface FoundLevel {
  field: string;
  level: string;
  value?: string | undefined;
}

/** Weighs one level in bits. */
export type Weigher = (field: string, level: string, value?: string) => number;

/** The most that a rare value may add to a weight, in bits: a slip of the pen looks like the rarest value of all. */
const MOST_FOR_RARE = 4;
/** Agreement on however common a value never speaks against: it only stops speaking for. */
const LEAST_FOR_COMMON = 0.1;

type WeightTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

const weightsOf = new WeakMap<KindModel, WeightTable>();

/**
 * A weigher for a kind under a model: log2(m / u), with u moved to the share of the very value where that is known
 * (term-frequency adjustment), so that a shared rare name says more than a shared common one.
 */
export function weigherFor(model: KindModel, commonness?: Commonness): Weigher {
  const weights = weightsOf.get(model) ?? tabulate(model);
  return (field, level, value) => {
    const weight = weights.get(field)?.get(level) ?? 0;
    if (value === undefined || commonness === undefined) return weight;
    const shares = model.fields[field]?.[level];
    if (shares?.frequency === undefined) return weight;
    const share = commonness(field, value);
    return share === undefined ? weight : adjusted(weight, shares, exactShare(model, field), share);
  };
}

function adjusted(weight: number, shares: LevelShares, usual: number, share: number): number {
  const by = Math.log2(usual / Math.max(share, 1e-9));
  if (by >= 0) return shares.frequency === 'both' ? weight + Math.min(by, MOST_FOR_RARE) : weight;
  return Math.min(weight, Math.max(LEAST_FOR_COMMON, weight + by));
}

/** The usual share of a field's values: u of its first level, which is always the closest agreement. */
function exactShare(model: KindModel, field: string): number {
  for (const shares of Object.values(model.fields[field] ?? {})) return shares.u;
  return 1;
}

function tabulate(model: KindModel): WeightTable {
  const table = new Map<string, Map<string, number>>();
  for (const [field, levels] of Object.entries(model.fields)) {
    table.set(field, new Map(Object.entries(levels).map(([level, { m, u }]) => [level, Math.log2(m / u)])));
  }
  weightsOf.set(model, table);
  return table;
}

/** The probability that a pair is the same: prior log-odds and the sum of weights, as odds. Never quite 0 or 1 for finite weights. */
export function probabilityOf(prior: number, weight: number): number {
  return 1 / (1 + 2 ** -(Math.log2(prior / (1 - prior)) + weight));
}

/** The sum of the weights, in bits, without the prior. */
export function sumWeights(levels: readonly ComparedLevel[]): number {
  let sum = 0;
  for (const level of levels) sum += level.weight;
  return sum;
}
