/** Times and places in a sentence. Rules of writing, not of meaning: a month, a year, a road, a name after "in" or "at". */
import { numberOf } from './phrase.ts';
import type { Sentence, Span } from './read-text.ts';

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const small = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|several|a couple of|\\d+';

const times = [
  /\b(?:19|20)\d\d\b/g,
  new RegExp(`\\b(?:${months})\\b(?! (?:not|be|have))`, 'g'),
  new RegExp(`\\b(?:${days})s?\\b`, 'g'),
  /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/g,
  /\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.)/gi,
  /\b\d{2}:\d{2}\b/g,
  new RegExp(
    `\\b(?:${small})(?: ?[-–—to]+ ?(?:${small}))? (?:more )?(?:minute|hour|day|night|week|month|year)s?\\b`,
    'gi',
  ),
  /\b(?:spring|summer|autumn|winter|christmas|easter|new year)\b/gi,
  /\b(?:last|next|that|this|first|second|following|same|each|every|whole) (?:day|night|morning|evening|afternoon|week|weekend|month|year|time)\b/gi,
  /\b(?:aged?|age of|was|were) (?:about |around )?\d{1,2}\b(?! (?:hours|men|people|women|other))/gi,
  /\b(?:yesterday|today|tonight|daily|weekly|at night|midnight|in the (?:morning|evening|afternoon|night|middle of the night))\b/gi,
  /\((?:on )?dates? (?:given|stated|known|provided)\)/gi,
] as const;

const yearless = new RegExp(
  `\\b(?:in|since|until|during|last|by|from) (?:early |mid |late |mid-)?(?:${months})\\b(?!,? (?:of )?(?:19|20)\\d\\d)(?! last year| this year)`,
  'g',
);

/** Words with a capital after a preposition that are no place, or one too wide to look for. */
const noPlace = new RegExp(
  `^(?:${months}|${days}|I|He|She|They|The|PV|PVOT|PVoT|UK|United Kingdom|Britain|GB|Europe|English|Polish|Romanian|Albanian|Vietnamese|Chinese|Nigerian|Bulgarian|Lithuanian|Welsh|British|Home Office|NRM|Police|Mr|Mrs|Ms|Miss|Christmas|Easter)$`,
);
const named =
  /\b(?:in|at|to|from|near|outside|around|via|through|of|towards|into|off|on)\s+(?:the\s+|a\s+)?((?:\p{Lu}[\p{L}’'-]+)(?:\s+\p{Lu}[\p{L}’'-]+)*)/gu;
const placed = [
  /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
  /\b\p{Lu}[\p{L}’'-]+ (?:Road|Street|Lane|Avenue|Close|Drive|Way|Terrace|Place|Park|Estate|Station|Square|Hotel|Farm)\b/gu,
  /\((?:[\w ]*)?(?:place|address|city|area|town|station name|location|company name|coach company name|country|village) (?:given|stated|provided|known)\)/gi,
  /\b(?:train|bus|coach|railway) station\b|\bairport\b|\bferry terminal\b|\bport of\b|\bEuro ?tunnel\b/gi,
] as const;

const spansOf = (patterns: readonly RegExp[], { text, start }: Sentence): Span[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: start + index,
      end: start + index + found.length,
    })),
  );

/** Where a sentence says when. */
export const timesIn = (sentence: Sentence): Span[] => spansOf(times, sentence);

/** A month that could be of any year. */
export const yearlessMonthsIn = (sentence: Sentence): Span[] => spansOf([yearless], sentence);

/** Where a sentence says where, closely enough to look. */
export function placesIn(sentence: Sentence): Span[] {
  const names = [...sentence.text.matchAll(named)]
    .filter(([, name]) => name !== undefined && !noPlace.test(name))
    .map(({ 0: found, index }) => ({
      start: sentence.start + index,
      end: sentence.start + index + found.length,
    }));
  return [...names, ...spansOf(placed, sentence)];
}

/** The years a text names, in the order in which it names them. */
export const yearsIn = (text: string): (Span & { readonly year: number })[] =>
  [...text.matchAll(/\b(?:19[3-9]|20[0-6])\d\b/g)].map(({ 0: found, index }) => ({
    year: Number(found),
    start: index,
    end: index + found.length,
  }));

/** Does a sentence give a figure: a number, a sum, or words in quotation marks? */
export const hasFigureOrQuote = ({ text, words }: Sentence): boolean =>
  /[£€$]\s?\d|["“”]|(?<!\p{L})‘[^‘’]{3,}’/u.test(text) ||
  words.some((word) => (numberOf(word.folded) ?? 0) > 1);
