import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Day } from '../../platform/working-days.ts';
import { conditionOf, orderedOn } from '../../testing/ordering.ts';
import { whatIsWatched } from '../watch/what-is-watched.ts';
import { lookByHandBy } from './by-hand.ts';
import { codedOf } from './coded.ts';
import type { Entry, Written } from './entry.ts';
import { lateNotice } from './late-notice.ts';
import type { Order } from './order.ts';
import { speaksOfWhatThereIs } from './order-rules.ts';
import { tasksOf } from './order-tasks.ts';
import { conditionsOf, tellStory } from './story.ts';

const told = (...written: readonly Written[]) =>
  tellStory(written.map((each, place): Entry => ({ ...each, place, by: 'x', at: new Date('2026-12-02') })));
const order = orderedOn('Marku', { kind: 'restraining', madeOn: '2026-09-01', expiresOn: '2028-08-31' });
const one: Order = {
  ...{ orderId: '00000000-0000-4000-8000-000000000001', agencyId: 'cheshire-police', reference: 'OR-4KD7W2' },
  ...{ kind: 'restraining', state: 'open', lead: '00000000-0000-4000-8000-000000000002', expiresOn: null },
  ...{ turnsOn: null, begunBy: '00000000-0000-4000-8000-000000000002', revision: 0 },
  ...{ begunAt: new Date('2026-09-01T12:00:00Z'), changedAt: new Date('2026-09-01T12:00:00Z') },
};
const watched = (body: Parameters<typeof conditionOf>[0]) => {
  const [condition] = conditionsOf(told(order, conditionOf(body)));
  return condition && whatIsWatched(condition, '2026-12-02');
};

test('[D7 X11] what of a condition is watched is said as it was written, and what far too many share', () => {
  expect(
    watched({
      what: 'other',
      ...{ person: 'Ozren Tavchar', plate: 'KX69 ABZ', phone: '07700 900461' },
      ...{ business: 'Zelnarika Ltd', place: '17 Fennel Street', postcode: 'CW1 2AB' },
    }),
  ).toEqual({
    watched: ['Ozren Tavchar', 'KX69 ABZ', '07700 900461', 'Zelnarika Ltd', '17 Fennel Street, CW1 2AB'],
    tooMany: [],
  });
  expect(watched({ what: 'not-contact', person: 'Ana', phone: '07700 900461' })).toEqual({
    watched: ['07700 900461'],
    tooMany: ['Ana'],
  });
  expect(watched({ what: 'not-enter', place: 'Crewe town centre' })?.watched).toEqual([]);
  expect(watched({ what: 'not-enter', place: 'High Street' })?.watched).toEqual([]);
  expect(watched({ what: 'not-enter', place: '17 High Street' })?.watched).toEqual(['17 High Street']);
  expect(watched({ what: 'give-up-passport' })).toEqual({ watched: [], tooMany: [] });
});

test('[D7 X11] conditions of which nothing can be watched are looked at by hand every four weeks while they bind, counted from the last look', () => {
  const passport = conditionOf({ what: 'give-up-passport' });
  const van = conditionOf({ what: 'not-use-vehicle', plate: 'KX69 ABZ' });
  const checked = (on: Day): Written => ({
    kind: 'check',
    about: on,
    body: { condition: passport.about, how: 'visit', result: 'kept', words: 'Seen.', nature: 'fact', on },
  });
  expect(lookByHandBy(told(order, van), '2026-12-02')).toBeUndefined();
  expect(lookByHandBy(told(order, van, passport), '2026-12-02')).toBe('2026-12-30');
  expect(lookByHandBy(told(order, passport, checked('2026-12-20')), '2026-12-21')).toBe('2027-01-17');
  // One that was looked at says nothing of another that was not.
  const other = conditionOf({ what: 'tell-police' });
  expect(lookByHandBy(told(order, passport, other, checked('2026-12-20')), '2026-12-21')).toBe('2026-12-30');
  // It has run out; or it does not bind yet.
  expect(lookByHandBy(told(order, passport), '2028-09-01')).toBeUndefined();
  expect(
    lookByHandBy(told(order, conditionOf({ what: 'tell-police', from: '2027-01-05' })), '2026-12-02'),
  ).toBeUndefined();
});

test('[D7] once an order or a condition has run out by itself nobody is warned of its end any more, and the worker knows the day', () => {
  const ban = conditionOf({ what: 'not-travel', from: '2026-09-01', until: '2027-08-31' });
  const story = told(order, ban);
  const open = (today: Day) =>
    tasksOf(one, story, today).flatMap(({ task, state }) =>
      state === 'open'
        ? [
            task.title.includes('a condition')
              ? 'condition'
              : task.title.includes('ends in')
                ? 'order'
                : 'other',
          ]
        : [],
    );
  const [three, both] = [
    Array(3).fill('order'),
    [...Array(3).fill('order'), ...Array(3).fill('condition'), 'other'],
  ];
  expect(open('2027-08-31').toSorted()).toEqual(both.toSorted());
  expect(codedOf(story, '2027-08-31').turnsOn).toBe('2027-09-01');
  expect(open('2027-09-01')).toEqual(three);
  expect(codedOf(story, '2027-09-01').turnsOn).toBe('2028-09-01');
  expect(open('2028-08-31')).toEqual(three);
  expect(open('2028-09-01')).toEqual([]);
  expect(codedOf(story, '2028-09-01').turnsOn).toBeNull();
});

test('[D7] whoever told the police late is told late, by how many days; whether that is a breach is asked until somebody has answered', () => {
  const of = orderedOn('Marku', { kind: 'stro', madeOn: '2026-09-01', expiresOn: '2028-08-31' });
  const notice = randomUUID();
  const tells = (on: Day, about: string = notice): Written => ({
    kind: 'notified',
    about,
    body: { address: '2 Tallow Row', on },
  });
  const asked = (story: ReturnType<typeof told>) =>
    tasksOf(one, story, '2026-09-30').flatMap(({ task, state }) =>
      task.title.includes('late: say whether') ? [[task.title.slice(11), state]] : [],
    );
  expect(lateNotice(told(of))).toBeUndefined();
  expect(asked(told(of, tells('2026-09-03')))).toEqual([]);
  const late = told(of, tells('2026-09-05'));
  expect(lateNotice(late)).toMatchObject({ days: 2, answer: undefined });
  const words = 'they told the police their name and address 2 days late: say whether it is a breach';
  expect(asked(late)).toEqual([[words, 'open']]);
  // What they tell later is of a change; and a first notice that was found afterwards was in time.
  expect(lateNotice(told(of, tells('2026-09-03'), tells('2026-12-01', randomUUID())))).toBeUndefined();
  const answered: Written = {
    kind: 'breach',
    about: randomUUID(),
    body: { condition: notice, words: 'In hospital.', nature: 'fact', state: 'no-breach', on: '2026-09-06' },
  };
  expect(asked(told(of, tells('2026-09-05'), answered))).toEqual([[words, 'done']]);
  expect(speaksOfWhatThereIs(late, answered)).toBe(true);
  expect(speaksOfWhatThereIs(told(of), answered)).toBe(false);
});
