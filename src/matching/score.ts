import type { Commonness, ComparedLevel, KindModel, LevelShares } from './model.ts';

/**
 * A level found in a comparison, before it is weighed. `values` are what is compared, one where it is equal: the commonness of the commonest
 * moves the weight. `atMost`: a level of the field above which this one must not weigh, since the same value would have that level.
 */
export interface FoundLevel {
  field: string;
  level: string;
  values?: readonly string[] | undefined;
  atMost?: string | undefined;
}

/** Weighs one level in bits. */
export type Weigher = (field: string, level: string, values?: readonly string[]) => number;

/** What is compared of two: once where it is the same. */
export const both = (a: string, b: string): readonly string[] => (a === b ? [a] : [a, b]);

/** A found level with its weight. */
export function weighed({ field, level, values, atMost }: FoundLevel, weigh: Weigher): ComparedLevel {
  const weight = weigh(field, level, values);
  return {
    field,
    level,
    weight: atMost === undefined ? weight : Math.min(weight, weigh(field, atMost, values)),
  };
}

/** The most that a rare value may add to a weight, in bits: a slip of the pen looks like the rarest value of all. */
const MOST_FOR_RARE = 4;
/** Agreement on however common a value never speaks against: it only stops speaking for. */
const LEAST_FOR_COMMON = 0.1;

interface WeighedLevel {
  readonly name: string;
  readonly weight: number;
  readonly frequency: LevelShares['frequency'];
}

/** The levels of a field, the closest first, and the usual share of its values: u of the first level. */
interface WeighedField {
  readonly usual: number;
  readonly levels: readonly WeighedLevel[];
  readonly weights: ReadonlyMap<string, number>;
}

type WeightTable = ReadonlyMap<string, WeighedField>;

const weightsOf = new WeakMap<KindModel, WeightTable>();

/**
 * A weigher for a kind under a model: log2(m / u), with u moved to the share of the very value where that is known
 * (term-frequency adjustment), so that a shared rare name says more than a shared common one. No level weighs more than a closer one would
 * for the commoner of the two values: what is nearly a helpline's number says no more than the number itself.
 */
export function weigherFor(model: KindModel, commonness?: Commonness): Weigher {
  const table = weightsOf.get(model) ?? tabulate(model);
  return (name, level, values) => {
    const field = table.get(name);
    const weight = field?.weights.get(level) ?? 0;
    if (field === undefined || values === undefined || commonness === undefined) return weight;
    const share = commonest(name, values, field.usual, commonness);
    return share === undefined ? weight : adjusted(field, level, share);
  };
}

/** The share of the commonest of these values, of which one that is not known is taken to be as common as usual; undefined where none is known. */
function commonest(
  field: string,
  values: readonly string[],
  usual: number,
  commonness: Commonness,
): number | undefined {
  let most: number | undefined;
  let unknown = false;
  for (const value of values) {
    const share = commonness(field, value);
    if (share === undefined) unknown = true;
    else if (most === undefined || share > most) most = share;
  }
  return most !== undefined && unknown && most < usual ? undefined : most;
}

function adjusted({ usual, levels }: WeighedField, level: string, share: number): number {
  const by = Math.log2(usual / Math.max(share, 1e-9));
  let most = Number.POSITIVE_INFINITY;
  for (const { name, weight, frequency } of levels) {
    most = Math.min(most, moved(weight, frequency, by));
    if (name === level) return most;
  }
  return 0;
}

function moved(weight: number, frequency: LevelShares['frequency'], by: number): number {
  if (frequency === undefined) return weight;
  if (by >= 0) return frequency === 'both' ? weight + Math.min(by, MOST_FOR_RARE) : weight;
  return Math.min(weight, Math.max(LEAST_FOR_COMMON, weight + by));
}

function tabulate(model: KindModel): WeightTable {
  const table = new Map<string, WeighedField>();
  for (const [field, shares] of Object.entries(model.fields)) {
    const levels = Object.entries(shares).map(([name, { m, u, frequency }]) => ({
      name,
      weight: Math.log2(m / u),
      frequency,
    }));
    const usual = Object.values(shares)[0]?.u ?? 1;
    table.set(field, { usual, levels, weights: new Map(levels.map(({ name, weight }) => [name, weight])) });
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
