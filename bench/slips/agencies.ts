import type { dateForms } from './slips.ts';

/** How one kind of agency writes people down: which columns it fills, in what form, and where its hand slips. Shares are from 0 to 1. */
export interface Agency {
  readonly name: string;
  readonly share: number;
  /** One field for the whole name, or given and family names apart. */
  readonly name_in: 'one' | 'family-first' | 'parts';
  readonly capitals: boolean;
  readonly marks: 'kept' | 'dropped' | 'either';
  /** Shares: by the papers' spelling, in other letters, by ear, by short form, given and family names swapped. */
  readonly papers: number;
  readonly native: number;
  readonly ear: number;
  readonly short: number;
  readonly swapped: number;
  readonly slips: number;
  readonly birth: number;
  readonly forms: readonly (keyof typeof dateForms)[];
  readonly yearOnly: number;
  readonly age: number;
  readonly sex: number;
  readonly sexWords: 'letter' | 'word';
  readonly nationality: number;
  readonly address: number;
  readonly postcode: number;
  readonly phone: number;
  readonly email: number;
  readonly document: number;
  readonly insurance: number;
  readonly health: number;
  /** Its own line, given where a person has none. */
  readonly line: number;
}

const gaps = { email: 0, document: 0, insurance: 0, health: 0, line: 0, age: 0, yearOnly: 0, native: 0 };
const hand = { papers: 0.5, ear: 0.06, short: 0.05, swapped: 0.03, slips: 0.07 };

/** Seven kinds of agency. */
export const agencies: readonly Agency[] = [
  {
    ...gaps,
    ...hand,
    name: 'police',
    share: 22,
    name_in: 'family-first',
    capitals: true,
    marks: 'dropped',
    ear: 0.08,
    birth: 0.9,
    forms: ['british'],
    yearOnly: 0.03,
    sex: 0.97,
    sexWords: 'letter',
    nationality: 0.8,
    address: 0.72,
    postcode: 0.7,
    phone: 0.45,
    email: 0.05,
    document: 0.2,
    insurance: 0.06,
  },
  {
    ...gaps,
    ...hand,
    name: 'housing',
    share: 19,
    name_in: 'parts',
    capitals: false,
    marks: 'either',
    birth: 0.93,
    forms: ['iso'],
    sex: 0.8,
    sexWords: 'word',
    nationality: 0.4,
    address: 0.97,
    postcode: 0.95,
    phone: 0.7,
    email: 0.45,
    document: 0.12,
    insurance: 0.7,
  },
  {
    ...gaps,
    ...hand,
    name: 'health',
    share: 20,
    name_in: 'parts',
    capitals: false,
    marks: 'dropped',
    native: 0.01,
    birth: 0.97,
    forms: ['packed'],
    sex: 0.99,
    sexWords: 'letter',
    nationality: 0.25,
    address: 0.85,
    postcode: 0.92,
    phone: 0.6,
    email: 0.2,
    health: 0.9,
  },
  {
    ...gaps,
    name: 'charity',
    share: 12,
    name_in: 'one',
    capitals: false,
    marks: 'either',
    papers: 0.25,
    native: 0.07,
    ear: 0.16,
    short: 0.28,
    swapped: 0.05,
    slips: 0.1,
    birth: 0.5,
    forms: ['british', 'worded', 'dotted'],
    yearOnly: 0.22,
    age: 0.5,
    sex: 0.8,
    sexWords: 'word',
    nationality: 0.75,
    address: 0.4,
    postcode: 0.35,
    phone: 0.72,
    email: 0.2,
    document: 0.04,
    line: 0.06,
  },
  {
    ...gaps,
    ...hand,
    name: 'fire',
    share: 7,
    name_in: 'one',
    capitals: false,
    marks: 'dropped',
    papers: 0.3,
    ear: 0.14,
    short: 0.12,
    birth: 0.12,
    forms: ['british'],
    yearOnly: 0.3,
    age: 0.3,
    sex: 0.3,
    sexWords: 'letter',
    nationality: 0.1,
    address: 0.98,
    postcode: 0.9,
    phone: 0.6,
  },
  {
    ...gaps,
    ...hand,
    name: 'border',
    share: 10,
    name_in: 'parts',
    capitals: true,
    marks: 'dropped',
    papers: 0.92,
    native: 0.02,
    ear: 0.02,
    short: 0,
    swapped: 0.08,
    slips: 0.04,
    birth: 0.99,
    forms: ['iso', 'packed'],
    sex: 0.99,
    sexWords: 'letter',
    nationality: 0.99,
    address: 0.3,
    postcode: 0.28,
    phone: 0.15,
    document: 0.95,
  },
  {
    ...gaps,
    name: 'labour',
    share: 10,
    name_in: 'one',
    capitals: false,
    marks: 'either',
    papers: 0.4,
    ear: 0.12,
    short: 0.1,
    swapped: 0.07,
    slips: 0.1,
    birth: 0.6,
    forms: ['dotted', 'british'],
    yearOnly: 0.12,
    age: 0.2,
    sex: 0.6,
    sexWords: 'word',
    nationality: 0.8,
    address: 0.75,
    postcode: 0.6,
    phone: 0.55,
    email: 0.1,
    document: 0.25,
    insurance: 0.4,
    line: 0.02,
  },
];
