import { codeKey, wordKey } from './code-keys.ts';
import { type CodeField, SLOT } from './layout.ts';
import type { Records, WordTable } from './records.ts';
import { mixed } from './values.ts';

/** What a rule may ask two records to share. A part is 0 for a record that does not have it. */
export type KeyPart =
  | 'given'
  | 'givenKind'
  | 'givenStart'
  | 'givenInitial'
  | 'family'
  | 'familySound'
  | 'familyStart'
  | 'familyInitial'
  | 'names'
  | 'nameSounds'
  | 'birth'
  | 'birthAnyOrder'
  | 'birthYear'
  | 'birthDay'
  | 'birthMonth'
  | 'postcode'
  | 'sector'
  | 'district'
  | 'number'
  | 'street'
  | 'town'
  | 'sex'
  | `code:${number}`
  | `code2:${number}`
  | `codeword${number}:${number}`
  | `words:${number}`
  | `extra:${number}`;

/**
 * The keys of one part: per value of a slot, less `base`, its key. Keys come from what values say, never from their numbers.
 * They are worked out once for each value, so that a row costs one look.
 */
export interface PartKeys {
  slot: number;
  base: number;
  table: Uint32Array;
  /** Works out the key of a value that is not in the table. */
  make: (value: number) => number;
  /** Where the slot is empty, the key is read here. */
  otherwise?: PartKeys | undefined;
  /** A second value that the key is made of too, whichever stands first. */
  with?: PartKeys | undefined;
  /** Which of a record's further words it is, in a list of them all. */
  further?: { list: Int32Array; at: number } | undefined;
}

/** A second number joined to a first. */
export function joinKeys(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ second) || 1;
}

/**
 * The key of one part in the row that starts at `at`; 0 where the record does not have it. `anew`: of a record that may hold
 * values which the table does not.
 */
export function keyAt(part: PartKeys, rows: Int32Array, at: number, anew = false): number {
  let value = rows[at + part.slot] as number;
  if (part.further !== undefined && value !== 0) {
    const { list, at: which } = part.further;
    value = (list[value] as number) > which ? (list[value + 1 + which] as number) : 0;
  }
  if (value === 0) return part.otherwise === undefined ? 0 : keyAt(part.otherwise, rows, at, anew);
  const key = anew ? part.make(value) : (part.table[value - part.base] as number);
  if (part.with === undefined || key === 0) return key;
  const other = keyAt(part.with, rows, at, anew);
  // Both the same: that says little.
  if (other === 0) return 0;
  return key < other ? joinKeys(key, other) : joinKeys(other, key);
}

/** The numbers of one slot. */
interface Told {
  base: number;
  size: number;
  told: readonly number[];
}

/** Reads the keys of parts of a table, each worked out when it is first asked for. */
export class KeyReader {
  private readonly records: Records;
  private readonly known = new Map<KeyPart, PartKeys>();
  private readonly told = new Map<number, Told>();

  constructor(records: Records) {
    this.records = records;
  }

  part(part: KeyPart): PartKeys {
    const known = this.known.get(part);
    if (known) return known;
    const made = this.make(part);
    this.known.set(part, made);
    return made;
  }

