import type { Compared } from './comparer.ts';
import type { Gathered } from './gather.ts';
import { bitsOfStated, type Stating } from './stating.ts';
import { LEVELS } from './train.ts';

/** What a pair is stated to be at most that agrees in nothing but what all of a house share: somebody may look, nothing is joined. */
const MOST = 0.4;
/** Kinds of comparison that tell people of one house apart, and codes that do not. */
const TELLING = new Set<Compared['kind']>(['given', 'family', 'further', 'birth', 'code']);
const SHARED_CODES = new Set(['phone', 'plate', 'company-number']);

/**
 * Pairs of records that share a house or a telephone, while nothing that tells people of one house apart (a name, a birth, a document) speaks for
 * one person: those are never enough alone. In a table where nothing of that kind is told of anybody it says nothing.
 */
export class HouseAlone {
  /** Bits, with the prior, that such a pair weighs at most. */
  readonly most: number;
  private readonly weights: Float64Array;
  private readonly telling: readonly number[];

  constructor(compared: readonly Compared[], weights: Float64Array, stating: Stating) {
    this.weights = weights;
    this.most = bitsOfStated(MOST, stating);
    this.telling = compared.flatMap(({ kind, field }, at) =>
      TELLING.has(kind) && !SHARED_CODES.has(field) ? [at] : [],
    );
  }

  /** Whether no level of a pattern tells a person from others of the house. */
  is(levels: Uint8Array, at: number): boolean {
    if (this.telling.length === 0) return false;
    for (const field of this.telling) {
      if ((this.weights[field * LEVELS + (levels[at + field] as number)] as number) > 0) return false;
    }
    return true;
  }

  /** Holds down all such pairs among those that were gathered. */
  limit({ levels, pattern, patterns }: Gathered, bits: Float64Array): void {
    const alone = new Uint8Array(patterns.size);
    for (let one = 0; one < patterns.size; one++) {
      if (this.is(levels, one * patterns.fields)) alone[one] = 1;
    }
    for (let pair = 0; pair < bits.length; pair++) {
      if (alone[pattern[pair] as number] === 1 && (bits[pair] as number) > this.most) bits[pair] = this.most;
    }
  }

  /** The same for a batch whose levels lie one pair after the other, and whose bits are without the prior. */
  limitBatch(levels: Uint8Array, fields: number, count: number, prior: number, bits: Float64Array): void {
    const most = this.most - prior;
    for (let pair = 0; pair < count; pair++) {
      if ((bits[pair] as number) > most && this.is(levels, pair * fields)) bits[pair] = most;
    }
  }
}
