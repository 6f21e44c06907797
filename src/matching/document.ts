import { nationalityCode } from './nationality.ts';
import { withinOneSlip } from './string-distance.ts';

/** A paper with a number: passport, national identity card, residence permit, driving licence, National Insurance number. */
export interface DocumentValue {
  kind: string;
  number: string;
  country?: string | undefined;
}

export interface NormalDocument {
  kind: 'document';
  /** Under one name each ('passport', 'national-insurance'); undefined for what is only called a document. */
  type: string | undefined;
  /** Capitals and digits; for a National Insurance number without its last letter, which people leave out. */
  number: string;
  /** The number with look-alike signs made one (O as 0, I as 1, S 5, B 8, Z 2, G 6): equal for misread numbers. */
  folded: string;
  country: string | undefined;
}

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/passport|pasaport|paszport|pasaporte|travel document/, 'passport'],
  [/national insurance|\bnin?o?\b|\bni\b/, 'national-insurance'],
  [/\bnhs\b|health number/, 'nhs'],
  [/driv|licen[cs]e|permis de conducere/, 'driving-licence'],
  [/residence|\bbrp\b|biometric|permit/, 'residence-permit'],
  [/\barc\b|application registration|asylum|home office|port ref/, 'home-office'],
  [/national id|identity card|id card|carte de identitate|dowod|\bcnp\b|\bpesel\b|buletin/, 'identity-card'],
  [/visa/, 'visa'],
  [/birth/, 'birth-certificate'],
];
const LIKE: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
};
/** Two letters, six digits and A to D (HMRC, NIM39110); the last letter is often left out. */
const NATIONAL_INSURANCE = /^([A-Z]{2})([0-9OIQLSBZ]{6})[A-D]?$/;

/** A document made comparable; its number is empty when it is too short or too plain ("00000") to identify anyone. */
export function normaliseDocument(value: DocumentValue): NormalDocument {
  const called = value.kind.slice(0, 100).toLowerCase();
  const type = TYPES.find(([pattern]) => pattern.test(called))?.[1];
  const plain = value.number
    .slice(0, 200)
    .toUpperCase()
    .replace(
      /^\s*(?:PASSPORT|ID|DOCUMENT|NI|NINO|NHS|BRP|LICEN[CS]E)?\s*(?:NUMBER|NO|NUM|NR)?[.:#\s]+(?=[A-Z0-9]*\d)/,
      '',
    )
    .replace(/[^A-Z0-9]+/g, '')
    .slice(0, 40);
  const says = plain.length >= 5 && /\d/.test(plain) && new Set(plain).size >= 3;
  const parts = type === 'national-insurance' || type === undefined ? NATIONAL_INSURANCE.exec(plain) : null;
  const insurance = parts && (type !== undefined || /^[A-Z]{2}\d{6}[A-D]$/.test(plain));
  const number = !says ? '' : insurance ? `${parts[1]}${foldDigits(parts[2] ?? '')}` : plain;
  return {
    kind: 'document',
    type: insurance ? 'national-insurance' : type,
    number,
    folded: foldDigits(number),
    country: value.country === undefined ? undefined : nationalityCode(value.country),
  };
}

function foldDigits(text: string): string {
  let folded = '';
  for (const sign of text) folded += LIKE[sign] ?? sign;
  return folded;
}

/** How two documents agree; undefined where either has no number, or they are of two types or countries: that says nothing. Symmetric. */
export function documentLevel(
  a: NormalDocument,
  b: NormalDocument,
): 'same' | 'look-alike' | 'one-sign' | 'different' | undefined {
  if (a.number === '' || b.number === '') return undefined;
  if (a.type !== undefined && b.type !== undefined && a.type !== b.type) return undefined;
  if (a.country !== undefined && b.country !== undefined && a.country !== b.country) return undefined;
  if (a.number === b.number) return 'same';
  if (a.folded === b.folded) return 'look-alike';
  if (Math.min(a.number.length, b.number.length) >= 7 && withinOneSlip(a.folded, b.folded)) return 'one-sign';
  return a.type === b.type && a.type !== undefined ? 'different' : undefined;
}
