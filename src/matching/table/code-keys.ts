import type { CodeKind } from './layout.ts';
import type { WordTable } from './records.ts';
import { HASH_START, hashBytes, mixed } from './values.ts';

/** Look-alike signs of a plate made one, byte by byte: O, Q and D as 0, I and L as 1, S 5, B 8, Z 2, G 6. */
export const LOOK_ALIKE = Uint8Array.from({ length: 256 }, (_, byte) => {
  const at = 'OQDILSBZG'.indexOf(String.fromCharCode(byte));
  return at < 0 ? byte : '000115826'.charCodeAt(at);
});

/** How many digits of a British account are its own: those before them are its sort code. */
export const OWN_DIGITS = 8;
const WITH_SORT_CODE = 14;
const COLON = 58;
const AT = 64;
const BLANK = 32;

/** What makes a code's key where its values need not be equal to be proposed; undefined of kinds whose values must. */
export function codeKey(kind: CodeKind, { bytes, ends }: WordTable): ((value: number) => number) | undefined {
  const from = (value: number): number => ends[value - 1] as number;
  switch (kind) {
    case 'plate':
      return (value) => {
        let hash = HASH_START;
        for (let at = from(value); at < (ends[value] as number); at++)
          hash = Math.imul(hash ^ (LOOK_ALIKE[bytes[at] as number] as number), 0x01000193);
        return mixed(hash);
      };
    case 'account':
      return (value) => {
        const to = ends[value] as number;
        const start = to - from(value) === WITH_SORT_CODE ? to - OWN_DIGITS : from(value);
        return mixed(hashBytes(bytes, start, to));
      };
    case 'online':
      return (value) => {
        const [start, to] = chosenName(bytes, from(value), ends[value] as number);
        return mixed(hashBytes(bytes, start, to));
      };
    case 'business':
      return (value) => {
        let hash = HASH_START;
        for (let at = from(value); at < (ends[value] as number); at++)
          if (bytes[at] !== BLANK) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
        return mixed(hash);
      };
    case 'phone':
    case 'email':
    case 'code':
    case 'company':
      return undefined;
  }
}

/** Where the name that somebody chose stands in an online address: after the platform of a handle, before the @ of an e-mail address. */
export function chosenName(bytes: Uint8Array, from: number, to: number): [from: number, to: number] {
  for (let at = from; at < to; at++) {
    if (bytes[at] === COLON) return [at + 1, to];
    if (bytes[at] === AT) return [from, at];
  }
  return [from, to];
}

/** The key of one word of a phrase, by its place; 0 where it has fewer. */
export function wordKey({ bytes, ends }: WordTable, place: number): (value: number) => number {
  return (value) => {
    const to = ends[value] as number;
    let start = ends[value - 1] as number;
    for (let passed = 0; passed < place; passed++) {
      while (start < to && bytes[start] !== BLANK) start += 1;
      if (start === to) return 0;
      start += 1;
    }
    let end = start;
    while (end < to && bytes[end] !== BLANK) end += 1;
    return end - start < 2 ? 0 : mixed(hashBytes(bytes, start, end));
  };
}
