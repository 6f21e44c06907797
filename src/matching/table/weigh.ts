import type { Compared } from './comparer.ts';
import type { Frequency } from './frequencies.ts';
import { SHARED_BY_HOUSE } from './kin.ts';
import type { Records } from './records.ts';
import { LEVELS } from './train.ts';

/** Where the commonness of a value moves a level's weight. */
export interface Moved {
  field: number;
  level: number;
  slot: number;
  /** Whether a record may have two such values, side by side. */
  two: boolean;
  /** Whether a household shares the value. */
  shared: boolean;
  bits: Float32Array;
  base: number;
}

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
    const one = {
      field,
      level: 1,
      slot,
      two: kind === 'code',
      shared: SHARED_BY_HOUSE.has(name),
      bits,
      base,
    };
    return kind === 'place' ? [one, { ...one, level: 2 }] : [one];
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
  private readonly rows: Int32Array;
  private readonly width: number;
  private readonly fields: number;
  private readonly moved: readonly Moved[];
  private shared = 0;

  constructor({ rows, width }: Pick<Records, 'rows' | 'width'>, fields: number, weights: Weights) {
    this.rows = rows;
    this.width = width;
    this.fields = fields;
    this.weights = weights.weights;
    this.kin = weights.kin;
    this.namesakes = weights.namesakes;
    this.prior = bitsOfProbability(weights.prior);
    this.moved = weights.moved;
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

  /** Bits of a pair whose levels are known, without the prior. */
  weigh(levels: Uint8Array, at: number, a: number, b: number): number {
    return this.evidence(
      this.plain(levels, at),
      this.asKin(levels, at),
      this.asNamesakes(levels, at),
      levels,
      at,
      a,
      b,
    );
  }

  /** What else than one person explains an agreement, as bits to take away. Asked right after `frequencies` of the pair. */
  otherwise(kin: number, namesakes: number): number {
    const related = kin + this.shared;
    if (related < -8 && namesakes < -8) return 0;
    return -Math.log2(1 + Math.exp(related * Math.LN2) + Math.exp(namesakes * Math.LN2));
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
    const { moved } = this;
    let sum = 0;
    let shared = 0;
    for (let each = 0; each < moved.length; each++) {
      const one = moved[each] as Moved;
      if (levels[at + one.field] !== one.level) continue;
      const bits = this.bitsFor(one, a, b);
      sum += bits;
      if (one.shared) shared += bits;
    }
    this.shared = shared;
    return sum;
  }

  private bitsFor(one: Moved, a: number, b: number): number {
    const { rows, width } = this;
    const value = rows[a * width + one.slot] as number;
    const other = rows[b * width + one.slot] as number;
    if (value === other) return value === 0 ? 0 : (one.bits[value - one.base] as number);
    if (!one.two) return 0;
    const value2 = rows[a * width + one.slot + 1] as number;
    const other2 = rows[b * width + one.slot + 1] as number;
    if (value2 !== 0 && (value2 === other || value2 === other2)) return one.bits[value2 - one.base] as number;
    return value === other2 ? (one.bits[value - one.base] as number) : 0;
  }
}

/**
 * Bits count for so much when a probability is stated. Fields agree together more than adding up their bits knows, so that pairs of
 * eight bits were found true as often as six would say: alike on public sets and on invented slips (ADR 12).
 */
const HELD = 0.8;

/** The probability that is stated of a pair of so many bits. */
export function statedOfBits(bits: number): number {
  return probabilityOfBits(bits * HELD);
}

/** The bits from which so much is stated. */
export function bitsOfStated(probability: number): number {
  return bitsOfProbability(probability) / HELD;
}

/** Bits as a probability. */
export function probabilityOfBits(bits: number): number {
  return 1 / (1 + Math.exp(-bits * Math.LN2));
}

/** A probability as bits. */
export function bitsOfProbability(probability: number): number {
  return Math.log2(probability / (1 - probability));
}
