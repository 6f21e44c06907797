/** The invented cases: whom they are of, and everything that was written of each, by how long ago. */
import type { CaseStory } from './case-story.ts';
import { ioana } from './case-story-ioana.ts';

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

export const storiesToLoad: readonly CaseStory[] = [ioana, mihai, tuan, unnamed];
