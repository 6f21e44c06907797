import type { ColumnRole, TextColumn } from './contract.ts';
import { hashContents } from './hash-contents.ts';
import { columnsOf, type Layout, SLOT } from './layout.ts';
import { AddressReader } from './read-address.ts';
import { ageNumbers, birthNumbers, packBirth, plainNumbers } from './read-birth.ts';
import { byteNumbers, CAPITALS, SMALL } from './read-bytes.ts';
import { codeOf, emailOf, nation, phoneNumbers, phraseNumbers, plainPhrase, sexOf } from './read-codes.ts';
import { NameReader } from './read-names.ts';
import { fillOnline, readsOnline } from './read-online.ts';
import { postcodeParts } from './read-place.ts';
import { companyOf, firmOf, mailboxNumbers, plateOf } from './read-things.ts';
import { fill, type Reading, twoAtMost } from './reading.ts';
import type { Records } from './records.ts';
import { inShared } from './shared.ts';
import { WordStores } from './word-stores.ts';
import { nameTable, sharedTable, withLetters } from './word-tables.ts';
import { type Phrases, textOf } from './words.ts';

/** One field to read, or one of several: `at` is its place among codes or phrases. */
export interface FieldPiece {
  field: 'names' | 'births' | 'plain' | 'places' | 'code' | 'phrase' | 'hashes';
  at?: number;
}

/** What a reader found besides the rows it filled. */
export type FieldRead = Partial<
  Pick<
    Records,
    'names' | 'extras' | 'postcodes' | 'sectors' | 'districts' | 'streets' | 'towns' | 'nations'
  > & { code: Records['codes'][number]; phrase: Records['phrases'][number] }
>;

/** Reads one field of a table, and gives its words in memory that threads share. */
export function readField(reading: Reading, piece: FieldPiece): FieldRead {
  const stores = new WordStores(reading.layout);
  const extras = fillField(reading, piece, stores);
  const { field, at = 0 } = piece;
  switch (field) {
    case 'names':
      return { names: nameTable(stores.names), ...(extras && { extras: inShared(extras) }) };
    case 'plain':
      return {
        nations: sharedTable(stores.nations.store),
        towns: withLetters(sharedTable(stores.towns.store)),
      };
    case 'places':
      return {
        postcodes: sharedTable(stores.postcodes.store),
        sectors: sharedTable(stores.sectors.store),
        districts: sharedTable(stores.districts.store),
        streets: withLetters(sharedTable(stores.streets.store)),
      };
    case 'code':
      return { code: sharedTable((stores.codes[at] as Phrases).store) };
    case 'phrase':
      return { phrase: withLetters(sharedTable((stores.phrases[at] as Phrases).store)) };
    case 'births':
    case 'hashes':
      return {};
  }
}

/** Fills the slots of one field in every row. Of names it gives the lists of further words. */
export function fillField(
  reading: Reading,
  { field, at = 0 }: FieldPiece,
  stores: WordStores,
): Int32Array | undefined {
  switch (field) {
    case 'names':
      stores.names.scripts = reading.scripts;
      return new NameReader(reading.input, reading.rows, reading.layout.width, SLOT, stores.names).readAll();
    case 'births':
      return void fillBirths(reading);
    case 'plain':
      return void fillPlain(reading, stores);
    case 'places':
      return void fillPlaces(reading, stores);
    case 'code':
      return void fillCode(reading, at, stores.codes[at] as Phrases);
    case 'phrase':
      return void fillPhrase(reading, at, stores.phrases[at] as Phrases);
    case 'hashes':
      return void hashContents(reading);
  }
}

const columnsWith = ({ input }: Reading, ...roles: ColumnRole[]): TextColumn[] =>
  columnsOf(input.columns, ...roles).map((at) => input.columns[at] as TextColumn);

function fillBirths(reading: Reading): void {
  for (const column of columnsWith(reading, 'birth-date'))
    fill(reading, SLOT.birth, column, birthNumbers(column));
  partedBirths(reading);
  for (const column of columnsWith(reading, 'age'))
    fill(reading, SLOT.age, column, ageNumbers(column, reading.thisYear));
}

function fillPlain(reading: Reading, { sexes, nations, towns }: WordStores): void {
  for (const column of columnsWith(reading, 'sex'))
    fill(reading, SLOT.sex, column, phraseNumbers(column, sexes, sexOf));
  for (const column of columnsWith(reading, 'nationality'))
    fill(reading, SLOT.nation, column, phraseNumbers(column, nations, nation));
  for (const column of columnsWith(reading, 'town'))
    fill(reading, SLOT.town, column, phraseNumbers(column, towns, plainPhrase));
}

