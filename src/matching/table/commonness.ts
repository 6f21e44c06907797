import type { Records } from './records.ts';
import { LEVELS } from './train.ts';

/** More than the rarest value adds. */
const RAREST = 64;

/** So many pairs are looked at together. */
export const BATCH = 1024;

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

/** What the commonness of values adds to pairs, or takes from them: a batch of pairs at a time, field by field. */
export class Commonness {
  /** Bits of each pair of the batch in all its fields. */
  readonly sums = new Float64Array(BATCH);
  /** The same of the fields that a household shares. */
  readonly shared = new Float64Array(BATCH);
  private readonly rows: Int32Array;
  private readonly width: number;
  private readonly weights: Float64Array;
  private readonly moved: readonly Moved[];
  /** By field and level: 1 where the commonest value would weigh less than that level, so that values have to be looked at. */
  private readonly looked: Uint8Array;

  constructor(
    { rows, width }: Pick<Records, 'rows' | 'width'>,
    weights: Float64Array,
    moved: readonly Moved[],
  ) {
    this.rows = rows;
    this.width = width;
    this.weights = weights;
    this.moved = moved;
    this.looked = new Uint8Array(weights.length);
    for (const { field, levels, commonest } of moved) {
      const from = field * LEVELS;
      const least = (weights[from + levels] as number) + commonest;
      for (let level = 1; level < LEVELS; level++)
        if (level <= levels || (weights[from + level] as number) > least) this.looked[from + level] = 1;
    }
  }

  /** Looks at `count` pairs from `from` on: the levels of the first lie at `at[0]`. At most a batch of them. */
  look(
    levels: Uint8Array,
    at: Int32Array,
    left: Int32Array,
    right: Int32Array,
    from: number,
    count: number,
  ): void {
    this.sums.fill(0, 0, count);
    this.shared.fill(0, 0, count);
    for (let each = 0; each < this.moved.length; each++)
      this.lookAt(this.moved[each] as Moved, levels, at, left, right, from, count);
  }

  /** What one field adds to a pair that shows a level. */
  ofField(field: number, level: number, a: number, b: number): number {
    const one = this.moved.find((each) => each.field === field);
    if (!one || level === 0) return 0;
    const levels = new Uint8Array(field + 1).fill(level);
    this.sums[0] = 0;
    this.lookAt(one, levels, Int32Array.of(0), Int32Array.of(a), Int32Array.of(b), 0, 1);
    return this.sums[0];
  }

  /** A level that says less than the same value never weighs more than the commoner of the two would if both were the same. */
  private lookAt(
    one: Moved,
    levels: Uint8Array,
    at: Int32Array,
    left: Int32Array,
    right: Int32Array,
    from: number,
    count: number,
  ): void {
    const { rows, width, weights, looked, sums, shared } = this;
    const { field, slot, two, bits, base, levels: closest } = one;
    const first = field * LEVELS;
    const most = weights[first + closest] as number;
    for (let pair = 0; pair < count; pair++) {
      const level = levels[(at[pair] as number) + field] as number;
      if (looked[first + level] !== 1) continue;
      const a = (left[from + pair] as number) * width + slot;
      const b = (right[from + pair] as number) * width + slot;
      let moves = 0;
      if (level <= closest) {
        const value = rows[a] as number;
        const same = value === rows[b] ? value : two ? otherSame(rows, a, b) : 0;
        if (same === 0) continue;
        moves = bits[same - base] as number;
      } else {
        const rareA = rarest(one, rows, a);
        const rareB = rarest(one, rows, b);
        moves = most + (rareA < rareB ? rareA : rareB) - (weights[first + level] as number);
        if (moves >= 0) continue;
      }
      sums[pair] = (sums[pair] as number) + moves;
      if (one.shared) shared[pair] = (shared[pair] as number) + moves;
    }
  }
}

/** The value that two records share where their first ones differ, or 0. */
function otherSame(rows: Int32Array, a: number, b: number): number {
  const second = rows[a + 1] as number;
  const other = rows[b + 1] as number;
  if (second !== 0 && (second === rows[b] || second === other)) return second;
  return rows[a] === other ? other : 0;
}

/** How rare a record's value is, in bits; of two values the rarer, for nobody knows which was meant. */
function rarest(one: Moved, rows: Int32Array, place: number): number {
  const rare = rarity(one, rows[place] as number);
  const second = one.two ? (rows[place + 1] as number) : 0;
  return second === 0 ? rare : Math.max(rare, rarity(one, second));
}

/** The bits of a value's rarity; more than any where it was never counted. */
function rarity({ bits, base }: Moved, value: number): number {
  const at = value - base;
  return at >= 0 && at < bits.length ? (bits[at] as number) : RAREST;
}
