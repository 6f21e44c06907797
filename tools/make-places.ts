/**
 * Makes the tables of `src/places/data` from the county's geography files. Run by hand when a new edition comes:
 *
 *   node tools/make-places.ts [folder with the geography files]
 *
 * Input, all under open licences (see src/places/README.md): postcodes-cheshire.csv, wards-cheshire.csv,
 * postcode-districts-gb.csv and places-cheshire-and-around.csv. Output is deterministic.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { packUnit, type Sector } from '../src/places/postcode-table.ts';

type Row = Record<string, string>;

const here = import.meta.dirname;
const outFolder = join(here, '../src/places/data');

function main(source: string): void {
  mkdirSync(outFolder, { recursive: true });
  const read = (name: string) => parseCsv(readFileSync(join(source, name), 'utf8'));
  const wardRows = read('wards-cheshire.csv');
  const wardCodes = wardRows.map((row) => cell(row, 'ward_code'));
  const { table, sectors } = packPostcodes(read('postcodes-cheshire.csv'), wardCodes);
  writeFileSync(join(outFolder, 'postcodes.bin'), table);
  writeJson('areas.generated.json', {
    sectors,
    wards: wardRows.map((row) => ({
      code: cell(row, 'ward_code'),
      name: cell(row, 'ward_name'),
      councilCode: cell(row, 'lad_code'),
      lat: round(cell(row, 'centroid_lat'), 4),
      lon: round(cell(row, 'centroid_lon'), 4),
      postcodes: Number(cell(row, 'postcodes')),
    })),
    councils: [...new Map(wardRows.map((row) => [cell(row, 'lad_code'), cell(row, 'lad_name')]))].map(
      ([code, name]) => ({ code, name }),
    ),
  });
  writeJson('districts.generated.json', packDistricts(read('postcode-districts-gb.csv')));
  writeJson('towns.generated.json', {
    towns: read('places-cheshire-and-around.csv').map((row) => ({
      name: cell(row, 'name'),
      lat: round(cell(row, 'lat'), 4),
      lon: round(cell(row, 'lon'), 4),
      population: Number(cell(row, 'population')),
      councilCode: cell(row, 'lad_code'),
      councilName: cell(row, 'lad_name'),
      wardCode: cell(row, 'ward_code'),
    })),
  });
}

/** Seven bytes a postcode, sorted by sector and unit; the layout is described in postcode-table.ts. */
function packPostcodes(rows: Row[], wardCodes: string[]): { table: Buffer; sectors: Sector[] } {
  const sorted = rows.toSorted((a, b) => (cell(a, 'postcode') < cell(b, 'postcode') ? -1 : 1));
  const sectors: Sector[] = [];
  const parts = sorted.map((row, at) => {
    const postcode = cell(row, 'postcode');
    const name = postcode.slice(0, -2);
    const last = sectors.at(-1);
    if (last?.name === name) last.count += 1;
    else sectors.push({ name, start: at, count: 1 });
    return packUnit({
      unit: postcode.slice(-2),
      ward: wardCodes.indexOf(cell(row, 'ward_code')),
      lat: Number(cell(row, 'lat')),
      lon: Number(cell(row, 'lon')),
    });
  });
  return { table: Buffer.concat(parts), sectors };
}

/** Districts with a part in Cheshire in full; of all others only that they exist, so that a slip is not "elsewhere". */
function packDistricts(rows: Row[]) {
  const inside = rows.filter((row) => Number(cell(row, 'share_in_cheshire')) > 0);
  const elsewhere: Record<string, string> = {};
  for (const row of rows.filter((each) => !inside.includes(each))) {
    const [, area, rest] = /^([A-Z]+)(.+)$/.exec(cell(row, 'district')) ?? [];
    if (!area || !rest) throw new Error(`No district: ${cell(row, 'district')}`);
    elsewhere[area] = elsewhere[area] ? `${elsewhere[area]} ${rest}` : rest;
  }
  return {
    cheshire: inside.map((row) => ({
      code: cell(row, 'district'),
      lat: Number(cell(row, 'lat')),
      lon: Number(cell(row, 'lon')),
      mainCouncilName: cell(row, 'main_lad_name'),
      share: Number(cell(row, 'share_in_cheshire')),
    })),
    elsewhere,
  };
}

function writeJson(name: string, value: Record<string, unknown>): void {
  const lines = Object.entries(value).map(([key, part]) => {
    if (!Array.isArray(part)) return `${JSON.stringify(key)}: ${JSON.stringify(part)}`;
    return `${JSON.stringify(key)}: [\n${part.map((each) => JSON.stringify(each)).join(',\n')}\n]`;
  });
  writeFileSync(join(outFolder, name), `{\n${lines.join(',\n')}\n}\n`);
}

/** Comma-separated lines; a field in quotes may hold commas. */
function parseCsv(text: string): Row[] {
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const names = splitLine(head ?? '');
  return lines.map((line) =>
    Object.fromEntries(splitLine(line).map((value, at) => [names[at] ?? '', value])),
  );
}

function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

function cell(row: Row, name: string): string {
  const value = row[name];
  if (value === undefined) throw new Error(`No column ${name}`);
  return value;
}

function round(text: string, digits: number): number {
  return Number(Number(text).toFixed(digits));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv[2] ?? join(here, '../../shared/data/geo'));
}
