/**
 * What says who somebody is by its shape alone, though nothing is known of the person: numbers of documents and offices, addresses,
 * contacts, birth dates, and names as people bring them in. Rules of writing as data; the author settles what they propose.
 */
import { findPhoneNumbersInText } from 'libphonenumber-js';
import { findPostcodes } from '../../../matching/index.ts';
import type { Span } from '../../quality/read-text.ts';
import type { IdentifyingKind } from './identifying.ts';

const number = '[A-Z]{0,4}[ -]?\\d[A-Z\\d]*(?:[ /-]?[A-Z\\d]{2,}){0,4}(?:/\\d)?';
const date =
  "(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ ./-](?:\\d{1,2}|[A-Za-z]{3,9})[ ,./-]{1,2}(?:\\d{4}|['’]?\\d{2})|[A-Z][a-z]{2,8} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})";
/** What the last word of a street's name is, with how it is shortened. */
export const roadWords: readonly (readonly string[])[] =
  'Road|Rd Street|St Lane|Ln Avenue|Ave Close Drive Way Terrace Place Court Crescent Gardens Grove Walk Row Square Hill Park Mews'
    .split(' ')
    .map((words) => words.split('|'));
const road = roadWords.flat().join('|');
const upper = "\\p{Lu}[\\p{L}'’-]+";

/** The group `it` is what would be left out; without one, the whole. */
const shapes: readonly (readonly [IdentifyingKind, RegExp])[] = [
  [
    'birth-date',
    new RegExp(`(?:\\bborn\\b|\\bbirth\\w*|\\bd\\.?o\\.?b\\b)[^.\\n\\d]{0,25}(?<it>${date})`, 'giu'),
  ],
  ['contact', /[\p{L}\d][\p{L}\d._%+-]*@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['contact', /(?<![\w.@])@[\w][\w.]{2,30}/gu],
  [
    'contact',
    /\b(?:facebook|instagram|insta|tiktok|snapchat|whatsapp|telegram|zalo|viber)\b(?:\s+(?:account|name|profile|user(?:name)?|id))*\s*(?:is|as|:|called)\s*(?<it>[\w.]{3,40})/giu,
  ],
  ['contact', /\b(?:https?:\/\/|www\.)[^\s<>"')\]]{3,200}/giu],
  [
    'address',
    new RegExp(
      `\\b(?:(?:flat|apartment|room|unit) \\w{1,4},? )?\\d{1,4}[a-z]?,? (?:${upper}\\s){1,4}(?:${road})\\b`,
      'gu',
    ),
  ],
  ['address', /\b(?:[Ff]lat|[Aa]partment) \d{1,4}[a-z]?\b/gu],
  [
    'document',
    new RegExp(
      `\\b(?:passport|identity card|id card|id|brp|visa|driving licence|licence|permit|document)s?\\b[^.\\n\\d]{0,25}?(?<it>\\b${number})`,
      'giu',
    ),
  ],
  ['document', /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/gu],
  ['document', /\b[A-Z]{2}\d{7}\b/gu],
  [
    'reference',
    /\b(?:NRM|HO|UASC|ASC|CID|CEPR|PNC|URN|SCA|IECA)[ /:#-]{0,3}(?=[A-Z\d/-]*\d{3})[A-Z\d][A-Z\d/-]{3,20}\b/gu,
  ],
  [
    'reference',
    new RegExp(
      `\\b(?:ref(?:erence)?|case|claim|file|nhs|port|custody|warrant|asylum|home office)(?: (?:number|no|ref|reference))?\\b\\.?[^.\\n\\d]{0,12}?(?<it>\\b${number})`,
      'giu',
    ),
  ],
  ['reference', /\b\d{3} \d{3} \d{4}\b/gu],
  ['reference', /\b[A-Z]\d{7}\b/gu],
  [
    'maybe-name',
    new RegExp(
      `\\b(?:named|called|known as|name is|name was|nicknamed|goes by|introduced (?:him|her|them)self as|real name)\\b[\\s:“"‘']{1,3}(?<it>${upper}(?:\\s${upper}){0,3})`,
      'gu',
    ),
  ],
  ['maybe-name', new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? (?<it>${upper}(?:\\s${upper}){0,2})`, 'gu')],
  [
    'maybe-name',
    new RegExp(
      `\\b(?:mother|father|mum|dad|sister|brother|son|daughter|wife|husband|partner|cousin|aunt|uncle|friend|boyfriend|girlfriend|child|baby|PV|client),? (?<it>(?!Road|Street)${upper}(?:\\s${upper}){0,2})`,
      'gu',
    ),
  ],
];

/** Enough figures to tell one person from another. */
const tells = (kind: IdentifyingKind, words: string): boolean =>
  (kind !== 'document' && kind !== 'reference') || (words.match(/\d/g) ?? []).length >= 4;

export interface Shape extends Span {
  readonly kind: IdentifyingKind;
}

export function shapesIn(text: string): Shape[] {
  const found = shapes.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const words = match.groups?.['it'] ?? match[0];
      const start = match.index + match[0].lastIndexOf(words);
      return tells(kind, words) ? [{ kind, start, end: start + words.length }] : [];
    }),
  );
  const phones = /\d{3}/.test(text)
    ? findPhoneNumbersInText(text, { defaultCountry: 'GB', extended: true })
        .filter(
          ({ startsAt, endsAt }) => !/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text.slice(startsAt, endsAt)),
        )
        .map(({ startsAt, endsAt }) => ({ kind: 'contact' as const, start: startsAt, end: endsAt }))
    : [];
  const postcodes = findPostcodes(text).map(({ start, end }) => ({ kind: 'address' as const, start, end }));
  return [...found, ...phones, ...postcodes];
}
