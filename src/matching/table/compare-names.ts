import { ScriptComparer } from './compare-scripts.ts';
import { SLOT } from './layout.ts';
import { begins, likeness, mostShared, oneSlip } from './letters.ts';
import type { Records } from './records.ts';
import { WORD_FOREIGN } from './words.ts';

/** How two words of names agree, closest first. 0 is a missing one. */
export const EXACT = 1;
export const NEAR = 2;
export const OTHER = 3;
export const PART = 4;
export const ALIKE = 5;
export const DIFFERENT = 6;

export const GIVEN_LEVELS = ['exact', 'one slip', 'known as', 'initial', 'alike', 'different'];
export const FAMILY_LEVELS = ['exact', 'one slip', 'elsewhere in the name', 'part', 'alike', 'different'];
export const FURTHER_LEVELS = ['shared', 'none shared'];

/** Compares the names of pairs of records: given and family names in either order, and whatever else each is called. */
export class NameComparer {
  private readonly rows: Int32Array;
  private readonly width: number;
  private readonly extras: Int32Array;
  private readonly bytes: Uint8Array;
  private readonly ends: Uint32Array;
  private readonly sounds: Int32Array;
  private readonly letters: Int32Array;
  private readonly starts: Int32Array;
  private readonly groups: Int32Array;
  private readonly spellings: Int32Array;
  private readonly kinds: Uint8Array;
  private readonly scripts: ScriptComparer;

  constructor(records: Records) {
    this.rows = records.rows;
    this.width = records.width;
    this.extras = records.extras;
    this.bytes = records.names.bytes;
    this.ends = records.names.ends;
    this.sounds = records.names.sounds;
    this.letters = records.names.letters;
    this.starts = records.names.nicknameStarts;
    this.groups = records.names.groups;
    this.spellings = records.names.spellings;
    this.kinds = records.names.kinds;
    this.scripts = new ScriptComparer(records.names);
  }

  /** Writes the levels of given names, family names and further names of each pair, `stride` apart. */
  run(
    left: Int32Array,
    right: Int32Array,
    count: number,
    out: Uint8Array,
    stride: number,
    offset: number,
  ): void {
    const { rows, width } = this;
    for (let pair = 0; pair < count; pair++) {
      const a = (left[pair] as number) * width;
      const b = (right[pair] as number) * width;
      const at = pair * stride + offset;
      const givenA = rows[a + SLOT.given] as number;
      const givenB = rows[b + SLOT.given] as number;
      const familyA = rows[a + SLOT.family] as number;
      const familyB = rows[b + SLOT.family] as number;
      let given = givenA === 0 || givenB === 0 ? 0 : this.level(givenA, givenB);
      let family = familyA === 0 || familyB === 0 ? 0 : this.level(familyA, familyB);
      if (family === OTHER) family = ALIKE;
      if (given >= PART || family >= PART || (given === 0) !== (family === 0)) {
        if (given >= PART || family >= PART) {
          const crossed = this.crossed(givenA, familyA, givenB, familyB, given, family);
          if (crossed !== 0) {
            given = crossed >> 4;
            family = crossed & 15;
          }
        }
        if (given >= PART) given = this.second(a, b, SLOT.given, SLOT.given2, given);
        if (family >= PART) family = this.second(a, b, SLOT.family, SLOT.family2, family);
        if (given === 0 && family === 0) family = this.lone(givenA, familyA, givenB, familyB);
        else if (given >= ALIKE && (familyA === 0) !== (familyB === 0)) {
          const lone = this.lone(givenA, familyA, givenB, familyB);
          if (lone !== 0 && lone < given) {
            given = 0;
            family = lone;
          }
        }
      }
      const extraA = rows[a + SLOT.extras] as number;
      const extraB = rows[b + SLOT.extras] as number;
      let further = 0;
      if (extraA !== 0 || extraB !== 0) {
        if (given >= PART && (this.among(extraA, givenB) || this.among(extraB, givenA))) given = OTHER;
        if (family >= PART && (this.among(extraA, familyB) || this.among(extraB, familyA))) family = OTHER;
        if (extraA !== 0 && extraB !== 0) further = this.shareFurther(extraA, extraB) ? 1 : 2;
      }
      out[at] = given;
      out[at + 1] = family;
      out[at + 2] = further;
    }
  }

  /** How two words agree. */
  level(a: number, b: number): number {
    if (a === b) return EXACT;
    const { spellings, kinds } = this;
    if (spellings[a] !== 0 && spellings[a] === spellings[b]) return NEAR;
    if ((((kinds[a] as number) | (kinds[b] as number)) & WORD_FOREIGN) !== 0) return this.across(a, b);
    return this.lettersLevel(a, b);
  }

