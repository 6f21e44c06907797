import { type DocumentValue, normaliseDocument } from '../matching/index.ts';
import type { Found } from './narrative-found.ts';

/** National Insurance: the letters that are given out (HMRC, NIM39110), six digits, A to D. Read anywhere: little else looks so. */
const INSURANCE =
  /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g;
/** British driving licences: five letters of the name, the birth in six digits, initials and check (DVLA). */
const LICENCE = /\b[A-Z9]{5}\d{6}[A-Z9]{2}\d?[A-Z]{2,3}\b/g;
const NAMED =
  /\b(passport|national id(?:entity)?(?: card)?|identity card|id card|carte de identitate|dow[oó]d|driving licen[cs]e|residence (?:permit|card)|brp|arc|visa|cnp|pesel|nhs)\b((?:\s+(?:number|no\.?|num|nr\.?|card))*(?:\s+(?:is|was))?\s*[:#]?\s*)([A-Z]{0,3}\s?\d[A-Z0-9]{4,14})\b/gi;

/** Papers with a number that a narrative names: by what they are called, or by a form that little else has. */
export function findDocuments(text: string): Found<DocumentValue>[] {
  const found: Found<DocumentValue>[] = [];
  const add = (value: DocumentValue, start: number, end: number) => {
    if (found.some((other) => start < other.end && other.start < end)) return;
    if (normaliseDocument(value).number !== '') found.push({ value, start, end });
  };
  for (const { 0: number, index } of text.matchAll(INSURANCE))
    add({ kind: 'National Insurance', number }, index, index + number.length);
  for (const { 0: number, index } of text.matchAll(LICENCE))
    add({ kind: 'driving licence', number }, index, index + number.length);
  for (const match of text.matchAll(NAMED)) {
    const [whole, kind = '', , number = ''] = match;
    // Small letters run into the number are words: "passport a 2019 one".
    if (/[a-z]/.test(number)) continue;
    const end = match.index + whole.length;
    add({ kind: kind.toLowerCase(), number }, end - number.length, end);
  }
  return found.sort((a, b) => a.start - b.start);
}
