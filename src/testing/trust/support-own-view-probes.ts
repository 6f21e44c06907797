/** Who gets what of people's own views: who works on the case, and whoever on the street brings the code; and what each could try. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import { idFor } from './county-rows.ts';
import { acting, type Expectation } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';
import { endedView, heldView, ownView } from './support-own-view-rows.ts';
import { caseId } from './support-rows.ts';

type Row = Readonly<Record<string, string | null>>;
const at = '2026-01-01T00:00:00Z';
const [views, items, told] = ['support.own_views', 'support.own_items', 'support.own_words'] as const;

export const ownViewReads: Readonly<Record<string, string>> = {
  [views]: `select view_id::text from ${views}`,
  [items]: `select about from ${items}`,
  [told]: `select kind from ${told}`,
};
export const ownViewMatrix: readonly Expectation[] = [
  acting(views, 'police supporter', ownView, heldView),
  acting(views, 'council supporter', endedView),
  acting(items, 'police supporter', 'shown', 'back', 'coming', 'passed', 'held'),
  acting(items, 'council supporter', 'ended'),
  acting(told, 'police supporter', 'feedback'),
  acting(`${views}: makes`, 'police supporter', 'cared'),
  acting(`${views}: makes`, 'council supporter', 'housed'),
  acting(`${views}: ends`, 'police supporter', '1'),
  acting(`${items}: releases`, 'police supporter', '1'),
  acting(`${items}: takes back`, 'police supporter', '4'),
  acting(`${items}: takes back`, 'council supporter', '1'),
  acting(`${told}: reads`, 'police supporter', '1'),
];

const supporter = memberOf('police', 'support-worker').memberId;
const viewRow = (of: string, by: string): Row => ({
  view_id: randomUUID(),
  case_id: of,
  locator: `\\x${randomBytes(32).toString('hex')}`,
  wrapped_key: '\\x00',
  wrapped_by: 'kek-1',
  wrapped: '\\x00',
  language: 'en',
  made_by: by,
  made_at: at,
  until: '2099-01-01',
});
const itemRow = (view: string, by: string): Row => ({
  item_id: randomUUID(),
  view_id: view,
  kind: 'plan',
  about: '',
  sealed: '\\x00',
  released_by: by,
  released_at: at,
});
const tries = (table: string, name: string, statement: string, label?: string): Probe => ({
  table,
  name: `${table}: ${name}`,
  ...(label === undefined ? {} : { label }),
  statement,
});

/** `stranger`: a support worker of another agency. */
export const ownViewProbes = (me: CountyMember, stranger: string): Probe[] => [
  ...(['cared', 'housed'] as const).flatMap((name) => [
    tries(views, 'makes', insertion(views, viewRow(caseId(name), me.memberId)), name),
    tries(views, 'makes as a colleague', insertion(views, viewRow(caseId(name), stranger)), name),
    tries(
      views,
      'makes as ended',
      insertion(views, { ...viewRow(caseId(name), me.memberId), ended_at: at }),
      name,
    ),
  ]),
  ...(
    [
      ['', me.memberId],
      [' as a colleague', stranger],
    ] as const
  ).flatMap(([how, by]) => [
    tries(views, `ends${how}`, `update ${views} set ended_at = now(), ended_by = '${by}'`),
    tries(items, `releases${how}`, insertion(items, itemRow(ownView, by))),
    tries(items, `takes back${how}`, `update ${items} set taken_back_at = now(), taken_back_by = '${by}'`),
    tries(told, `reads${how}`, `update ${told} set seen_at = now(), seen_by = '${by}'`),
  ]),
  tries(items, 'releases in what has ended', insertion(items, itemRow(endedView, me.memberId))),
  tries(
    items,
    'releases as taken back',
    insertion(items, { ...itemRow(ownView, me.memberId), taken_back_at: at }),
  ),
  tries(told, 'adds', insertion(told, wordsRow(ownView))),
];

const wordsRow = (view: string): Row => ({
  words_id: randomUUID(),
  view_id: view,
  kind: 'complaint',
  sealed: '\\x00',
  at,
});

/** Of the worker: it judges what waits for it, and reads nothing of any other. */
export const workerOwnViewReads: Readonly<Record<string, string>> = {
  [items]: `select about from ${items}`,
  'support.own_views_to_judge': 'select v.view_id::text from support.own_views_to_judge() v',
};
/** It settles what waits: takes back what is not safe. That is read once the view waits again, for its case is said to be of the person of another. */
const settled: Probe = {
  ...tries(
    items,
    'settles',
    `select from ${items} where item_id = '${idFor('own item', 'held')}' and taken_back_at is not null`,
  ),
  apart: true,
  before: [
    `select support.settle_own_view('${heldView}', false, array['${idFor('own item', 'held')}']::uuid[])`,
    insertion('support.ties', {
      ...{ case_id: caseId('cared'), about: randomUUID(), role: 'same-person', other_reference: 'SC-222222' },
    }),
  ],
};
/** And loads the view of the invented county. */
export const workerOwnViewProbes = (): Probe[] => [
  settled,
  tries(views, 'adds', insertion(views, viewRow(caseId('cared'), supporter))),
  tries(items, 'adds', insertion(items, itemRow(ownView, supporter))),
];
export const workerOwnViewMatrix = [
  { what: items, rows: ['held'], inAct: true as const },
  { what: 'support.own_views_to_judge', rows: [heldView], inAct: true as const },
  { what: settled.name, rows: ['1'], inAct: true as const },
  ...[views, items].map((table) => ({
    what: `${table}: adds`,
    rows: ['1'],
    inAct: true as const,
  })),
];

/** Of the street: what is released, under the one code that works. */
export const streetOwnViewReads: Readonly<Record<string, string>> = {
  [views]: `select view_id::text from ${views}`,
  [items]: `select item_id::text from ${items}`,
  'support.own_view': 'select v::text from support.own_view() v where v is not null',
};
const holder = 'holder of an own code';
export const streetOwnViewMatrix = [
  { what: views, who: holder, rows: [ownView], inAct: true },
  {
    what: items,
    who: holder,
    rows: [idFor('own item', 'shown'), idFor('own item', 'coming')].toSorted(),
    inAct: true,
  },
  { what: 'support.own_view', who: holder, rows: [ownView] },
  { what: `${told}: adds`, who: holder, rows: ['1'], inAct: true },
] as const;
export const streetOwnViewProbes = (): Probe[] => [
  tries(told, 'adds', insertion(told, wordsRow(ownView))),
  tries(told, 'adds as read', insertion(told, { ...wordsRow(ownView), seen_at: at })),
  tries(told, 'adds to what has ended', insertion(told, wordsRow(endedView))),
];
