import type { Compared } from './comparer.ts';
import type { Frequency } from './frequencies.ts';
import { SHARED_BY_HOUSE } from './kin.ts';
import type { Records } from './records.ts';
import { LEVELS } from './train.ts';

/** More than the rarest value adds. */
const RAREST = 64;

/** Where the commonness of a value moves the weight of a field's first levels, and with it that of the levels after them. */
export interface Moved {
  field: number;
  /** So many levels, from the closest on, say that the value is the same. */
  levels: number;
  slot: number;
  /** Whether a record may have two such values, side by side. */
  two: boolean;
  /** Whether a household shares the value. */
  shared: boolean;
  bits: Float32Array;
  base: number;
  /** The bits of the commonest value. */
  commonest: number;
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
  private readonly rows: Int32Array;
  private readonly width: number;
  private readonly fields: number;
  private readonly moved: readonly Moved[];
  /** By field and level: 1 where the commonest value would weigh less than that level, so that values have to be looked at. */
  private readonly looked: Uint8Array;
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
    this.looked = new Uint8Array(this.weights.length);
    for (const { field, levels, commonest } of this.moved) {
      const from = field * LEVELS;
      const least = (this.weights[from + levels] as number) + commonest;
      for (let level = 1; level < LEVELS; level++)
        if (level <= levels || (this.weights[from + level] as number) > least) this.looked[from + level] = 1;
    }
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

  /** What the commonness of one field's values adds, or takes. */
  frequency(field: number, level: number, a: number, b: number): number {
    const one = this.moved.find((each) => each.field === field);
    return one && level > 0 ? this.movedBits(one, level, a, b) : 0;
  }

  /** What the commonness of all values adds to a pair. */
  frequencies(levels: Uint8Array, at: number, a: number, b: number): number {
    const { moved, looked } = this;
    let sum = 0;
    let shared = 0;
    for (let each = 0; each < moved.length; each++) {
      const one = moved[each] as Moved;
      const level = levels[at + one.field] as number;
      if (looked[one.field * LEVELS + level] !== 1) continue;
      const bits = this.movedBits(one, level, a, b);
      sum += bits;
      if (one.shared) shared += bits;
    }
    this.shared = shared;
    return sum;
  }

  private movedBits(one: Moved, level: number, a: number, b: number): number {
    return level <= one.levels ? this.bitsFor(one, a, b) : this.bitsOver(one, level, a, b);
  }

  /** What a weaker level loses, so that it never weighs more than the commoner of the two values would if both were the same. */
  private bitsOver(one: Moved, level: number, a: number, b: number): number {
    const { weights } = this;
    const from = one.field * LEVELS;
    const room =
      (weights[from + one.levels] as number) +
      Math.min(this.rarest(one, a), this.rarest(one, b)) -
      (weights[from + level] as number);
    return Math.min(room, 0);
  }

  /** How rare a record's value is, in bits; of two values the rarer, for nobody knows which was meant. */
  private rarest(one: Moved, row: number): number {
    const place = row * this.width + one.slot;
    const rare = rarity(one, this.rows[place] as number);
    const second = one.two ? (this.rows[place + 1] as number) : 0;
    return second === 0 ? rare : Math.max(rare, rarity(one, second));
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

/** The bits of a value's rarity; more than any where it was never counted. */
function rarity({ bits, base }: Moved, value: number): number {
  const at = value - base;
  return at >= 0 && at < bits.length ? (bits[at] as number) : RAREST;
}
