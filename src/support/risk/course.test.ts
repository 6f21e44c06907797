import { expect, test } from 'vitest';
import type { EntryOf } from '../case/entry.ts';
import { courseWidth, layOutCourse, tellCourse } from './course.ts';
import { type RiskLevel, reviewDueOn } from './risk-domains.ts';

let place = 0;
const judged = (about: string, on: `${number}-${number}-${number}`, level: RiskLevel): EntryOf<'risk'> => {
  place += 1;
  return {
    kind: 'risk',
    about,
    body: { level, evidence: 'Seen', confidence: 'medium', asked: 'Her', on },
    place,
    by: 'somebody',
    at: new Date('2026-11-01T12:00:00Z'),
  };
};

test('[C11] each judgement says how it changed and when it is due again, in the order of the days it is about', () => {
  const [course] = tellCourse([
    judged('safety', '2026-06-01', 'high'),
    judged('safety', '2026-03-01', 'medium'),
    judged('safety', '2026-09-01', 'low'),
  ]);
  expect(course?.judged.map(({ on, level, change, until }) => [on, level, change, until])).toEqual([
    ['2026-03-01', 'medium', undefined, '2026-06-01'],
    ['2026-06-01', 'high', 'up', '2026-09-01'],
    ['2026-09-01', 'low', 'down', undefined],
  ]);
  expect(course?.judged[1]?.dueOn).toBe('2026-06-15');
});

test('of two judgements about one day the later written stands, and both stay in the history', () => {
  const [course] = tellCourse([judged('money', '2026-06-01', 'high'), judged('money', '2026-06-01', 'low')]);
  expect(course?.judged.map(({ level }) => level)).toEqual(['low']);
});

test('the higher the level, the sooner it is judged again', () => {
  const levels = ['low', 'medium', 'high', 'very-high'] as const;
  const due = levels.map((level) => reviewDueOn(level, '2026-11-28'));
  expect(due).toEqual(due.toSorted().toReversed());
});

test('[X24] the picture shows where a level was not judged again in time, and ends today', () => {
  const picture = layOutCourse(tellCourse([judged('safety', '2026-01-01', 'very-high')]), '2026-12-31');
  const [row] = picture.rows;
  expect(row?.stretches.map(({ overdue }) => overdue)).toEqual([false, true]);
  expect(row?.stretches.at(-1)?.to).toBe(courseWidth);
  expect(picture.marks.map(({ day }) => day)).toContain('2026-07-01');
});
