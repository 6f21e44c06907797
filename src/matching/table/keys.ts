import { SLOT } from './layout.ts';
import type { Records } from './records.ts';
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
  | `words:${number}`
  | `extra:${number}`;

/** Gives the key of one part for a row. */
export type ReadKey = (row: number) => number;

/** A second number joined to a first. */
export function joinKeys(first: number, second: number): number {
  return mixed(Math.imul(first, 0x9e3779b1) ^ second) || 1;
}

/** A reader of one part over a table. Keys come from what values say, never from their numbers. */
export function keyReader(records: Records, part: KeyPart): ReadKey {
  const { rows, width, names } = records;
  const { bytes, ends, hashes, sounds, nicknameStarts, groups } = names;
  const word =
    (slot: number, make: (word: number) => number): ReadKey =>
    (row) => {
      const found = rows[row * width + slot] as number;
      return found === 0 ? 0 : make(found);
    };
  const hashed = (slot: number, table: { hashes: Uint32Array }): ReadKey =>
    word(slot, (value) => mixed(table.hashes[value] as number));
  const start = (value: number, most: number): number => {
    const from = ends[value - 1] as number;
    const to = Math.min(ends[value] as number, from + most);
    let key = 7;
    for (let at = from; at < to; at++) key = Math.imul(key, 131) + (bytes[at] as number);
    return mixed(key);
  };
  const kind = (value: number): number => {
    const at = nicknameStarts[value] as number;
    return at === 0 ? mixed(sounds[value] as number) : mixed((groups[at + 1] as number) + 0x5000000);
  };
  const birth = (make: (packed: number) => number): ReadKey => word(SLOT.birth, (packed) => make(packed));

  if (part.startsWith('code')) {
    const second = part.startsWith('code2') ? 1 : 0;
    const at = Number(part.slice(part.indexOf(':') + 1));
    const field = records.layout.codes[at];
    const table = records.codes[at];
    return field && table ? hashed(field.slot + second, table) : () => 0;
  }
  if (part.startsWith('words')) {
    const at = Number(part.slice(6));
    const field = records.layout.phrases[at];
    const table = records.phrases[at];
    return field && table ? hashed(field.slot, table) : () => 0;
  }
  if (part.startsWith('extra')) {
    const at = Number(part.slice(6));
    return (row) => {
      const from = rows[row * width + SLOT.extras] as number;
      if (from === 0 || (records.extras[from] as number) <= at) return 0;
      return mixed(hashes[records.extras[from + 1 + at] as number] as number) || 1;
    };
  }
  switch (part) {
    case 'given':
      return hashed(SLOT.given, names);
    case 'givenKind':
      return word(SLOT.given, kind);
    case 'givenStart':
      return word(SLOT.given, (value) => start(value, 4));
    case 'givenInitial':
      return word(SLOT.given, (value) => start(value, 1));
    case 'family':
      return hashed(SLOT.family, names);
    case 'familySound':
      return word(SLOT.family, (value) => mixed(sounds[value] as number));
    case 'familyStart':
      return word(SLOT.family, (value) => start(value, 4));
    case 'familyInitial':
      return word(SLOT.family, (value) => start(value, 1));
    case 'names':
      return bothWays(hashed(SLOT.given, names), hashed(SLOT.family, names));
    case 'nameSounds':
      return bothWays(word(SLOT.given, kind), word(SLOT.family, kind));
    case 'birth':
      return birth((packed) => ((packed & 31) === 0 ? 0 : mixed(packed)));
    case 'birthAnyOrder':
      return birth((packed) => {
        const month = (packed >> 5) & 15;
        const day = packed & 31;
        return day === 0
          ? 0
          : mixed(((packed >> 9) << 10) | (Math.min(month, day) << 5) | Math.max(month, day));
      });
    case 'birthYear': {
      const told = birth((packed) => mixed(packed >> 9));
      const guessed = word(SLOT.age, (year) => mixed(year));
      return (row) => told(row) || guessed(row);
    }
    case 'birthDay':
      return birth((packed) => ((packed & 31) === 0 ? 0 : mixed((packed & 511) + 4096)));
    case 'birthMonth':
      return birth((packed) => (((packed >> 5) & 15) === 0 ? 0 : mixed(packed >> 5)));
    case 'postcode':
      return hashed(SLOT.postcode, records.postcodes);
    case 'sector':
      return hashed(SLOT.sector, records.sectors);
    case 'district':
      return hashed(SLOT.district, records.districts);
    case 'number':
      return word(SLOT.number, mixed);
    case 'street':
      return hashed(SLOT.street, records.streets);
    case 'town':
      return hashed(SLOT.town, records.towns);
    case 'sex':
      return word(SLOT.sex, mixed);
    default:
      return () => 0;
  }
}

/** One key for two values whichever stands first; 0 where one is missing or both are the same. */
function bothWays(one: ReadKey, two: ReadKey): ReadKey {
  return (row) => {
    const a = one(row);
    const b = two(row);
    if (a === 0 || b === 0) return 0;
    return a < b ? joinKeys(a, b) : joinKeys(b, a);
  };
}
