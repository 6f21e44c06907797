import type { BlockingYield, Crew } from './contract.ts';
import type { PairsFound } from './find-pairs.ts';
import type { RuleGroups } from './groups.ts';
import type { TablePiece } from './kit.ts';
import { pairsOf } from './learn.ts';
import { Patterns } from './patterns.ts';
import type { BlockingRule } from './rules.ts';
import { shared32 } from './shared.ts';

/** One piece of work compares about so many pairs. */
const PIECE = 100_000;

/** All pairs worth keeping, with their patterns; those of the pairs that were not kept are counted too. */
export interface Gathered {
  left: Int32Array;
  right: Int32Array;
  pattern: Int32Array;
  patterns: Patterns;
  /** Levels of each pattern, one after the other. */
  levels: Uint8Array;
  candidates: number;
  yields: { rule: string; pairs: number; added: number; from: number; to: number }[];
}

/** Compares every proposed pair once and keeps those that weigh at least so many bits, rule by rule. */
export async function gather(
  rules: readonly BlockingRule[],
  groups: readonly RuleGroups[],
  fields: number,
  least: number,
  crew: Crew,
  told: (share: number) => void,
): Promise<Gathered> {
  const pieces: (TablePiece & { kind: 'pairs' })[] = rules.flatMap((_, rule) =>
    stretches(groups[rule] as RuleGroups).map(([from, to]) => ({
      kind: 'pairs' as const,
      rule,
      from,
      to,
      least,
    })),
  );
  const found: (PairsFound | undefined)[] = (await crew.run(pieces, told)) as PairsFound[];
  const kept = found.reduce((sum, one) => sum + (one?.left.length ?? 0), 0);
  const left = shared32(kept);
  const right = shared32(kept);
  const pattern = shared32(kept);
  const patterns = new Patterns(fields);
  const yields = rules.map(({ name }) => ({ rule: name, pairs: 0, added: 0, from: 0, to: 0 }));
  let at = 0;
  let candidates = 0;
  for (const [index, one] of found.entries()) {
    if (one === undefined) continue;
    const mine = yields[pieces[index]?.rule ?? 0] as (typeof yields)[number];
    if (mine.pairs === 0) mine.from = at;
    const numbers = patterns.merge(one.patterns);
    left.set(one.left, at);
    right.set(one.right, at);
    for (let pair = 0; pair < one.pattern.length; pair++) {
      pattern[at + pair] = numbers[one.pattern[pair] as number] as number;
    }
    at += one.left.length;
    mine.to = at;
    mine.pairs += one.proposed;
    mine.added += one.added;
    candidates += one.added;
    // Copied: let go of, so that a million pairs are not held twice.
    found[index] = undefined;
  }
  return { left, right, pattern, patterns, levels: patterns.levels(), candidates, yields };
}

/** Groups dealt into stretches of about equal work. */
function stretches({ starts }: RuleGroups): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  let pairs = 0;
  for (let group = 0; group + 1 < starts.length; group++) {
    const size = (starts[group + 1] as number) - (starts[group] as number);
    pairs += (size * (size - 1)) / 2;
    if (pairs >= PIECE) {
      found.push([from, group + 1]);
      from = group + 1;
      pairs = 0;
    }
  }
  if (from + 1 < starts.length) found.push([from, starts.length - 1]);
  return found;
}

/** The blocking table of a model: what each rule costs, and how many true pairs it is expected to have found first. */
export function blockingYields(
  gathered: Gathered,
  groups: readonly RuleGroups[],
  used: readonly boolean[],
  probability: (pair: number) => number,
): BlockingYield[] {
  return gathered.yields.map(({ rule, added, from, to }, at) => {
    let found = 0;
    for (let pair = from; pair < to; pair++) found += probability(pair);
    const group = groups[at] as RuleGroups;
    const { divided, largest } = group;
    return {
      rule,
      pairs: pairsOf(group),
      added,
      found: Math.round(found),
      divided,
      largest,
      used: used[at] === true,
    };
  });
}
