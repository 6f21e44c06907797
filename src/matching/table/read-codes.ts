import { foldText } from '../fold-text.ts';
import { nationalityCode } from '../nationality.ts';
import type { TextColumn, TextValues } from './contract.ts';
import { type Phrases, textOf } from './words.ts';

/** Values that stand for "not known" in the exports of many systems. */
const NOTHING = new Set(
  'unknown unk n/a na none null nil not known not recorded not stated not given no fixed abode nfa - -- ? . tbc refused'.split(
    ' ',
  ),
);

function isNothing(text: string): boolean {
  return (
    text === '' ||
    NOTHING.has(text) ||
    text === 'not known' ||
    text === 'not recorded' ||
    text === 'not stated'
  );
}

/** Makes each value of a column comparable once: gives, per value, the number of its phrase. */
export function phraseNumbers(
  column: TextColumn,
  phrases: Phrases,
  make: (text: string) => string,
): Int32Array {
  const numbers = new Int32Array(column.values.ends.length);
  for (let value = 1; value < numbers.length; value++) {
    numbers[value] = phrases.add(make(textOf(column.values, value).slice(0, 200)));
  }
  return numbers;
}

/** A phrase of words: plain small letters and digits, single spaces; empty where it says nothing. */
export function plainPhrase(text: string): string {
  const plain = foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return isNothing(text.trim().toLowerCase()) ? '' : plain;
}

/** A nationality or country: its code where it is known, else the words themselves. */
export function nation(text: string): string {
  return nationalityCode(text) ?? plainPhrase(text);
}

export function sexOf(text: string): string {
  const plain = plainPhrase(text);
  if (/^(?:m|male|man|boy|mr|b|masculin|mand)$/.test(plain)) return 'm';
  if (/^(?:f|female|woman|girl|w|mrs|feminin|kvinde)$/.test(plain)) return 'f';
  return '';
}

export function emailOf(text: string): string {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/\s+/g, '');
  return plain.length < 5 || isNothing(plain) ? '' : plain.slice(0, 80);
}

/** A number of a document, of whatever kind: capitals and digits. One sign over and over is no number. */
export function codeOf(text: string): string {
  const plain = (/^[\x20-\x7e]*$/.test(text) ? text : foldText(text)).toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (plain.length < 2 || /^(.)\1+$/.test(plain) || isNothing(text.trim().toLowerCase())) return '';
  return plain.slice(0, 40);
}

/**
 * The digits of a telephone, ten of them at most, without the signs of country and trunk; empty below six digits, where
 * one digit fills it, or where the digits only count up.
 */
export function phoneNumbers(column: TextColumn, phrases: Phrases): Int32Array {
  const numbers = new Int32Array(column.values.ends.length);
  const digits = new Uint8Array(32);
  for (let value = 1; value < numbers.length; value++)
    numbers[value] = onePhone(column.values, value, phrases, digits);
  return numbers;
}

function onePhone(values: TextValues, value: number, phrases: Phrases, digits: Uint8Array): number {
  const from = values.ends[value - 1] as number;
  const to = Math.min(values.ends[value] as number, from + 40);
  let size = 0;
  let plus = false;
  for (let at = from; at < to && size < 32; at++) {
    const byte = values.bytes[at] as number;
    if (byte >= 48 && byte <= 57) digits[size++] = byte;
    else if (byte === 43) plus = true;
    else if (byte === 40 && values.bytes[at + 1] === 48 && values.bytes[at + 2] === 41)
      at += 2; // "+84 (0)90": the trunk's 0 is not dialled from abroad.
    else if (byte === 69 || byte === 101) {
      if (size < 7) return 0;
    } else if (byte > 0xd8 && byte < 0xdc) return foreignPhone(values, value, phrases);
  }
  let start = 0;
  while (start < size && digits[start] === 48) start += 1;
  if ((plus || start === 2 || size - start === 12) && digits[start] === 52 && digits[start + 1] === 52)
    start += 2;
  while (start < size && digits[start] === 48) start += 1;
  if (size - start > 10) start = size - 10;
  const length = size - start;
  if (length < 6) return 0;
  let same = 0;
  for (let at = start + 1; at < size; at++) if (digits[at] === digits[at - 1]) same += 1;
  if (same >= length - 1) return 0;
  digits.copyWithin(0, start, size);
  return phrases.addBytes(digits, length);
}

/** Arabic and Persian digits. */
function foreignPhone(values: TextValues, value: number, phrases: Phrases): number {
  const text = textOf(values, value).replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (sign) =>
    String(sign.charCodeAt(0) & 15),
  );
  const plain = text
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^0*(?:44)?0*/, '')
    .slice(-10);
  return plain.length < 6 ? 0 : phrases.add(plain);
}
