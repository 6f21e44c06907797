import type { Moved } from './commonness.ts';
import { birthLevel, codeLevel } from './compare-fields.ts';
import { ALIKE, OTHER, PART } from './compare-names.ts';
import type { Compared } from './comparer.ts';
import { SLOT } from './layout.ts';
import { mostShared, oneSlip } from './letters.ts';
import { nearIn } from './may-be-near.ts';
import type { Records, WordTable } from './records.ts';
import { LEVELS } from './train.ts';
import type { Weights } from './weigh.ts';
import { WORD_FOREIGN } from './words.ts';

const NEAR = 2;
const DIFFERENT = 6;
const OPEN = 9;

/** One comparison, ready for a quick look. */
interface Field {
  kind: Compared['kind'];
  slot: number;
  weights: Float64Array;
  /** The number of its last level: different. */
  last: number;
  /** Of codes, whether two second values that are the same make the codes the same: not what two firms trade as. */
  twice: boolean;
  moved: Moved | undefined;
  /** Of codes, whether they may be a slip apart; of words, whether they may be alike. */
  near: (a: number, b: number) => boolean;
}

/**
 * Tells of a pair, without comparing letters, whether it can weigh enough to be worth comparing. Most pairs that are
 * proposed cannot: equal numbers tell it in a tenth of the time. It never says less than the comparison could find, but for
 * names that agree in both orders at once.
 */
export class MostPossible {
  private readonly rows: Int32Array;
  private readonly width: number;
  private readonly names: Records['names'];
  private readonly postcodes: WordTable;
  private readonly given: Field | undefined;
  private readonly family: Field | undefined;
  private readonly further: Field | undefined;
  private readonly place: Field | undefined;
  private readonly birth: Field | undefined;
  private readonly rest: Field[] = [];

  constructor(records: Records, compared: readonly Compared[], { weights, moved }: Weights) {
    this.rows = records.rows;
    this.width = records.width;
    this.names = records.names;
    this.postcodes = records.postcodes;
    const fields = compared.map(
      ({ kind, slot, levels }, at): Field => ({
        kind,
        slot,
        weights: weights.subarray(at * LEVELS, (at + 1) * LEVELS),
        last: levels.length,
        twice: !records.layout.codes.some((code) => code.slot === slot && code.kind === 'business'),
        moved: moved.find(({ field }) => field === at),
        near: nearIn(records, slot, levels.length),
      }),
    );
    const of = (kind: Compared['kind']): Field | undefined => fields.find((field) => field.kind === kind);
    this.given = of('given');
    this.family = of('family');
    this.further = of('further');
    this.place = of('place');
    this.birth = of('birth');
    this.rest = fields.filter(({ kind }) => kind === 'same' || kind === 'code' || kind === 'words');
  }

  /** Whether two rows may weigh so many bits, the prior apart. Codes and words are looked at closely only where they can turn it. */
  reaches(rowA: number, rowB: number, least: number): boolean {
    const a = rowA * this.width;
    const b = rowB * this.width;
    let bits = this.ofNames(a, b);
    if (this.birth) bits += this.ofBirth(this.birth, a, b);
    if (this.place) bits += this.ofPlace(this.place, a, b);
    const { rest } = this;
    let open = 0;
    for (let at = 0; at < rest.length; at++) {
      const field = rest[at] as Field;
      const level = this.levelOf(field, a, b);
      if (level === 1) bits += (field.weights[1] as number) + this.commonest(field, a, b);
      else if (level === 2) bits += field.weights[2] as number;
      else if (level === OPEN) {
        const furthest = field.weights[field.last] as number;
        bits += furthest;
        open += Math.max(0, (field.weights[2] as number) - furthest);
      }
    }
    if (open === 0 || bits >= least || bits + open < least) return bits >= least;
    for (let at = 0; at < rest.length; at++) {
      const field = rest[at] as Field;
      if (this.levelOf(field, a, b) === OPEN && this.near(field, a, b))
        bits += (field.weights[2] as number) - (field.weights[field.last] as number);
    }
    return bits >= least;
  }

