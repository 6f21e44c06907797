import { expect, test } from 'vitest';
import type { Day } from '../../platform/working-days.ts';
import { conditionOf, orderedOn } from '../../testing/ordering.ts';
import { bindsOn } from '../watch/named-things.ts';
import { codedOf } from './coded.ts';
import type { Entry, Written } from './entry.ts';
import type { Order } from './order.ts';
import { orderKinds, orderRule } from './order-kinds.ts';
import { orderProblems } from './order-rules.ts';
import { tasksOf } from './order-tasks.ts';
import { binds, conditionsOf, expiryOf, isInForce, type Story, tellStory } from './story.ts';

const told = (...written: readonly Written[]): Story =>
  tellStory(written.map((each, place): Entry => ({ ...each, place, by: 'x', at: new Date('2026-09-02') })));
const changed = (body: Extract<Written, { kind: 'change' }>['body']): Written => ({
  kind: 'change',
  about: `${body.what} ${body.on}`,
  body,
});
const one: Order = {
  orderId: '00000000-0000-4000-8000-000000000001',
  agencyId: 'cheshire-police',
  reference: 'OR-4KD7W2',
  kind: 'stpo-conviction',
  state: 'open',
  lead: '00000000-0000-4000-8000-000000000002',
  expiresOn: null,
  turnsOn: null,
  begunBy: '00000000-0000-4000-8000-000000000002',
  begunAt: new Date('2026-09-01T12:00:00Z'),
  changedAt: new Date('2026-09-01T12:00:00Z'),
  revision: 0,
};

test('[D7] an order lasts as long as its law says: a prevention order five years, a risk order two, or until further order', () => {
  const problems = (change: Parameters<typeof orderedOn>[1]) =>
    orderProblems(told(), orderedOn('Marku', change)).map(([, problem]) => problem);
  expect(problems({ madeOn: '2026-09-01', expiresOn: '2031-08-31' })).toEqual([]);
  expect(problems({ madeOn: '2026-09-01', expiresOn: '2031-08-30' })).toEqual(['order.expires.least']);
  expect(problems({ kind: 'stro', madeOn: '2026-09-01', expiresOn: '2028-08-31' })).toEqual([]);
  expect(problems({ kind: 'stro', madeOn: '2026-09-01', expiresOn: '2028-08-30' })).toEqual([
    'order.expires.least',
  ]);
  expect(problems({ kind: 'closure', madeOn: '2026-09-01', expiresOn: '2026-12-02' })).toEqual([
    'order.expires.most',
  ]);
  expect(problems({ kind: 'stpo-conviction', madeOn: '2015-07-30' })).toEqual(['order.notYet']);
  expect(problems({ expiresOn: undefined })).toEqual([]);
  // A business was not born.
  expect(problems({ subjectIs: 'business' })).toEqual(['order.born.nobody']);
  expect(problems({ subjectIs: 'business', born: { none: 'not-asked' } })).toEqual([]);
  for (const kind of orderKinds) expect(orderRule(kind).source).not.toBe('');
});

test('[D7] a condition names what it can be watched for', () => {
  const problems = (
    body: Parameters<typeof conditionOf>[0],
    order = orderedOn('Marku', { kind: 'stpo-conviction', madeOn: '2026-09-01' }),
  ) => orderProblems(told(order), conditionOf(body)).map(([, problem]) => problem);
  expect(problems({ what: 'not-enter' })).toEqual(['condition.place.needed']);
  expect(problems({ what: 'not-enter', postcode: 'CW1 2AB' })).toEqual([]);
  expect(problems({ what: 'not-contact' })).toEqual(['condition.person.needed']);
  expect(problems({ what: 'not-use-vehicle' })).toEqual(['condition.plate.needed']);
  expect(problems({ what: 'not-use-phone' })).toEqual(['condition.phone.needed']);
  expect(problems({ what: 'not-travel', from: '2026-09-02', until: '2026-09-01' })).toEqual([
    'condition.until.before',
  ]);
});

test('[D7] a ban on travel under the Modern Slavery Act says its last day, five years from when it binds at most; other courts may leave it open', () => {
  const ban = (of: 'stro' | 'bail', days: { from?: Day; until?: Day; state?: 'stands' | 'ended' }) =>
    orderProblems(
      told(orderedOn('Marku', { kind: of, madeOn: '2026-09-01' })),
      conditionOf({ what: 'not-travel', state: 'stands', ...days }),
    ).map(([, problem]) => problem);
  expect(ban('stro', {})).toEqual(['condition.travel.end']);
  expect(ban('stro', { until: '2031-09-01' })).toEqual([]);
  expect(ban('stro', { until: '2031-09-02' })).toEqual(['condition.travel.most']);
  expect(ban('stro', { from: '2026-10-01', until: '2031-10-01' })).toEqual([]);
  expect(ban('stro', { from: '2026-10-01', until: '2031-10-02' })).toEqual(['condition.travel.most']);
  // The court has taken it out: nobody has to say when it would have ended.
  expect(ban('stro', { state: 'ended' })).toEqual([]);
  expect(ban('bail', {})).toEqual([]);
});

