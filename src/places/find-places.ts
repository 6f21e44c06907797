import { councilByCode, wardByCode, wards } from './areas.ts';
import towns from './data/towns.generated.json' with { type: 'json' };
import { foldName } from './fold.ts';

/**
 * A town, a village or a ward. Council and ward are there when known: a place outside Cheshire has no ward here, and
 * some beyond the neighbouring councils have no council either. Position in WGS84 degrees.
 */
export interface Place {
  kind: 'town' | 'ward';
  name: string;
  inCheshire: boolean;
  councilCode?: string;
  councilName?: string;
  wardCode?: string;
  wardName?: string;
  population?: number;
  lat: number;
  lon: number;
}

interface Entry {
  place: Place;
  folded: string;
}

const longestQuery = 80;
let entries: Entry[] | undefined;

/**
 * Towns, villages and wards whose name, or a later word of whose name, begins with the text. Whole-name beginnings come
 * first, Cheshire before elsewhere, towns before wards of the same name, then the larger. Empty text finds nothing.
 */
export function findPlaces(text: string, limit = 10): Place[] {
  const wanted = foldName(text.slice(0, longestQuery));
  if (wanted === '') return [];
  entries ??= makeEntries();
  return entries
    .filter(({ folded }) => folded.startsWith(wanted) || folded.includes(` ${wanted}`))
    .toSorted((a, b) => rank(b, wanted) - rank(a, wanted))
    .slice(0, limit)
    .map(({ place }) => place);
}

/** Kilometres beyond which no town is near. */
const farthest = 10;

/**
 * The town or village that lies nearest to a point (WGS84 degrees), of those whose names are wanted: such as a list that somebody
 * else chooses from. Undefined where none lies within ten kilometres.
 */
export function nearestTown(
  lat: number,
  lon: number,
  isWanted: (name: string) => boolean,
): string | undefined {
  const metresEast = Math.cos((lat * Math.PI) / 180);
  const [nearest] = towns.towns
    .filter(({ name }) => isWanted(name))
    .map((town) => ({
      name: town.name,
      away: Math.hypot(town.lat - lat, (town.lon - lon) * metresEast) * 111.2,
    }))
    .toSorted((a, b) => a.away - b.away);
  return nearest !== undefined && nearest.away <= farthest ? nearest.name : undefined;
}

function rank({ place, folded }: Entry, wanted: string): number {
  return (
    (folded === wanted ? 16 : 0) +
    (folded.startsWith(wanted) ? 8 : 0) +
    (place.inCheshire ? 4 : 0) +
    (place.kind === 'town' ? 2 : 0) +
    (place.population ?? 0) / 10_000_000
  );
}

function makeEntries(): Entry[] {
  return [...towns.towns.map(townPlace), ...wards.map(wardPlace)].map((place) => ({
    place,
    folded: foldName(place.name),
  }));
}

function townPlace(town: (typeof towns.towns)[number]): Place {
  const ward = wardByCode(town.wardCode);
  return {
    kind: 'town',
    name: town.name,
    inCheshire: councilByCode(town.councilCode) !== undefined,
    ...(town.councilCode && { councilCode: town.councilCode, councilName: town.councilName }),
    ...(ward && { wardCode: ward.code, wardName: ward.name }),
    population: town.population,
    lat: town.lat,
    lon: town.lon,
  };
}

function wardPlace(ward: (typeof wards)[number]): Place {
  return {
    kind: 'ward',
    name: ward.name,
    inCheshire: true,
    councilCode: ward.councilCode,
    councilName: ward.councilName,
    wardCode: ward.code,
    wardName: ward.name,
    lat: ward.lat,
    lon: ward.lon,
  };
}
