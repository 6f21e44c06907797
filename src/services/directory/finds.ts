/** What a service is found by: a mark for each thing that a search may ask for. Pure. */
import { languageTag } from '../../consents/index.ts';
import type { NeedDomain } from '../../support/index.ts';
import {
  type accessKinds,
  placeCodes,
  type ServiceBody,
  type Waiting,
  type workerGenders,
} from './service.ts';

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

/** How soon there is room: each holds for whatever is sooner, too. Where nobody knows it, nothing is promised. */
export const rooms = ['now', 'month', 'some'] as const;
const roomOf: Readonly<Record<Waiting, readonly (typeof rooms)[number][]>> = {
  none: ['now', 'month', 'some'],
  'under-two-weeks': ['month', 'some'],
  'under-a-month': ['month', 'some'],
  'under-three-months': ['some'],
  longer: ['some'],
  full: [],
  unknown: [],
};

/** What somebody pays at most. */
export const prices = ['free', 'little'] as const;
const pricesOf = (cost: ServiceBody['cost']): readonly (typeof prices)[number][] =>
  cost === 'free' ? ['free', 'little'] : cost === 'some' ? ['little'] : [];

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
    ...(body.workers ?? []).map((worker) => `worker:${worker}`),
    ...(body.accessKinds ?? []).map((kind) => `access:${kind}`),
    ...pricesOf(body.cost).map((price) => `cost:${price}`),
    ...roomOf[body.waiting].map((room) => `room:${room}`),
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
  /** Helped by a woman or a man. */
  readonly worker?: (typeof workerGenders)[number] | undefined;
  /** What somebody needs to be able to use it. */
  readonly access?: (typeof accessKinds)[number] | undefined;
  readonly cost?: (typeof prices)[number] | undefined;
  readonly room?: (typeof rooms)[number] | undefined;
}

/** The marks that a service must bear: all of the first, and one of the second where there are any. */
export function marksOf(sought: Sought): {
  readonly all: readonly string[];
  readonly any: readonly string[];
} {
  const { language } = sought;
  const marks = {
    ...{ need: sought.need, place: sought.place, for: sought.whom },
    ...{ worker: sought.worker, access: sought.access, cost: sought.cost, room: sought.room },
  };
  return {
    all: Object.entries(marks).flatMap(([kind, mark]) => (mark === undefined ? [] : [`${kind}:${mark}`])),
    any: language === undefined ? [] : [`language:${language}`, 'language:by-interpreter'],
  };
}