  /** The level of a field of codes, words or few values; OPEN where only letters tell the second from the last. */
  private levelOf({ kind, slot, twice }: Field, rowA: number, rowB: number): number {
    const { rows } = this;
    const a = rows[rowA + slot] as number;
    const b = rows[rowB + slot] as number;
    if (a === 0 || b === 0) return 0;
    if (a === b) return 1;
    if (kind === 'same') return 2;
    if (kind === 'words') return OPEN;
    const a2 = rows[rowA + slot + 1] as number;
    const b2 = rows[rowB + slot + 1] as number;
    return a2 === b || a === b2 || (twice && a2 !== 0 && a2 === b2) ? 1 : OPEN;
  }

  private commonest({ kind, slot, moved }: Field, rowA: number, rowB: number): number {
    const { rows } = this;
    const a = rows[rowA + slot] as number;
    const b = rows[rowB + slot] as number;
    if (a === b || kind !== 'code') return commonness(moved, a);
    const a2 = rows[rowA + slot + 1] as number;
    const second = a2 === 0 ? -Infinity : commonness(moved, a2);
    return a === rows[rowB + slot + 1] ? Math.max(commonness(moved, a), second) : second;
  }

  private near({ kind, slot, near }: Field, rowA: number, rowB: number): boolean {
    const { rows } = this;
    const a = rows[rowA + slot] as number;
    const b = rows[rowB + slot] as number;
    if (kind === 'words') return near(a, b);
    const a2 = rows[rowA + slot + 1] as number;
    const b2 = rows[rowB + slot + 1] as number;
    return codeLevel(a, a2, b, b2, near) < 3;
  }

  private ofBirth({ weights, moved }: Field, a: number, b: number): number {
    const { rows } = this;
    const one = rows[a + SLOT.birth] as number;
    const level = birthLevel(
      one,
      rows[b + SLOT.birth] as number,
      rows[a + SLOT.age] as number,
      rows[b + SLOT.age] as number,
    );
    return (weights[level] as number) + (level === 1 ? commonness(moved, one) : 0);
  }

  private ofPlace({ weights, moved }: Field, a: number, b: number): number {
    const { rows } = this;
    const postcode = rows[a + SLOT.postcode] as number;
    const other = rows[b + SLOT.postcode] as number;
    const number = rows[a + SLOT.number] as number;
    const sameNumber = number !== 0 && number === rows[b + SLOT.number];
    const street = rows[a + SLOT.street] as number;
    const street2 = rows[b + SLOT.street] as number;
    if (postcode !== 0 && postcode === other) {
      if (number !== 0 && !sameNumber && rows[b + SLOT.number] !== 0)
        return Math.max((weights[2] as number) + commonness(moved, postcode), weights[4] as number);
      return (weights[1] as number) + commonness(moved, postcode);
    }
    if (sameNumber && street !== 0 && street2 !== 0) return weights[1] as number;
    if (postcode !== 0 && other !== 0 && oneSlip(this.postcodes.bytes, this.postcodes.ends, postcode, other))
      return weights[3] as number;
    const sector = rows[a + SLOT.sector] as number;
    if ((street !== 0 && street === street2) || (sector !== 0 && sector === rows[b + SLOT.sector]))
      return weights[4] as number;
    const town = rows[a + SLOT.town] as number;
    const district = rows[a + SLOT.district] as number;
    if ((district !== 0 && district === rows[b + SLOT.district]) || (town !== 0 && rows[b + SLOT.town] !== 0))
      return weights[5] as number;
    return (postcode !== 0 && other !== 0) || (street !== 0 && street2 !== 0) ? (weights[6] as number) : 0;
  }

