import { type Compared, Comparer } from './comparer.ts';
import { groupRows, type RuleGroups } from './groups.ts';
import { JUDGED, type RuleSample } from './keep-rules.ts';
import { Kept, leastShared, proposersOf, sharedEarlier } from './kept-pairs.ts';
import { type PatternCounts, Patterns } from './patterns.ts';
import type { Records } from './records.ts';
import type { BlockingRule } from './rules.ts';
import { LEVELS } from './train.ts';
import { mixed } from './values.ts';

/** What every member of a crew needs of a table. Big arrays lie in shared memory. */
export interface TableKit {
  records: Records;
  compared: readonly Compared[];
  rules: readonly BlockingRule[];
  /** Per row the keys of all rules, `stride` to a row; a rule's start at its place. */
  keys: Uint32Array;
  stride: number;
  places: readonly number[];
  groups: readonly RuleGroups[];
  /** Per comparison and level (16 to a comparison) the bits it weighs; and the most that commonness can add. */
  weights: Float64Array | undefined;
  rarest: Float64Array | undefined;
}

/** A piece of work on a table, done whole by one member. */
export type TablePiece =
  | { kind: 'group'; rule: number; limit: number }
  | { kind: 'sample'; rule: number; of: number }
  | { kind: 'random'; order: Uint32Array; shift: number }
  | { kind: 'count'; left: Int32Array; right: Int32Array }
  | { kind: 'pairs'; rule: number; from: number; to: number; least: number };

/** Pairs that were proposed, compared and found worth keeping; and how many of each pattern there were in all. */
export interface PairsFound {
  left: Int32Array;
  right: Int32Array;
  pattern: Int32Array;
  patterns: PatternCounts;
  proposed: number;
  added: number;
}

const BATCH = 1024;

/** Does pieces of work on a table. One in each thread, or one in all. */
export class TableMember {
  private kit: Partial<TableKit> = {};
  private comparer: Comparer | undefined;
  private readonly left = new Int32Array(BATCH);
  private readonly right = new Int32Array(BATCH);
  private levels = new Uint8Array(0);

  equip(kit: Partial<TableKit>): void {
    this.kit = { ...this.kit, ...kit };
    const { records, compared } = this.kit;
    if (kit.records && records && compared) {
      this.comparer = new Comparer(records, compared);
      this.levels = new Uint8Array(BATCH * compared.length);
    }
  }

  run(piece: TablePiece): unknown {
    switch (piece.kind) {
      case 'group':
        return this.group(piece.rule, piece.limit);
      case 'sample':
        return this.sample(piece.rule, piece.of);
      case 'random':
        return this.random(piece.order, piece.shift);
      case 'count':
        return this.countPairs(piece.left, piece.right);
      case 'pairs':
        return this.pairs(piece.rule, piece.from, piece.to, piece.least);
    }
  }

  private whole(): TableKit {
    return this.kit as TableKit;
  }

  private group(rule: number, limit: number): RuleGroups {
    const { records, rules, keys, stride, places } = this.whole();
    return groupRows(records, rules[rule] as BlockingRule, limit, keys, stride, places[rule] as number);
  }

  /** Patterns of the pairs of one group in so many, whichever other rules propose them too. */
  private sample(rule: number, of: number): RuleSample {
    const { groups, records, rules, keys: rowKeys, stride, places } = this.whole();
    const { order, starts, keys } = groups[rule] as RuleGroups;
    const patterns = new Patterns(this.whole().compared.length);
    const judged = Math.min(JUDGED, rules.length);
    const pattern: number[] = [];
    const proposers: number[] = [];
    let count = 0;
    const flush = (): void => {
      this.comparer?.run(this.left, this.right, count, this.levels);
      for (let pair = 0; pair < count; pair++) {
        const shown = patterns.count(this.levels, pair * patterns.fields);
        const a = (this.left[pair] as number) * stride;
        const b = (this.right[pair] as number) * stride;
        const by = proposersOf(rowKeys, a, b, places, judged);
        if (31 - Math.clz32(by & -by) !== rule) continue;
        pattern.push(shown);
        proposers.push(by);
      }
      count = 0;
    };
    for (let group = 0; group + 1 < starts.length; group++) {
      const from = starts[group] as number;
      const to = starts[group + 1] as number;
      const key = keys[group] as number;
      if (of > 1 && mixed(key ^ 0x5bd1e995) % of !== 0) continue;
      for (let i = from; i < to; i++) {
        for (let j = i + 1; j < to; j++) {
          const a = order[i] as number;
          const b = order[j] as number;
          if (a === b || !this.across(records, a, b)) continue;
          this.left[count] = a;
          this.right[count] = b;
          count += 1;
          if (count === BATCH) flush();
        }
      }
    }
    flush();
    return {
      patterns: patterns.counted(),
      pattern: Int32Array.from(pattern),
      proposers: Uint32Array.from(proposers),
    };
  }

