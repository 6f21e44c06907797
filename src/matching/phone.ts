import { parsePhoneNumberFromString } from 'libphonenumber-js';

export interface PhoneValue {
  number: string;
  whose?: string | undefined;
}

export interface NormalPhone {
  kind: 'phone';
  /** The international form, '+447700900123'; undefined where the text is no possible number. */
  e164: string | undefined;
  /** The last seven digits: what survives a wrong or missing code. Undefined below seven digits. */
  tail: string | undefined;
}

/**
 * A telephone number in international form, read as British unless it says otherwise (07…, +44, 0044, spaces, brackets).
 * Only length and country are judged, not whether a range is in use: a slip of one digit must stay comparable.
 */
export function normalisePhone(value: PhoneValue): NormalPhone {
  const text = asciiDigits(value.number)
    .slice(0, 60)
    .replace(/[oO](?=[oO\s-]{0,4}\d)|(?<=\d)[oO]$/g, '0')
    .replace(/^\s*(?:\(?\+?44\)?|0044)\s*\(?0\)?/, '+44');
  const parsed = parsePhoneNumberFromString(text.replace(/^\s*00(?=[1-9])/, '+'), {
    defaultCountry: 'GB',
    extract: false,
  });
  const digits = text.replace(/\D/g, '');
  const tail = digits.length >= 7 ? digits.slice(-7) : undefined;
  if (!parsed?.isPossible()) return { kind: 'phone', e164: undefined, tail };
  return { kind: 'phone', e164: parsed.number, tail };
}

/** Arabic and Persian digits as 0 to 9. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}
