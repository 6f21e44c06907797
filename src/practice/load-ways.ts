/**
 * What became of some concerns of the invented county: an investigation that began from the report, as far as it came. So that whoever opens the figures
 * finds concerns on every step of the way, and some that stopped, with what would have helped.
 */
import type { WorkerAct } from '../access/index.ts';
import { placeInvestigation, type Written } from '../investigations/index.ts';
import { addDays, type Day, londonDay } from '../platform/working-days.ts';
import { practiceMembers } from './generate.ts';
import { ledOn, oneInvestigatedOf } from './led-on.ts';
import { practiceId, publicDesk } from './load-people.ts';
import type { PracticeReport } from './practice-report.ts';
import type { Theme } from './settings.ts';

const names = [
  ...['Alder', 'Bryony', 'Campion', 'Dogwood', 'Eyebright', 'Fescue', 'Gorse', 'Harebell', 'Ivy', 'Juniper'],
  ...['Knapweed', 'Lovage', 'Mallow', 'Nettle', 'Oxlip', 'Pimpernel', 'Quince', 'Rowan', 'Saffron', 'Tansy'],
  ...['Valerian', 'Whitebeam', 'Yarrow', 'Betony', 'Clover', 'Damson', 'Elder', 'Foxglove', 'Hazel'],
] as const;

const first = ['Tall', 'Late', 'Low', 'Far', 'Old', 'Wild', 'Pale', 'Early'] as const;
/** The name of an operation, which says nothing; drawn from its id, so that few are called alike. */
const nameOf = (id: string): string => {
  const drawn = Number.parseInt(id.slice(24, 32), 16);
  return `Operation ${first[drawn % first.length]} ${names[Math.floor(drawn / first.length) % names.length]}`;
};

type Kinds = Extract<Written, { kind: 'outline' }>['body']['types'];
/** Settings in which people are exploited in another way than at work. */
const otherThanLabour = new Map<Theme, Kinds[number]>([
  ['cannabis-house', 'criminal'],
  ['county-lines', 'criminal'],
  ['begging', 'criminal'],
  ['bag-theft', 'criminal'],
  ['domestic-servitude', 'domestic'],
  ['sexual-exploitation', 'sexual'],
]);
/** The kind of exploitation that a setting is one of. */
export const typesOf = (theme: Theme | undefined): Kinds =>
  theme === undefined ? ['not-known'] : [otherThanLabour.get(theme) ?? 'labour'];

/** A way that an investigation went: what was written, by how many days after it began. `id`: an id of this investigation's own. */
type Way = (
  on: (days: number) => Day,
  id: (name: string) => string,
) => readonly (readonly [days: number, written: Written])[];

type Standing = Extract<Written, { kind: 'standing' }>['body'];
const closed = (on: Day, more: Omit<Standing, 'state' | 'on'>): Written => ({
  kind: 'standing',
  about: '',
  body: { state: 'closed', on, ...more },
});
const suspected: Way = (on, id) => [
  [
    2,
    {
      kind: 'person',
      about: id('suspect'),
      body: {
        name: { none: 'unknown' },
        born: { none: 'unknown' },
        sex: { none: 'unknown' },
        nationality: { none: 'unknown' },
        looks: 'Whoever collects the money.',
        ...{ source: 'report', nature: 'hearsay', on: on(2) },
      },
    },
  ],
  [
    2,
    {
      kind: 'part',
      about: id('suspect part'),
      body: {
        of: id('suspect'),
        as: 'suspect',
        why: 'Named by what was reported.',
        from: on(2),
        state: 'stands',
        ...{ source: 'report', nature: 'hearsay', on: on(2) },
      },
    },
  ],
];
const charged: Way = (on, id) => [
  ...suspected(on, id),
  [
    120,
    {
      kind: 'charge',
      about: id('charge'),
      body: { of: id('suspect'), offence: 'slavery', how: 'charged', on: on(120) },
    },
  ],
];

