import type { NormalBusiness } from '../business.ts';
import { compareBusinesses } from '../compare-businesses.ts';
import { chosenName, LOOK_ALIKE, OWN_DIGITS } from './code-keys.ts';
import { type FieldComparer, twoValueComparer } from './compare-fields.ts';
import type { CodeKind } from './layout.ts';
import { oneSlip } from './letters.ts';
import type { Records, WordTable } from './records.ts';
import { textOf } from './words.ts';

/** Levels of plates, accounts, addresses online and firms' names, closest first; of other codes as `CODE_LEVELS` says. */
export const THING_LEVELS: Partial<Record<CodeKind, readonly string[]>> = {
  plate: ['same', 'look-alike signs', 'one slip', 'different'],
  account: ['same', 'the same without its sort code', 'one slip', 'different'],
  online: ['same', 'the same name elsewhere', 'one slip', 'different'],
  business: ['same', 'alike', 'one within the other', 'some words', 'different'],
};

/** The level of two values of a field that are not the same; it is symmetric. */
export type ThingLevel = (a: number, b: number) => number;

/** How values of a kind are told apart; undefined of kinds that letters alone compare. */
export function thingLevels(kind: CodeKind, words: WordTable): ThingLevel | undefined {
  if (kind === 'plate') return plateLevels(words);
  if (kind === 'account') return accountLevels(words);
  if (kind === 'online') return onlineLevels(words);
  return kind === 'business' ? businessLevels(words) : undefined;
}

/**
 * Compares fields of which a record may have two values: the closest of their pairs counts. Of a firm the second is what it trades
 * as: another firm may trade so too, so that two of those say at most what a name within the other does.
 */
export function thingComparer(
  records: Records,
  slot: number,
  kind: CodeKind,
  level: ThingLevel,
): FieldComparer {
  const closest = (a: number, b: number, before: number): number => {
    if (a === 0 || b === 0 || before === 1) return before;
    return a === b ? 1 : Math.min(before, level(a, b));
  };
  const leastOfSeconds = kind === 'business' ? 3 : 1;
  return twoValueComparer(records, slot, (a, a2, b, b2) => {
    let best = closest(a, b, FURTHEST);
    if (a2 !== 0) best = closest(a2, b, best);
    if (b2 !== 0) best = closest(a, b2, best);
    if (a2 === 0 || b2 === 0) return best;
    return Math.min(best, Math.max(leastOfSeconds, closest(a2, b2, FURTHEST)));
  });
}

const FURTHEST = 15;
const LONGEST = 64;
const scratch = new Uint8Array(LONGEST * 2);
const scratchEnds = new Uint32Array(3);

function plateLevels({ bytes, ends }: WordTable): ThingLevel {
  return (a, b) => {
    let size = 0;
    for (const [place, value] of [a, b].entries()) {
      const from = ends[value - 1] as number;
      const to = Math.min(ends[value] as number, from + LONGEST);
      for (let at = from; at < to; at++) scratch[size++] = LOOK_ALIKE[bytes[at] as number] as number;
      scratchEnds[place + 1] = size;
    }
    const first = scratchEnds[1] as number;
    if (size === first * 2 && same(scratch, 0, first, first)) return 2;
    return oneSlip(scratch, scratchEnds, 1, 2) ? 3 : 4;
  };
}

function same(bytes: Uint8Array, a: number, b: number, size: number): boolean {
  for (let at = 0; at < size; at++) if (bytes[a + at] !== bytes[b + at]) return false;
  return true;
}

function accountLevels({ bytes, ends }: WordTable): ThingLevel {
  return (a, b) => {
    const sizeA = (ends[a] as number) - (ends[a - 1] as number);
    const sizeB = (ends[b] as number) - (ends[b - 1] as number);
    if (sizeA !== sizeB && Math.min(sizeA, sizeB) === OWN_DIGITS) {
      const [atA, atB] = [(ends[a] as number) - OWN_DIGITS, (ends[b] as number) - OWN_DIGITS];
      if (same(bytes, atA, atB, OWN_DIGITS)) return 2;
    }
    return Math.min(sizeA, sizeB) >= OWN_DIGITS && oneSlip(bytes, ends, a, b) ? 3 : 4;
  };
}

/** Below so many letters a name that somebody chose may be anybody's. */
const OWN_NAME = 5;

function onlineLevels({ bytes, ends }: WordTable): ThingLevel {
  const nameOf = (value: number): [number, number] =>
    chosenName(bytes, ends[value - 1] as number, ends[value] as number);
  return (a, b) => {
    const [fromA, toA] = nameOf(a);
    const [fromB, toB] = nameOf(b);
    if (toA - fromA >= OWN_NAME && toA - fromA === toB - fromB && same(bytes, fromA, fromB, toA - fromA))
      return 2;
    return Math.min(toA - fromA, toB - fromB) >= OWN_DIGITS && oneSlip(bytes, ends, a, b) ? 3 : 4;
  };
}

const BUSINESS = ['', '', 'close', 'within', 'some-words', 'different'];

/** As live reports compare two firms' names; each is taken apart once. */
function businessLevels(words: WordTable): ThingLevel {
  const known = new Map<number, NormalBusiness>();
  const businessOf = (value: number): NormalBusiness => {
    const before = known.get(value);
    if (before) return before;
    const all = textOf(words, value).split(' ');
    const joined = all.join('');
    const made: NormalBusiness = {
      kind: 'business',
      number: undefined,
      words: all,
      joined,
      whole: joined,
      tradingAs: undefined,
      host: undefined,
    };
    known.set(value, made);
    return made;
  };
  return (a, b) => {
    const [found] = compareBusinesses(businessOf(a), businessOf(b));
    return Math.max(2, BUSINESS.indexOf(found?.level ?? 'different'));
  };
}
