import type { KindModel, LevelShares, MatchModel, MentionKind } from './model.ts';

/** The levels of one compared pair. `by`: fields by which the pair was brought together; they teach nothing about themselves. */
export interface TeachingPair {
  levels: readonly { readonly field: string; readonly level: string }[];
  by?: readonly string[];
}

export interface Lesson {
  kind: MentionKind;
  /** Pairs that blocking brought together: some the same, most not, nobody knows which. */
  candidates: readonly TeachingPair[];
  /** Pairs drawn at random: as good as none of them the same. */
  random: readonly TeachingPair[];
}

export interface Learnt {
  model: MatchModel;
  /** The share of candidates taken to be the same at the end. */
  matchShare: number;
  iterations: number;
  /** False where the rounds ran out before the shares stood still. */
  converged: boolean;
}

/** How many pairs the earlier model counts for in each field: what was seldom or never met stays near what was known before. */
const WORTH_OF_BASE = 40;
/** What strangers met in seldom or never is rarer than so few pairs can say: the earlier share stands. */
const FEWEST_MET = 5;
const MOST_ROUNDS = 100;
const STILL = 1e-4;

interface Pattern {
  levels: readonly (readonly [field: string, level: string])[];
  by: ReadonlySet<string>;
  count: number;
}

/**
 * A model learnt from pairs whose truth nobody knows: u by counting levels among random pairs, m by expectation and maximisation (Dempster,
 * Laird and Rubin 1977) over the candidates' patterns of levels, both drawn towards the earlier model where the data are thin.
 * Pure: the same pairs give the same model. No closer level weighs less than the next in the result.
 */
export function estimateModel(
  base: MatchModel,
  lesson: Lesson,
  version: string,
  rounds = MOST_ROUNDS,
): Learnt {
  const before = base.kinds[lesson.kind];
  const u = unlike(before, lesson.random);
  const patterns = patternsOf(lesson.candidates, before);
  let m = sharesOf(before, 'm');
  let matchShare = 0.1;
  let iterations = 0;
  let moved = Number.POSITIVE_INFINITY;
  while (iterations < rounds && moved > STILL && patterns.length > 0) {
    const next = oneRound(patterns, before, m, u, matchShare);
    moved = Math.max(Math.abs(next.matchShare - matchShare), furthest(m, next.m));
    m = next.m;
    matchShare = next.matchShare;
    iterations += 1;
  }
  const fields = Object.fromEntries(
    Object.entries(before.fields).map(([field, levels]) => [
      field,
      inOrder(levels, m.get(field), u.get(field)),
    ]),
  );
  const kinds = { ...base.kinds, [lesson.kind]: { ...before, fields } };
  return { model: { ...base, version, kinds }, matchShare, iterations, converged: moved <= STILL };
}

type Shares = ReadonlyMap<string, ReadonlyMap<string, number>>;

function sharesOf(model: KindModel, which: 'm' | 'u'): Shares {
  return new Map(
    Object.entries(model.fields).map(([field, levels]) => [
      field,
      new Map(Object.entries(levels).map(([level, shares]) => [level, shares[which]])),
    ]),
  );
}

/** A field whose levels among pairs that are not the same come to less than this is told only when something happens (a swap, a shared telephone). */
const TOLD_MOSTLY = 0.85;

/** Sums by field and level, of levels that the model knows, and of all pairs. */
class Tally {
  readonly #sums: ReadonlyMap<string, Map<string, number>>;
  readonly #events: ReadonlySet<string>;
  #pairs = 0;