test('[D7] a condition says whether whom it names is a victim, a witness or somebody else; a victim or a witness is named only where few may read it', () => {
  const problems = (
    personIs: 'victim' | 'witness' | 'other' | undefined,
    kind: 'condition' | 'protected-condition' = 'condition',
    state: 'stands' | 'ended' = 'stands',
  ) => {
    const written = conditionOf({ what: 'not-contact', person: 'Ana' }, kind);
    return orderProblems(told(), { ...written, body: { ...written.body, personIs, state } }).map(
      ([, each]) => each,
    );
  };
  expect(problems(undefined)).toEqual(['condition.personIs.needed']);
  expect(problems('other')).toEqual([]);
  for (const each of ['victim', 'witness'] as const) {
    expect(problems(each)).toEqual(['condition.personIs.protected']);
    expect(problems(each, 'protected-condition')).toEqual([]);
    // One that was written before is taken out.
    expect(problems(each, 'condition', 'ended')).toEqual([]);
  }
});

test('[D7] it binds while it is in force: a renewal moves its last day, a discharge ends it', () => {
  const order = orderedOn('Marku', { kind: 'stro', expiresOn: '2028-08-31' });
  expect(isInForce(told(order), '2026-08-31')).toBe(false);
  expect(isInForce(told(order), '2028-08-31')).toBe(true);
  expect(isInForce(told(order), '2028-09-01')).toBe(false);
  const renewed = changed({ what: 'renewed', words: 'Two more.', expiresOn: '2030-08-31', on: '2028-08-01' });
  expect((['2028-07-31', '2028-08-01'] as const).map((day) => expiryOf(told(order, renewed), day))).toEqual([
    '2028-08-31',
    '2030-08-31',
  ]);
  const ended = told(order, renewed, changed({ what: 'discharged', words: 'Not needed.', on: '2029-01-01' }));
  expect(isInForce(ended, '2029-02-01')).toBe(false);
  // By its day, whenever somebody asks: the day before the discharge it bound, from that day it does not.
  expect([isInForce(ended, '2028-12-31'), isInForce(ended, '2029-01-01')]).toEqual([true, false]);
  // Between the day on which it would have ended and its late renewal nothing bound.
  const late = changed({ what: 'renewed', words: 'Again.', expiresOn: '2030-08-31', on: '2028-10-01' });
  expect([isInForce(told(order, late), '2028-09-15'), isInForce(told(order, late), '2028-10-01')]).toEqual([
    false,
    true,
  ]);
  const [condition] = conditionsOf(
    told(order, conditionOf({ what: 'not-travel', from: '2026-10-01', until: '2027-10-01' })),
  );
  expect(condition && [binds(condition, '2026-09-30'), binds(condition, '2027-10-01')]).toEqual([
    false,
    true,
  ]);
});

test('[D7] its holder is warned before it ends, and asked within three days whether the person told the police where they live', () => {
  const order = orderedOn('Marku', { kind: 'stro', madeOn: '2026-09-01', expiresOn: '2028-08-31' });
  const due = (story: Story) =>
    tasksOf(one, story, '2026-09-02').map(({ task, state }) => [task.dueOn, state]);
  expect(due(told(order))).toEqual([
    ['2028-06-02', 'open'],
    ['2028-08-01', 'open'],
    ['2028-08-24', 'open'],
    ['2026-09-03', 'open'],
  ]);
  // The day on which it is first served is the first of the three.
  const served = orderedOn('Marku', { ...order.body, servedOn: '2026-09-10' });
  expect(due(told(served)).at(-1)).toEqual(['2026-09-12', 'open']);
  const early = { ...order, body: { ...order.body, servedOn: '2026-08-31' } } as const;
  expect(orderProblems(told(), early)).toEqual([['servedOn', 'order.served.before']]);
  const notified: Written = {
    kind: 'notified',
    about: 'told',
    body: { address: '2 Tallow Row', on: '2026-09-03' },
  };
  const ended = changed({ what: 'discharged', words: 'Not needed.', on: '2027-01-01' });
  expect(due(told(order, notified, ended)).map(([, state]) => state)).toEqual([
    'cancelled',
    'cancelled',
    'cancelled',
    'done',
  ]);
  // Written down when two warnings had passed: the last one stands, and none warns of the past.
  const late = orderedOn('Marku', { kind: 'restraining', madeOn: '2026-08-01', expiresOn: '2026-09-20' });
  expect(due(told(late))).toEqual([['2026-09-13', 'open']]);
});

