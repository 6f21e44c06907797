import type { Compared } from './comparer.ts';
import { LEVELS, ratiosOf, type Session } from './train.ts';

/** Fields that people of one house share because of the house, not by chance. */
export const SHARED_BY_HOUSE = new Set(['place', 'phone', 'email', 'family-name']);
/** Pairs that agree in these alone teach what kin are like; those of one family name are mostly strangers. */
const LEARNT_FROM = new Set(['place', 'phone', 'email']);
const ROUNDS = 12;

/**
 * Shares of levels among people of one household: not the same person, yet not strangers. Their house, telephone and family
 * name agree together, so adding up what each says against chance would make a sister of every brother. Undefined where a
 * table has nothing to tell them by (given names or births) or nothing to share.
 */
export function learnKin(
  compared: readonly Compared[],
  sessions: readonly Session[],
  m: Float64Array,
  u: Float64Array,
): Float64Array | undefined {
  const fieldAt = (name: string): number => compared.findIndex(({ field }) => field === name);
  const given = fieldAt('given-name');
  const birth = fieldAt('birth');
  if (given < 0 || (fieldAt('place') < 0 && fieldAt('phone') < 0)) return undefined;
  const start = startingKin(compared, m, u);
  const shares = Float64Array.from(start);
  const houses = sessions.filter(
    ({ fields }) =>
      fields.length > 0 && fields.every((field) => LEARNT_FROM.has(compared[field]?.field ?? '')),
  );
  const parts = new Float64Array(houses.length * PARTS).fill(0.2);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(shares.length);
    for (const [at, session] of houses.entries())
      expect(session, compared.length, m, u, shares, parts.subarray(at * PARTS, (at + 1) * PARTS), sums);
    for (const [field, { levels }] of compared.entries()) {
      if (field === given || field === birth) continue;
      let total = 0;
      for (let level = 1; level <= levels.length; level++) total += sums[field * LEVELS + level] as number;
      for (let level = 1; level <= levels.length; level++) {
        const place = field * LEVELS + level;
        shares[place] = ((sums[place] as number) + 200 * (start[place] as number)) / (total + 200);
      }
    }
  }
  return shares;
}

/**
 * Of a session's pairs: the share that are the same, and the share that are kin. In numbers side by side, never an object for each round: the engine
 * (Node 24, its middle compiler as it replaces a running loop) now and then read such objects wrongly on a busy machine.
 */
const PARTS = 2;

function startingKin(compared: readonly Compared[], m: Float64Array, u: Float64Array): Float64Array {
  const start = new Float64Array(compared.length * LEVELS);
  for (const [field, one] of compared.entries()) {
    const blend =
      one.field === 'place' ? 0.95 : SHARED_BY_HOUSE.has(one.field) ? 0.5 : one.kind === 'same' ? 0.4 : 0.04;
    for (let level = 1; level <= one.levels.length; level++) {
      const at = field * LEVELS + level;
      start[at] = blend * (m[at] as number) + (1 - blend) * (u[at] as number);
    }
  }
  return start;
}

function expect(
  { patterns, levels, fields, scale }: Session,
  size: number,
  m: Float64Array,
  u: Float64Array,
  kin: Float64Array,
  parts: Float64Array,
  sums: Float64Array,
): void {
  const others = Array.from({ length: size }, (_, field) => field).filter((field) => !fields.includes(field));
  const asSame = ratiosOf(m, u, others);
  const asKin = ratiosOf(kin, u, others);
  const shares = new Float64Array(sums.length);
  const totals = new Float64Array(3);
  countPatterns(levels, patterns.counts, patterns.size, size, asSame, asKin, parts, scale, shares, totals);
  const same = totals[0] as number;
  const related = totals[1] as number;
  const total = totals[2] as number;
  for (const field of others) {
    for (let level = 1; level < LEVELS; level++) {
      const at = field * LEVELS + level;
      sums[at] = (sums[at] as number) + (shares[at] as number);
    }
  }
  if (total === 0) return;
  const bound = (share: number): number => Math.min(0.9, Math.max(1e-4, share));
  parts[0] = bound(same / total) * 0.999;
  parts[1] = Math.min(bound(related / total), 0.999 - bound(same / total));
}

/** Adds to `shares` how often each level is expected in pairs of kin; to `totals` the pairs that are the same, those of kin, and all. */
function countPatterns(
  levels: Uint8Array,
  counts: Float64Array,
  patterns: number,
  size: number,
  asSame: Float64Array,
  asKin: Float64Array,
  parts: Float64Array,
  scale: number,
  shares: Float64Array,
  totals: Float64Array,
): void {
  const startSame = parts[0] as number;
  const startKin = parts[1] as number;
  const strangers = 1 - startSame - startKin;
  let same = 0;
  let related = 0;
  let total = 0;
  for (let pattern = 0, from = 0; pattern < patterns; pattern++, from += size) {
    let one = startSame;
    let two = startKin;
    for (let field = 0; field < size; field++) {
      const at = field * LEVELS + (levels[from + field] as number);
      one *= asSame[at] as number;
      two *= asKin[at] as number;
    }
    const count = (counts[pattern] as number) * scale;
    const sum = one + two + strangers;
    const share = (count * two) / sum;
    same += (count * one) / sum;
    related += share;
    total += count;
    for (let field = 0; field < size; field++) {
      const at = field * LEVELS + (levels[from + field] as number);
      shares[at] = (shares[at] as number) + share;
    }
  }
  totals[0] = same;
  totals[1] = related;
  totals[2] = total;
}
