import type { TableInput, TextColumn } from './contract.ts';
import type { Layout } from './layout.ts';
import { columnsOf, planLayout, SLOT } from './layout.ts';
import { AddressReader } from './read-address.ts';
import { ageNumbers, birthNumbers, packBirth, plainNumbers } from './read-birth.ts';
import { byteNumbers, CAPITALS, SMALL } from './read-bytes.ts';
import { codeOf, emailOf, nation, phoneNumbers, phraseNumbers, plainPhrase, sexOf } from './read-codes.ts';
import { NameReader } from './read-names.ts';
import { postcodeParts } from './read-place.ts';
import { shared32, sharedCopy } from './shared.ts';
import { hashBytes, mixed, type ValueStore } from './values.ts';
import { type NameWords, Phrases, textOf } from './words.ts';

/** Distinct words of one field, in memory that threads share. */
export interface WordTable {
  bytes: Uint8Array;
  ends: Uint32Array;
  hashes: Uint32Array;
}

/** A whole table made comparable: one row of numbers a record, and the words that they stand for. */
export interface Records {
  count: number;
  secondFrom: number;
  layout: Layout;
  width: number;
  rows: Int32Array;
  /** A number from what a record holds, so that no result depends on where it stands. */
  hashes: Uint32Array;
  extras: Int32Array;
  names: WordTable & {
    sounds: Int32Array;
    letters: Int32Array;
    kinds: Uint8Array;
    nicknameStarts: Int32Array;
    groups: Int32Array;
  };
  postcodes: WordTable;
  districts: WordTable;
  sectors: WordTable;
  streets: WordTable;
  towns: WordTable;
  nations: WordTable;
  codes: readonly WordTable[];
  phrases: readonly WordTable[];
}

/** Makes a table comparable. Each distinct value is read once; rows are then numbers. */
export function readRecords(input: TableInput, thisYear: number): Records {
  const layout = planLayout(input.columns);
  const { width } = layout;
  const count = input.rows;
  const rows = shared32(count * width);
  const fill = (slot: number, column: TextColumn, numbers: ArrayLike<number>, replace = false): void => {
    const source = column.rows;
    for (let row = 0, at = slot; row < count; row++, at += width) {
      const number = numbers[source[row] as number] as number;
      if (number !== 0 && (replace || rows[at] === 0)) rows[at] = number;
    }
  };
  const every = (roles: Parameters<typeof columnsOf>[1][], act: (column: TextColumn) => void): void => {
    for (const at of columnsOf(input.columns, ...roles)) act(input.columns[at] as TextColumn);
  };

  const names = new NameReader(input, rows, width, SLOT);
  const extras = names.readAll();
  every(['birth-date'], (column) => fill(SLOT.birth, column, birthNumbers(column)));
  partedBirths(input, rows, width);
  every(['age'], (column) => fill(SLOT.age, column, ageNumbers(column, thisYear)));
  const sexes = new Phrases();
  every(['sex'], (column) => fill(SLOT.sex, column, phraseNumbers(column, sexes, sexOf)));
  const nations = new Phrases();
  every(['nationality'], (column) => fill(SLOT.nation, column, phraseNumbers(column, nations, nation)));
  const towns = new Phrases();
  every(['town'], (column) => fill(SLOT.town, column, phraseNumbers(column, towns, plainPhrase)));

  const plainPostcodes = new Phrases();
  const postcodes = new Phrases();
  const sectors = new Phrases();
  const districts = new Phrases();
  const fillPostcodes = (column: TextColumn, numbers: Int32Array): void => {
    const size = plainPostcodes.store.count;
    const wholes = new Int32Array(size);
    const sector = new Int32Array(size);
    const district = new Int32Array(size);
    for (let plain = 1; plain < size; plain++) {
      const parts = postcodeParts(textOf(plainPostcodes.store, plain));
      wholes[plain] = postcodes.add(parts.whole);
      sector[plain] = sectors.add(parts.sector);
      district[plain] = districts.add(parts.district);
    }
    const through = (to: Int32Array): Int32Array => numbers.map((plain) => to[plain] as number);
    fill(SLOT.postcode, column, through(wholes));
    fill(SLOT.sector, column, through(sector));
    fill(SLOT.district, column, through(district));
  };
  every(['postcode'], (column) =>
    fillPostcodes(column, byteNumbers(column, plainPostcodes, CAPITALS, 2, codeOf)),
  );
  every(['street-number'], (column) => fill(SLOT.number, column, plainNumbers(column)));
  const streets = new Phrases();
  const lines = new AddressReader(streets, plainPostcodes, columnsOf(input.columns, 'postcode').length === 0);
  every(['address'], (column) => {
    const read = lines.read(column);
    fill(SLOT.number, column, read.number);
    secondLines(column, read.street, rows, width);
    fill(SLOT.street, column, read.street);
    fill(SLOT.street2, column, read.second);
    if (read.postcode) fillPostcodes(column, read.postcode);
  });

  const codes = layout.codes.map((field) => {
    const phrases = new Phrases();
    for (const at of field.columns) {
      const column = input.columns[at] as TextColumn;
      const numbers =
        field.kind === 'phone'
          ? phoneNumbers(column, phrases)
          : field.kind === 'email'
            ? byteNumbers(column, phrases, SMALL, 8, emailOf)
            : byteNumbers(column, phrases, CAPITALS, 5, codeOf);
      twoAtMost(column, numbers, rows, width, field.slot);
    }
    return sharedTable(phrases.store);
  });
  const phrases = layout.phrases.map((field) => {
    const words = new Phrases();
    for (const at of field.columns) {
      const column = input.columns[at] as TextColumn;
      fill(field.slot, column, phraseNumbers(column, words, plainPhrase));
    }
    return sharedTable(words.store);
  });

  return {
    count,
    secondFrom: input.secondFrom ?? 0,
    layout,
    width,
    rows,
    hashes: contentHashes(input),
    extras: sharedCopy(extras),
    names: nameTable(names.words),
    postcodes: sharedTable(postcodes.store),
    sectors: sharedTable(sectors.store),
    districts: sharedTable(districts.store),
    streets: sharedTable(streets.store),
    towns: sharedTable(towns.store),
    nations: sharedTable(nations.store),
    codes,
    phrases,
  };
}

