import { normalisePlate, plateFormat } from '../matching/index.ts';
import type { Found } from './narrative-found.ts';

/** Three-letter words that follow a road, a number or a postcode half in ordinary writing, and so are no plate's letters. */
const WORDS = new Set(
  'THE AND FOR WAS HAS HAD HIS HER HIM SHE NOT BUT YOU ARE WHO ALL ANY CAN CAR VAN MEN MAN OUT NOW ONE TWO TEN OLD NEW DAY WAY GOT GET SAW SEE SAY PER OFF OWN ITS OUR WHY HOW LET PUT RUN SET TOO USE YET AGO END FEW PAY BED BOY BUS MAY MON TUE WED THU FRI SAT SUN JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC GMT BST PMS AMS KGS MPH'.split(
    ' ',
  ),
);
const CURRENT = /\b([A-Z]{2}\s?[0-9OI]{2}\s?[A-Z]{3})\b/gi;
const OLDER = /\b([A-Z]\s?[0-9]{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?[0-9]{1,3}\s?[A-Z])\b/g;
const DATELESS = /\b([A-Z]{1,3}\s?[0-9]{1,4}|[0-9]{1,4}\s?[A-Z]{1,3})\b/g;
const PART = /\b([A-Z]{2}\s?[0-9]{2}|[A-Z]{3,4}|[A-Z0-9?*_]{4,8})(?![\w])/g;
/** Words that say that a plate is coming. */
const CUE =
  /\b(?:reg(?:istration)?(?:\s+(?:number|no\.?|mark|plate))?|number\s*plates?|licen[cs]e\s+plates?|plates?|vrm|index)\b[^.!?\n]{0,30}$/i;
const PART_CUE =
  /\b(?:reg(?:istration)?|plates?|vrm)\b[^.!?\n]{0,20}\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|end(?:s|ed|ing)?|partial(?:ly)?|part|first|last)\b[^.!?\n]{0,20}$/i;
/** "M6 THE" and "A49 AND" are roads. */
const ROAD = /^[ABM]\s?\d{1,4}/;

/**
 * UK registration marks in running text, as they are written there. Current marks are read anywhere; older ones in capitals and
 * not as a road's number; dateless ones and parts of a mark only after words that announce a plate ("reg", "plate starting").
 */
export function findPlates(text: string): Found<string>[] {
  const found: Found<string>[] = [];
  collect(found, text, CURRENT, isCurrent);
  collect(found, text, OLDER, isOlder);
  if (/\b(?:reg|plate|vrm|licen[cs]e|index)/i.test(text)) {
    collect(found, text, PART, (written, before) => PART_CUE.test(before) && isPart(written));
    collect(found, text, DATELESS, (written, before) => CUE.test(before) && isDateless(written));
  }
  return found.sort((a, b) => a.start - b.start);
}

function collect(
  found: Found<string>[],
  text: string,
  pattern: RegExp,
  accept: (written: string, before: string) => boolean,
): void {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (
      /[-/\w]/.test(text.slice(end, end + 1)) ||
      found.some((other) => start < other.end && other.start < end)
    )
      continue;
    if (accept(match[0], text.slice(Math.max(0, start - 60), start)))
      found.push({ value: match[0], start, end });
  }
}

function isCurrent(written: string): boolean {
  const plain = written.replace(/\s/g, '');
  if (normalisePlate(plain)?.format !== 'current') return false;
  const loud = written === written.toUpperCase();
  const letters = plain.slice(4).toUpperCase();
  if (/\s/.test(written) && WORDS.has(letters)) return false;
  // In small letters only an unbroken mark, or one broken after its year, is told from "in 10 min".
  return loud || /^[a-z]{2}\d{2}\s?[a-z]{3}$/i.test(written);
}

function isOlder(written: string, before: string): boolean {
  const plain = written.replace(/\s/g, '');
  const format = plateFormat(plain);
  if (format !== 'prefix' && format !== 'suffix') return false;
  if (CUE.test(before)) return true;
  const letters = /[A-Z]{3}/.exec(plain)?.[0] ?? '';
  if (WORDS.has(letters) || /\b(?:CWU|NHS|UKV|NRM|GLA|NCA)\b/.test(letters)) return false;
  return !(ROAD.test(written) && /\s/.test(written)) && plain.length >= 6;
}

function isDateless(written: string): boolean {
  const plain = written.replace(/\s/g, '');
  return (
    /[A-Z]/.test(plain) &&
    /\d/.test(plain) &&
    plain.length >= 3 &&
    !ROAD.test(written) &&
    plateFormat(plain) !== undefined
  );
}

function isPart(written: string): boolean {
  const plain = written.replace(/\s/g, '');
  return (
    !WORDS.has(plain) &&
    normalisePlate(plain.length < 4 && /^[A-Z]+$/.test(plain) ? `${plain}?` : plain) !== undefined
  );
}
