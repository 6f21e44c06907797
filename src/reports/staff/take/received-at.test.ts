import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay, readTimeOfDay, receivedAt } from './received-at.ts';

test('a time of day is read as people write it', () => {
  const written: Readonly<Record<string, readonly [number, number] | undefined>> = {
    '14:05': [14, 5],
    '1405': [14, 5],
    '9.30': [9, 30],
    '09 30': [9, 30],
    '2.05pm': [14, 5],
    '2:05 p.m.': [14, 5],
    '9 am': [9, 0],
    '12am': [0, 0],
    '12.30pm': [12, 30],
    '00:00': [0, 0],
    '23:59': [23, 59],
    '24:00': undefined,
    '14:60': undefined,
    '13pm': undefined,
    '0am': undefined,
    '14': undefined,
    '14:05m': undefined,
    noon: undefined,
    '': undefined,
  };
  for (const [typed, time] of Object.entries(written))
    expect([typed, readTimeOfDay(typed)]).toEqual([typed, time]);
});

test('every minute of the day is read back from the way it is written', () => {
  fc.assert(
    fc.property(fc.nat(23), fc.nat(59), (hours, minutes) => {
      const two = (number: number) => String(number).padStart(2, '0');
      expect(readTimeOfDay(`${two(hours)}:${two(minutes)}`)).toEqual([hours, minutes]);
      const half = `${hours % 12 === 0 ? 12 : hours % 12}.${two(minutes)}${hours < 12 ? 'am' : 'pm'}`;
      expect(readTimeOfDay(half)).toEqual([hours, minutes]);
    }),
  );
});

test('only days of the calendar are days', () => {
  expect(readDay('3', '2', '2026')).toBe('2026-02-03');
  expect(readDay('29', '2', '2024')).toBe('2024-02-29');
  for (const wrong of [
    ['29', '2', '2026'],
    ['31', '4', '2026'],
    ['0', '1', '2026'],
    ['1', '13', '2026'],
    ['1', '1', '26'],
    ['', '', ''],
    ['a', '1', '2026'],
  ] as const)
    expect(readDay(wrong[0], wrong[1], wrong[2])).toBeUndefined();
});

test('a day and a time are meant in the time of the United Kingdom, winter and summer', () => {
  expect(receivedAt('2026-11-23', [14, 5])).toEqual(new Date('2026-11-23T14:05:00Z'));
  expect(receivedAt('2026-07-01', [14, 5])).toEqual(new Date('2026-07-01T13:05:00Z'));
});
