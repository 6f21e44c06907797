import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { anew, charged, told as courtStory, ids, verdict } from '../../testing/charging.ts';
import type { Entry, EntryOf, Written } from '../investigation/entry.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { tellStory } from '../investigation/story.ts';
import { decisionsIn, decisionsOnSteps } from './decisions.ts';
import { nextOn, tasksOf } from './plan-tasks.ts';
import { usualStepsLeft } from './take-usual-steps.ts';
import { usualSteps } from './usual-steps.ts';

const one: Investigation = {
  investigationId: randomUUID(),
  agencyId: 'cheshire-police',
  reference: 'IN-4KD7W2',
  state: 'open',
  lead: randomUUID(),
  beganFrom: null,
  begunBy: randomUUID(),
  begunAt: new Date('2026-11-01'),
  changedAt: new Date('2026-11-01'),
  nextOn: null,
  revision: 0,
};
const told = (...written: readonly Written[]) =>
  tellStory(written.map((each, place): Entry => ({ ...each, place, by: 'x', at: new Date('2026-11-02') })));
type Overt = Extract<Written, { kind: 'overt' }>['body'];
const raid = (change: Partial<Overt> = {}): Written => ({
  kind: 'overt',
  about: 'raid',
  body: {
    what: 'Search of Marku’s house',
    kind: 'search',
    on: '2026-12-03',
    risk: 'The men are moved tonight.',
    lessens: 'Rooms are ready.',
    wishes: 'known',
    asked: 'Thandiwe',
    choice: 'not-decided',
    state: 'open',
    ...change,
  },
});
const line: Written = {
  kind: 'line',
  about: 'line',
  body: { what: 'Who rents it for Marku?', priority: 'high', dueOn: '2026-12-01', state: 'open' },
};
const closed: Written = {
  kind: 'standing',
  about: '',
  body: { state: 'closed', outcome: 'disrupted', why: 'x', on: '2026-11-30' },
};

test('[D11] what is planned becomes tasks of its lead, and none says a word that anybody typed', () => {
  const tasks = tasksOf(one, told(raid(), line));
  expect(tasks.map(({ task, state }) => [task.dueOn, state])).toEqual([
    ['2026-12-01', 'open'],
    ['2026-12-03', 'open'],
  ]);
  expect(JSON.stringify(tasks)).not.toMatch(/Marku|Thandiwe|moved/);
  expect(tasks.every(({ task }) => task.ownerId === one.lead && task.recordId === one.investigationId)).toBe(
    true,
  );
});

test('the risk to victims is to be decided on until somebody goes on or stops, waiting is not deciding', () => {
  const stateOf = (body: Partial<Overt>) => tasksOf(one, told(raid(body))).map(({ state }) => state);
  expect(stateOf({ choice: 'wait' })).toEqual(['open']);
  expect(stateOf({ choice: 'go' })).toEqual(['done']);
  expect(stateOf({ choice: 'go', wishes: 'not-asked' })).toEqual(['open']);
  expect(stateOf({ choice: 'stop' })).toEqual(['done']);
  expect(stateOf({ state: 'dropped' })).toEqual(['cancelled']);
});

test('[D3] a step stands in the log of decisions each time that it is decided otherwise or for another reason, and when that is taken back', () => {
  const written: readonly Partial<Overt>[] = [
    {},
    { choice: 'wait', choiceWhy: 'No beds.' },
    { choice: 'wait', choiceWhy: 'No beds.', lessens: 'Two rooms.' },
    { choice: 'wait', choiceWhy: 'No interpreter.' },
    { choice: 'not-decided', choiceWhy: 'No interpreter.' },
    { choice: 'not-decided' },
    { choice: 'go', choiceWhy: 'All is ready.' },
    { choice: 'go', choiceWhy: 'All is ready.', state: 'done' },
  ];
  const versions = written.map(
    (change, place) => ({ ...raid(change), place, by: 'x', at: new Date('2026-11-02') }) as EntryOf<'overt'>,
  );
  const other = { ...versions[1], about: 'visit', place: 9 } as EntryOf<'overt'>;
  const log = decisionsIn([], [other, ...versions.toReversed()]);
  expect(log.map(({ about, place }) => [about, place])).toEqual([
    ['visit', 9],
    ['raid', 6],
    ['raid', 4],
    ['raid', 3],
    ['raid', 1],
  ]);
  expect(decisionsOnSteps(versions).map((same) => same.map(({ place }) => place))).toEqual([
    [1, 2],
    [3],
    [4, 5],
    [6, 7],
  ]);
});

test('the next day is the first of what is still to do; a closed one has none, and its tasks come off the lists', () => {
  expect(nextOn(told(raid(), line))).toBe('2026-12-01');
  expect(nextOn(told(raid({ choice: 'go' })))).toBeNull();
  expect(nextOn(told(line, closed))).toBeNull();
  // That it was closed is an outcome to be told; here is nobody who would be.
  expect(tasksOf(one, told(line, closed)).map(({ state }) => state)).toEqual(['cancelled', 'done']);
});

test('[D6] that victims are told what came of a charge stays a task when the investigation is closed, until they know', () => {
  const { charge: id, ana } = ids;
  const acquitted = [charged(), verdict('not-guilty', '2026-11-27')] as const;
  const tells: Written = {
    kind: 'told',
    about: anew(),
    body: { of: ana, charge: id, way: 'supporter', on: '2026-11-27' },
  };
  const before = courtStory(...acquitted, line, closed);
  const left = (story: typeof before) =>
    tasksOf(one, story).flatMap(({ task, state }) => (state === 'done' ? [] : [[task.dueOn, state]]));
  expect(left(before)).toEqual([
    ['2026-12-01', 'cancelled'],
    ['2026-11-30', 'open'],
  ]);
  expect(nextOn(before)).toBe('2026-11-30');
  const after = courtStory(...acquitted, line, closed, tells);
  expect(left(after)).toEqual([['2026-12-01', 'cancelled']]);
  expect(nextOn(after)).toBeNull();
});

test('[D11] a usual step that two kinds name is taken over once', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  const taken: Written = {
    kind: 'step',
    about: 'step',
    body: { what: 'Phones', usual: 'sexual phones', dueOn: '2026-12-01', state: 'dropped' },
  };
  expect(usualSteps('criminal', '2026-11-28').map(({ code }) => code)).toContain('phones');
  expect(usualStepsLeft(told(taken), 'criminal', now).map(({ code }) => code)).not.toContain('phones');
  expect(usualSteps('labour', '2026-10-31')).toEqual([]);
});
