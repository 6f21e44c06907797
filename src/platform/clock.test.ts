import { expect, test } from 'vitest';
import { movableClock, systemClock } from './clock.ts';

test('the system clock tells the present', () => {
  const before = Date.now();
  const told = systemClock.now().getTime();
  expect(told).toBeGreaterThanOrEqual(before);
  expect(told).toBeLessThanOrEqual(Date.now());
});

test('a movable clock stands still until it is moved', () => {
  const clock = movableClock('2026-11-23T09:00:00Z');
  expect(clock.now()).toEqual(clock.now());
  clock.advance(90_000);
  expect(clock.now().toISOString()).toBe('2026-11-23T09:01:30.000Z');
  clock.set('2027-01-01T00:00:00Z');
  clock.advance(-1);
  expect(clock.now().toISOString()).toBe('2026-12-31T23:59:59.999Z');
});

test('changing a time that was told does not change the clock', () => {
  const clock = movableClock('2026-11-23T09:00:00Z');
  clock.now().setFullYear(1999);
  expect(clock.now().getUTCFullYear()).toBe(2026);
});

test('a clock cannot be set to what is no time', () => {
  expect(() => movableClock('soon')).toThrow(RangeError);
  expect(() => movableClock('2026-11-23T09:00:00Z').set(new Date(Number.NaN))).toThrow(RangeError);
});
