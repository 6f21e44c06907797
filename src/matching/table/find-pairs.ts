import { BATCH } from './commonness.ts';
import type { Comparer } from './comparer.ts';
import type { RuleGroups } from './groups.ts';
import { type Doubled, doubledRules, Kept, leastShared, sharedEarlier } from './kept-pairs.ts';
import type { TableKit } from './kit.ts';
import { MostPossible } from './most-possible.ts';
import { type PatternCounts, Patterns } from './patterns.ts';
import { mixed } from './values.ts';
import { Weigher } from './weigh.ts';

/** Of pairs that cannot weigh enough one in so many is compared all the same, to learn how many of each kind there are. */
const ONE_IN = 16;

/** Pairs that were proposed, compared and found worth keeping; and how many of each pattern there were in all. */
export interface PairsFound {
  left: Int32Array;
  right: Int32Array;
  pattern: Int32Array;
  patterns: PatternCounts;
  proposed: number;
  added: number;
}

/** Finds the pairs of a table that are worth keeping, in whatever groups it is given. */
export class PairFinder {
  private readonly kit: TableKit;
  private readonly comparer: Comparer;
  private readonly weigher: Weigher;
  private readonly possible: MostPossible;
  private readonly doubled: readonly Doubled[];
  private readonly left = new Int32Array(BATCH);
  private readonly right = new Int32Array(BATCH);
  private readonly sampled = new Uint8Array(BATCH);
  private readonly levels: Uint8Array;
  /** What each pattern says by itself, once it was asked for. */
  private readonly plain: number[] = [];

  constructor(kit: TableKit, comparer: Comparer) {
    const { records, compared, weights, places } = kit;
    this.kit = kit;
    this.comparer = comparer;
    this.weigher = new Weigher(records, compared.length, weights);
    this.possible = new MostPossible(records, compared, weights);
    this.doubled = doubledRules(places);
    this.levels = new Uint8Array(BATCH * compared.length);
  }

  /**
   * Looks at the pairs of some groups that no earlier rule proposed, compares those that may weigh enough, and keeps those that do.
   * Of the others a sample is compared, so that the patterns say how many of each kind there are in all.
   */
  find(rule: number, groupFrom: number, groupTo: number, least: number): PairsFound {
    const { groups, records, compared, keys, stride, places } = this.kit;
    const { left, right, sampled, possible, doubled } = this;
    const { order, starts, keys: groupKeys } = groups[rule] as RuleGroups;
    const { hashes, secondFrom } = records;
    const place = places[rule] as number;
    const columns = (places[rule + 1] as number) - place;
    const kept = new Kept();
    const patterns = new Patterns(compared.length);
    this.plain.length = 0;
    let proposed = 0;
    let added = 0;
    let count = 0;
    for (let group = groupFrom; group < groupTo; group++) {
      const from = starts[group] as number;
      const to = starts[group + 1] as number;
      const key = groupKeys[group] as number;
      for (let i = from; i < to; i++) {
        const a = order[i] as number;
        for (let j = i + 1; j < to; j++) {
          const b = order[j] as number;
          if (a === b || (secondFrom !== 0 && a < secondFrom === b < secondFrom)) continue;
          proposed += 1;
          if (sharedEarlier(keys, a * stride, b * stride, place, doubled)) continue;
          if (columns > 1 && leastShared(keys, a * stride + place, b * stride + place, columns) !== key)
            continue;
          added += 1;
          const worth = possible.reaches(a, b, least);
          if (!worth && mixed((hashes[a] as number) ^ (hashes[b] as number)) % ONE_IN !== 0) continue;
          sampled[count] = worth ? 0 : 1;
          left[count] = a < b ? a : b;
          right[count] = a < b ? b : a;
          count += 1;
          if (count < BATCH) continue;
          this.keep(count, least, patterns, kept);
          count = 0;
        }
      }
    }
    this.keep(count, least, patterns, kept);
    return { ...kept.cut(), patterns: patterns.counted(), proposed, added };
  }

  private keep(count: number, least: number, patterns: Patterns, kept: Kept): void {
    const { left, right, sampled, levels, weigher, plain } = this;
    const { common, places } = weigher;
    this.comparer.run(left, right, count, levels);
    common.look(levels, places, left, right, 0, count);
    for (let pair = 0; pair < count; pair++) {
      const at = places[pair] as number;
      const pattern = patterns.count(levels, at, sampled[pair] === 1 ? ONE_IN : 1);
      if (sampled[pair] === 1) continue;
      plain[pattern] ??= weigher.plain(levels, at);
      if (plain[pattern] + (common.sums[pair] as number) >= least)
        kept.add(left[pair] as number, right[pair] as number, pattern);
    }
  }
}
