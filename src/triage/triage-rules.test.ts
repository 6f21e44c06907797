import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Report } from '../reports/index.ts';
import { lateness, limitMinutes, priorities, stageAfter, weigh } from './triage-rules.ts';

const at = new Date('2026-11-23T10:00:00Z');
const report = (more: Partial<Report> = {}): Report => ({
  reportId: 'r',
  agencyId: 'a',
  reference: 'R-0000-0000',
  channel: 'public-site',
  language: 'en',
  receivedAt: at,
  danger: 'no',
  dangerWords: false,
  affected: 'no',
  identityChoice: 'anonymous',
  wardCode: null,
  councilCode: null,
  happenedFrom: null,
  howOften: 'several',
  stage: 'received',
  takenBy: null,
  enteredAt: null,
  ...more,
});

test('danger goes first and waits no longer than fifteen minutes', () => {
  for (const urgent of [report({ danger: 'yes' }), report({ dangerWords: true })]) {
    const { priority, dueAt } = weigh(urgent, undefined, at);
    expect(priority).toBe(1);
    expect(dueAt).toEqual(new Date('2026-11-23T10:15:00Z'));
  }
});

test('nothing ever lowers a report that speaks of danger', () => {
  const any = fc.record({
    affected: fc.constantFrom('me', 'no', 'prefer-not', 'not-answered' as const),
    howOften: fc.constantFrom('once', 'daily', 'unsure' as const),
    danger: fc.constantFrom('yes', 'no', 'unsure', 'not-answered' as const),
  });
  fc.assert(
    fc.property(any, fc.constantFrom('certain', 'strong', 'possible', undefined), (more, strongest) => {
      expect(weigh(report({ ...more, dangerWords: true }), strongest, at).priority).toBe(1);
      const calm = weigh(report({ ...more, danger: 'no' }), strongest, at).priority;
      expect(weigh(report({ ...more, danger: 'unsure' }), strongest, at).priority).toBeLessThanOrEqual(calm);
    }),
  );
});

test('the person affected, and a vehicle known already, come before the rest', () => {
  expect(weigh(report({ affected: 'me' }), undefined, at).priority).toBe(2);
  expect(weigh(report(), 'certain', at)).toMatchObject({ priority: 2, reasons: ['match-certain'] });
  expect(weigh(report(), 'possible', at).priority).toBe(3);
  expect(weigh(report({ howOften: 'once' }), undefined, at).priority).toBe(4);
});

test('limits grow with the number of the priority', () => {
  const minutes = priorities.map((priority) => limitMinutes(priority, at));
  expect(minutes).toEqual(minutes.toSorted((a, b) => a - b));
});

test('an item is late from its limit on, and nearly late in the last quarter before it', () => {
  const due = new Date('2026-11-23T14:00:00Z');
  expect(lateness(at, due, new Date('2026-11-23T12:59:59Z'))).toBe('in-time');
  expect(lateness(at, due, new Date('2026-11-23T13:00:00Z'))).toBe('soon');
  expect(lateness(at, due, due)).toBe('late');
});

test('the reporter is told in safe words where a report has gone [A20]', () => {
  expect(stageAfter('no-further-action')).toBe('closed');
  expect(stageAfter('keep-as-intelligence')).toBe('being-looked-at');
  expect(stageAfter('pass-to-agency')).toBe('passed-on');
});