  constructor(model: KindModel) {
    const fields = Object.entries(model.fields);
    this.#sums = new Map(
      fields.map(([field, levels]) => [field, new Map(Object.keys(levels).map((at) => [at, 0]))]),
    );
    const told = (levels: Readonly<Record<string, LevelShares>>) =>
      total(Object.values(levels).map(({ u }) => u));
    this.#events = new Set(fields.filter(([, levels]) => told(levels) < TOLD_MOSTLY).map(([field]) => field));
  }

  pair(weight: number): void {
    this.#pairs += weight;
  }

  add(field: string, level: string, weight: number): void {
    const levels = this.#sums.get(field);
    const known = levels?.get(level);
    if (levels && known !== undefined) levels.set(level, known + weight);
  }

  /**
   * Shares of each field's levels, the earlier shares counted in as so many pairs: of the pairs in which the field was told, or of all pairs for a
   * field that is told only when something happens. A field never told stays as it was, and so does the share of a level met fewer times than
   * `fewest`.
   */
  shares(base: Shares, fewest = 0): Shares {
    return new Map(
      [...base].map(([field, levels]) => {
        const sums = this.#sums.get(field) ?? new Map<string, number>();
        const told = total([...sums.values()]);
        if (told === 0) return [field, levels];
        const seen = this.#events.has(field) ? this.#pairs : told;
        // Levels that shut one another out by what was known (a day, a year, an age) come to more than one before.
        const whole = this.#events.has(field) ? 1 : Math.max(1, total([...levels.values()]));
        const share = (level: string, before: number) => {
          const met = sums.get(level) ?? 0;
          return met < fewest ? before : (met + (WORTH_OF_BASE * before) / whole) / (seen + WORTH_OF_BASE);
        };
        return [field, new Map([...levels].map(([level, before]) => [level, share(level, before)]))];
      }),
    );
  }
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}

function unlike(model: KindModel, random: readonly TeachingPair[]): Shares {
  const tally = new Tally(model);
  for (const { levels } of random) {
    tally.pair(1);
    for (const { field, level } of levels) tally.add(field, level, 1);
  }
  return tally.shares(sharesOf(model, 'u'), FEWEST_MET);
}

/** Candidates that agree in everything are one pattern with its count: a few thousand stand for millions of pairs. */
function patternsOf(pairs: readonly TeachingPair[], model: KindModel): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const { levels, by = [] } of pairs) {
    const known = levels
      .filter(({ field, level }) => model.fields[field]?.[level] !== undefined)
      .map(({ field, level }) => [field, level] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const key = `${known.map((pair) => pair.join('.')).join(' ')}|${by.toSorted().join(' ')}`;
    const pattern = patterns.get(key);
    if (pattern) pattern.count += 1;
    else patterns.set(key, { levels: known, by: new Set(by), count: 1 });
  }
  return [...patterns.values()];
}

function oneRound(
  patterns: readonly Pattern[],
  model: KindModel,
  m: Shares,
  u: Shares,
  matchShare: number,
): { m: Shares; matchShare: number } {
  const tally = new Tally(model);
  let same = 0;
  let all = 0;
  for (const { levels, by, count } of patterns) {
    let odds = matchShare / (1 - matchShare);
    for (const [field, level] of levels)
      if (!by.has(field)) odds *= (m.get(field)?.get(level) ?? 1) / (u.get(field)?.get(level) ?? 1);
    const chance = odds / (1 + odds);
    const matched = (Number.isFinite(chance) ? chance : 1) * count;
    same += matched;
    all += count;
    tally.pair(matched);
    for (const [field, level] of levels) if (!by.has(field)) tally.add(field, level, matched);
  }
  const share = Math.min(0.999, Math.max(0.000_001, same / all));
  return { m: tally.shares(sharesOf(model, 'm')), matchShare: share };
}

function furthest(a: Shares, b: Shares): number {
  let most = 0;
  for (const [field, levels] of a)
    for (const [level, share] of levels)
      most = Math.max(most, Math.abs(share - (b.get(field)?.get(level) ?? share)));
  return most;
}

/** Levels whose weights came out in the wrong order are taken together until none is (pool adjacent violators). */
function inOrder(
  levels: Readonly<Record<string, LevelShares>>,
  m: ReadonlyMap<string, number> | undefined,
  u: ReadonlyMap<string, number> | undefined,
): Record<string, LevelShares> {
  const pools: { names: string[]; m: number; u: number }[] = [];
  for (const [name, before] of Object.entries(levels)) {
    pools.push({ names: [name], m: m?.get(name) ?? before.m, u: u?.get(name) ?? before.u });
    for (
      let last = pools.at(-1), prior = pools.at(-2);
      last && prior;
      last = pools.at(-1), prior = pools.at(-2)
    ) {
      if (prior.m / prior.u >= last.m / last.u) break;
      pools.splice(-2, 2, {
        names: [...prior.names, ...last.names],
        m: prior.m + last.m,
        u: prior.u + last.u,
      });
    }
  }
  return Object.fromEntries(
    pools.flatMap((pool) =>
      pool.names.map((name) => [
        name,
        { ...levels[name], m: pool.m / pool.names.length, u: pool.u / pool.names.length },
      ]),
    ),
  );
}
