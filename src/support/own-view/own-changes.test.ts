import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Body, Written } from '../case/entry.ts';
import { tellStory } from '../case/story.ts';
import { ownChangeOf, toldUntil } from './own-changes.ts';

const [goal, counsellor, flat] = [randomUUID(), randomUUID(), randomUUID()];
const aim = (over: Partial<Body<'goal'>> = {}): Written => ({
  ...{ kind: 'goal', about: goal },
  body: {
    ...{
      domain: 'housing',
      goal: 'A room of your own',
      agreed: 'agreed',
      state: 'open',
      reviewOn: '2027-01-15',
    },
    ...over,
  },
});
const visit = (over: Partial<Body<'appointment'>> = {}): Written => ({
  ...{ kind: 'appointment', about: counsellor },
  body: { on: '2026-12-01', what: 'Counsellor', where: 'The blue door', state: 'coming', ...over },
});
const step = (over: Partial<Body<'step'>> = {}): Written => ({
  ...{ kind: 'step', about: flat },
  body: { goal, what: 'Look at the flat', who: 'worker', dueOn: '2026-12-04', state: 'open', ...over },
});
const at = { by: 'Thandiwe', at: new Date('2026-11-20T10:00:00Z'), place: 1 };
/** What becomes of what was released, in words. */
const becomes = (before: Written | undefined, now: Written): string => {
  const change = ownChangeOf(before && { ...before, ...at }, now);
  return change === undefined ? 'stays' : `${change.kind} ${change.goesOn ? 'anew' : 'over'}`;
};

test('of an appointment another day, hour, place or thing is to be said anew, and one that is kept, missed or called off is over', () => {
  for (const other of [
    { on: '2026-12-02' },
    { time: '10:00' },
    { where: 'The green door' },
    { what: 'Doctor' },
  ] as const)
    expect(becomes(visit(), visit(other))).toBe('date anew');
  for (const state of ['kept', 'missed', 'cancelled'] as const)
    expect(becomes(visit(), visit({ state }))).toBe('date over');
  expect([becomes(visit(), visit()), becomes(undefined, visit())]).toEqual(['stays', 'stays']);
});

test('of a goal other words are to be said anew, and so is a step that is another or given up; one that is done or added leaves it as it stands', () => {
  expect(becomes(aim(), aim({ goal: 'A flat' }))).toBe('plan anew');
  expect(becomes(aim(), aim({ state: 'reached' }))).toBe('plan over');
  expect(becomes(aim(), aim({ reviewOn: '2027-02-01' }))).toBe('stays');
  for (const other of [
    { what: 'Ring him' },
    { dueOn: '2026-12-09' },
    { whoName: 'Jo' },
    { state: 'dropped' },
  ] as const)
    expect(ownChangeOf({ ...step(), ...at }, step(other))).toEqual({
      kind: 'plan',
      about: goal,
      goesOn: true,
    });
  expect([becomes(step(), step({ state: 'done' })), becomes(undefined, step())]).toEqual(['stays', 'stays']);
  expect(becomes(step({ state: 'done' }), step({ what: 'Ring him' }))).toBe('stays');
});

test('a date is told until its day, a goal as long as it is open, and neither once it is over', () => {
  const until = (
    written: Written,
    kind: 'plan' | 'date',
    today: '2026-12-01' | '2026-12-02' = '2026-12-01',
  ) => toldUntil(tellStory([{ ...written, ...at }]), kind, written.about, today);
  expect([until(visit(), 'date'), until(visit(), 'date', '2026-12-02')]).toEqual(['2026-12-01', undefined]);
  expect(until(visit({ state: 'cancelled' }), 'date')).toBeUndefined();
  expect([until(aim(), 'plan'), until(aim({ state: 'given-up' }), 'plan')]).toEqual([null, undefined]);
});
