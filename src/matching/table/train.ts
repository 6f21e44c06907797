import type { Compared } from './comparer.ts';
import type { Patterns } from './patterns.ts';

/** Levels a comparison may have, with 0 for missing: room in arrays. */
export const LEVELS = 16;

/** Shares of levels among pairs that are the same (m) and that are not (u), `LEVELS` to a comparison. */
export interface Shares {
  m: Float64Array;
  u: Float64Array;
}

/** Pairs proposed by one rule, by pattern: they teach the weights of the fields that the rule does not itself ask for. */
export interface Session {
  patterns: Patterns;
  /** The levels of all patterns, one after the other. */
  levels: Uint8Array;
  fields: readonly number[];
  /** How many pairs stand for each one counted. */
  scale: number;
}

/** Rounds after which training stops, converged or not. */
const MOST_ROUNDS = 40;
const ENOUGH = 1e-3;
/** So many invented pairs, spread over the levels, keep a share from becoming nought. */
const INVENTED = 4;
/** No level is rarer than this among pairs that are the same: every field can be wrong. */
const LEAST = 0.002;

/** Where m starts: most pairs that are the same agree closely. */
export function startingShares(compared: readonly Compared[]): Float64Array {
  const m = new Float64Array(compared.length * LEVELS);
  for (const [field, { levels }] of compared.entries()) {
    const last = levels.length;
    for (let level = 1; level <= last; level++) {
      m[field * LEVELS + level] = level === 1 ? 0.75 : level === last ? 0.08 : 0.17 / (last - 2 || 1);
    }
  }
  return m;
}

/**
 * Estimates m by expectation-maximisation over several rules' pairs at once. In each rule's pairs, fields that the rule asks
 * for are left out; how many of its pairs are the same, and how fields agree among those that are not (families under one
 * roof agree in more than strangers do), is learnt for each rule by itself.
 */
export function train(
  compared: readonly Compared[],
  sessions: readonly Session[],
  start: Shares,
): { m: Float64Array; rounds: number; converged: boolean } {
  const size = compared.length;
  const m = Float64Array.from(start.m);
  const locals = sessions.map(() => Float64Array.from(start.u));
  const lambdas = sessions.map(() => 0.2);
  let rounds = 0;
  let converged = false;
  while (rounds < MOST_ROUNDS && !converged) {
    rounds += 1;
    const sums = new Float64Array(size * LEVELS);
    for (const [at, session] of sessions.entries()) {
      lambdas[at] = expectation(
        session,
        size,
        m,
        locals[at] as Float64Array,
        lambdas[at] as number,
        sums,
        start.u,
      );
    }
    let moved = 0;
    for (const [field, { levels }] of compared.entries()) {
      let total = 0;
      for (let level = 1; level <= levels.length; level++) total += sums[field * LEVELS + level] as number;
      if (total < 1) continue;
      for (let level = 1; level <= levels.length; level++) {
        const at = field * LEVELS + level;
        const share = Math.max(
          LEAST,
          ((sums[at] as number) + INVENTED * (start.m[at] as number)) / (total + INVENTED),
        );
        moved = Math.max(moved, Math.abs(share - (m[at] as number)));
        m[at] = share;
      }
    }
    converged = moved < ENOUGH;
  }
  return { m, rounds, converged };
}

function expectation(
  session: Session,
  size: number,
  m: Float64Array,
  u: Float64Array,
  lambda: number,
  sums: Float64Array,
  world: Float64Array,
): number {
  const { patterns, levels, fields, scale } = session;
  const others = Array.from({ length: size }, (_, field) => field).filter((field) => !fields.includes(field));
  const ratios = ratiosOf(m, u, others);
  const likely = new Float64Array(size * LEVELS);
  const unlike = new Float64Array(size * LEVELS);
  const start = lambda / (1 - lambda);
  const totals = new Float64Array(2);
  countPatterns(levels, patterns.counts, patterns.size, size, ratios, start, scale, likely, unlike, totals);
  const same = totals[0] as number;
  const total = totals[1] as number;
  for (const field of others) {
    for (let level = 1; level < LEVELS; level++) {
      const at = field * LEVELS + level;
      sums[at] = (sums[at] as number) + (likely[at] as number);
    }
  }
  for (const field of others) {
    let seen = 0;
    for (let level = 1; level < LEVELS; level++) seen += unlike[field * LEVELS + level] as number;
    for (let level = 1; level < LEVELS; level++) {
      const at = field * LEVELS + level;
      const base = world[at] as number;
      if (base > 0) u[at] = Math.max(base, ((unlike[at] as number) + 50 * base) / (seen + 50));
    }
  }
  return total === 0 ? lambda : Math.min(0.95, Math.max(1e-4, same / total));
}

/**
 * Adds to `likely` and `unlike` how often each level is expected in pairs that are the same and in those that are not; to `totals` the pairs
 * that are the same, and all. The loop stands alone: what is compiled of it while it runs then has nothing behind it that was never run.
 */
function countPatterns(
  levels: Uint8Array,
  counts: Float64Array,
  patterns: number,
  size: number,
  ratios: Float64Array,
  start: number,
  scale: number,
  likely: Float64Array,
  unlike: Float64Array,
  totals: Float64Array,
): void {
  let same = 0;
  let total = 0;
  for (let pattern = 0, from = 0; pattern < patterns; pattern++, from += size) {
    let odds = start;
    for (let field = 0; field < size; field++)
      odds *= ratios[field * LEVELS + (levels[from + field] as number)] as number;
    const probability = odds / (1 + odds);
    const count = (counts[pattern] as number) * scale;
    const share = count * probability;
    same += share;
    total += count;
    for (let field = 0; field < size; field++) {
      const at = field * LEVELS + (levels[from + field] as number);
      likely[at] = (likely[at] as number) + share;
      unlike[at] = (unlike[at] as number) + count - share;
    }
  }
  totals[0] = same;
  totals[1] = total;
}

/** How many times likelier each level is of one kind of pair than of the other; 1 where it is missing, and in fields that are not asked. */
export function ratiosOf(m: Float64Array, u: Float64Array, fields: readonly number[]): Float64Array {
  const ratios = new Float64Array(m.length).fill(1);
  for (const field of fields) {
    for (let level = 1; level < LEVELS; level++) {
      const at = field * LEVELS + level;
      if ((u[at] as number) > 0) ratios[at] = (m[at] as number) / (u[at] as number);
    }
  }
  return ratios;
}

/**
 * Weights in bits, made to fall from level to level: where the data would have a closer level weigh less than the next, both
 * get their common share.
 */
export function weightsOf(compared: readonly Compared[], shares: Shares): Float64Array {
  const weights = new Float64Array(compared.length * LEVELS);
  for (const [field, { levels }] of compared.entries()) {
    const pools: { m: number; u: number; size: number }[] = [];
    for (let level = 1; level <= levels.length; level++) {
      const at = field * LEVELS + level;
      pools.push({ m: shares.m[at] as number, u: shares.u[at] as number, size: 1 });
      while (pools.length > 1) {
        const last = pools.at(-1) as (typeof pools)[number];
        const before = pools.at(-2) as (typeof pools)[number];
        if (before.m * last.u >= last.m * before.u) break;
        pools.pop();
        pools.pop();
        pools.push({ m: before.m + last.m, u: before.u + last.u, size: before.size + last.size });
      }
    }
    let level = 1;
    for (const pool of pools) {
      for (let step = 0; step < pool.size; step++)
        weights[field * LEVELS + level++] = Math.log2(pool.m / pool.u);
    }
  }
  return weights;
}
