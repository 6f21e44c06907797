import { expect, test } from 'vitest';
import type { Written } from '../case/entry.ts';
import { tellStory } from '../case/story.ts';
import { summarise } from '../case/summary.ts';
import { firstDays, firstDaysOn } from './first-days.ts';
import { firstsDue } from './first-tasks.ts';

const openedAt = new Date('2026-11-01T10:00:00Z');
const told = (...written: readonly Written[]) =>
  tellStory(written.map((each, place) => ({ ...each, place, by: 'Thandiwe', at: openedAt })));
const due = (state: 'open' | 'closed', ...written: readonly Written[]) =>
  firstsDue({ openedAt, state }, told(...written)).map(
    ({ what, dueOn, state: stands }) => `${what} ${dueOn} ${stands}`,
  );
const risk: Written = {
  ...{ kind: 'risk', about: 'money' },
  body: { level: 'low', evidence: 'Seen', confidence: 'medium', asked: 'Her', on: '2026-11-01' },
};

test('of a case in which nothing is written the first judgement, safety plan, needs and review are due all the same', () => {
  expect(due('open')).toEqual([
    'firstRisk 2026-11-08 open',
    'firstSafetyPlan 2026-11-08 open',
    'firstNeeds 2026-11-29 open',
    'firstReview 2027-01-31 open',
  ]);
  expect(due('open', risk)[0]).toBe('firstRisk 2026-11-08 done');
  expect(due('closed', risk).slice(0, 2)).toEqual([
    'firstRisk 2026-11-08 done',
    'firstSafetyPlan 2026-11-08 cancelled',
  ]);
});

test('a case in which nobody has judged a risk yet is late from the day on which the first was due', () => {
  const days = (...written: readonly Written[]) => {
    const { riskDueOn, reviewDueOn } = summarise({ openedAt }, told(...written), String);
    return [riskDueOn, reviewDueOn];
  };
  expect(days()).toEqual(['2026-11-08', '2027-01-31']);
  expect(days(risk)).toEqual(['2027-01-31', '2027-01-31']);
  const closing: Written = {
    ...{ kind: 'standing', about: '' },
    body: { state: 'closed', outcome: 'moved-on-safely', why: 'A flat.', on: '2026-11-01' },
  };
  expect(days(closing)).toEqual([null, null]);
});

test('the days are our own proposals, marked as such, and a case keeps those that held when it was opened', () => {
  expect(firstDays.every(({ verified, source }) => !verified && source.startsWith('Proposal'))).toBe(true);
  const later = { ...firstDays[0], from: '2027-01-01', risk: 3 } as const;
  expect(firstDaysOn('2026-12-31', [...firstDays, later]).risk).toBe(7);
  expect(firstDaysOn('2027-01-01', [...firstDays, later]).risk).toBe(3);
});
