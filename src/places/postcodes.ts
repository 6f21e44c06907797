import { sectors, wards } from './areas.ts';
import districts from './data/districts.generated.json' with { type: 'json' };
import { findUnit, nearestUnit, unitsWithin } from './postcode-table.ts';

/** A current Cheshire postcode, its ward and council, and its middle (WGS84 degrees, good to about 5 m). */
export interface FoundPostcode {
  postcode: string;
  outside?: never;
  wardCode: string;
  wardName: string;
  councilCode: string;
  councilName: string;
  district: string;
  lat: number;
  lon: number;
}

/**
 * A well-formed postcode of a district that exists in Great Britain but that is not among Cheshire's current ones:
 * elsewhere, or retired, or newer than our table.
 */
export interface OutsidePostcode {
  postcode: string;
  outside: true;
  district: string;
}

/** A postcode district at least partly in Cheshire: mean position of its postcodes, share of them in Cheshire. */
export interface District {
  code: string;
  lat: number;
  lon: number;
  mainCouncilName: string;
  share: number;
}

/** The 58 postcode districts with at least one postcode in Cheshire. */
export const cheshireDistricts: readonly District[] = districts.cheshire;

const cheshireByCode = new Map(cheshireDistricts.map((district) => [district.code, district]));
const knownDistricts = new Set([
  ...cheshireByCode.keys(),
  ...Object.entries(districts.elsewhere).flatMap(([area, rest]) =>
    rest.split(' ').map((each) => area + each),
  ),
]);

/** Districts above this length do not exist, nor do below two: "M1" to "SW1A". */
const outwardLengths = { least: 2, most: 4 };

/** Letters that never stand in the last two places of a postcode (Royal Mail, Programmer's Guide: C I K M O V). */
const inwardShape = /^[0-9][ABD-HJLNP-UW-Z]{2}$/;

/**
 * Looks a full postcode up. Any case and spacing is taken, and O for 0, I or L for 1 and the reverse where only one
 * reading gives a district that exists. Nothing comes back when it is no British postcode at all: "CRE 1AB" is none,
 * because Crewe is CW.
 */
export function findPostcode(text: string): FoundPostcode | OutsidePostcode | undefined {
  const squeezed = squeeze(text);
  const outward = squeezed.slice(0, -3);
  const inward = digitAt(squeezed.at(-3) ?? '') + squeezed.slice(-2);
  const district = readDistrict(outward);
  if (!district || !inwardShape.test(inward)) return undefined;
  const postcode = `${district} ${inward}`;
  const sector = sectors.get(`${district} ${inward[0]}`);
  const unit = sector && findUnit(sector, inward.slice(1));
  const ward = unit && wards[unit.ward];
  if (!unit || !ward) return { outside: true, postcode, district };
  return {
    postcode,
    wardCode: ward.code,
    wardName: ward.name,
    councilCode: ward.councilCode,
    councilName: ward.councilName,
    district,
    lat: unit.lat,
    lon: unit.lon,
  };
}

/** The Cheshire postcode whose middle lies nearest to a point (WGS84 degrees), and how many metres away that is. */
export function nearestPostcode(
  lat: number,
  lon: number,
): { postcode: string; wardCode: string; metres: number } {
  const found = nearestUnit(sectors.values(), { lat, lon });
  const ward = found && wards[found.unit.ward];
  if (!found || !ward) throw new Error('the table of postcodes is empty');
  return {
    postcode: `${found.sector.name}${found.unit.unit}`,
    wardCode: ward.code,
    metres: Math.round(found.metres),
  };
}

/** Every Cheshire postcode whose middle lies within so many metres of a point (WGS84 degrees), the nearest first. */
export function postcodesWithin(
  lat: number,
  lon: number,
  metres: number,
): { readonly postcode: string; readonly metres: number }[] {
  return unitsWithin(sectors.values(), { lat, lon }, metres).map((found) => ({
    postcode: `${found.sector.name}${found.unit}`,
    metres: Math.round(found.metres),
  }));
}

/** Looks up a district alone ("cw1"), when some of it lies in Cheshire; a full postcode gives its district. */
export function findDistrict(text: string): District | undefined {
  const squeezed = squeeze(text);
  const whole = readDistrict(squeezed);
  const district = whole ?? findPostcode(squeezed)?.district;
  return district === undefined ? undefined : cheshireByCode.get(district);
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.,\-–—]+/g, '');
}

/** The district that exists under this reading, or under the one with letters and digits put right. */
function readDistrict(outward: string): string | undefined {
  if (outward.length < outwardLengths.least || outward.length > outwardLengths.most) return undefined;
  if (knownDistricts.has(outward)) return outward;
  const readings = [1, 2]
    .map((letters) =>
      [...outward].map((sign, at) => (at < letters ? letterAt(sign) : digitAt(sign))).join(''),
    )
    .filter((reading) => knownDistricts.has(reading));
  return readings.length === 1 || readings[0] === readings[1] ? readings[0] : undefined;
}

function digitAt(sign: string): string {
  return sign === 'O' ? '0' : sign === 'I' || sign === 'L' ? '1' : sign;
}

function letterAt(sign: string): string {
  return sign === '0' ? 'O' : sign === '1' ? 'L' : sign;
}
