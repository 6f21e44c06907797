/** The course of Ioana's risk, needs and plan over three invented years: down as she is safe, and up when she is found again. */
import type { Telling, Told } from './case-story.ts';

type Level = 'low' | 'medium' | 'high' | 'very-high';
type Course = readonly (readonly [daysAgo: number, level: Level, evidence: string, protective?: string])[];

const safety: Course = [
  [1055, 'very-high', 'The brothers look for her at the bus station and the market.', 'The safe room.'],
  [1040, 'high', 'Not seen for two weeks. A grey van twice in the street.', 'A neighbour who watches.'],
  [1010, 'high', 'One call with nobody speaking.', 'New phone.'],
  [960, 'medium', 'Nothing for six weeks. Both men are charged.', 'Bail keeps them out of the county.'],
  [880, 'medium', 'She goes to market alone and meets nobody.'],
  [720, 'low', 'Both are in prison.', 'Sentences of seven and nine years.'],
  [600, 'low', 'Nothing new.', 'She knows whom to ring.'],
  [480, 'low', 'Nothing new. She says she forgets to be afraid.'],
  [94, 'very-high', 'A driver of the brothers has found her. He waits outside and holds her papers.'],
  [87, 'very-high', 'He came to the school.', 'The school lets nobody in whom it does not know.'],
  [74, 'high', 'He was arrested and let out with conditions.', 'The locks were changed.'],
  [60, 'high', 'He sent a cousin once.', 'She rang us within the hour.'],
  [32, 'medium', 'Nothing for four weeks.', 'Her sister-in-law now knows.'],
];
const again: Course = [
  [1050, 'high', 'She owes them £4,000, they say, and believes it.'],
  [1000, 'high', 'She asked whether she could go back to work for them “only until spring”.'],
  [900, 'medium', 'She sees that the debt was never real.', 'She counts her own wages now.'],
  [700, 'low', 'Work of her own, four days a week.', 'Wages in her own account.'],
  [93, 'high', 'Promised “clean” work by the driver when the laundry closed.'],
  [40, 'medium', 'She turned him down in our presence.', 'Two shifts at the bakery.'],
];
const mind: Course = [
  [1050, 'high', 'She does not sleep. She startles at engines.'],
  [960, 'medium', 'Sleeps five hours. Sees the counsellor.', 'Her garden pots.'],
  [700, 'low', 'She laughs with Mihai again.'],
  [92, 'high', 'She has stopped eating at noon.'],
  [31, 'medium', 'Sleeps again. Counsellor each week.', 'The counsellor she knows from before.'],
];
const housing: Course = [
  [1052, 'medium', 'The safe room is hers for 45 days.'],
  [930, 'low', 'A flat of her own, twelve months.', 'The council pays the deposit.'],
  [120, 'high', 'The landlord sells; notice for two months.'],
  [50, 'medium', 'The safe room until the new tenancy.'],
];
const children: Course = [
  [1048, 'high', 'Mihai interprets for her and has seen too much.'],
  [900, 'low', 'School, a friend, football.', 'His teacher.'],
  [90, 'medium', 'He was followed home once.', 'He is fetched from school.'],
];

const risks = {
  safety,
  're-trafficking': again,
  'mental-health': mind,
  housing,
  children,
} as const;

