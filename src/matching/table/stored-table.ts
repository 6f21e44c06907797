import type { ColumnRole, TableInput, TextColumn } from './contract.ts';
import { planLayout, SLOT } from './layout.ts';
import { lettersOf } from './letters.ts';
import { type FieldPiece, fillField } from './read-fields.ts';
import type { ScriptReaders } from './read-scripts.ts';
import type { Reading } from './reading.ts';
import type { LetteredWords, Records, WordTable } from './records.ts';
import { WordStores } from './word-stores.ts';
import type { Phrases } from './words.ts';

/** A record that is looked up has no more further words and groups of short forms than this. */
const ROOM = 512;
/** A record that is looked up brings no more new streets than this: an address has two. */
const LAST = 4;
/** Of one value so many characters are read. */
const LONGEST = 600;
const encoder = new TextEncoder();

/** A table made comparable that can read one record more, for as long as it is looked up. Its row is the one after the last. */
export class StoredTable {
  readonly records: Records;
  /** The row of the record that is looked up. */
  readonly asked: number;
  private readonly stores: WordStores;
  private readonly pieces: readonly FieldPiece[];
  private readonly columns: readonly { name: string; role: ColumnRole }[];
  private readonly reading: Reading;
  private readonly extrasEnd: number;
  private readonly groupsEnd: number;

  constructor(input: TableInput, thisYear: number, scripts: ScriptReaders) {
    const layout = planLayout(input.columns);
    const { width } = layout;
    const stores = new WordStores(layout);
    this.stores = stores;
    this.asked = input.rows;
    this.columns = input.columns.map(({ name, role }) => ({ name, role }));
    const rows = new Int32Array((input.rows + 1) * width);
    const hashes = new Uint32Array(1);
    this.pieces = [
      { field: 'names' },
      { field: 'births' },
      { field: 'plain' },
      { field: 'places' },
      ...layout.codes.map((_, at): FieldPiece => ({ field: 'code', at })),
      ...layout.phrases.map((_, at): FieldPiece => ({ field: 'phrase', at })),
    ];
    const extras = this.fill({ input, layout, rows, hashes, thisYear, scripts });
    this.extrasEnd = extras.length;
    const room = new Int32Array(extras.length + ROOM);
    room.set(extras);
    stores.remember();
    this.groupsEnd = stores.names.groups.length;
    const groups = new Int32Array(this.groupsEnd + ROOM);
    groups.set(stores.names.groups);
    const { sounds, letters, kinds, nicknameStarts, spellings, foreign } = stores.names;
    this.records = {
      count: input.rows,
      secondFrom: 0,
      layout,
      width,
      rows,
      hashes,
      extras: room,
      names: {
        ...tableOf(stores.names),
        sounds,
        letters,
        kinds,
        nicknameStarts,
        groups,
        spellings,
        foreign,
        kept: stores.names.store.count,
      },
      postcodes: tableOf(stores.postcodes),
      sectors: tableOf(stores.sectors),
      districts: tableOf(stores.districts),
      streets: withRoom(tableOf(stores.streets), stores.streets),
      towns: withRoom(tableOf(stores.towns), stores.towns),
      nations: tableOf(stores.nations),
      codes: stores.codes.map(tableOf),
      phrases: stores.phrases.map((phrases) => withRoom(tableOf(phrases), phrases)),
    };
    this.reading = {
      input: { rows: 1, columns: [] },
      layout,
      rows: rows.subarray(input.rows * width),
      hashes,
      thisYear,
      scripts,
    };
  }

  /** Reads a record into the row that is looked up: a value for each column of the table, in their order; empty where it has none. */
  ask(values: readonly string[]): void {
    const { records, reading, stores, extrasEnd, groupsEnd } = this;
    reading.rows.fill(0);
    const columns = this.columns.map(
      (column, at): TextColumn => ({ ...column, ...oneValue((values[at] ?? '').slice(0, LONGEST)) }),
    );
    const extras = this.fill({ ...reading, input: { rows: 1, columns } }).subarray(0, ROOM);
    records.extras.set(extras, extrasEnd);
    const at = SLOT.extras;
    if (reading.rows[at] !== 0) reading.rows[at] = (reading.rows[at] as number) + extrasEnd;
    const { groups } = stores.names;
    for (let group = groupsEnd; group < groups.length; group++)
      records.names.groups[group] = groups[group] as number;
    for (const [phrase, words] of records.phrases.entries())
      withLastLetters(words, stores.phrases[phrase] as Phrases);
    withLastLetters(records.streets, stores.streets);
    withLastLetters(records.towns, stores.towns);
  }

  /** Forgets the record that was looked up. */
  forget(): void {
    this.stores.forget();
  }

  private fill(reading: Reading): Int32Array {
    let extras = new Int32Array(1);
    for (const piece of this.pieces) {
      const found = fillField(reading, piece, this.stores);
      if (found) extras = Int32Array.from(found);
    }
    return extras;
  }
}

const tableOf = ({ store: { bytes, ends, hashes } }: Pick<Phrases, 'store'>): WordTable => ({
  bytes,
  ends,
  hashes,
});

/** Adds the letters of the words that a record which is looked up may have brought. */
function withLastLetters({ letters, bytes, ends }: LetteredWords, { store }: Phrases): void {
  for (let word = Math.max(1, store.count - LAST); word < store.count; word++)
    letters[word] = lettersOf(bytes, ends[word - 1] as number, ends[word] as number);
}

/** With the letters of each word, and room for those of a record that is looked up. */
function withRoom(table: WordTable, { store }: Phrases): LetteredWords {
  const letters = new Int32Array(table.ends.length);
  for (let word = 1; word < store.count; word++)
    letters[word] = lettersOf(table.bytes, table.ends[word - 1] as number, table.ends[word] as number);
  return { ...table, letters };
}

const NOTHING = { values: { bytes: new Uint8Array(0), ends: new Uint32Array(1) }, rows: new Uint32Array(1) };

/** One value as a column of one row. */
function oneValue(text: string): Pick<TextColumn, 'values' | 'rows'> {
  if (text.trim() === '') return NOTHING;
  const bytes = encoder.encode(text.trim());
  return { values: { bytes, ends: Uint32Array.of(0, bytes.length) }, rows: Uint32Array.of(1) };
}