  private ofNames(a: number, b: number): number {
    const { rows, given, family, further } = this;
    if (!given || !family) return 0;
    const givenA = rows[a + SLOT.given] as number;
    const givenB = rows[b + SLOT.given] as number;
    const familyA = rows[a + SLOT.family] as number;
    const familyB = rows[b + SLOT.family] as number;
    const extras = rows[a + SLOT.extras] !== 0 || rows[b + SLOT.extras] !== 0;
    const givenLevel = givenA === 0 || givenB === 0 ? 0 : this.closest(givenA, givenB);
    const familyLevel = familyA === 0 || familyB === 0 ? 0 : this.closest(familyA, familyB);
    const lone = family.weights[OTHER] as number;
    let one = this.ofName(given, givenLevel, givenA, extras || this.seconds(a, b, SLOT.given2));
    let two = this.ofName(family, familyLevel, familyA, extras || this.seconds(a, b, SLOT.family2));
    if (familyLevel === 0) two = Math.max(0, lone);
    if (givenLevel >= ALIKE && (familyA === 0) !== (familyB === 0)) one = Math.max(0, one);
    let bits = one + two;
    if ((givenLevel >= PART || familyLevel >= PART) && givenLevel !== 0 && familyLevel !== 0) {
      if (this.closest(givenA, familyB) < ALIKE && this.closest(familyA, givenB) < ALIKE)
        bits = Math.max(bits, (given.weights[1] as number) + lone);
    }
    if (further && rows[a + SLOT.extras] !== 0 && rows[b + SLOT.extras] !== 0)
      bits += Math.max(0, further.weights[1] as number);
    return bits;
  }

  private ofName({ weights, moved }: Field, level: number, word: number, elsewhere: boolean): number {
    if (level === 0) return 0;
    if (level === 1) return (weights[1] as number) + commonness(moved, word);
    const bits = weights[level] as number;
    return elsewhere && level >= PART ? Math.max(bits, weights[OTHER] as number) : bits;
  }

  private seconds(a: number, b: number, slot: number): boolean {
    return this.rows[a + slot] !== 0 || this.rows[b + slot] !== 0;
  }

  private shareGroup(a: number, b: number): boolean {
    const { nicknameStarts, groups } = this.names;
    const startA = nicknameStarts[a] as number;
    const startB = nicknameStarts[b] as number;
    const endA = startA + (groups[startA] as number);
    const endB = startB + (groups[startB] as number);
    for (let one = startA + 1; one <= endA; one++) {
      for (let two = startB + 1; two <= endB; two++) if (groups[one] === groups[two]) return true;
    }
    return false;
  }

  /** The closest level that two words can have, by their letters alone. */
  private closest(a: number, b: number): number {
    if (a === b) return 1;
    const { bytes, ends, letters, kinds, nicknameStarts, spellings } = this.names;
    if (spellings[a] !== 0 && spellings[a] === spellings[b]) return NEAR;
    if ((((kinds[a] as number) | (kinds[b] as number)) & WORD_FOREIGN) !== 0) return NEAR;
    if (nicknameStarts[a] !== 0 && nicknameStarts[b] !== 0 && this.shareGroup(a, b)) return NEAR;
    const startA = ends[a - 1] as number;
    const startB = ends[b - 1] as number;
    const sizeA = (ends[a] as number) - startA;
    const sizeB = (ends[b] as number) - startB;
    const sameStart = bytes[startA] === bytes[startB];
    if (sizeA === 1 || sizeB === 1) return sameStart ? PART : DIFFERENT;
    const shared = mostShared(letters[a] as number, letters[b] as number);
    const common = shared / sizeA + shared / sizeB;
    if (common < (sameStart ? 1 : 1.4)) return DIFFERENT;
    if (common >= 1.45) return NEAR;
    return sameStart && bytes[startA + 1] === bytes[startB + 1] ? PART : ALIKE;
  }
}

function commonness(moved: Moved | undefined, value: number): number {
  return moved ? (moved.bits[value - moved.base] as number) : 0;
}