/** A birth told in parts, each in a column of its own. */
function partedBirths(input: TableInput, rows: Int32Array, width: number): void {
  const of = (role: 'birth-year' | 'birth-month' | 'birth-day'): [TextColumn, Int32Array] | undefined => {
    const column = input.columns[columnsOf(input.columns, role)[0] ?? -1];
    return column && [column, plainNumbers(column)];
  };
  const year = of('birth-year');
  const month = of('birth-month');
  const day = of('birth-day');
  if (!year) return;
  const part = (from: [TextColumn, Int32Array] | undefined, row: number): number =>
    from ? (from[1][from[0].rows[row] as number] as number) : 0;
  for (let row = 0; row < input.rows; row++) {
    const at = row * width + SLOT.birth;
    if (rows[at] === 0) rows[at] = packBirth(part(year, row), part(month, row), part(day, row));
  }
}

/** A second line of an address adds its word to the first line's. */
function secondLines(column: TextColumn, street: Int32Array, rows: Int32Array, width: number): void {
  for (let row = 0, at = 0; row < column.rows.length; row++, at += width) {
    if (rows[at + SLOT.street] === 0 || rows[at + SLOT.street2] !== 0) continue;
    rows[at + SLOT.street2] = street[column.rows[row] as number] as number;
  }
}

function twoAtMost(
  column: TextColumn,
  numbers: Int32Array,
  rows: Int32Array,
  width: number,
  slot: number,
): void {
  for (let row = 0, at = slot; row < column.rows.length; row++, at += width) {
    const number = numbers[column.rows[row] as number] as number;
    if (number === 0 || rows[at] === number) continue;
    if (rows[at] === 0) rows[at] = number;
    else if (rows[at + 1] === 0) rows[at + 1] = number;
  }
}

function contentHashes(input: TableInput): Uint32Array {
  const hashes = new Uint32Array(new SharedArrayBuffer(input.rows * 4));
  for (const column of input.columns) {
    if (column.role === 'ignore') continue;
    const { bytes, ends } = column.values;
    const ofValues = new Int32Array(ends.length);
    for (let value = 1; value < ends.length; value++) {
      ofValues[value] = mixed(hashBytes(bytes, ends[value - 1] as number, ends[value] as number));
    }
    for (let row = 0; row < input.rows; row++) {
      hashes[row] = Math.imul(hashes[row] as number, 31) + (ofValues[column.rows[row] as number] as number);
    }
  }
  for (let row = 0; row < input.rows; row++) hashes[row] = mixed(hashes[row] as number);
  return hashes;
}

function sharedTable(store: ValueStore): WordTable {
  const { bytes, ends } = store.values();
  return {
    bytes: sharedCopy(bytes),
    ends: sharedCopy(ends),
    hashes: sharedCopy(store.hashes.subarray(0, store.count)),
  };
}

function nameTable(words: NameWords): Records['names'] {
  const size = words.store.count;
  return {
    ...sharedTable(words.store),
    sounds: sharedCopy(words.sounds.subarray(0, size)),
    letters: sharedCopy(words.letters.subarray(0, size)),
    kinds: sharedCopy(words.kinds.subarray(0, size)),
    nicknameStarts: sharedCopy(words.nicknameStarts.subarray(0, size)),
    groups: sharedCopy(Int32Array.from(words.groups)),
  };
}
