import type { TableModel } from './contract.ts';
import type { RuleGroups } from './groups.ts';
import { type PatternCounts, Patterns } from './patterns.ts';
import { bitsOfProbability, probabilityOfBits } from './stating.ts';
import { LEVELS } from './train.ts';

/** A rule that costs fewer comparisons of its own is kept whatever it finds: dropping it saves nothing. */
const WORTH_DROPPING = 50_000;
/** A rule must find one pair that no other rule finds in so many comparisons. */
const ONE_IN = 125;
/** All rules that are dropped may together lose this share of what is expected to be found. */
const MAY_LOSE = 0.02;
/** So many rules can be judged: one bit each. */
export const JUDGED = 32;
/** Chances are counted in whole parts of this, so that sums do not depend on the order of pairs. */
const PARTS = 4096;

/** A rule's sampled pairs: how they agree, and of those that no earlier rule proposes, the pattern and all rules that propose it. */
export interface RuleSample {
  patterns: PatternCounts;
  pattern: Int32Array;
  proposers: Uint32Array;
}

/** Pairs that one set of rules proposes, and how many of them are expected to be the same, in parts. */
interface Shared {
  rules: number;
  pairs: number;
  found: number;
}

/**
 * Which rules are worth their cost, by the pairs that no other rule would bring. Starts from all and drops the poorest, one by
 * one, since of two rules that find the same pairs either can go but not both.
 */
export function worthKeeping(
  samples: readonly RuleSample[],
  scales: readonly number[],
  fields: number,
  weights: Float64Array,
  prior: number,
): boolean[] {
  const kept = samples.map(() => true);
  const shared = sharedBy(samples.slice(0, JUDGED), scales, fields, weights, bitsOfProbability(prior));
  let losable = MAY_LOSE * shared.reduce((sum, one) => sum + one.found, 0);
  let standing = -1;
  for (;;) {
    const poorest = poorestOf(kept, shared, standing);
    if (!poorest || poorest.found > losable) return kept;
    losable -= poorest.found;
    kept[poorest.rule] = false;
    standing &= ~(1 << poorest.rule);
  }
}

/** The rule that finds least for its cost by itself among those that may be dropped. */
function poorestOf(
  kept: readonly boolean[],
  shared: readonly Shared[],
  standing: number,
): { rule: number; found: number } | undefined {
  let poorest: { rule: number; found: number; share: number } | undefined;
  for (let rule = 0; rule < Math.min(JUDGED, kept.length); rule++) {
    if (!kept[rule]) continue;
    let pairs = 0;
    let found = 0;
    for (const one of shared) {
      if ((one.rules & standing) !== 1 << rule) continue;
      pairs += one.pairs;
      found += one.found;
    }
    const share = found / PARTS / pairs;
    if (pairs < WORTH_DROPPING || share * ONE_IN >= 1) continue;
    if (!poorest || share < poorest.share) poorest = { rule, found, share };
  }
  return poorest;
}

function sharedBy(
  samples: readonly RuleSample[],
  scales: readonly number[],
  fields: number,
  weights: Float64Array,
  prior: number,
): Shared[] {
  const found = new Map<number, Shared>();
  for (const [rule, { patterns: counted, pattern, proposers }] of samples.entries()) {
    const patterns = new Patterns(fields);
    patterns.merge(counted);
    const chances = Float64Array.from({ length: patterns.size }, (_, at) => {
      let bits = prior;
      for (let field = 0; field < fields; field++) {
        bits += weights[field * LEVELS + patterns.level(at, field)] as number;
      }
      return Math.round(PARTS * probabilityOfBits(bits));
    });
    const scale = scales[rule] as number;
    for (const [pair, rules] of proposers.entries()) {
      const known = found.get(rules);
      const one = known ?? { rules, pairs: 0, found: 0 };
      if (!known) found.set(rules, one);
      one.pairs += scale;
      one.found += scale * (chances[pattern[pair] as number] as number);
    }
  }
  return [...found.values()];
}

/** The rules that a kept model kept; one that it does not know is used. */
export function keptByModel(rules: readonly { name: string }[], model: TableModel): boolean[] {
  const dropped = new Set(model.blocking.filter(({ used }) => !used).map(({ rule }) => rule));
  return rules.map(({ name }) => !dropped.has(name));
}

/** Takes the rules that are not kept out of the table of keys, so that their pairs are left to later rules; gives the groups that remain. */
export function withoutDropped(
  groups: readonly RuleGroups[],
  kept: readonly boolean[],
  keys: Uint32Array,
  stride: number,
  places: readonly number[],
): RuleGroups[] {
  return groups.map((group, rule) => {
    if (kept[rule]) return group;
    for (let place = places[rule] as number; place < (places[rule + 1] as number); place++) {
      for (let at = place; at < keys.length; at += stride) keys[at] = 0;
    }
    return { ...group, order: group.order.subarray(0, 0), starts: group.starts.subarray(0, 1) };
  });
}
