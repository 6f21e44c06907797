import { businessNames } from '../business-words.ts';
import { normaliseCompanyNumber } from '../company-number.ts';
import { normalisePlate } from '../plate.ts';
import { codeOf } from './read-codes.ts';
import { type Phrases, textOf } from './words.ts';

/**
 * A whole plate as live reports compare it. A part of one, or one with signs that nobody saw, is left out: two of those are not one
 * vehicle. What is no British plate stays a code.
 */
export function plateOf(text: string): string {
  const read = normalisePlate(text);
  if (read) return read.whole ? read.plate : '';
  return /[?*_•…]/.test(text) ? '' : codeOf(text);
}

/** A company number in its eight signs; a number of another register stays a code. */
export function companyOf(text: string): string {
  return normaliseCompanyNumber(text) ?? codeOf(text);
}

/** The words of a firm's own name, or of the name that it trades under, without its legal form. */
export function firmOf(text: string, part: 'words' | 'trading'): string {
  return /[\p{L}\p{N}]/u.test(text) ? businessNames(text)[part].join(' ') : '';
}

const PLUS = 43;
const AT = 64;

/** E-mail addresses without what their provider passes over: all that follows a plus sign, and dots at Google Mail. */
export function mailboxNumbers(numbers: Int32Array, phrases: Phrases): Int32Array {
  for (let value = 1; value < numbers.length; value++) {
    const number = numbers[value] as number;
    const { bytes, ends } = phrases.store;
    const to = ends[number] as number;
    let plus = false;
    let at = number === 0 ? to : (ends[number - 1] as number);
    while (at < to && bytes[at] !== AT) {
      if (bytes[at] === PLUS) plus = true;
      at += 1;
    }
    // Of Google Mail alone: g, then m or o.
    const google = bytes[at + 1] === 103 && (bytes[at + 2] === 109 || bytes[at + 2] === 111);
    if (at < to && (plus || google)) numbers[value] = phrases.add(mailboxOf(textOf(phrases.store, number)));
  }
  return numbers;
}

function mailboxOf(address: string): string {
  const at = address.indexOf('@');
  const domain = address.slice(at + 1);
  const name = address.slice(0, at).replace(/\+.*$/, '');
  if (name === '') return address;
  return /^(?:gmail|googlemail)\.com$/.test(domain)
    ? `${name.replaceAll('.', '')}@gmail.com`
    : `${name}@${domain}`;
}
