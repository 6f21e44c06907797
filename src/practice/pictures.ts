/** Which invented pictures go with a report of the practice county. Pure; they are drawn by draw-picture.ts. */
import { nearestPostcode, wardByCode } from '../places/index.ts';
import type { Random } from './random.ts';

export const scenes = ['van', 'house', 'advert'] as const;
export type Scene = (typeof scenes)[number];

export interface PracticePicture {
  readonly name: string;
  readonly scene: Scene;
  /** 0 to 359: what colour it is drawn in. */
  readonly hue: number;
  readonly takenAt: Date;
  /** In the open, far from every postcode, so that no house can be meant. Absent in a screenshot. */
  readonly place: { readonly latitude: number; readonly longitude: number } | undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** As telephones call their pictures: by the day and the time. */
function nameAt(at: Date): string {
  const day = `${at.getUTCFullYear()}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}`;
  return `${day}_${two(at.getUTCHours())}${two(at.getUTCMinutes())}${two(at.getUTCSeconds())}`;
}

/** Metres from any postcode at which nobody can be meant; the desk names the nearest within a hundred. */
export const farFromHouses = 150;

/** A point in the open near this one: the first of a widening square of hundredths of a degree. */
function inTheOpen(lat: number, lon: number): { latitude: number; longitude: number } {
  const rounded = (degrees: number, step: number) => Math.round(degrees * 100 + step) / 100;
  for (let reach = 0; ; reach += 1)
    for (let north = -reach; north <= reach; north += 1)
      for (let east = -reach; east <= reach; east += 1) {
        if (Math.max(Math.abs(north), Math.abs(east)) < reach) continue;
        const place = { latitude: rounded(lat, north), longitude: rounded(lon, east) };
        if (nearestPostcode(place.latitude, place.longitude).metres > farFromHouses) return place;
      }
}

/** One or two pictures, taken in the days before the report. */
export function drawPictures(random: Random, receivedAt: Date, wardCode: string): PracticePicture[] {
  const ward = wardByCode(wardCode);
  return random.some(scenes, random.chance(0.3) ? 2 : 1).map((scene): PracticePicture => {
    const takenAt = new Date(receivedAt.getTime() - random.whole(10, 4_000) * 60_000);
    const isScreenshot = scene === 'advert';
    return {
      name: isScreenshot ? `Screenshot_${nameAt(takenAt)}.png` : `IMG_${nameAt(takenAt)}.jpg`,
      scene,
      hue: random.whole(0, 359),
      takenAt,
      place: isScreenshot || ward === undefined ? undefined : inTheOpen(ward.lat, ward.lon),
    };
  });
}
