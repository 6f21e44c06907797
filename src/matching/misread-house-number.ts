import { STREET_TYPES, STREET_WORDS } from './street-words.ts';

/** What a house number may follow: the start of an address or of a part of it, a flat or room with its number, a floor, a named building. */
const ROOMS =
  'flat|apartment|apt|unit|room|rm|suite|studio|bedsit|caravan|chalet|lodge|cabin|container|pitch|plot|pod|dorm';
const FLOORS = 'ground|gf|basement|bsmt|first|1st|second|2nd|third|3rd|top|upper|lower';
const BUILDINGS =
  'house|court|buildings?|lodge|hall|mill|towers?|apartments|flats|mansions|hotel|inn|centre|point|works';
const BEFORE = [
  '^\\s*',
  '[,;/\\r\\n]\\s*',
  `\\b(?:${ROOMS})\\s*(?:no\\.?|number|#)?\\s*(?:\\d+\\s?[a-z]?|[a-z]\\d*)\\s+`,
  `\\b(?:${FLOORS})\\s*(?:(?:floor|flr|fl)\\s*(?:flat|apartment|apt)?|flat|apartment|apt)\\s+`,
  `\\b(?:${BUILDINGS})\\s+`,
  '\\b(?:c/o|at)\\s+',
].join('|');
/** No address is longer; garbage of many lines would take its time. */
const LONGEST = 500;
const MISREAD = new RegExp(
  `(${BEFORE})((?:no\\.?\\s*|number\\s*|#\\s*)?)((?:[1-9]|[il|](?=\\d))[0-9ilo]{1,3})(?=(?:[a-h]|\\s?[-\u2013]\\s?\\d{1,4})?(,?)\\s+\\p{L}{2})`,
  'giu',
);
const STREET_FOLLOWS = new RegExp(
  `^[a-h]?\\s+(?:[\\p{L}'\u2019.-]+\\s+){1,3}(?:${STREET_TYPES}|${Object.keys(STREET_WORDS).join('|')})\\b`,
  'iu',
);

/**
 * An address with the letters that were written or scanned for a digit of its house number put right: "I4 High Street" and
 * "|4 High Street" are 14, "1O High Street" is 10. All else stays as it is: "12L" is a flat, and "L4" a district of Liverpool,
 * so a capital L is never a digit, and a small one only inside a number or where a street follows at once.
 */
export function withHouseNumberPutRight(text: string): string {
  const told = text
    .slice(0, LONGEST)
    .replace(MISREAD, (whole, before: string, no: string, number: string, comma: string, at: number) => {
      const first = number.charAt(0);
      if (/^\d+$/.test(number) || /L|l$/.test(number)) return whole;
      if (first === '|' && !/(?:^|[,;\r\n])\s*$/.test(before)) return whole;
      if (first === 'l' && (comma !== '' || !STREET_FOLLOWS.test(text.slice(at + whole.length))))
        return whole;
      return before + no + number.replace(/[il|]/gi, '1').replace(/o/gi, '0');
    });
  return told + text.slice(LONGEST);
}
