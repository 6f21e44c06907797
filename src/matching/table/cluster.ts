import { Union } from './union.ts';

/** Of each group so many records at most are compared with the other group's. */
const SAMPLED = 6;
/** One pair alone neither makes nor breaks a group: its bits count within these bounds. */
const MOST_FOR = 14;
const MOST_AGAINST = -10;

/** What joining needs. */
export interface Joining {
  count: number;
  left: Int32Array;
  right: Int32Array;
  bits: Float64Array;
  /** Pairs to try, the heaviest first. */
  order: Uint32Array;
  /** Bits of any two rows without the prior: what speaks for and against them. */
  evidence(a: number, b: number): number;
  /** Bits that the records of two groups must have on average to become one. */
  split: number;
  always: Int32Array;
  never: Int32Array;
}

/**
 * Joins rows into clusters, the surest pairs first. Two groups become one only if their records agree on the whole, so that
 * a chain of weak links (father, son, a shared telephone) does not hold strangers together. What humans said comes first.
 */
export function clusterRows(joining: Joining): Int32Array {
  const { count, left, right, order } = joining;
  const groups = new Groups(count, joining.never);
  for (let at = 0; at + 1 < joining.always.length; at += 2) {
    groups.join(joining.always[at] as number, joining.always[at + 1] as number);
  }
  const refused = new Map<number, number>();
  for (const pair of order) {
    const a = groups.find(left[pair] as number);
    const b = groups.find(right[pair] as number);
    if (a === b || groups.apart(a, b)) continue;
    const size = groups.size(a) + groups.size(b);
    if (size > 2) {
      const key = a < b ? a * count + b : b * count + a;
      if (refused.get(key) === size) continue;
      if (agreement(groups, a, b, joining) < joining.split) {
        refused.set(key, size);
        continue;
      }
    }
    groups.join(a, b);
  }
  return groups.roots();
}

function agreement(groups: Groups, a: number, b: number, joining: Joining): number {
  let sum = 0;
  let pairs = 0;
  for (const one of groups.some(a)) {
    for (const two of groups.some(b)) {
      sum += Math.max(MOST_AGAINST, Math.min(MOST_FOR, joining.evidence(one, two)));
      pairs += 1;
    }
  }
  return sum / pairs;
}

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

  /** The members of a group, the first few of a large one. */
  some(root: number): number[] {
    const members: number[] = [];
    for (let row = root; row >= 0 && members.length < SAMPLED; row = this.next[row] as number)
      members.push(row);
    return members;
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
