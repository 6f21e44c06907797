import { fix, match, parse } from 'postcode';

/** The parts of a UK postcode, largest to smallest: CW1 2AB lies in sector 'CW1 2', district 'CW1', area 'CW'. */
export interface NormalPostcode {
  postcode: string;
  sector: string;
  district: string;
  area: string;
}

/** The 124 postcode areas in use (Royal Mail, Postcode Address File): everything else only looks like a postcode. */
const AREAS = new Set(
  'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'.split(
    ' ',
  ),
);

/** Digits and letters that are taken for one another, by what the place in the postcode wants. */
const TO_DIGIT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2', G: '6' };
const TO_LETTER: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
  '2': 'Z',
  '6': 'G',
};

/**
 * A postcode in its correct form, whatever its spacing, case and look-alike letters (CWI 2A8 is CW1 2AB);
 * undefined where the text is no postcode of an area in use.
 */
export function normalisePostcode(text: string): NormalPostcode | undefined {
  const plain = text
    .slice(0, 40)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  if (plain.length < 5 || plain.length > 7) return undefined;
  return partsOf(plain) ?? partsOf(fix(plain)) ?? byPlaces(plain);
}

/** The inward part is always digit, letter, letter; the outward part starts with a letter and holds a digit, sought from its end. */
function byPlaces(plain: string): NormalPostcode | undefined {
  const outward = plain.slice(0, -3).replace(/^[0-9]/, (sign) => TO_LETTER[sign] ?? sign);
  const inward = plain.slice(-3);
  const first = inward.slice(0, 1).replace(/[A-Z]/, (sign) => TO_DIGIT[sign] ?? sign);
  const ending = `${first}${inward.slice(1).replace(/[0-9]/g, (sign) => TO_LETTER[sign] ?? sign)}`;
  if (/\d/.test(outward)) return partsOf(outward + ending);
  for (let at = outward.length - 1; at > 0; at--) {
    const digit = TO_DIGIT[outward.charAt(at)];
    const found =
      digit === undefined
        ? undefined
        : partsOf(outward.slice(0, at) + digit + outward.slice(at + 1) + ending);
    if (found) return found;
  }
  return undefined;
}

function partsOf(text: string): NormalPostcode | undefined {
  const parts = parse(text);
  if (!parts.valid || !AREAS.has(parts.area)) return undefined;
  return { postcode: parts.postcode, sector: parts.sector, district: parts.district, area: parts.area };
}

/**
 * The outward half alone ("somewhere in CW7") as district and area; undefined where it is not one of an area in use.
 */
export function normaliseDistrict(text: string): { district: string; area: string } | undefined {
  const plain = text
    .slice(0, 20)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  const area = /^([A-Z]{1,2})\d[A-Z\d]?$/.exec(plain)?.[1];
  return area !== undefined && AREAS.has(area) ? { district: plain, area } : undefined;
}

/** Every postcode written in a running text, as written, in order of appearance. */
export function findPostcodes(text: string): { postcode: string; start: number; end: number }[] {
  const found: { postcode: string; start: number; end: number }[] = [];
  let from = 0;
  for (const written of match(text)) {
    const start = text.indexOf(written, from);
    if (start < 0) continue;
    from = start + written.length;
    const normal = partsOf(written);
    if (normal && isWritten(text, start, from)) found.push({ postcode: normal.postcode, start, end: from });
  }
  return found;
}

/** Not inside a longer word, and either in capitals or without other reading ("w1a 2bc" yes, "e1 6an" yes, "to b1 2be" no). */
function isWritten(text: string, start: number, end: number): boolean {
  if (/[\p{L}\d]/u.test(text.slice(start - 1, start)) || /[\p{L}\d]/u.test(text.slice(end, end + 1)))
    return false;
  const written = text.slice(start, end);
  const inward = written.slice(-2);
  if (written === written.toUpperCase()) return true;
  return (
    !/\s/.test(written) ||
    !['am', 'pm', 'be', 'as', 'at', 'an', 'by', 'he', 'we', 'us', 'up'].includes(inward.toLowerCase())
  );
}