const ways: readonly Way[] = [
  // Under way.
  suspected,
  (on, id) => [
    ...suspected(on, id),
    [
      160,
      closed(on(160), {
        outcome: 'victim-does-not-support',
        order: 'none',
        helped: ['early-interpreter', 'support-for-victim'],
        why: 'Nobody who was there would speak to the police.',
      }),
    ],
  ],
  (on, id) => [
    ...charged(on, id),
    [
      300,
      {
        kind: 'plea',
        about: id('plea'),
        body: { charge: id('charge'), plea: 'guilty', on: on(300) },
      },
    ],
    [
      340,
      {
        kind: 'sentence',
        about: id('sentence'),
        body: { charge: id('charge'), kinds: ['custody'], length: '4 years', on: on(340) },
      },
    ],
    [
      350,
      closed(on(350), {
        outcome: 'prosecuted',
        order: 'made',
        orderOn: on(340),
        helped: ['evidence-led', 'money-enquiries'],
        why: 'Sentenced, with a prevention order.',
      }),
    ],
  ],
  (on, id) => [
    ...suspected(on, id),
    [
      90,
      {
        kind: 'advice',
        about: id('advice'),
        body: {
          of: id('suspect'),
          stage: 'charging',
          answer: 'no-charge-evidence',
          defence: 'considered',
          on: on(90),
        },
      },
    ],
  ],
  (on, id) => [
    ...suspected(on, id),
    [
      75,
      closed(on(75), {
        outcome: 'disrupted',
        order: 'none',
        helped: ['partner-evidence'],
        why: 'The premises lost their licence and are shut.',
      }),
    ],
  ],
  (on, id) => [
    ...charged(on, id),
    [
      330,
      {
        kind: 'verdict',
        about: id('verdict'),
        body: { charge: id('charge'), verdict: 'not-guilty', on: on(330) },
      },
    ],
  ],
  charged,
];

const memberCalled = (name: string): string => {
  const found = practiceMembers.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return practiceId(found.id);
};

/** Places the investigation that began from a report, where one did. What would lie ahead is not written yet. */
export async function loadWay(act: WorkerAct, reportId: string, report: PracticeReport): Promise<void> {
  const led = ledOn(report);
  if (led === undefined || led.forInvestigation % oneInvestigatedOf !== 0) return;
  const number = Math.floor(led.forInvestigation / oneInvestigatedOf);
  const name = `way ${report.id}`;
  const id = (thing: string) => practiceId(`${name} ${thing}`);
  const began = londonDay(led.at);
  // No two take equally long: a quarter of the usual time where much is there at once, up to a quarter more than it.
  const pace = 0.25 + (Math.floor(number / ways.length) % 101) / 100;
  const on = (days: number) => addDays(began, Math.ceil(days * pace));
  const way = ways[number % ways.length];
  const outline: Written = {
    kind: 'outline',
    about: '',
    body: {
      name: nameOf(practiceId(name)),
      types: typesOf(report.truth.theme),
      threat: 'medium',
    },
  };
  const today = londonDay(act.now);
  const told = [[0, outline] as const, ...(way?.(on, id) ?? [])].filter(([days]) => on(days) <= today);
  const [kirsty, imtiaz] = [memberCalled('Kirsty Marrowdale'), memberCalled('Imtiaz Quraishy')];
  const lead = led.forInvestigation % 4 === 0 ? kirsty : imtiaz;
  await placeInvestigation(act, {
    one: {
      investigationId: practiceId(name),
      agencyId: publicDesk,
      reference: `IN-${practiceId(name).slice(0, 6).toUpperCase()}`,
      lead,
      begunBy: lead,
      begunAt: led.at,
    },
    beganFrom: reportId,
    named: [kirsty, imtiaz],
    entries: told.map(([days, written]) => ({
      written,
      by: lead,
      at: new Date(Math.min(led.at.getTime() + Math.ceil(days * pace) * 86_400_000, act.now.getTime())),
    })),
  });
}
