import { expect, test } from 'vitest';
import type { Body, Written } from '../case/entry.ts';
import { tellStory } from '../case/story.ts';
import { followUpsOf } from './follow-up-tasks.ts';

const closed: Written = {
  kind: 'standing',
  about: '',
  body: { state: 'closed', outcome: 'moved-on-safely', why: 'A flat.', on: '2026-12-01' },
};
const look = (
  about: string,
  state: Body<'follow-up'>['state'],
  on: '2027-02-01' | '2027-02-08' | '2027-03-01' | '2027-03-20' | '2027-04-15',
  months = 'other',
): Written => ({ kind: 'follow-up', about, body: { months, on, state } });
/** What waits, of what was written after support ended, in that order; the same thing written anew stands as it was written last. */
const waiting = (...written: readonly Written[]) => waitingAfter(closed, ...written);
const waitingAfter = (...written: readonly Written[]) => {
  const last = written.map((each, place) => ({
    ...{ ...each, place, by: 'Thandiwe', at: new Date('2026-12-01T10:00:00Z') },
  }));
  const standing = last.filter(
    (each) =>
      !last.some(
        ({ kind, about, place }) => kind === each.kind && about === each.about && place > each.place,
      ),
  );
  return followUpsOf(tellStory(standing))
    .filter(({ state }) => state === 'open')
    .map(({ dueOn, query }) => `${dueOn} ${query}`);
};
const [six, twelve, twentyFour] = ['2027-06-01 months=6', '2027-12-01 months=12', '2028-12-01 months=24'];

test('[X24] a look back that was set is done by what is written of it, and by another of its day or later', () => {
  const three = '2027-03-01 months=3';
  expect(waiting(look('set', 'planned', '2027-02-01'))).toEqual([
    '2027-02-01 about=set',
    three,
    six,
    twelve,
    twentyFour,
  ]);
  for (const after of [look('set', 'reached', '2027-02-01'), look('new', 'declined', '2027-02-08')])
    expect(waiting(look('set', 'planned', '2027-02-01'), after)).toEqual([three, six, twelve, twentyFour]);
});

test('one that was set for a month of the rule stands in its place, and both are done by one look back', () => {
  const set = look('set', 'planned', '2027-04-15', '3');
  expect(waiting(set)).toEqual(['2027-04-15 about=set', six, twelve, twentyFour]);
  expect(waiting(set, look('new', 'reached', '2027-03-01', '3'))).toEqual([six, twelve, twentyFour]);
  expect(waiting(set, look('set', 'reached', '2027-04-15', '3'))).toEqual([six, twelve, twentyFour]);
});

test('whoever is not reached at one that was set is tried again as often as the rule says, and no more', () => {
  const [first, second, third] = [
    look('set', 'not-reached', '2027-02-01'),
    look('again', 'not-reached', '2027-02-08'),
    look('last', 'not-reached', '2027-03-01'),
  ];
  const rule = ['2027-03-01 months=3', six, twelve, twentyFour];
  expect(waiting(first)).toEqual(['2027-02-22 months=other', ...rule]);
  expect(waiting(first, second)).toEqual(['2027-03-01 months=other', ...rule]);
  expect(waiting(first, second, third)).toEqual(rule);
});

test('[X24] nobody looks back at somebody who has died, nor at what was set before that was known; of any other end they do', () => {
  const body = { state: 'closed', why: 'Told by the hospital.', on: '2026-12-01' } as const;
  const ends = (outcome: 'died' | 'contact-lost') =>
    waitingAfter(look('set', 'planned', '2027-02-01'), {
      kind: 'standing',
      about: '',
      body: { ...body, outcome },
    });
  expect(ends('died')).toEqual([]);
  expect(ends('contact-lost')).toHaveLength(5);
});