/** Everything that was judged, asked and planned. */
export function courseOfIoana({ on, id }: Telling): Told[] {
  const judged = Object.entries(risks).flatMap(([about, course]) =>
    course.map(
      ([daysAgo, level, evidence, protective]): Told => ({
        daysAgo,
        written: {
          kind: 'risk',
          about,
          body: {
            level,
            evidence,
            ...(protective === undefined ? {} : { protective }),
            confidence: daysAgo > 1045 || (daysAgo < 95 && daysAgo > 80) ? 'low' : 'medium',
            asked: 'Ioana, with a woman interpreting; her counsellor',
            on: on(daysAgo),
          },
        },
      }),
    ),
  );
  const need = (
    daysAgo: number,
    about: string,
    level: 'urgent' | 'much' | 'some' | 'none' | 'refused',
    words: string,
    strengths?: string,
  ): Told => ({
    daysAgo,
    written: {
      kind: 'need',
      about,
      body: {
        level,
        words,
        ...(strengths === undefined ? {} : { strengths }),
        source: 'person',
        on: on(daysAgo),
      },
    },
  });
  const needs = [
    need(1054, 'housing', 'urgent', 'A door that I can lock from inside.'),
    need(930, 'housing', 'none', 'It is small and it is mine.', 'She painted it herself.'),
    need(118, 'housing', 'much', 'They sell it. Where do we go?', 'She found three flats by herself.'),
    need(1054, 'safety', 'urgent', 'Not the bus station. Please.'),
    need(55, 'safety', 'much', 'I want to walk to the shop.', 'She noticed him before we did.'),
    need(1050, 'mental-health', 'refused', 'Not today.'),
    need(955, 'mental-health', 'some', 'I sleep when the light is on.', 'Her garden pots.'),
    need(1049, 'family', 'much', 'He must not translate for me. He is seven.'),
    need(880, 'family', 'none', 'He plays. I watch.', 'She and Mihai.'),
    need(1049, 'money', 'urgent', 'I have £6 and his shoes are small.'),
    need(690, 'money', 'some', 'I count it every Friday.', 'Never late with rent.'),
    need(1040, 'legal', 'much', 'What is a solicitor for?'),
    need(52, 'work-learning', 'some', 'Bread is honest. I like the ovens.', 'Two shifts, always early.'),
  ];
  const [flat, english, walk] = [id('goal flat'), id('goal english'), id('goal walk')];
  const plan: Told[] = [
    {
      daysAgo: 1045,
      written: {
        kind: 'goal',
        about: english,
        body: {
          domain: 'language-culture',
          goal: 'Speak for herself at the doctor’s',
          words: 'So that he can be a child.',
          agreed: 'agreed',
          state: 'open',
          reviewOn: on(900),
        },
      },
    },
    {
      daysAgo: 640,
      written: {
        kind: 'goal',
        about: english,
        body: {
          domain: 'language-culture',
          goal: 'Speak for herself at the doctor’s',
          words: 'So that he can be a child.',
          agreed: 'agreed',
          state: 'reached',
          reviewOn: on(640),
        },
      },
    },
    {
      daysAgo: 56,
      written: {
        kind: 'goal',
        about: flat,
        body: {
          domain: 'housing',
          goal: 'A tenancy near Mihai’s school before the notice ends',
          words: 'The same school. Nothing else matters.',
          agreed: 'agreed',
          state: 'open',
          reviewOn: on(-20),
        },
      },
    },
    {
      daysAgo: 54,
      written: {
        kind: 'goal',
        about: walk,
        body: {
          domain: 'safety',
          goal: 'Walk to the shop alone in daylight',
          words: 'First with you behind me.',
          agreed: 'agreed-partly',
          agreedWords: 'Not past the bus station. She decides when.',
          state: 'open',
          reviewOn: on(-10),
        },
      },
    },
    ...(
      [
        ['viewing', flat, 'View the flat in Mill Street with her', 'worker', -6, 'open'],
        ['deposit', flat, 'Ask the council for the deposit', 'worker', 4, 'open'],
        ['forms', flat, 'Bring the tenancy papers from the old flat', 'person', 20, 'done'],
        ['neighbour', walk, 'Walk the way twice, the worker ten steps behind', 'worker', -2, 'open'],
        ['phone', walk, 'Set the quick call on her phone', 'other', 30, 'done'],
      ] as const
    ).map(
      ([name, goal, what, who, due, state]): Told => ({
        daysAgo: state === 'done' ? due : 50,
        written: {
          kind: 'step',
          about: id(`step ${name}`),
          body: {
            goal,
            what,
            who,
            ...(who === 'other' ? { whoName: 'Viorica' } : {}),
            dueOn: on(due),
            state,
          },
        },
      }),
    ),
    {
      daysAgo: 900,
      written: {
        kind: 'review',
        about: id('review 1'),
        body: {
          on: on(900),
          tookPart: 'Ioana, Thandiwe, her counsellor; a woman interpreting',
          personSaid: 'I want to be asked before anybody is told.',
          changed: 'Meetings are now at the library. The counsellor writes before she comes.',
          nextOn: on(720),
        },
      },
    },
    {
      daysAgo: 33,
      written: {
        kind: 'review',
        about: id('review 2'),
        body: {
          on: on(33),
          tookPart: 'Ioana and Thandiwe',
          personSaid: 'I came back by myself. Write that down.',
          changed: 'The flat comes first. The walk is her own pace.',
          nextOn: on(-9),
        },
      },
    },
  ];
  return [...judged, ...needs, ...plan];
}