  /** Words of which one was written in letters or syllables that leave its sounds open. */
  private across(a: number, b: number): number {
    const heard = this.scripts.level(a, b);
    if (heard === 'same') return NEAR;
    if (heard === 'different') return DIFFERENT;
    const letters = this.lettersLevel(a, b);
    return heard === 'sounds' ? Math.min(letters, ALIKE) : letters;
  }

  private lettersLevel(a: number, b: number): number {
    const { bytes, ends } = this;
    const sizeA = (ends[a] as number) - (ends[a - 1] as number);
    const sizeB = (ends[b] as number) - (ends[b - 1] as number);
    const startA = this.starts[a] as number;
    const startB = this.starts[b] as number;
    if (startA !== 0 && startB !== 0 && this.nicknames(startA, startB)) return OTHER;
    if (sizeA === 1 || sizeB === 1) {
      return bytes[ends[a - 1] as number] === bytes[ends[b - 1] as number] ? PART : DIFFERENT;
    }
    const shared = mostShared(this.letters[a] as number, this.letters[b] as number);
    const sameStart = bytes[ends[a - 1] as number] === bytes[ends[b - 1] as number];
    if (shared / sizeA + shared / sizeB < (sameStart ? 1 : 1.4)) return DIFFERENT;
    const alike = likeness(bytes, ends, a, b);
    if (alike < 0.8) return DIFFERENT;
    if (alike >= 0.94) return NEAR;
    if (sizeA > 3 && sizeB > 3 && oneSlip(bytes, ends, a, b)) return NEAR;
    if (begins(bytes, ends, a, b, 3)) return PART;
    const sounds = this.sounds[a] === this.sounds[b];
    if (alike >= 0.89 || (sounds && alike >= 0.8)) return ALIKE;
    return DIFFERENT;
  }

  private nicknames(startA: number, startB: number): boolean {
    const { groups } = this;
    const endA = startA + (groups[startA] as number);
    const endB = startB + (groups[startB] as number);
    for (let a = startA + 1; a <= endA; a++) {
      for (let b = startB + 1; b <= endB; b++) if (groups[a] === groups[b]) return true;
    }
    return false;
  }

  /** Given and family name the other way round: both levels in one number, or 0 where that is no closer. */
  private crossed(
    givenA: number,
    familyA: number,
    givenB: number,
    familyB: number,
    given: number,
    family: number,
  ): number {
    if (givenA === 0 || givenB === 0 || familyA === 0 || familyB === 0) return 0;
    const one = this.level(givenA, familyB);
    if (one >= ALIKE) return 0;
    const two = this.level(familyA, givenB);
    if (two >= ALIKE || one + two >= given + family) return 0;
    return (Math.max(one, two) << 4) | OTHER;
  }

  /** A second given or family name of one that is the first of the other. */
  private second(a: number, b: number, first: number, second: number, level: number): number {
    const { rows } = this;
    const secondA = rows[a + second] as number;
    const secondB = rows[b + second] as number;
    if (secondA === 0 && secondB === 0) return level;
    let best = level;
    if (secondB !== 0 && rows[a + first] !== 0)
      best = Math.min(best, this.level(rows[a + first] as number, secondB));
    if (secondA !== 0 && rows[b + first] !== 0)
      best = Math.min(best, this.level(secondA, rows[b + first] as number));
    return best <= OTHER ? OTHER : level;
  }

  /** A record with one name only: it may be either of the other's. */
  private lone(givenA: number, familyA: number, givenB: number, familyB: number): number {
    let best = 0;
    if (familyA === 0 && givenA !== 0 && familyB !== 0) best = this.level(givenA, familyB);
    else if (familyB === 0 && givenB !== 0 && familyA !== 0) best = this.level(familyA, givenB);
    else if (givenA === 0 && familyA !== 0 && givenB !== 0) best = this.level(familyA, givenB);
    else if (givenB === 0 && familyB !== 0 && givenA !== 0) best = this.level(givenA, familyB);
    return best === 0 ? 0 : Math.max(OTHER, best);
  }

  private among(extra: number, word: number): boolean {
    if (extra === 0 || word === 0) return false;
    const end = extra + (this.extras[extra] as number);
    for (let at = extra + 1; at <= end; at++) if (this.extras[at] === word) return true;
    return false;
  }

  private shareFurther(extraA: number, extraB: number): boolean {
    const end = extraA + (this.extras[extraA] as number);
    for (let at = extraA + 1; at <= end; at++) if (this.among(extraB, this.extras[at] as number)) return true;
    return false;
  }
}
