import type { Written } from '../../src/investigations/index.ts';

/** A joint visit that is planned at a place, and an inspection of it that was made. */
export const disruptedAt = (place: string, action: string, visit: string): readonly Written[] => [
  {
    kind: 'visit',
    about: visit,
    body: {
      of: place,
      why: 'See who sleeps there.',
      on: '2026-12-03',
      at: '05:30',
      partners: ['police', 'fire'],
      safeguards: [],
      risk: 'not-yet',
      leads: 'DS 1044 Marrowdale',
      reception: 'not-settled',
      interpreter: 'arranged',
      language: 'Romanian',
      state: 'planned',
      met: 'not-known',
    },
  },
  {
    kind: 'disruption',
    about: action,
    body: {
      what: 'Asked about the back door',
      kind: 'talk',
      partner: 'fire',
      power: 'none',
      safeguards: [],
      aim: 'place',
      of: place,
      risk: 'unseen',
      on: '2026-11-05',
      state: 'done',
      result: 'moved',
      met: 'declined',
      resultWords: 'The lock is off the back door.',
      follow: 'Look again whether it is open at night.',
      followOn: '2026-12-01',
      followState: 'open',
    },
  },
];