  private across(records: Records, a: number, b: number): boolean {
    return records.secondFrom === 0 || a < records.secondFrom !== b < records.secondFrom;
  }

  /** How often each level shows among pairs drawn without regard to likeness: each row of the order with the row so many places on. */
  private random(order: Uint32Array, shift: number): Float64Array {
    const { records } = this.whole();
    const counts = new Float64Array(this.whole().compared.length * LEVELS);
    let count = 0;
    for (let at = 0; at < order.length; at++) {
      const a = order[at] as number;
      const b = order[(at + shift) % order.length] as number;
      if (!this.across(records, a, b)) continue;
      this.left[count] = a;
      this.right[count] = b;
      count += 1;
      if (count === BATCH) count = this.countLevels(counts, count);
    }
    this.countLevels(counts, count);
    return counts;
  }

  private countPairs(left: Int32Array, right: Int32Array): Float64Array {
    const counts = new Float64Array(this.whole().compared.length * LEVELS);
    for (let from = 0; from < left.length; from += BATCH) {
      const count = Math.min(BATCH, left.length - from);
      this.left.set(left.subarray(from, from + count));
      this.right.set(right.subarray(from, from + count));
      this.countLevels(counts, count);
    }
    return counts;
  }

  private countLevels(counts: Float64Array, count: number): number {
    this.comparer?.run(this.left, this.right, count, this.levels);
    const size = this.whole().compared.length;
    for (let at = 0, field = 0; at < count * size; at++) {
      const level = field * LEVELS + (this.levels[at] as number);
      counts[level] = (counts[level] as number) + 1;
      field = field + 1 === size ? 0 : field + 1;
    }
    return 0;
  }

  /** Compares the pairs of some groups that no earlier rule proposed, and keeps those that weigh enough. */
  private pairs(rule: number, groupFrom: number, groupTo: number, least: number): PairsFound {
    const { groups, records, keys, stride, places, weights, rarest } = this.whole();
    const { order, starts, keys: groupKeys } = groups[rule] as RuleGroups;
    const place = places[rule] as number;
    const columns = (places[rule + 1] as number) - place;
    const kept = new Kept();
    const patterns = new Patterns(this.whole().compared.length);
    let bits = new Float64Array(1024);
    let known = 0;
    let proposed = 0;
    let added = 0;
    let count = 0;
    const flush = (): void => {
      this.comparer?.run(this.left, this.right, count, this.levels);
      for (let pair = 0; pair < count; pair++) {
        const pattern = patterns.count(this.levels, pair * patterns.fields);
        if (pattern === known) {
          if (known === bits.length) {
            const larger = new Float64Array(known * 2);
            larger.set(bits);
            bits = larger;
          }
          bits[known] = mostOf(patterns, pattern, weights as Float64Array, rarest as Float64Array);
          known += 1;
        }
        if ((bits[pattern] as number) < least) continue;
        kept.add(this.left[pair] as number, this.right[pair] as number, pattern);
      }
      added += count;
      count = 0;
    };
    for (let group = groupFrom; group < groupTo; group++) {
      const from = starts[group] as number;
      const to = starts[group + 1] as number;
      const key = groupKeys[group] as number;
      for (let i = from; i < to; i++) {
        const a = order[i] as number;
        for (let j = i + 1; j < to; j++) {
          const b = order[j] as number;
          if (a === b || !this.across(records, a, b)) continue;
          proposed += 1;
          if (sharedEarlier(keys, a * stride, b * stride, places, rule)) continue;
          if (columns > 1 && leastShared(keys, a * stride + place, b * stride + place, columns) !== key)
            continue;
          this.left[count] = Math.min(a, b);
          this.right[count] = Math.max(a, b);
          count += 1;
          if (count === BATCH) flush();
        }
      }
    }
    flush();
    return { ...kept.cut(), patterns: patterns.counted(), proposed, added };
  }
}

/** The most that a pattern can weigh: its levels, and as much as the rarest values that agree could add. */
function mostOf(patterns: Patterns, pattern: number, weights: Float64Array, rarest: Float64Array): number {
  let bits = 0;
  for (let field = 0; field < patterns.fields; field++) {
    const at = field * LEVELS + patterns.level(pattern, field);
    bits += (weights[at] as number) + (rarest[at] as number);
  }
  return bits;
}
