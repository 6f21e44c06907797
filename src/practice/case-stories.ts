/** The invented cases: whom they are of, and everything that was written of each, by how long ago. */

import { storiesOfRooms } from './case-stories-rooms.ts';
import type { CaseStory } from './case-story.ts';
import { ioana } from './case-story-ioana.ts';
import { moved } from './case-story-moved.ts';

const rather = { none: 'refused' } as const;
const notAsked = { none: 'not-asked' } as const;

const mihai: CaseStory = {
  reference: 'SC-MHA472',
  worker: 'Thandiwe Rushcombe',
  ofWhom: 'dependant',
  daysAgo: 1050,
  told: ({ on, id }) => [
    {
      daysAgo: 1050,
      written: {
        kind: 'person',
        about: '',
        body: {
          name: 'Mihai',
          born: 'about 7',
          gender: 'Boy',
          nationality: 'Romanian',
          language: 'Romanian',
          interpreter: 'woman',
          source: 'person',
          on: on(1050),
        },
      },
    },
    {
      daysAgo: 1050,
      written: {
        kind: 'tie',
        about: id('mother of Mihai'),
        body: { role: 'parent', name: 'Ioana', caseReference: 'SC-7RWQ24', from: on(1050) },
      },
    },
    {
      daysAgo: 20,
      written: {
        kind: 'appointment',
        about: id('school of Mihai'),
        body: {
          on: on(-6),
          time: '3.15 pm',
          what: 'His teacher, with Ioana',
          where: 'School',
          state: 'coming',
        },
      },
    },
  ],
};

const tuan: CaseStory = {
  reference: 'SC-TN8P3K',
  worker: 'Bao-Tran Wetherall',
  ofWhom: 'affected',
  daysAgo: 63,
  told: ({ on, id }) => [
    {
      daysAgo: 63,
      written: {
        kind: 'person',
        about: '',
        body: {
          name: 'Tuan',
          born: 'about 19',
          gender: 'Man',
          nationality: 'Vietnamese',
          language: 'Vietnamese',
          dialect: 'Nghe An',
          interpreter: 'any',
          source: 'person',
          on: on(63),
        },
      },
    },
    {
      daysAgo: 63,
      written: {
        kind: 'safe-contact',
        about: '',
        body: {
          safe: 'not-at-all',
          channels: 'He comes to the drop-in on Thursdays.',
          neverSay: 'Never ring the number on the old form: the man who held him answers it.',
          shared: 'yes',
          voicemail: 'never',
          on: on(63),
        },
      },
    },
    {
      daysAgo: 60,
      written: {
        kind: 'warning',
        about: id('phone of Tuan'),
        body: {
          what: 'controlled-phone',
          words: 'His old phone is in the hands of the people he fled. Do not ring it.',
          reviewOn: on(2),
          state: 'stands',
        },
      },
    },
    {
      daysAgo: 44,
      written: {
        kind: 'missing',
        about: id('Tuan missing'),
        body: {
          since: on(44),
          lastPlaces:
            'The drop-in on Thursday noon. He spoke of a cousin in Runcorn and a house with plants.',
          searching: 'Police told at once, log 212. The outreach team asks at both bus stations.',
          state: 'missing',
          on: on(44),
        },
      },
    },
    {
      daysAgo: 41,
      written: {
        kind: 'missing',
        about: id('Tuan missing'),
        body: {
          since: on(44),
          lastPlaces:
            'The drop-in on Thursday noon. He spoke of a cousin in Runcorn and a house with plants.',
          searching: 'Police told at once, log 212. The outreach team asks at both bus stations.',
          state: 'found',
          foundOn: on(41),
          foundHow: 'He walked back in by himself, wet and hungry. The cousin does not exist.',
          on: on(41),
        },
      },
    },
    {
      daysAgo: 35,
      written: {
        kind: 'contact',
        about: id('Tuan reached'),
        body: { way: 'visit', outcome: 'reached' },
      },
    },
    {
      daysAgo: 33,
      written: {
        kind: 'ending',
        about: id('bed of Tuan'),
        body: {
          what: 'support',
          words: 'The emergency bed',
          ends: on(-12),
          after: 'Asked for two rooms; neither has answered.',
          state: 'coming',
        },
      },
    },
    {
      daysAgo: 32,
      written: {
        kind: 'risk',
        about: 're-trafficking',
        body: {
          level: 'very-high',
          evidence: 'He owes a debt that he believes is real, and went when they called.',
          protective: 'He came back by himself.',
          confidence: 'medium',
          asked: 'Tuan, with an interpreter by phone; the drop-in',
          on: on(32),
        },
      },
    },
    {
      daysAgo: 30,
      written: {
        kind: 'appointment',
        about: id('solicitor of Tuan'),
        body: { on: on(3), what: 'Solicitor, first hour', where: 'Warrington', state: 'coming' },
      },
    },
  ],
};

const unnamed: CaseStory = {
  reference: 'SC-9H4KXD',
  worker: 'Thandiwe Rushcombe',
  ofWhom: 'affected',
  daysAgo: 1,
  told: ({ on }) => [
    {
      daysAgo: 1,
      written: {
        kind: 'person',
        about: '',
        body: {
          name: rather,
          born: notAsked,
          gender: notAsked,
          nationality: notAsked,
          language: 'Albanian',
          interpreter: 'not-asked',
          source: 'worker',
          on: on(1),
        },
      },
    },
  ],
};

export const storiesToLoad: readonly CaseStory[] = [ioana, mihai, tuan, moved, ...storiesOfRooms, unnamed];
