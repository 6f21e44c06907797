/** Three invented years of one woman: found, supported, safe, gone, and back. */
import { courseOfIoana } from './case-course-ioana.ts';
import type { CaseStory } from './case-story.ts';
import { turnsOfIoana } from './case-turns-ioana.ts';

const worker = 'Thandiwe Rushcombe';
const outreach = 'Viorica Pembroke-Hale';

export const ioana: CaseStory = {
  reference: 'SC-7RWQ24',
  worker,
  ofWhom: 'affected',
  daysAgo: 1060,
  agreed: [
    { daysAgo: 1046, purpose: 'health', answer: 'yes', words: 'The doctor may know. Not the street.' },
    {
      daysAgo: 1046,
      purpose: 'police',
      agencyId: 'cheshire-police',
      answer: 'yes',
      words: 'If they do not come to the school.',
    },
    {
      daysAgo: 92,
      purpose: 'police',
      agencyId: 'cheshire-police',
      answer: 'withdrawn',
      words: 'They came to the school.',
    },
    {
      daysAgo: 50,
      purpose: 'housing',
      agencyId: 'cheshire-west-and-chester-council',
      answer: 'yes',
      words: 'Only the lady who has the keys.',
    },
  ],
  referral: 'NR-MLDV24',
  photograph: { daysAgo: 80, hue: 200 },
  report: {
    daysAgo: 1062,
    whatSeen:
      'A young woman cleans in three houses from early until late and sleeps in the last one. She is never out by herself. She asked my daughter which town this is.',
    decidedBy: 'Esperance Millbrook',
  },
  told: ({ on, id, member }) => [
    ...courseOfIoana({ on, id, member }),
    ...turnsOfIoana({ on, id, member }),
    {
      daysAgo: 1060,
      written: {
        kind: 'person',
        about: '',
        body: {
          name: 'Ioana',
          otherNames: 'Called Jenny by the people in the house',
          born: 'about 28',
          gender: 'Woman',
          nationality: 'Romanian',
          language: 'Romanian',
          dialect: 'Moldavian',
          interpreter: 'woman',
          source: 'person',
          on: on(1060),
        },
      },
    },
    {
      daysAgo: 1060,
      written: {
        kind: 'safe-contact',
        about: '',
        body: {
          safe: 'not-settled',
          shared: 'unsure',
          voicemail: 'never',
          on: on(1060),
        },
      },
    },
    {
      daysAgo: 1058,
      written: {
        kind: 'warning',
        about: id('brothers'),
        body: {
          what: 'danger-nearby',
          words:
            'Two men from the house look for her at the bus station and the market. Do not meet her there.',
          reviewOn: on(1000),
          state: 'stands',
        },
      },
    },
    {
      daysAgo: 1057,
      written: {
        kind: 'note',
        about: id('first note'),
        body: {
          words:
            'She said: “I counted the days by the bins.” She did not want to speak about the boy yet, and I did not ask.',
          on: on(1057),
          withWhom: 'Ioana; interpreter by phone',
        },
      },
    },
    {
      daysAgo: 1050,
      written: {
        kind: 'safe-contact',
        about: '',
        body: {
          safe: 'as-written',
          ways: ['call', 'text', 'visit'],
          channels: 'Her new phone, by text in Romanian first.',
          days: ['mon', 'tue', 'wed', 'thu', 'fri'],
          from: '10:00',
          until: '14:00',
          times: 'When Mihai is at school',
          never: ['police', 'slavery', 'service'],
          neverWords: 'poliția, tribunal, Ioana',
          say: 'The library about her book.',
          neverSay: 'Never our name, never “police”, nothing about court.',
          shared: 'no',
          voicemail: 'never',
          on: on(1050),
        },
      },
    },
    {
      daysAgo: 1050,
      written: {
        kind: 'tie',
        about: id('son'),
        body: {
          role: 'child',
          name: 'Mihai',
          caseReference: 'SC-MHA472',
          from: on(1050),
          words: 'Came with her. He translates for her and should not have to.',
        },
      },
    },
    {
      daysAgo: 1048,
      written: {
        kind: 'safety-plan',
        about: '',
        body: {
          dangers: 'The brothers know the town. They could wait outside the school.',
          signs: 'The grey van. A call with nobody speaking.',
          helps: 'Going in twos. Knowing where the doors are.',
          people: '999\nThandiwe, weekdays\nHer neighbour on the second floor',
          place: 'The library; they know, and let her through to the back.',
          agreed: 'agreed',
          reviewOn: on(1000),
        },
      },
    },
    {
      daysAgo: 700,
      written: {
        kind: 'warning',
        about: id('brothers'),
        body: {
          what: 'danger-nearby',
          words:
            'Two men from the house look for her at the bus station and the market. Do not meet her there.',
          reviewOn: on(700),
          state: 'ended',
          why: 'Both are in prison.',
        },
      },
    },
    {
      daysAgo: 95,
      by: outreach,
      written: {
        kind: 'note',
        about: id('back'),
        body: {
          words:
            'She rang from a number I did not know and asked whether the room was still there. Somebody was beside her.',
          on: on(95),
          withWhom: 'Ioana, by phone',
        },
      },
    },
    {
      daysAgo: 94,
      by: outreach,
      written: {
        kind: 'note-added',
        about: id('back'),
        body: { words: 'She told us today that the man beside her was the driver, not a friend.' },
      },
    },
    {
      daysAgo: 93,
      written: {
        kind: 'warning',
        about: id('driver'),
        body: {
          what: 'do-not-visit-alone',
          words: 'A man drives her to appointments and waits. Go in twos, and never speak in front of him.',
          reviewOn: on(-12),
          state: 'stands',
        },
      },
    },
    {
      daysAgo: 60,
      written: {
        kind: 'safety-plan',
        about: '',
        body: {
          dangers: 'The driver, who says that she owes him £2,000. He has a key to the room.',
          signs: 'He answers her phone. She says “all is well” in English.',
          helps: 'The word “umbrella” in a text means: ring the police.',
          people: '999\nThandiwe, every day until Christmas\nHer sister-in-law, who now knows',
          place: 'The safe room, day and night. The locks were changed.',
          agreed: 'agreed',
          reviewOn: on(-5),
        },
      },
    },
    {
      daysAgo: 9,
      written: {
        kind: 'appointment',
        about: id('counsellor'),
        body: {
          on: on(-3),
          time: '11 am',
          what: 'Counsellor, fourth hour',
          where: 'Chester, the blue door',
          state: 'coming',
        },
      },
    },
  ],
};