function fillPlaces(
  reading: Reading,
  { plainPostcodes, postcodes, sectors, districts, streets }: WordStores,
): void {
  const fillPostcodes = (column: TextColumn, plain: Int32Array): void => {
    const wholes = new Int32Array(plain.length);
    const sector = new Int32Array(plain.length);
    const district = new Int32Array(plain.length);
    // Where a value that means the same was read already.
    const first = new Map<number, number>();
    for (let value = 1; value < plain.length; value++) {
      const known = first.get(plain[value] as number) ?? value;
      if (known === value) {
        const parts = postcodeParts(textOf(plainPostcodes.store, plain[value] as number));
        wholes[value] = postcodes.add(parts.whole);
        sector[value] = sectors.add(parts.sector);
        district[value] = districts.add(parts.district);
        first.set(plain[value] as number, value);
      } else {
        wholes[value] = wholes[known] as number;
        sector[value] = sector[known] as number;
        district[value] = district[known] as number;
      }
    }
    fill(reading, SLOT.postcode, column, wholes);
    fill(reading, SLOT.sector, column, sector);
    fill(reading, SLOT.district, column, district);
  };
  const told = columnsWith(reading, 'postcode');
  for (const column of told) fillPostcodes(column, byteNumbers(column, plainPostcodes, CAPITALS, 2, codeOf));
  for (const column of columnsWith(reading, 'street-number'))
    fill(reading, SLOT.number, column, plainNumbers(column));
  const lines = new AddressReader(streets, plainPostcodes, told.length === 0);
  for (const column of columnsWith(reading, 'address')) {
    const read = lines.read(column);
    fill(reading, SLOT.number, column, read.number);
    secondLines(reading, column, read.street);
    fill(reading, SLOT.street, column, read.street);
    fill(reading, SLOT.street2, column, read.second);
    if (read.postcode) fillPostcodes(column, read.postcode);
  }
}

function fillCode(reading: Reading, at: number, phrases: Phrases): void {
  const { input, layout } = reading;
  const { columns, kind, slot } = layout.codes[at] as Layout['codes'][number];
  if (reading.online && readsOnline(layout, at)) {
    fillOnline(reading, at, phrases);
    return;
  }
  for (const place of columns) {
    const column = input.columns[place] as TextColumn;
    switch (kind) {
      case 'phone':
        twoAtMost(reading, column, phoneNumbers(column, phrases), slot);
        break;
      case 'email':
        twoAtMost(
          reading,
          column,
          mailboxNumbers(byteNumbers(column, phrases, SMALL, 8, emailOf), phrases),
          slot,
        );
        break;
      case 'plate':
      case 'company':
        twoAtMost(
          reading,
          column,
          phraseNumbers(column, phrases, kind === 'plate' ? plateOf : companyOf),
          slot,
        );
        break;
      case 'business':
        for (const part of ['words', 'trading'] as const)
          twoAtMost(
            reading,
            column,
            phraseNumbers(column, phrases, (text) => firmOf(text, part)),
            slot,
          );
        break;
      case 'code':
      case 'account':
      case 'online':
        twoAtMost(reading, column, byteNumbers(column, phrases, CAPITALS, 5, codeOf), slot);
    }
  }
}

function fillPhrase(reading: Reading, at: number, words: Phrases): void {
  const { input, layout } = reading;
  const { columns, slot } = layout.phrases[at] as Layout['phrases'][number];
  for (const place of columns) {
    const column = input.columns[place] as TextColumn;
    fill(reading, slot, column, phraseNumbers(column, words, plainPhrase));
  }
}

/** A birth told in parts, each in a column of its own. */
function partedBirths(reading: Reading): void {
  const { input, rows, layout } = reading;
  const { width } = layout;
  const of = (role: 'birth-year' | 'birth-month' | 'birth-day'): [TextColumn, Int32Array] | undefined => {
    const [column] = columnsWith(reading, role);
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
function secondLines({ rows, layout }: Reading, column: TextColumn, street: Int32Array): void {
  const { width } = layout;
  for (let row = 0, at = 0; row < column.rows.length; row++, at += width) {
    if (rows[at + SLOT.street] === 0 || rows[at + SLOT.street2] !== 0) continue;
    rows[at + SLOT.street2] = street[column.rows[row] as number] as number;
  }
}
