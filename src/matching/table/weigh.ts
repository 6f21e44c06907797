import type { Compared } from './comparer.ts';
import type { Frequency } from './frequencies.ts';
import { SHARED_BY_HOUSE } from './kin.ts';
import type { Records } from './records.ts';
import { LEVELS } from './train.ts';

/** A rare value may add, and a common one take, so many bits at most. */
const MOST = 8;

/** Where the commonness of a value moves a level's weight. */
interface Moved {
  field: number;
  level: number;
  slot: number;
  /** Whether a record may have two such values, side by side. */
  two: boolean;
  /** Whether a household shares the value. */
  shared: boolean;
  bits: Float32Array;
}

/** How two records can agree though they are of two people: bits of each level against chance, and how common that is. */
export interface Otherwise {
  bits: Float64Array;
  /** Log odds, in bits, of such a pair among pairs that are not the same. */
  prior: number;
}

/** All that weighing needs. */
export interface Weights {
  weights: Float64Array;
  frequencies: readonly (Frequency | undefined)[];
  prior: number;
  /** People of one household, and bearers of names that go together. */
  kin?: Otherwise | undefined;
  namesakes?: Otherwise | undefined;
  /** How many times more often than by chance both names agree among strangers. */
  together: number;
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
  private readonly records: Records;
  private readonly fields: number;
  private readonly moved: Moved[] = [];
  private shared = 0;

  constructor(records: Records, compared: readonly Compared[], weights: Weights) {
    this.records = records;
    this.fields = compared.length;
    this.weights = weights.weights;
    this.kin = weights.kin;
    this.namesakes = weights.namesakes;
    this.prior = bitsOfProbability(weights.prior);
    for (const [field, one] of compared.entries()) {
      const frequency = weights.frequencies[field];
      if (!frequency || frequency.total < 20 || frequency.agreeing === 0) continue;
      const bits = bitsOf(frequency);
      const shared = SHARED_BY_HOUSE.has(one.field);
      this.moved.push({ field, level: 1, slot: one.slot, two: one.kind === 'code', shared, bits });
      if (one.kind === 'place')
        this.moved.push({ field, level: 2, slot: one.slot, two: false, shared, bits });
    }
  }

  /** Per comparison and level the most that the rarest value adds. */
  rarest(): Float64Array {
    const most = new Float64Array(this.weights.length);
    for (const { field, level, bits } of this.moved) {
      let best = 0;
      for (const value of bits) if (value > best) best = value;
      most[field * LEVELS + level] = best;
    }
    return most;
  }

  /** What a pattern of levels says by itself: against chance, against kin, against namesakes. */
  pattern(levels: Uint8Array, at: number): { plain: number; kin: number; namesakes: number } {
    return {
      plain: this.sum(this.weights, levels, at),
      kin: this.kin ? this.kin.prior + this.sum(this.kin.bits, levels, at) : -1000,
      namesakes: this.namesakes ? this.namesakes.prior + this.sum(this.namesakes.bits, levels, at) : -1000,
    };
  }

  private sum(weights: Float64Array, levels: Uint8Array, at: number): number {
    let bits = 0;
    for (let field = 0; field < this.fields; field++) {
      bits += weights[field * LEVELS + (levels[at + field] as number)] as number;
    }
    return bits;
  }

  /** Bits of a pair without the prior: its pattern's, moved by its values, less what else explains them. */
  evidence(
    plain: number,
    kin: number,
    namesakes: number,
    levels: Uint8Array,
    at: number,
    a: number,
    b: number,
  ): number {
    const moved = this.frequencies(levels, at, a, b);
    return plain + moved + this.otherwise(kin, namesakes);
  }

  /** What else than one person explains an agreement, as bits to take away. Asked right after `frequencies` of the pair. */
  otherwise(kin: number, namesakes: number): number {
    const related = kin + this.shared;
    if (related < -8 && namesakes < -8) return 0;
    return -Math.log2(1 + 2 ** related + 2 ** namesakes);
  }

  /** What the commonness of one field's agreeing value adds. */
  frequency(field: number, level: number, a: number, b: number): number {
    let sum = 0;
    for (const one of this.moved)
      if (one.field === field && one.level === level) sum += this.bitsFor(one, a, b);
    return sum;
  }

  /** What the commonness of all agreeing values adds to a pair. */
  frequencies(levels: Uint8Array, at: number, a: number, b: number): number {
    let sum = 0;
    let shared = 0;
    for (const one of this.moved) {
      if (levels[at + one.field] !== one.level) continue;
      const bits = this.bitsFor(one, a, b);
      sum += bits;
      if (one.shared) shared += bits;
    }
    this.shared = shared;
    return sum;
  }

  private bitsFor(one: Moved, a: number, b: number): number {
    const { rows, width } = this.records;
    const value = rows[a * width + one.slot] as number;
    const other = rows[b * width + one.slot] as number;
    if (value === other) return one.bits[value] as number;
    if (!one.two) return 0;
    const value2 = rows[a * width + one.slot + 1] as number;
    const other2 = rows[b * width + one.slot + 1] as number;
    if (value2 !== 0 && (value2 === other || value2 === other2)) return one.bits[value2] as number;
    return value === other2 ? (one.bits[value] as number) : 0;
  }
}

function bitsOf(frequency: Frequency): Float32Array {
  const bits = new Float32Array(frequency.counts.length);
  for (let value = 1; value < bits.length; value++) {
    const share = ((frequency.counts[value] as number) + 0.5) / (frequency.total + 1);
    bits[value] = Math.max(-MOST, Math.min(MOST, Math.log2(frequency.agreeing / share)));
  }
  return bits;
}

/** Bits as a probability. */
export function probabilityOfBits(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** A probability as bits. */
export function bitsOfProbability(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
