import { readFileSync } from 'node:fs';

/**
 * The packed table of every current Cheshire postcode: seven bytes each, sorted by sector and then by unit, so that a
 * look-up is one map access and a binary search in the bytes themselves. Nothing is unpacked at start.
 *
 * | byte | meaning |
 * |---|---|
 * | 0 | first letter of the unit (the last two letters of the postcode) |
 * | 1 | second letter |
 * | 2 | number of the ward in `areas.generated.json` |
 * | 3-4 | latitude: hundred-thousandths of a degree north of 52.9 |
 * | 5-6 | longitude: fifty-thousandths of a degree east of -3.2 |
 *
 * Rounding moves a point by less than a metre.
 */
export interface Unit {
  unit: string;
  ward: number;
  lat: number;
  lon: number;
}

/** One postcode sector ("CW1 2"): where its units start in the table, in records, and how many there are. */
export interface Sector {
  name: string;
  start: number;
  count: number;
}

const recordBytes = 7;
const south = 52.9;
const west = -3.2;
const latSteps = 100_000;
const lonSteps = 50_000;

/** The seven bytes of one postcode. Throws when the point lies outside the box the layout can hold. */
export function packUnit({ unit, ward, lat, lon }: Unit): Buffer {
  const bytes = Buffer.alloc(recordBytes);
  bytes.write(unit, 0, 2, 'ascii');
  bytes.writeUInt8(ward, 2);
  bytes.writeUInt16BE(Math.round((lat - south) * latSteps), 3);
  bytes.writeUInt16BE(Math.round((lon - west) * lonSteps), 5);
  return bytes;
}

let loaded: Buffer | undefined;

/** The table (224 kB), read at the first call. */
function readTable(): Buffer {
  loaded ??= readFileSync(new URL('./data/postcodes.bin', import.meta.url));
  return loaded;
}

/** Finds one unit of a sector, or nothing. */
export function findUnit(sector: Sector, unit: string): Unit | undefined {
  const table = readTable();
  const wanted = unit.charCodeAt(0) * 256 + unit.charCodeAt(1);
  let low = sector.start;
  let high = sector.start + sector.count - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = middle * recordBytes;
    const found = table.readUInt16BE(at);
    if (found === wanted) return unpackUnit(table, at);
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Metres along a degree of latitude; of longitude at this latitude as many times the cosine. */
const metresOfDegree = 111_320;

/** The unit whose middle lies nearest to a point, among all sectors, and how many metres away. Walks the whole table: half a millisecond. */
export function nearestUnit(
  sectors: Iterable<Sector>,
  point: { readonly lat: number; readonly lon: number },
): { readonly sector: Sector; readonly unit: Unit; readonly metres: number } | undefined {
  const table = readTable();
  const lonMetres = metresOfDegree * Math.cos((point.lat * Math.PI) / 180);
  const latAt = (point.lat - south) * latSteps;
  const lonAt = (point.lon - west) * lonSteps;
  let nearest: { sector: Sector; at: number } | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const sector of sectors)
    for (let place = sector.start; place < sector.start + sector.count; place++) {
      const at = place * recordBytes;
      const north = ((table.readUInt16BE(at + 3) - latAt) / latSteps) * metresOfDegree;
      const east = ((table.readUInt16BE(at + 5) - lonAt) / lonSteps) * lonMetres;
      const square = north * north + east * east;
      if (square < least) [least, nearest] = [square, { sector, at }];
    }
  return nearest && { sector: nearest.sector, unit: unpackUnit(table, nearest.at), metres: Math.sqrt(least) };
}

/** Every unit whose middle lies within so many metres of a point, among all sectors, the nearest first. Walks the whole table: half a millisecond. */
export function unitsWithin(
  sectors: Iterable<Sector>,
  point: { readonly lat: number; readonly lon: number },
  reach: number,
): { readonly sector: Sector; readonly unit: string; readonly metres: number }[] {
  const table = readTable();
  const lonMetres = metresOfDegree * Math.cos((point.lat * Math.PI) / 180);
  const latAt = (point.lat - south) * latSteps;
  const lonAt = (point.lon - west) * lonSteps;
  const within: { sector: Sector; unit: string; metres: number }[] = [];
  for (const sector of sectors)
    for (let place = sector.start; place < sector.start + sector.count; place++) {
      const at = place * recordBytes;
      const north = ((table.readUInt16BE(at + 3) - latAt) / latSteps) * metresOfDegree;
      const east = ((table.readUInt16BE(at + 5) - lonAt) / lonSteps) * lonMetres;
      const metres = Math.hypot(north, east);
      if (metres <= reach) within.push({ sector, unit: table.toString('ascii', at, at + 2), metres });
    }
  return within.toSorted((one, other) => one.metres - other.metres);
}

function unpackUnit(table: Buffer, at: number): Unit {
  return {
    unit: table.toString('ascii', at, at + 2),
    ward: table.readUInt8(at + 2),
    lat: Number((south + table.readUInt16BE(at + 3) / latSteps).toFixed(5)),
    lon: Number((west + table.readUInt16BE(at + 5) / lonSteps).toFixed(5)),
  };
}
