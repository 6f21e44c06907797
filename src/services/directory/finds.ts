/** What a service is found by: a mark for each thing that a search may ask for. Pure. */
import { languageTag } from '../../consents/index.ts';
import type { NeedDomain } from '../../support/index.ts';
import { placeCodes, type ServiceBody } from './service.ts';

/** The languages that somebody typed with commas between, as tags; what is no tag of ours stays as typed, in small letters. */
export const languagesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]|\band\b/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => languageTag(each).toLowerCase()),
  ),
];

/** Every mark of a service. `anywhere` is every place, `anyone` every gender. */
export function findsOf(body: ServiceBody): string[] {
  const places = body.places.includes('anywhere') ? placeCodes : body.places;
  const genders = body.genders === 'anyone' ? ['women', 'men'] : [body.genders];
  return [
    ...body.needs.map((need) => `need:${need}`),
    ...places.map((place) => `place:${place}`),
    ...body.ages.map((age) => `for:${age}`),
    ...genders.map((gender) => `for:${gender}`),
    ...(body.dependants === 'yes' ? ['for:dependants'] : []),
    ...languagesIn(body.languages ?? '').map((language) => `language:${language}`),
    ...(body.interpreters === 'yes' ? ['language:by-interpreter'] : []),
  ];
}

/** For whom a search may ask. */
export const forWhoms = ['adult', 'child', 'women', 'men', 'dependants'] as const;

/** What somebody looks for; left out for whatever there is. */
export interface Sought {
  readonly need?: NeedDomain | undefined;
  readonly place?: string | undefined;
  readonly whom?: (typeof forWhoms)[number] | undefined;
  /** A tag; an interpreter serves as well as a worker who speaks it. */
  readonly language?: string | undefined;
}

/** The marks that a service must bear: all of the first, and one of the second where there are any. */
export function marksOf({ need, place, whom, language }: Sought): {
  readonly all: readonly string[];
  readonly any: readonly string[];
} {
  return {
    all: [
      ...(need === undefined ? [] : [`need:${need}`]),
      ...(place === undefined ? [] : [`place:${place}`]),
      ...(whom === undefined ? [] : [`for:${whom}`]),
    ],
    any: language === undefined ? [] : [`language:${language}`, 'language:by-interpreter'],
  };
}
