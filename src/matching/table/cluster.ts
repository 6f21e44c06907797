import { KnownPairs } from './known-pairs.ts';
import { Union } from './union.ts';

/** Of each group so many records at most are compared with the other group's. */
const SAMPLED = 6;
/** One pair alone neither makes nor breaks a group: its bits count within these bounds. */
const MOST_FOR = 14;
const MOST_AGAINST = -10;

/** What joining needs. */
export interface Joining {
  count: number;
  /** Pairs to try, the heaviest first. */
  left: Int32Array;
  right: Int32Array;
  /** What they weigh, with the prior; and the prior. */
  weight: Float64Array;
  prior: number;
  /** Writes the bits of some pairs of rows, without the prior: what speaks for and against them. */
  evidence(left: Int32Array, right: Int32Array, count: number, bits: Float64Array): void;
  /** Bits that the records of two groups must have on average to become one. */
  split: number;
  always: Int32Array;
  never: Int32Array;
}

/**
 * Joins rows into clusters, the surest pairs first. Two groups become one only if their records agree on the whole, so that
 * a chain of weak links (father, son, a shared telephone) does not hold strangers together. What humans said comes first.
 * It goes on from where it stopped: trying fewer pairs and then more is the same as trying all at once.
 */
export class Clusterer {
  /** How many pairs were tried. */
  tried = 0;
  private readonly joining: Joining;
  private readonly groups: Groups;
  private readonly refused = new Map<number, number>();
  private readonly known: KnownPairs;
  private readonly left = new Int32Array(SAMPLED * SAMPLED);
  private readonly right = new Int32Array(SAMPLED * SAMPLED);
  private readonly bits = new Float64Array(SAMPLED * SAMPLED);
  private readonly some = new Int32Array(SAMPLED);

  constructor(joining: Joining) {
    this.joining = joining;
    this.groups = new Groups(joining.count, joining.never);
    this.known = new KnownPairs(joining.count, joining.left, joining.right);
    for (let at = 0; at + 1 < joining.always.length; at += 2)
      this.groups.join(joining.always[at] as number, joining.always[at + 1] as number);
  }

  /** Tries pairs until so many were. */
  tryUntil(end: number): void {
    const { groups, refused } = this;
    const { left, right, count, split } = this.joining;
    for (; this.tried < end; this.tried++) {
      const a = groups.find(left[this.tried] as number);
      const b = groups.find(right[this.tried] as number);
      if (a === b || groups.apart(a, b)) continue;
      const size = groups.size(a) + groups.size(b);
      if (size > 2) {
        const key = a < b ? a * count + b : b * count + a;
        if (refused.get(key) === size) continue;
        if (this.agreement(a, b) < split) {
          refused.set(key, size);
          continue;
        }
      }
      groups.join(a, b);
    }
  }

  /** Per row the smallest row of its cluster. */
  clusters(): Int32Array {
    return this.groups.roots();
  }

  /** The bits of the records of two groups on average: those of pairs that were weighed, and what the others would weigh. */
  private agreement(a: number, b: number): number {
    const { groups, left, right, bits, some, known } = this;
    const { weight, prior } = this.joining;
    const others = groups.members(b, some);
    let pairs = 0;
    let unknown = 0;
    let sum = 0;
    for (let one = a, taken = 0; one >= 0 && taken < SAMPLED; one = groups.after(one), taken++) {
      for (let two = 0; two < others; two++, pairs++) {
        const pair = known.find(one, some[two] as number);
        if (pair >= 0) sum += within((weight[pair] as number) - prior);
        else {
          left[unknown] = one;
          right[unknown] = some[two] as number;
          unknown += 1;
        }
      }
    }
    if (unknown > 0) this.joining.evidence(left, right, unknown, bits);
    for (let pair = 0; pair < unknown; pair++) sum += within(bits[pair] as number);
    return sum / pairs;
  }
}

const within = (bits: number): number => Math.max(MOST_AGAINST, Math.min(MOST_FOR, bits));

/** Groups with their members, and which groups humans keep apart. */
class Groups {
  private readonly union: Union;
  private readonly next: Int32Array;
  private readonly last: Int32Array;
  private readonly sizes: Int32Array;
  private readonly enemies = new Map<number, Set<number>>();

  constructor(count: number, never: Int32Array) {
    this.union = new Union(count);
    this.next = new Int32Array(count).fill(-1);
    this.last = Int32Array.from({ length: count }, (_, row) => row);
    this.sizes = new Int32Array(count).fill(1);
    for (let at = 0; at + 1 < never.length; at += 2) {
      this.enemiesOf(never[at] as number).add(never[at + 1] as number);
      this.enemiesOf(never[at + 1] as number).add(never[at] as number);
    }
  }

  find(row: number): number {
    return this.union.find(row);
  }

  size(root: number): number {
    return this.sizes[root] as number;
  }

  apart(a: number, b: number): boolean {
    const enemies = this.enemies.get(a);
    if (!enemies) return false;
    for (const enemy of enemies) if (this.find(enemy) === b) return true;
    return false;
  }

  join(rowA: number, rowB: number): void {
    const a = this.find(rowA);
    const b = this.find(rowB);
    if (a === b) return;
    this.union.join(a, b);
    const root = this.find(a);
    const other = root === a ? b : a;
    this.next[this.last[root] as number] = other;
    this.last[root] = this.last[other] as number;
    this.sizes[root] = this.size(root) + this.size(other);
    const enemies = this.enemies.get(other);
    if (enemies) for (const enemy of enemies) this.enemiesOf(root).add(enemy);
  }

  /** Writes the members of a group, the first few of a large one; gives how many. */
  members(root: number, into: Int32Array): number {
    let count = 0;
    for (let row = root; row >= 0 && count < into.length; row = this.after(row)) into[count++] = row;
    return count;
  }

  /** The next member of a row's group, or -1. */
  after(row: number): number {
    return this.next[row] as number;
  }

  roots(): Int32Array {
    return this.union.roots();
  }

  private enemiesOf(row: number): Set<number> {
    const known = this.enemies.get(row);
    if (known) return known;
    const made = new Set<number>();
    this.enemies.set(row, made);
    return made;
  }
}