  private make(part: KeyPart): PartKeys {
    const { records } = this;
    const { names, layout } = records;
    const at = Number(part.slice(part.indexOf(':') + 1));
    if (part.startsWith('code')) {
      const code = layout.codes[at] as CodeField;
      const words = records.codes[at] as WordTable;
      if (part.startsWith('codeword')) return keyed(code.slot, words, wordKey(words, Number(part[8])));
      const slot = code.slot + (part.startsWith('code2') ? 1 : 0);
      const make = codeKey(code.kind, words);
      return make ? keyed(slot, words, make) : hashed(slot, words);
    }
    if (part.startsWith('words')) return hashed(layout.phrases[at]?.slot ?? 0, records.phrases[at]);
    if (part.startsWith('extra'))
      return { ...hashed(SLOT.extras, names), further: { list: records.extras, at } };
    switch (part) {
      case 'given':
        return hashed(SLOT.given, names);
      case 'givenKind':
        return this.words(SLOT.given, (word) => this.kind(word));
      case 'givenStart':
        return this.words(SLOT.given, (word) => this.start(word, 4));
      case 'givenInitial':
        return this.words(SLOT.given, (word) => this.start(word, 1));
      case 'family':
        return hashed(SLOT.family, names);
      case 'familySound':
        return this.words(SLOT.family, (word) => mixed(names.sounds[word] as number));
      case 'familyStart':
        return this.words(SLOT.family, (word) => this.start(word, 4));
      case 'familyInitial':
        return this.words(SLOT.family, (word) => this.start(word, 1));
      case 'names':
        return { ...this.part('given'), with: this.part('family') };
      case 'nameSounds':
        return {
          ...this.part('givenKind'),
          with: this.words(SLOT.family, (word) => this.kind(word)),
        };
      case 'birth':
        return this.births((birth) => ((birth & 31) === 0 ? 0 : mixed(birth)));
      case 'birthAnyOrder':
        return this.births((birth) => {
          const month = (birth >> 5) & 15;
          const day = birth & 31;
          if (day === 0) return 0;
          return mixed(((birth >> 9) << 10) | (Math.min(month, day) << 5) | Math.max(month, day));
        });
      case 'birthYear':
        return {
          ...this.births((birth) => mixed(birth >> 9)),
          otherwise: this.numbers(SLOT.age, mixed),
        };
      case 'birthDay':
        return this.births((birth) => ((birth & 31) === 0 ? 0 : mixed((birth & 511) + 4096)));
      case 'birthMonth':
        return this.births((birth) => (((birth >> 5) & 15) === 0 ? 0 : mixed(birth >> 5)));
      case 'postcode':
        return hashed(SLOT.postcode, records.postcodes);
      case 'sector':
        return hashed(SLOT.sector, records.sectors);
      case 'district':
        return hashed(SLOT.district, records.districts);
      case 'number':
        return this.numbers(SLOT.number, mixed);
      case 'street':
        return hashed(SLOT.street, records.streets);
      case 'town':
        return hashed(SLOT.town, records.towns);
      case 'sex':
        return this.numbers(SLOT.sex, mixed);
      default:
        throw new Error(`No key is called ${part}`);
    }
  }

  private words(slot: number, make: (word: number) => number): PartKeys {
    const table = new Uint32Array(this.records.names.ends.length);
    for (let word = 1; word < table.length; word++) table[word] = make(word);
    return { slot, base: 0, table, make };
  }

  private births(make: (birth: number) => number): PartKeys {
    return this.numbers(SLOT.birth, make);
  }

  /** Keys of numbers that are themselves what is said: of those that the table has. */
  private numbers(slot: number, make: (number: number) => number): PartKeys {
    const { base, size, told } = this.toldIn(slot);
    const table = new Uint32Array(size);
    for (const number of told) table[number - base] = make(number);
    return { slot, base, table, make };
  }

  /** The numbers that a slot holds, each once, the least of them, and how far it is from that to the greatest. */
  private toldIn(slot: number): Told {
    const known = this.told.get(slot);
    if (known) return known;
    const { rows, width } = this.records;
    let base = 0x7fffffff;
    let last = 0;
    for (let at = slot; at < rows.length; at += width) {
      const value = rows[at] as number;
      if (value !== 0 && value < base) base = value;
      if (value > last) last = value;
    }
    if (last === 0) base = 0;
    const seen = new Uint8Array(last - base + 1);
    const told: number[] = [];
    for (let at = slot; at < rows.length; at += width) {
      const value = rows[at] as number;
      if (value === 0 || seen[value - base] === 1) continue;
      seen[value - base] = 1;
      told.push(value);
    }
    this.told.set(slot, { base, size: seen.length, told });
    return this.toldIn(slot);
  }

  private kind(word: number): number {
    const { nicknameStarts, sounds, groups } = this.records.names;
    const at = nicknameStarts[word] as number;
    return at === 0 ? mixed(sounds[word] as number) : mixed((groups[at + 1] as number) + 0x5000000);
  }

  private start(word: number, most: number): number {
    const { bytes, ends } = this.records.names;
    const from = ends[word - 1] as number;
    const to = Math.min(ends[word] as number, from + most);
    let key = 7;
    for (let at = from; at < to; at++) key = Math.imul(key, 131) + (bytes[at] as number);
    return mixed(key);
  }
}

function hashed(slot: number, words: WordTable | undefined): PartKeys {
  const hashes = words?.hashes ?? new Uint32Array(1);
  return keyed(slot, { hashes }, (word) => mixed(hashes[word] as number));
}

function keyed(slot: number, { hashes }: Pick<WordTable, 'hashes'>, make: PartKeys['make']): PartKeys {
  const table = new Uint32Array(hashes.length);
  for (let word = 1; word < table.length; word++) table[word] = make(word);
  return { slot, base: 0, table, make };
}
