/** Invented referrals that nobody has sent: each state in which one can lie. */
import type { EventCode, PlacedReferral, Said } from '../referrals/index.ts';

export type Told = Readonly<Record<string, Said | string | readonly string[]>>;

/** What happened, so many days ago. `turns18InDays`: with an event about age; `untilInDays`: with an extension. */
export interface InventedEvent {
  readonly code: EventCode;
  readonly daysAgo: number;
  readonly age?: 'under-18' | 'adult' | 'unsure';
  readonly turns18InDays?: number;
  readonly untilInDays?: number;
}

/** One invented referral. */
export interface Invented {
  readonly reference: string;
  readonly writer: string;
  readonly state: 'writing' | 'checking' | 'ready' | 'sent' | 'closed';
  readonly daysAgo: number;
  /** When it was entered in the national service, where it was. */
  readonly sentDaysAgo?: number;
  /** What happened to it since. */
  readonly events?: readonly InventedEvent[];
  /** Referrals of one concern share this. */
  readonly concern: string;
  readonly checker?: string;
  readonly answers: Told;
  readonly consent?: { readonly answer: 'yes' | 'no'; readonly words: string; readonly language: string };
  readonly happened?: PlacedReferral['happened'];
}

/** What several people of one car wash tell alike. */
export const carWash: Told = {
  'multiple-situations': 'no',
  'dates-single': 'August 2026 until 19 November 2026',
  'how-it-started':
    'Promised £350 a week and a bed by a man at a coach station. Paid £20 in the first week and nothing after.',
  'what-they-had-to-do': 'Washed cars by hand from six in the morning until dark, seven days a week.',
  'living-conditions': 'Eight people in two rooms above the wash. One shower, cold. Bread and tinned soup.',
  'exploitation-where': 'uk',
  'uk-towns': ['Crewe'],
  'exploitation-types': ['forced-to-work', 'wages-taken'],
  'exploiter-details': 'Two brothers whom everybody called “the bosses”. One has a gold tooth.',
};

/** Referrals that are being written, or were not sent. */
export const unsentReferrals: readonly Invented[] = [
  {
    reference: 'NR-CARW22',
    writer: 'Kirsty Marrowdale',
    state: 'writing',
    daysAgo: 2,
    concern: 'car wash',
    answers: {
      ...carWash,
      'under-18': 'no',
      'consent-nrm': 'yes',
      gender: 'male',
      nationality: 'Romanian',
      'place-of-birth': 'A village near Bacău',
      family: { kind: 'refused', why: 'Too painful today' },
    },
    consent: {
      answer: 'yes',
      words: 'Yes. I want to sleep one night without counting cars.',
      language: 'ro',
    },
  },
  {
    reference: 'NR-CARW33',
    writer: 'Kirsty Marrowdale',
    state: 'checking',
    checker: 'Imtiaz Quraishy',
    daysAgo: 1,
    concern: 'car wash',
    answers: {
      ...carWash,
      'under-18': 'not-sure',
      gender: 'male',
      nationality: 'Romanian',
      'la-name': 'Cheshire East Council',
    },
    happened: [{ what: 'check-asked', note: 'The age is not settled. Please read the dates.' }],
  },
  {
    reference: 'NR-HSWK44',
    writer: 'Bronwen Ashgrove',
    state: 'writing',
    daysAgo: 24,
    concern: 'house',
    answers: {
      'under-18': 'no',
      'consent-nrm': 'no',
      'refusal-reason': 'She wants to go home and be left alone.',
      cooperation: 'no',
      gender: 'female',
      nationality: 'Unknown',
      'exploitation-types': ['household-work'],
    },
    consent: { answer: 'no', words: 'I want to go home and be left alone.', language: 'en' },
  },
  {
    reference: 'NR-FARM55',
    writer: 'Parveen Saltmarsh',
    state: 'ready',
    daysAgo: 5,
    concern: 'farm',
    answers: {
      'under-18': 'yes',
      gender: 'female',
      nationality: 'Vietnamese',
      'la-name': 'Cheshire East Council',
      'exploitation-types': ['forced-crime'],
    },
    happened: [{ what: 'check-good', note: 'Clear, and in order.' }],
  },
  {
    reference: 'NR-SHOP66',
    writer: 'Imtiaz Quraishy',
    state: 'closed',
    daysAgo: 40,
    concern: 'shop',
    answers: { 'under-18': 'no', gender: 'male' },
    happened: [
      { what: 'closed', note: 'Begun twice for one man. The other referral goes on; he is in a safe house.' },
    ],
  },
];
