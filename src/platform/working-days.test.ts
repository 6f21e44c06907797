import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHolidays, bankHolidaysAsOf, lastPublishedYear } from './data/bank-holidays.ts';
import { reckonedHolidays } from './reckoned-holidays.ts';
import {
  addDays,
  addWorkingDays,
  BeyondHolidayTable,
  bankHolidayOn,
  type Day,
  holidaySource,
  isWorkingDay,
  londonDay,
  londonInstant,
  workingDaysBetween,
} from './working-days.ts';

const start: Day = '2019-01-01';
/** Any day far enough inside the table that the sums below stay in it. */
const anyDay = fc.integer({ min: 150, max: 4900 }).map((days) => addDays(start, days));
const anyWorkingDay = anyDay.filter((day) => isWorkingDay(day));
const anyCount = fc.integer({ min: -90, max: 90 });

describe('bank holidays of England and Wales', () => {
  test('Boxing Day 2026 falls on a Saturday, so the Monday is its substitute', () => {
    expect(bankHolidayOn('2026-12-25')).toBe('Christmas Day');
    expect(bankHolidayOn('2026-12-28')).toBe('Boxing Day (substitute day)');
    expect(isWorkingDay('2026-12-28')).toBe(false);
    expect(isWorkingDay('2026-12-29')).toBe(true);
  });

  test('the one-off holidays of 2022 and 2023 are there', () => {
    expect(isWorkingDay('2022-09-19')).toBe(false);
    expect(isWorkingDay('2023-05-08')).toBe(false);
  });

  test('the table says when it was taken and how far the published list reaches', () => {
    expect(bankHolidaysAsOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(bankHolidays[lastPublishedYear]).toBeDefined();
    expect(Object.values(bankHolidays).every((year) => Object.keys(year).length >= 8)).toBe(true);
  });

  test.each(['2018-12-31', '2033-01-01'] as const)(
    '%s is refused, because its holidays are not known',
    (day) => {
      expect(() => isWorkingDay(day)).toThrow(BeyondHolidayTable);
      expect(() => isWorkingDay(day)).toThrow(/Add the year/);
    },
  );

  test('a sum that would run off the end of the table is refused, not guessed', () => {
    expect(() => addWorkingDays('2032-12-20', 30)).toThrow(BeyondHolidayTable);
  });

  test('the standing rules give every year of the table but those with a proclaimed holiday', () => {
    const differing = Object.keys(bankHolidays)
      .map(Number)
      .filter((year) => Object.keys(bankHolidays[year] ?? {}).join() !== reckonedHolidays(year).join());
    expect(differing).toEqual([2020, 2022, 2023]);
  });

  test('beyond the table a caller may have the standing rules, and is told that they are no published list', () => {
    expect(addWorkingDays('2032-12-23', 5, 'reckon')).toBe('2033-01-04');
    expect(isWorkingDay('2040-12-25', 'reckon')).toBe(false);
    expect(holidaySource('2028-12-25')).toBe('published');
    expect(holidaySource('2029-01-01')).toBe('reckoned');
    expect(holidaySource('2018-12-31')).toBe('reckoned');
  });

  test.each(['2026-02-30', '2026-13-01', '26-01-01'] as const)('%s is no day', (day) => {
    expect(() => isWorkingDay(day)).toThrow(RangeError);
  });
});

describe('working days', () => {
  test('five working days after the Thursday before Easter 2026 is the Monday eleven days on', () => {
    expect(addWorkingDays('2026-04-02', 5)).toBe('2026-04-13');
  });

  test('one working day after a Friday, Saturday or Sunday is the Monday', () => {
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22'] as const) {
      expect(addWorkingDays(day, 1)).toBe('2026-11-23');
    }
  });

  test('a half or an endless number of days is refused', () => {
    expect(() => addWorkingDays('2026-04-02', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-04-02', Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  test('adding always lands on a working day, on the right side', () => {
    fc.assert(
      fc.property(anyDay, anyCount.filter(Boolean), (day, count) => {
        const landed = addWorkingDays(day, count);
        expect(isWorkingDay(landed)).toBe(true);
        expect(Math.sign(count)).toBe(landed > day ? 1 : -1);
      }),
    );
  });

  test('counting undoes adding from any working day, both ways', () => {
    fc.assert(
      fc.property(anyWorkingDay, anyCount, (day, count) => {
        expect(workingDaysBetween(day, addWorkingDays(day, count))).toBe(count);
        expect(addWorkingDays(addWorkingDays(day, count), -count)).toBe(day);
      }),
    );
  });

  test('counts of adjoining stretches add up', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(80), fc.nat(80), (day, first, second) => {
        const middle = addDays(day, first);
        const end = addDays(middle, second);
        expect(workingDaysBetween(day, middle) + workingDaysBetween(middle, end)).toBe(
          workingDaysBetween(day, end),
        );
      }),
    );
  });

  test('an instant counts as the day it is in London', () => {
    expect(isWorkingDay(new Date('2026-07-05T23:30:00Z'))).toBe(true);
    expect(isWorkingDay(new Date('2026-12-06T23:30:00Z'))).toBe(false);
  });
});

describe('days in London', () => {
  test('late evening in summer is already the next day, in winter not', () => {
    expect(londonDay(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(londonDay(new Date('2026-01-01T23:30:00Z'))).toBe('2026-01-01');
  });

  test('the days on which the clocks change are 23 and 25 hours long', () => {
    const hours = (day: Day) =>
      (londonInstant(addDays(day, 1)).getTime() - londonInstant(day).getTime()) / 3_600_000;
    expect(hours('2026-03-29')).toBe(23);
    expect(hours('2026-10-25')).toBe(25);
    expect(hours('2026-10-26')).toBe(24);
  });

  test('the hour that spring leaves out is taken an hour later, the one autumn repeats at its first pass', () => {
    expect(londonInstant('2026-03-29', 1, 30).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(londonInstant('2026-10-25', 1, 30).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  test('any time of any day is on that day in London', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(23), fc.nat(59), (day, hours, minutes) => {
        expect(londonDay(londonInstant(day, hours, minutes))).toBe(day);
      }),
    );
  });
});
