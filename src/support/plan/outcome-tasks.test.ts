import { expect, test } from 'vitest';
import type { Written } from '../case/entry.ts';
import { tellStory } from '../case/story.ts';
import { coreOutcomes } from '../outcomes/core-outcomes.ts';
import { outcomeDays, outcomeDaysOn } from '../outcomes/outcome-days.ts';
import { outcomesDue } from './outcome-tasks.ts';

const openedAt = new Date('2026-11-01T10:00:00Z');
const due = (state: 'open' | 'closed', ...written: readonly Written[]) =>
  outcomesDue(
    { openedAt, state },
    tellStory(written.map((each, place) => ({ ...each, place, by: 'Thandiwe', at: openedAt }))),
  ).map(({ key, dueOn, state: stands }) => `${key} ${dueOn} ${stands}`);
const answers = (moment: 'start' | 'review' | 'after', leftOut = 0): Written[] =>
  coreOutcomes.slice(leftOut).map((about) => ({
    kind: 'outcome',
    about,
    body: { answer: 'not-asked', moment, source: 'person', on: '2026-11-05' },
  }));
const review: Written = {
  kind: 'review',
  about: 'first',
  body: { on: '2026-12-01', tookPart: 'Ana', changed: 'Nothing.', nextOn: '2027-01-01' },
};
const lookedBack = (state: 'planned' | 'reached'): Written => ({
  kind: 'follow-up',
  about: 'three',
  body: { months: '3', on: '2027-03-01', state },
});

test('the whole set is asked at the start, and is done once every outcome has an answer, whichever it is', () => {
  expect(due('open')).toEqual(['outcomes start 2026-11-29 open']);
  expect(due('open', ...answers('start', 1))).toEqual(['outcomes start 2026-11-29 open']);
  expect(due('open', ...answers('start'))).toEqual(['outcomes start 2026-11-29 done']);
  expect(due('closed')).toEqual(['outcomes start 2026-11-29 cancelled']);
});

test('with a review and with a look back it is asked anew; what was answered before does not count for it', () => {
  expect(due('open', ...answers('start'), review)).toEqual([
    'outcomes start 2026-11-29 done',
    'outcomes review 7 2026-12-08 open',
  ]);
  expect(due('open', ...answers('start'), review, ...answers('review')).at(-1)).toBe(
    'outcomes review 7 2026-12-08 done',
  );
  expect(due('closed', ...answers('start'), lookedBack('planned'))).toHaveLength(1);
  expect(due('closed', ...answers('start'), lookedBack('reached')).at(-1)).toBe(
    'outcomes after three 2027-03-08 open',
  );
  expect(due('closed', lookedBack('reached'), ...answers('after')).at(-1)).toBe(
    'outcomes after three 2027-03-08 done',
  );
});

test('only the last time waits: what was not asked at the start is not asked for twice', () => {
  expect(due('open', review)).toEqual([
    'outcomes start 2026-11-29 cancelled',
    'outcomes review 0 2026-12-08 open',
  ]);
  expect(due('open', review, lookedBack('reached')).map((each) => each.split(' ').at(-1))).toEqual([
    'cancelled',
    'cancelled',
    'open',
  ]);
});

test('what happened on a day keeps the days that held then', () => {
  const later = { ...outcomeDays[0], from: '2027-01-01', fromStart: 14 } as const;
  expect(outcomeDaysOn('2026-12-31', [...outcomeDays, later])).toBe(outcomeDays[0]);
  expect(outcomeDaysOn('2027-01-01', [...outcomeDays, later])).toBe(later);
});