test('[D7] its holder is warned before a condition ends that ends before the order', () => {
  const order = orderedOn('Marku', { kind: 'restraining', madeOn: '2026-09-01', expiresOn: '2028-08-31' });
  const ban = conditionOf({ what: 'not-travel', from: '2026-09-01', until: '2027-08-31' });
  const due = (...written: readonly Written[]) =>
    tasksOf(one, told(order, ...written), '2026-09-02').flatMap(({ task, state }) =>
      task.title.includes('a condition of the order ends') ? [[task.dueOn, state]] : [],
    );
  expect(due(ban)).toEqual([
    ['2027-06-02', 'open'],
    ['2027-08-01', 'open'],
    ['2027-08-24', 'open'],
  ]);
  const states = (...written: readonly Written[]) => due(...written).map(([, state]) => state);
  const discharged = changed({ what: 'discharged', words: 'Not needed.', on: '2027-01-01' });
  expect(states(ban, discharged)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  const takenOut = conditionOf({ what: 'not-travel', until: '2027-08-31' });
  if (takenOut.kind === 'condition') takenOut.body.state = 'ended';
  expect(states(takenOut)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  // It ends with the order, of which its holder is warned; it is over; or nobody knows when it ends.
  expect(due(conditionOf({ what: 'not-travel', until: '2028-08-31' }))).toEqual([]);
  expect(due(conditionOf({ what: 'not-travel', until: '2026-09-01' }))).toEqual([]);
  expect(due(conditionOf({ what: 'not-travel' }))).toEqual([]);
  // Written down a fortnight before its end.
  expect(due(conditionOf({ what: 'not-travel', until: '2026-09-16' }))).toEqual([['2026-09-09', 'open']]);
});

test('[D7 X11] an order that the court ends or changes from a day ahead goes on until then: the day before it warns, binds and is watched, from the day it does not', () => {
  const order = orderedOn('Marku', { kind: 'restraining', madeOn: '2026-09-01', expiresOn: '2027-03-01' });
  const van = conditionOf({ what: 'not-use-vehicle', plate: 'KX69 ABZ' }).body;
  const ban = conditionOf({ what: 'not-travel', until: '2027-01-31' });
  const about = '00000000-0000-4000-8000-000000000009';
  const condition: Written = { kind: 'condition', about, body: van };
  const around = ['2026-12-14', '2026-12-15', '2026-12-16'] as const;
  const warned = (story: Story, today: (typeof around)[number]) =>
    tasksOf(one, story, today).flatMap(({ task, state }) => (state === 'open' ? [task.dueOn] : []));
  const ended = told(
    ...[order, condition, ban],
    changed({ what: 'discharged', words: 'Not needed.', on: '2026-12-15' }),
  );
  // Of both ends, what is due before that day is warned of until then; what is due after it never.
  expect(around.map((today) => warned(ended, today))).toEqual([['2026-12-01', '2026-11-02'], [], []]);
  expect(around.map((today) => bindsOn(ended, about, today))).toEqual([true, false, false]);
  expect(around.map((today) => codedOf(ended, today))).toEqual([
    { kind: 'restraining', state: 'open', expiresOn: '2027-03-01', turnsOn: '2026-12-15' },
    { kind: 'restraining', state: 'ended', expiresOn: '2027-03-01', turnsOn: null },
    { kind: 'restraining', state: 'ended', expiresOn: '2027-03-01', turnsOn: null },
  ]);
  const varied = told(
    ...[order, condition],
    changed({ what: 'varied', words: 'Shorter.', expiresOn: '2026-12-31', on: '2026-12-15' }),
  );
  // The earlier last day is warned of until it is none any more, the new one already before.
  expect(around.map((today) => warned(varied, today))).toEqual([
    ['2026-12-01', '2026-10-02', '2026-12-01', '2026-12-24'],
    ['2026-10-02', '2026-12-01', '2026-12-24'],
    ['2026-10-02', '2026-12-01', '2026-12-24'],
  ]);
  expect(around.map((today) => codedOf(varied, today).expiresOn)).toEqual([
    ...['2027-03-01', '2026-12-31', '2026-12-31'],
  ]);
  // The day after its last one it is otherwise again.
  expect([...around, '2027-01-01' as Day].map((today) => codedOf(varied, today).turnsOn)).toEqual([
    ...['2026-12-15', '2027-01-01', '2027-01-01', null],
  ]);
  expect(['2026-12-31', '2027-01-01'].map((day) => bindsOn(varied, about, day as Day))).toEqual([
    true,
    false,
  ]);
});
