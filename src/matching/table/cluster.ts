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
  /** A number for what each row holds: what is taken first goes by it, and never by where a row stands. */
  hashes: Uint32Array;
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
    this.groups = new Groups(joining.count, joining.never, joining.hashes);
    this.known = new KnownPairs(joining.count, joining.left, joining.right);
    for (let at = 0; at + 1 < joining.always.length; at += 2) {
      const a = this.groups.find(joining.always[at] as number);
      const b = this.groups.find(joining.always[at + 1] as number);
      // Where humans contradict each other, apart is the safe answer.
      if (a !== b && !this.groups.apart(a, b)) this.groups.join(a, b);
    }
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
  private agreement(one: number, other: number): number {
    const { groups, left, right, bits, some, known } = this;
    const { weight, prior } = this.joining;
    const [a, b] = groups.inOrder(one, other);
    const others = groups.members(b, some);
    let pairs = 0;
    let unknown = 0;
    let sum = 0;
    for (
      let one = groups.first(a), taken = 0;
      one >= 0 && taken < SAMPLED;
      one = groups.after(one), taken++
    ) {
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
  private readonly hashes: Uint32Array;
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly last: Int32Array;
  private readonly sizes: Int32Array;
  private readonly enemies = new Map<number, Set<number>>();

  constructor(count: number, never: Int32Array, hashes: Uint32Array) {
    this.hashes = hashes;
    this.union = new Union(count);
    this.heads = Int32Array.from({ length: count }, (_, row) => row);
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
    const [front, back] = this.inOrder(a, b);
    const end = this.last[back] as number;
    this.next[this.last[front] as number] = this.first(back);
    this.heads[root] = this.first(front);
    this.last[root] = end;
    this.sizes[root] = this.size(root) + this.size(other);
    const enemies = this.enemies.get(other);
    if (enemies) for (const enemy of enemies) this.enemiesOf(root).add(enemy);
  }

  /** The first member of a group. */
  first(root: number): number {
    return this.heads[root] as number;
  }

  /** Two groups by what their first members hold. */
  inOrder(a: number, b: number): [number, number] {
    const one = this.hashes[this.first(a)] as number;
    const other = this.hashes[this.first(b)] as number;
    return one < other || (one === other && a < b) ? [a, b] : [b, a];
  }

  /** Writes the members of a group, the first few of a large one; gives how many. */
  members(root: number, into: Int32Array): number {
    let count = 0;
    for (let row = this.first(root); row >= 0 && count < into.length; row = this.after(row))
      into[count++] = row;
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
