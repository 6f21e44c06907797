/**
 * A code that somebody carries: 24 characters of Crockford's base 32 in six groups, the last a check character. 115 bits of chance make it
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

/** So many letters of the alphabet by chance. */
export const chanceLetters = (count: number): string =>
  Array.from(randomBytes(count), (byte) => alphabet.charAt(byte & 31)).join('');

/** A new code, without hyphens. */
export function newCarriedCode(): string {
  const data = chanceLetters(length - 1);
  return data + checkCharacter(data);
}

/** As it is shown: six groups of four. */
export const showCarriedCode = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/**
 * Reads what somebody typed: any case, spaces, hyphens, and the letters that look like digits. Undefined when it cannot be such a code; which
 * part is wrong is never told.
 */
export function readCarriedCode(typed: string): string | undefined {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code.length !== length || [...code].some((letter) => !alphabet.includes(letter))) return undefined;
  return checkCharacter(code.slice(0, -1)) === code.at(-1) ? code : undefined;
}
