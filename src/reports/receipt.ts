/**
 * The receipt: 24 characters of Crockford's base 32 in six groups, the last a check character. 115 bits of chance make it
 * impossible to guess; the alphabet has no I, L, O or U, so that it survives being read out or copied by hand. Pure, but for chance.
 */
import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 24;

/** Luhn's check for an alphabet of 32 (ISO/IEC 7812-1, annex B, in base 32): finds any one wrong character and nearly all swapped neighbours. */
function checkCharacter(data: string): string {
  let sum = 0;
  let factor = 2;
  for (let index = data.length - 1; index >= 0; index--) {
    const product = alphabet.indexOf(data.charAt(index)) * factor;
    sum += Math.floor(product / 32) + (product % 32);
    factor = factor === 2 ? 1 : 2;
  }
  return alphabet.charAt((32 - (sum % 32)) % 32);
}

/** A new code, without hyphens. */
export function newReceiptCode(): string {
  const data = Array.from(randomBytes(length - 1), (byte) => alphabet.charAt(byte & 31)).join('');
  return data + checkCharacter(data);
}

/** As it is shown: six groups of four. */
export const showReceipt = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/**
 * Reads what somebody typed: any case, spaces, hyphens, and the letters that look like digits. Undefined when it cannot be
 * a receipt; which part is wrong is never told.
 */
export function readReceipt(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code.length !== length || [...code].some((letter) => !alphabet.includes(letter))) return undefined;
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : undefined;
}

/** A reference by which staff speak of a report: random, so that it tells neither order nor number of reports. */
export function newReference(): string {
  const letters = Array.from(randomBytes(8), (byte) => alphabet.charAt(byte & 31)).join('');
  return `R-${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** A staff reference as typed, put in its own form; undefined when it is none. */
export function readReference(typed: string): string | undefined {
  const found = /^R[\s-]*([0-9A-Z]{4})[\s-]*([0-9A-Z]{4})$/.exec(typed.trim().toUpperCase());
  if (found?.[1] === undefined || found[2] === undefined) return undefined;
  const plain = `${found[1]}-${found[2]}`.replaceAll('O', '0').replace(/[IL]/g, '1');
  return `R-${plain}`;
}
