import { expect, test } from 'vitest';
import { atWholeTick } from './whole-ticks.ts';

/** A timer counts from when its round of events began, and may ring so much earlier, in milliseconds. */
const early = 5;

test('what is done at once, and what fails at once, is told a whole tick later', async () => {
  const began = performance.now();
  expect(await atWholeTick(async () => 'found')).toBe('found');
  expect(performance.now() - began).toBeGreaterThan(25 - early);

  const again = performance.now();
  await expect(atWholeTick(() => Promise.reject(new Error('no such')))).rejects.toThrow('no such');
  expect(performance.now() - again).toBeGreaterThan(25 - early);
});

test('what takes longer than a tick is told at the next one', async () => {
  const began = performance.now();
  await atWholeTick(async () => {
    while (performance.now() - began < 30) await Promise.resolve();
  });
  expect(performance.now() - began).toBeGreaterThan(50 - early);
});
