import type { Compared } from './comparer.ts';
import { type Frequency, frequencyOf } from './frequencies.ts';
import type { CodeKind } from './layout.ts';
import type { Records } from './records.ts';
import { Union } from './union.ts';

/**
 * How often two different things share a code by chance, where nobody can count it: two vehicles one plate, two firms one number.
 * Firms' names are given again more readily.
 */
const BY_CHANCE: Partial<Record<CodeKind, number>> = {
  plate: 1e-8,
  company: 1e-8,
  account: 1e-8,
  online: 1e-8,
  email: 1e-8,
  business: 1e-6,
};
/** So many times as often they come as near as look-alike signs, or one name on two platforms. */
const NEARLY = 10;
/** A code that no more records than this have is held to be one thing's, before anything is known. */
const ONE_THING = 6;
/** Fewer agreements than this say nothing about their share. */
const COUNTED = 3;

/** In a table of people an account online is lent and shared, so that it says less. */
const ONLINE_OF_PEOPLE = 1e-5;

/**
 * The chance agreement of a field by which a table's things are told apart; undefined of other fields, and of all but accounts
 * online in a table of people, where names and births tell who a code's records are.
 */
function byChance({ layout }: Records, compared: readonly Compared[], field: number): number | undefined {
  const one = compared[field];
  if (one?.kind !== 'code') return undefined;
  const kind = layout.codes.find(({ slot }) => slot === one.slot)?.kind;
  if (compared.some((other) => other.kind === 'given'))
    return kind === 'online' ? ONLINE_OF_PEOPLE : undefined;
  if (one.field === 'document') return BY_CHANCE.account;
  return kind && BY_CHANCE[kind];
}

/** How common a field's values are. Of codes that tell things apart by how many other things have them, as far as that is known. */
export function frequencyIn(
  records: Records,
  compared: readonly Compared[],
  field: number,
  clusters?: Int32Array,
  order?: Int32Array,
): Frequency | undefined {
  const one = compared[field] as Compared;
  const chance = byChance(records, compared, field);
  if (chance === undefined) return frequencyOf(records, one, clusters, order);
  return frequencyOfThings(records, one.slot, chance, clusters ?? firstThings(records, compared));
}

/** Records that a code holds together which few others have; undefined in a table without such codes. */
export function firstThings(records: Records, compared: readonly Compared[]): Int32Array | undefined {
  const { rows, width, count } = records;
  const slots = compared.flatMap(({ slot }, field) =>
    byChance(records, compared, field) === undefined ? [] : [slot],
  );
  if (slots.length === 0) return undefined;
  const union = new Union(count);
  const { codes } = records.layout;
  for (const slot of slots) {
    const held = new Map<number, number[]>();
    const firms = codes.some((code) => code.slot === slot && code.kind === 'business');
    for (let row = 0; row < count; row++) {
      const at = row * width + slot;
      for (const value of firms ? [rows[at] as number] : [rows[at] as number, rows[at + 1] as number]) {
        if (value === 0) continue;
        const holders = held.get(value);
        if (holders) holders.push(row);
        else held.set(value, [row]);
      }
    }
    for (const [first = 0, ...more] of held.values())
      if (more.length < ONE_THING) for (const row of more) union.join(first, row);
  }
  return union.roots();
}

function frequencyOfThings(
  { rows, width, count }: Records,
  slot: number,
  chance: number,
  clusters: Int32Array | undefined,
): Frequency {
  const holders = new Map<number, Set<number>>();
  const things = new Set<number>();
  let base = 0x7fffffff;
  let last = 0;
  for (let row = 0; row < count; row++) {
    for (const value of [rows[row * width + slot] as number, rows[row * width + slot + 1] as number]) {
      if (value === 0) continue;
      const thing = clusters?.[row] ?? row;
      things.add(thing);
      const known = holders.get(value);
      if (known) known.add(thing);
      else holders.set(value, new Set([thing]));
      base = Math.min(base, value);
      last = Math.max(last, value);
    }
  }
  if (last === 0) return { agreeing: 0, bits: new Float32Array(0), base: 0 };
  const bits = new Float32Array(new SharedArrayBuffer((last - base + 1) * 4));
  for (const [value, own] of holders) {
    const others = (own.size - 1) / Math.max(1, things.size - 1);
    bits[value - base] = Math.log2(chance / Math.max(chance, others));
  }
  return { agreeing: chance, bits, base };
}

/** The share of the second level among things that are not the same, where a sample saw too few of what hardly ever happens. */
export function nearlyByChance(
  records: Records,
  compared: readonly Compared[],
  field: number,
  sampled: number,
): number | undefined {
  const one = compared[field];
  const chance = byChance(records, compared, field);
  if (chance === undefined || sampled >= COUNTED) return undefined;
  const kind = records.layout.codes.find(({ slot }) => slot === one?.slot)?.kind;
  return one?.levels.length === 4 && kind !== 'business' ? chance * NEARLY : undefined;
}
