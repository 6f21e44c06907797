import type { TextColumn } from './contract.ts';
import { type Phrases, textOf } from './words.ts';

const LONGEST = 64;
const scratch = new Uint8Array(LONGEST);

/**
 * Makes values of plain letters comparable byte by byte, since a table may have millions: `keep` gives what becomes of a
 * byte (0: left out). Values that hold other letters, or come out shorter than `least` or as one sign over and over, go
 * through `otherwise`, which may refuse them.
 */
export function byteNumbers(
  column: TextColumn,
  phrases: Phrases,
  keep: Uint8Array,
  least: number,
  otherwise: (text: string) => string,
): Int32Array {
  const { bytes, ends } = column.values;
  const numbers = new Int32Array(ends.length);
  for (let value = 1; value < numbers.length; value++) {
    const from = ends[value - 1] as number;
    const to = ends[value] as number;
    let size = 0;
    let odd = to - from > LONGEST;
    let changes = 0;
    for (let at = from; at < to && !odd; at++) {
      const byte = bytes[at] as number;
      if (byte > 127) odd = true;
      const sign = keep[byte & 127] as number;
      if (sign === 0) continue;
      if (size > 0 && sign !== scratch[size - 1]) changes += 1;
      scratch[size++] = sign;
    }
    numbers[value] =
      odd || size < least || changes === 0
        ? phrases.add(otherwise(textOf(column.values, value).slice(0, 200)))
        : phrases.addBytes(scratch, size);
  }
  return numbers;
}

function table(keep: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, byte) => keep(byte));
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;
const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90;
const isSmall = (byte: number): boolean => byte >= 97 && byte <= 122;

/** Capitals and digits alone. */
export const CAPITALS = table((byte) =>
  isDigit(byte) || isCapital(byte) ? byte : isSmall(byte) ? byte - 32 : 0,
);
/** Everything printable but blanks, in small letters. */
export const SMALL = table((byte) => (isCapital(byte) ? byte + 32 : byte > 32 && byte < 127 ? byte : 0));
