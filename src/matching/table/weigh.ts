import { BATCH, Commonness, type Moved } from './commonness.ts';
import type { Compared } from './comparer.ts';
import type { Frequency } from './frequencies.ts';
import { SHARED_BY_HOUSE } from './kin.ts';
import type { Records } from './records.ts';
import { bitsOfProbability } from './stating.ts';
import { LEVELS } from './train.ts';

/** How two records can agree though they are of two people: bits of each level against chance, and how common that is. */
export interface Otherwise {
  bits: Float64Array;
  /** Log odds, in bits, of such a pair among pairs that are not the same. */
  prior: number;
}

/** All that weighing needs: plain data, that goes over to other threads. */
export interface Weights {
  weights: Float64Array;
  moved: readonly Moved[];
  prior: number;
  /** People of one household, and bearers of names that go together. */
  kin?: Otherwise | undefined;
  namesakes?: Otherwise | undefined;
  /** How many times more often than by chance both names agree among strangers. */
  together: number;
}

/** Where commonness counts, by what was counted of each field. */
export function movedBy(
  compared: readonly Compared[],
  frequencies: readonly (Frequency | undefined)[],
): Moved[] {
  return compared.flatMap(({ field: name, kind, slot }, field) => {
    const frequency = frequencies[field];
    if (!frequency || frequency.bits.length === 0) return [];
    const { bits, base } = frequency;
    const commonest = bits.reduce((least, one) => Math.min(least, one), Infinity);
    const levels = kind === 'place' ? 2 : 1;
    return [
      { field, levels, slot, two: kind === 'code', shared: SHARED_BY_HOUSE.has(name), bits, base, commonest },
    ];
  });
}

/**
 * Weighs pairs: the weights of their levels, moved by how common the very values are, less what a household or a community
 * explains as well.
 */
export class Weigher {
  readonly weights: Float64Array;
  /** Bits before anything is known: log odds of the prior. */
  readonly prior: number;
  private readonly kin: Otherwise | undefined;
  private readonly namesakes: Otherwise | undefined;
  readonly common: Commonness;
  /** Where the levels of each pair of a batch lie that has them one pair after the other. */
  readonly places: Int32Array;
  private readonly fields: number;

  constructor(records: Pick<Records, 'rows' | 'width'>, fields: number, weights: Weights) {
    this.fields = fields;
    this.weights = weights.weights;
    this.kin = weights.kin;
    this.namesakes = weights.namesakes;
    this.prior = bitsOfProbability(weights.prior);
    this.common = new Commonness(records, weights.weights, weights.moved);
    this.places = Int32Array.from({ length: BATCH }, (_, pair) => pair * fields);
  }

  /** What a pattern of levels says by itself against chance. */
  plain(levels: Uint8Array, at: number): number {
    return this.sum(this.weights, levels, at);
  }

  /** The same for two of one household, with how common those are. */
  asKin(levels: Uint8Array, at: number): number {
    return this.kin ? this.kin.prior + this.sum(this.kin.bits, levels, at) : -1000;
  }

  /** The same for two whose names go together. */
  asNamesakes(levels: Uint8Array, at: number): number {
    return this.namesakes ? this.namesakes.prior + this.sum(this.namesakes.bits, levels, at) : -1000;
  }

  private sum(weights: Float64Array, levels: Uint8Array, at: number): number {
    let bits = 0;
    for (let field = 0; field < this.fields; field++) {
      bits += weights[field * LEVELS + (levels[at + field] as number)] as number;
    }
    return bits;
  }

  /** Bits without the prior of a batch of pairs whose levels lie one pair after the other. */
  weigh(levels: Uint8Array, left: Int32Array, right: Int32Array, count: number, bits: Float64Array): void {
    const { common, places } = this;
    common.look(levels, places, left, right, 0, count);
    for (let pair = 0; pair < count; pair++) {
      const at = places[pair] as number;
      const kin = this.asKin(levels, at) + (common.shared[pair] as number);
      bits[pair] =
        this.plain(levels, at) + (common.sums[pair] as number) + otherwise(kin, this.asNamesakes(levels, at));
    }
  }
}

/** What else than one person explains an agreement, as bits to take away: two of one household, or two whose names go together. */
export function otherwise(kin: number, namesakes: number): number {
  if (kin < -8 && namesakes < -8) return 0;
  return -Math.log2(1 + Math.exp(kin * Math.LN2) + Math.exp(namesakes * Math.LN2));
}
