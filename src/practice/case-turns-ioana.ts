/** The turns of Ioana’s three invented years: how support ended, how she came back, the nights she was missing, and what she answered to the outcomes. */
import type { Telling, Told } from './case-story.ts';

type Step = 'not-at-all' | 'a-little' | 'mostly' | 'fully' | 'refused';
type Asked = readonly [daysAgo: number, moment: 'start' | 'review' | 'after', answer: Step, words?: string];

const outcomes: Readonly<Record<string, readonly Asked[]>> = {
  housing: [
    [1044, 'start', 'a-little', 'It is a room. It locks.'],
    [880, 'review', 'mostly'],
    [600, 'review', 'fully', 'Mine. I painted it.'],
    [280, 'after', 'fully'],
    [33, 'review', 'a-little', 'Until the new flat.'],
  ],
  'safe-from-traffickers': [
    [1044, 'start', 'not-at-all', 'They know this town.'],
    [880, 'review', 'a-little'],
    [600, 'review', 'fully', 'They are in prison.'],
    [280, 'after', 'mostly'],
    [33, 'review', 'a-little', 'I look at every van again.'],
  ],
  'consistent-support': [
    [1044, 'start', 'a-little'],
    [600, 'review', 'fully', 'You come when you said.'],
    [33, 'review', 'mostly'],
  ],
  'compassionate-services': [
    [1044, 'start', 'refused'],
    [880, 'review', 'a-little', 'The surgery still calls my name out loud.'],
    [600, 'review', 'mostly'],
  ],
  purpose: [
    [1044, 'start', 'not-at-all'],
    [600, 'review', 'mostly', 'I earn. I am tired as others are tired.'],
    [33, 'review', 'mostly', 'The ovens.'],
  ],
  'medical-treatment': [
    [1044, 'start', 'a-little'],
    [880, 'review', 'mostly'],
  ],
  education: [
    [1044, 'start', 'not-at-all', 'Who would watch him?'],
    [600, 'review', 'mostly', 'I ask at the doctor’s by myself.'],
  ],
};

/** Support ends, she is looked for after three and six months, she comes back for a flat, is missing, and is found. */
export function turnsOfIoana({ on, id }: Telling): Told[] {
  const answered = Object.entries(outcomes).flatMap(([about, asked]) =>
    asked.map(
      ([daysAgo, moment, answer, words]): Told => ({
        daysAgo,
        written: {
          kind: 'outcome',
          about,
          body: {
            moment,
            answer,
            ...(words === undefined ? {} : { words }),
            source: 'person',
            on: on(daysAgo),
          },
        },
      }),
    ),
  );
  const lookedBack = ([daysAgo, months, words]: readonly [number, string, string]): Told => ({
    daysAgo,
    written: {
      kind: 'follow-up',
      about: id(`look back after ${months}`),
      body: { months, on: on(daysAgo), state: 'reached', words },
    },
  });
  return [
    ...answered,
    {
      daysAgo: 560,
      written: {
        kind: 'review',
        about: id('review before the end'),
        body: {
          on: on(560),
          tookPart: 'Ioana, Thandiwe',
          personSaid: 'I want to stop needing you. Not to lose your number.',
          changed: 'We meet once a month now. Support ends in the spring, if she still wants that.',
          nextOn: on(460),
        },
      },
    },
    {
      daysAgo: 460,
      written: {
        kind: 'standing',
        about: '',
        body: {
          state: 'closed',
          outcome: 'moved-on-safely',
          why: 'A flat of her own, work four days a week, and both men in prison. She chose the day herself.',
          on: on(460),
        },
      },
    },
    lookedBack([370, '3', 'By phone. All is well; Mihai plays in goal.']),
    lookedBack([280, '6', 'At the library. She laughed about the old room.']),
    {
      daysAgo: 121,
      written: {
        kind: 'standing',
        about: '',
        body: {
          state: 'open',
          why: 'She came by herself: the landlord sells, and she wants help to find a flat before the notice ends.',
          on: on(121),
        },
      },
    },
    {
      daysAgo: 98,
      written: {
        kind: 'missing',
        about: id('missing in August'),
        body: {
          since: on(98),
          lastPlaces: 'The laundry on Friday at five. She did not fetch Mihai; her neighbour has him.',
          searching: 'Police told at once, log 88. Viorica asks at the laundry and the coach stop.',
          state: 'missing',
          on: on(98),
        },
      },
    },
    {
      daysAgo: 95,
      written: {
        kind: 'missing',
        about: id('missing in August'),
        body: {
          since: on(98),
          lastPlaces: 'The laundry on Friday at five. She did not fetch Mihai; her neighbour has him.',
          searching: 'Police told at once, log 88. Viorica asks at the laundry and the coach stop.',
          state: 'found',
          foundOn: on(95),
          foundHow:
            'She rang us herself. A driver of the brothers had her papers and took her to another town.',
          on: on(95),
        },
      },
    },
  ];
}
