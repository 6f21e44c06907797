import { foldText } from './fold-text.ts';
import { withHouseNumberPutRight } from './misread-house-number.ts';
import { findPostcodes, normaliseDistrict, normalisePostcode } from './postcode.ts';
import { STREET_TYPES, STREET_WORDS } from './street-words.ts';

/** A place as told: free words, a postcode where known, the code of its ward where our own table found one. */
export interface PlaceValue {
  text?: string | undefined;
  postcode?: string | undefined;
  wardCode?: string | undefined;
}

export interface NormalPlace {
  kind: 'place';
  postcode: string | undefined;
  sector: string | undefined;
  district: string | undefined;
  /** Building number: '14', '14-16'. A letter on it ('14a') is read as the flat. */
  number: string | undefined;
  /** Flat, unit, room or caravan within the building: '2a', 'ground', 'b'. */
  flat: string | undefined;
  building: string | undefined;
  street: string | undefined;
  wardCode: string | undefined;
}

const STREET = new RegExp(`^(.*\\b(?:${STREET_TYPES}))(?:\\s+(?:north|south|east|west))?$`);
const STREET_WITHIN = new RegExp(`^(.*?\\b\\w+ (?:${STREET_TYPES}))\\b`);
const FLOORS: Readonly<Record<string, string>> = {
  ground: 'ground',
  gf: 'ground',
  basement: 'basement',
  bsmt: 'basement',
  first: '1st',
  '1st': '1st',
  second: '2nd',
  '2nd': '2nd',
  third: '3rd',
  '3rd': '3rd',
  top: 'top',
  upper: 'upper',
  lower: 'lower',
};
const FLAT =
  /\b(?:flat|apartment|apt|unit|room|rm|suite|studio|bedsit|bed-?sit|caravan|chalet|lodge|cabin|container|pitch|plot|pod|dorm)\s*(?:no\.?|number|#)?\s*([0-9]+\s?[a-z]?|[a-z][0-9]*)\b/;
const FLOOR =
  /\b(ground|gf|basement|bsmt|first|1st|second|2nd|third|3rd|top|upper|lower)\s*(?:floor|flr|fl)?\s*(?:flat|apartment|apt)?\b(?=\s*(?:,|$|\d))/;
/** "Ground floor flat, 8 ...": the number after it is the building's, not the flat's. */
const FLOOR_FLAT =
  /\b(ground|gf|basement|bsmt|first|1st|second|2nd|third|3rd|top|upper|lower)\s*(?:floor|flr|fl)?\s*(?:flat|apartment|apt)\b/;
const NUMBER =
  /(?:^|[\s,])(?:no\.?\s*|number\s*|#)?(\d{1,4})(?:\s?([a-z]))?(?:\s?[-–/]\s?(\d{1,4})([a-z])?)?(?=\s+[a-z]|\s*,|\s*$)/;

/** Degrees north and east, as a map or a photograph gives them: no house number, no building's name. */
const COORDINATES = /[-\u2212]?\d{1,2}\.\d{3,}°?\s*,\s*[-\u2212]?\d{1,3}\.\d{3,}°?/g;

/** A place made comparable: postcode in its correct form, flat, number, street and building read out of the words. */
export function normalisePlace(value: PlaceValue): NormalPlace {
  const text = (value.text ?? '').slice(0, 300).replace(COORDINATES, ' ');
  const within = findPostcodes(text)[0] ?? misreadAtEnd(text);
  const code =
    normalisePostcode(value.postcode ?? '') ??
    normalisePostcode(within?.postcode ?? '') ??
    normalisePostcode(text);
  const district =
    code?.district ?? (normaliseDistrict(value.postcode ?? '') ?? normaliseDistrict(text))?.district;
  const address = within
    ? `${text.slice(0, within.start)}, ${text.slice(within.end)}`
    : normalisePostcode(text)
      ? ''
      : text;
  return {
    kind: 'place',
    postcode: code?.postcode,
    sector: code?.sector,
    district,
    ...readAddress(address),
    wardCode: value.wardCode,
  };
}

/** A postcode with misread signs, where it ends an address as postcodes do: "14 High St, CWI 2A8". */
const AT_END = /(?:^|[\s,])([A-Z]{1,2}[0-9OIL][0-9A-Z]?\s?[0-9OIL][A-Z0-9]{2})[\s.]*$/;

function misreadAtEnd(text: string): { postcode: string; start: number; end: number } | undefined {
  const written = AT_END.exec(text)?.[1];
  if (written === undefined || !/\d/.test(written)) return undefined;
  const postcode = normalisePostcode(written)?.postcode;
  const start = text.lastIndexOf(written);
  return postcode === undefined ? undefined : { postcode, start, end: start + written.length };
}

type AddressParts = Pick<NormalPlace, 'number' | 'flat' | 'building' | 'street'>;

function readAddress(text: string): AddressParts {
  let rest = foldText(withHouseNumberPutRight(text))
    .replace(/[\r\n;]+/g, ', ')
    .replace(/['’.`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  let flat: string | undefined;
  const floorFlat = FLOOR_FLAT.exec(rest);
  const flatMatch = floorFlat ? null : FLAT.exec(rest);
  const floorMatch = floorFlat ?? (flatMatch ? null : FLOOR.exec(rest));
  if (flatMatch?.[1] !== undefined) {
    flat = withoutZeros(flatMatch[1]);
    rest = rest.replace(flatMatch[0], ' , ');
  } else if (floorMatch?.[1] !== undefined) {
    flat = FLOORS[floorMatch[1]];
    rest = rest.replace(floorMatch[0], ' , ');
  }
  const slash =
    flat === undefined ? /(?:^|,\s*)(\d{1,3}[a-z]?|[a-z])\s?\/\s?(\d{1,4})(?=\s)/.exec(rest) : null;
  if (slash?.[1] !== undefined) {
    flat = withoutZeros(slash[1]);
    rest = rest.replace(slash[0], `, ${slash[2]}`);
  }
  const numbered = NUMBER.exec(rest);
  const number =
    numbered?.[1] === undefined
      ? undefined
      : numbered[3] === undefined
        ? String(Number(numbered[1]))
        : `${Number(numbered[1])}-${Number(numbered[3])}`;
  const letter = numbered?.[2];
  if (numbered && letter !== undefined && flat === undefined) flat = letter;
  const before = numbered ? rest.slice(0, numbered.index) : '';
  const after = numbered ? rest.slice(numbered.index + numbered[0].length) : rest;
  const streetParts = segments(after);
  const street = streetOf(streetParts) ?? (number === undefined ? undefined : streetParts[0]);
  const building = [...segments(before), ...(number === undefined ? streetParts : [])].find(
    (part) => part !== street && !part.endsWith(` ${street}`),
  );
  return { number, flat, street, building };
}

function segments(text: string): string[] {
  return text
    .split(',')
    .map(fullStreetWords)
    .filter((part) => part.length > 1);
}

/** Shortened street words written out, at the end of a part; a "st" at its start is Saint. */
function fullStreetWords(part: string): string {
  const words = part
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ');
  return words
    .map((word, at) =>
      word === 'st' &&
      at < words.length - 1 &&
      !['st', 'rd', 'north', 'south', 'east', 'west'].includes(words[at + 1] ?? '')
        ? 'saint'
        : at === 0
          ? word
          : (STREET_WORDS[word] ?? word),
    )
    .join(' ');
}

function streetOf(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const whole = STREET.exec(part)?.[0];
    if (whole !== undefined) return whole.replace(/^the /, '');
    const within = STREET_WITHIN.exec(part)?.[1];
    if (within !== undefined) return within.replace(/^(?:the|on|at|in|near) /, '');
  }
  return undefined;
}

function withoutZeros(text: string): string {
  return text.replace(/\s+/g, '').replace(/^0+(?=\d)/, '');
}
