/** Some women who lived in the safe rooms, in short: what each answered to the outcomes before and since, so that a service’s outcomes can be looked at. */
import type { CaseStory, Told } from './case-story.ts';

type Step = 'not-at-all' | 'a-little' | 'mostly' | 'fully' | 'refused';
type Answers = Readonly<Record<string, readonly [before: Step, review?: Step, after?: Step]>>;

interface Room {
  readonly reference: string;
  readonly name: string;
  readonly language: string;
  /** Days ago: support began, the room was theirs, they were asked again, support ended. */
  readonly days: readonly [began: number, room: number, review: number, ended?: number];
  readonly answers: Answers;
}

/** Each of them invented. */
export const rooms: readonly Room[] = [
  {
    reference: 'SC-RM2A7K',
    name: 'Drita',
    language: 'Albanian',
    days: [420, 410, 330, 250],
    answers: {
      housing: ['not-at-all', 'mostly', 'fully'],
      'safe-from-traffickers': ['a-little', 'mostly', 'mostly'],
      'consistent-support': ['not-at-all', 'fully', 'fully'],
      purpose: ['not-at-all', 'a-little', 'mostly'],
    },
  },
  {
    reference: 'SC-RM3B8L',
    name: 'Adaeze',
    language: 'Igbo',
    days: [390, 382, 300, 215],
    answers: {
      housing: ['a-little', 'mostly', 'mostly'],
      'safe-from-traffickers': ['not-at-all', 'fully', 'fully'],
      'consistent-support': ['a-little', 'mostly', 'mostly'],
      'medical-treatment': ['a-little', 'fully'],
      education: ['not-at-all', 'a-little', 'mostly'],
    },
  },
  {
    reference: 'SC-RM4C9M',
    name: 'Simona',
    language: 'Romanian',
    days: [300, 291, 200],
    answers: {
      housing: ['not-at-all', 'a-little'],
      'safe-from-traffickers': ['mostly', 'a-little'],
      'consistent-support': ['a-little', 'mostly'],
      'compassionate-services': ['a-little', 'a-little'],
    },
  },
  {
    reference: 'SC-RM5D2N',
    name: 'Hoa',
    language: 'Vietnamese',
    days: [260, 255, 170],
    answers: {
      housing: ['not-at-all', 'mostly'],
      'safe-from-traffickers': ['a-little', 'a-little'],
      'consistent-support': ['not-at-all', 'mostly'],
      'medical-treatment': ['not-at-all', 'mostly'],
    },
  },
  {
    reference: 'SC-RM6E3P',
    name: 'Besa',
    language: 'Albanian',
    days: [230, 226, 140],
    answers: {
      housing: ['a-little', 'a-little'],
      'safe-from-traffickers': ['not-at-all', 'mostly'],
      'consistent-support': ['a-little', 'fully'],
      purpose: ['refused', 'a-little'],
    },
  },
];

/** Their cases: held by the case lead, written of in short. */
export const storiesOfRooms: readonly CaseStory[] = rooms.map(
  ({ reference, name, language, days: [began, , review, ended], answers }): CaseStory => ({
    reference,
    worker: 'Thandiwe Rushcombe',
    ofWhom: 'affected',
    daysAgo: began,
    told: ({ on }) => [
      {
        daysAgo: began,
        written: {
          kind: 'person',
          about: '',
          body: {
            name,
            born: { none: 'not-asked' },
            gender: 'Woman',
            nationality: { none: 'not-asked' },
            language,
            interpreter: 'woman',
            source: 'person',
            on: on(began),
          },
        },
      },
      ...Object.entries(answers).flatMap(([about, [before, since, after]]) => {
        const answer = (daysAgo: number, moment: 'start' | 'review' | 'after', step: Step): Told => ({
          daysAgo,
          written: {
            kind: 'outcome',
            about,
            body: { moment, answer: step, source: 'person', on: on(daysAgo) },
          },
        });
        return [
          answer(began - 2, 'start', before),
          ...(since === undefined ? [] : [answer(review, 'review', since)]),
          ...(after === undefined || ended === undefined ? [] : [answer(ended - 90, 'after', after)]),
        ];
      }),
      ...(ended === undefined
        ? []
        : [
            {
              daysAgo: ended,
              written: {
                kind: 'standing',
                about: '',
                body: {
                  state: 'closed',
                  outcome: 'moved-on-safely',
                  why: 'A tenancy of her own.',
                  on: on(ended),
                },
              },
            } satisfies Told,
          ]),
    ],
  }),
);
