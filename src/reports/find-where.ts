/** What the words about a place lead to in our own gazetteer. Unknown places are no error: the words stand. Pure. */
import { findPlaces, findPostcode, type Place } from '../places/index.ts';
import type { Told } from './told.ts';

/** The words about a place and what they lead to. */
export interface WhereFound extends NonNullable<Told['where']> {
  /** The place found for the words, to be shown back. */
  readonly place?: string | undefined;
  /** False while several places fit and none is chosen. */
  readonly settled: boolean;
}

/** Something shaped like a British postcode, with the letters that are taken for digits. */
const postcodeInText = /\b[a-z]{1,2}[\doil][a-z\d]?[ \t.-]{0,2}[\doil][a-z]{2}\b/gi;

/** Most places offered to choose from. */
const mostOffered = 6;

/** Places whose very name is a part of the words between commas and lines; the last part first, as addresses are written. */
function placesNamed(text: string): Place[] {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.length <= 60)
    .slice(-4)
    .toReversed();
  for (const part of parts) {
    const found = findPlaces(part, 20).filter((place) => place.councilCode !== undefined);
    const towns = found.filter((place) => place.kind === 'town' && sameName(place.name, part));
    const wards = found.filter((place) => place.kind === 'ward' && sameName(place.name, part));
    if (towns.length > 0) return towns;
    if (wards.length > 0) return wards;
    if (parts.length === 1 && part.length >= 3) return found;
  }
  return [];
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const sameName = (one: string, other: string) => plain(one) === plain(other);

/** The places to choose from when the words fit several. */
export const placesToOffer = (text: string): Place[] => {
  const found = placesNamed(text).slice(0, mostOffered);
  return found.length > 1 ? found : [];
};

/** A place as it is shown: its name and its council. */
export const nameOfPlace = (place: Place): string =>
  [place.name, place.councilName].filter((part) => part !== undefined && part !== '').join(', ');

/** What a chosen place says. A town's middle lies in some ward, but what was seen need not: then only the council is kept. */
export const codesOfPlace = (place: Place) => ({
  place: nameOfPlace(place),
  ...(place.kind === 'ward' && place.wardCode !== undefined ? { wardCode: place.wardCode } : {}),
  ...(place.inCheshire && place.councilCode !== undefined ? { councilCode: place.councilCode } : {}),
});

/** The answer to "where?": the words as they were written, and what they lead to. */
export function whereFrom(text: string): WhereFound {
  for (const [typed] of text.matchAll(postcodeInText)) {
    const found = findPostcode(typed);
    if (found === undefined) continue;
    if (found.outside) return { text, postcode: found.postcode, settled: true };
    const { postcode, wardCode, wardName, councilCode, councilName } = found;
    return { text, postcode, wardCode, councilCode, place: `${wardName}, ${councilName}`, settled: true };
  }
  const places = placesNamed(text);
  const [only] = places;
  if (only !== undefined && places.length === 1) return { text, ...codesOfPlace(only), settled: true };
  return { text, settled: places.length < 2 };
}
