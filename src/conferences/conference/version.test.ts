import { expect, test } from 'vitest';
import { changesOf, isExcused, type Version } from './version.ts';

const day = (number: number) => new Date(`2030-01-0${number}T10:00:00Z`);
const called: Version = {
  versionId: 'first',
  conferenceId: 'one',
  title: 'Conference',
  startsAt: day(9),
  place: 'Room 4',
  chair: 'thandiwe',
  cancelled: false,
  why: null,
  by: 'thandiwe',
  at: day(1),
};
const moved: Version = { ...called, versionId: 'second', startsAt: day(8), why: 'The room.', at: day(3) };
const elsewhere: Version = { ...moved, versionId: 'third', place: 'Room 9', chair: 'chidinma', at: day(5) };
const cancelled: Version = { ...elsewhere, versionId: 'fourth', cancelled: true, at: day(6) };

test('each change tells what stood before it and what from then on, the last first', () => {
  expect(changesOf([called])).toEqual([]);
  expect(changesOf([called, moved, elsewhere, cancelled])).toEqual([
    { before: elsewhere, after: cancelled, parts: [] },
    { before: moved, after: elsewhere, parts: ['place', 'chair'] },
    { before: called, after: moved, parts: ['startsAt'] },
  ]);
});

test('an agency that will not come at a time may come at another, and still will not where only the place has changed', () => {
  const changes = changesOf([called, moved, elsewhere]);
  expect(isExcused({ apologiesAt: null }, changes)).toBe(false);
  expect(isExcused({ apologiesAt: day(2) }, changes)).toBe(false);
  expect(isExcused({ apologiesAt: day(4) }, changes)).toBe(true);
  expect(isExcused({ apologiesAt: day(2) }, changesOf([called]))).toBe(true);
});
