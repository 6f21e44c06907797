import type { Compared } from './comparer.ts';
import type { TableModel } from './contract.ts';
import type { Gathered } from './gather.ts';
import type { Learnt } from './learn.ts';
import type { Records } from './records.ts';
import { bitsOfProbability } from './stating.ts';
import { LEVELS } from './train.ts';
import { movedBy, type Otherwise, type Weights } from './weigh.ts';

const ROUNDS = 25;

/**
 * How many of all pairs are the same, are of one household, or bear names that go together: such that the pairs proposed
 * are expected to hold just so many.
 */
export function sharesOfPairs(
  gathered: Gathered,
  learnt: Learnt,
  records: Records,
  compared: readonly Compared[],
  model?: Pick<TableModel, 'prior' | 'dependence'>,
): Weights {
  const { patterns, levels } = gathered;
  const { fields } = patterns;
  const { count, secondFrom } = records;
  const pairs = Math.max(1, secondFrom > 0 ? secondFrom * (count - secondFrom) : (count * (count - 1)) / 2);
  const kinBits = learnt.kin && against(learnt.kin, learnt.u);
  const plain = timesLikelier(levels, patterns.size, fields, learnt.weights);
  const kin = kinBits
    ? timesLikelier(levels, patterns.size, fields, kinBits)
    : new Float64Array(patterns.size);
  const given = compared.findIndex(({ kind }) => kind === 'given');
  const family = compared.findIndex(({ kind }) => kind === 'family');
  const both =
    given >= 0 ? (learnt.u[given * LEVELS + 1] as number) * (learnt.u[family * LEVELS + 1] as number) : 0;
  const named = bothNamesExact(levels, patterns.size, fields, given, family);
  const { counts } = patterns;
  let same = model?.prior ?? 1 / Math.max(2, count);
  let related = kinBits ? (model?.dependence.kin?.share ?? 1 / Math.max(2, count)) : 0;
  let together = model?.dependence.namesakes ?? 1;
  for (let round = 0; round < ROUNDS && !model; round++) {
    let ones = 0;
    let twos = 0;
    let namesakes = 0;
    for (let pattern = 0; pattern < patterns.size; pattern++) {
      const one = same * (plain[pattern] as number);
      const two = related * (kin[pattern] as number);
      const strangers = named[pattern] === 1 ? together : 1;
      const total = one + two + strangers;
      const seen = counts[pattern] as number;
      ones += (seen * one) / total;
      twos += (seen * two) / total;
      if (named[pattern] === 1) namesakes += (seen * (total - one - two)) / total;
    }
    same = Math.min(0.5, Math.max(1e-12, ones / pairs));
    if (kinBits) related = Math.min(0.1, Math.max(1e-12, twos / pairs));
    if (both > 0) together = Math.min(64, Math.max(1, namesakes / pairs / both));
  }
  return weightsWith(learnt, compared, { same, related, together });
}

/** How many times likelier each pattern of levels is of one kind of pair than by chance. */
function timesLikelier(levels: Uint8Array, size: number, fields: number, bits: Float64Array): Float64Array {
  const times = new Float64Array(size);
  for (let pattern = 0, at = 0; pattern < size; pattern++) {
    let sum = 0;
    for (let field = 0; field < fields; field++, at++)
      sum += bits[field * LEVELS + (levels[at] as number)] as number;
    times[pattern] = 2 ** sum;
  }
  return times;
}

/** Patterns in which both names are the very same: 1, others 0. */
function bothNamesExact(
  levels: Uint8Array,
  size: number,
  fields: number,
  given: number,
  family: number,
): Uint8Array {
  const named = new Uint8Array(size);
  for (let pattern = 0; given >= 0 && pattern < size; pattern++) {
    const at = pattern * fields;
    if (levels[at + given] === 1 && levels[at + family] === 1) named[pattern] = 1;
  }
  return named;
}

/** How many of all pairs are of one person, are of one household, and how much more often than by chance strangers share both names. */
export interface ShareOfPairs {
  same: number;
  related: number;
  together: number;
}

/** All that weighing needs, by what was learnt and how many pairs are of each kind. */
export function weightsWith(
  learnt: Learnt,
  compared: readonly Compared[],
  { same, related, together }: ShareOfPairs,
): Weights {
  const given = compared.findIndex(({ kind }) => kind === 'given');
  const family = compared.findIndex(({ kind }) => kind === 'family');
  return {
    weights: learnt.weights,
    moved: movedBy(compared, learnt.frequencies),
    prior: same,
    kin: learnt.kin && { bits: against(learnt.kin, learnt.u), prior: bitsOfProbability(related) },
    together,
    namesakes:
      given >= 0 && together > 1.5 ? namesakesOf(compared, learnt, together, given, family) : undefined,
  };
}

/** Bits of each level of one kind of pair against chance. */
function against(shares: Float64Array, u: Float64Array): Float64Array {
  return shares.map((share, at) =>
    share > 0 && (u[at] as number) > 0 ? Math.log2(share / (u[at] as number)) : 0,
  );
}

/**
 * People of one community: names that agree go together `factor` times more often than each by itself would say. A share of
 * 1 / factor of all pairs, within which each name agrees `factor` times as often.
 */
function namesakesOf(
  compared: readonly Compared[],
  learnt: Learnt,
  factor: number,
  given: number,
  family: number,
): Otherwise {
  const bits = new Float64Array(learnt.u.length);
  const often = Math.log2(factor);
  for (const field of [given, family]) {
    for (let level = 1; level < (compared[field]?.levels.length ?? 0); level++)
      bits[field * LEVELS + level] = often;
  }
  const nationality = compared.findIndex(({ field }) => field === 'nationality');
  if (nationality >= 0) {
    const u = learnt.u[nationality * LEVELS + 1] as number;
    bits[nationality * LEVELS + 1] = Math.log2(0.9 / Math.min(0.9, u));
    bits[nationality * LEVELS + 2] = Math.log2(0.1 / Math.max(0.1, 1 - u));
  }
  return { bits, prior: -often };
}
