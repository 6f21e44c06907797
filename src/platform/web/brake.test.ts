import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeBrake } from './brake.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1_000);
const limits = { perKey: 5, overall: 12, windowSeconds: 60 };

/** Bytes that are still held once everything that nobody needs has been thrown away. */
function held(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  return process.memoryUsage().heapUsed;
}

test('so many tries for one source in a window, then a wait until it ends', () => {
  const brake = makeBrake(limits);
  const tries = Array.from({ length: 7 }, () => brake.take('one', at(10)));
  expect(tries.map((each) => each.allowed)).toEqual([true, true, true, true, true, false, false]);
  expect(tries[5]?.waitSeconds).toBe(50);
  expect(brake.take('one', at(59.5)).waitSeconds).toBe(1);
  expect(brake.take('one', at(60)).allowed).toBe(true);
});

test('so many over all, whatever the sources', () => {
  const brake = makeBrake(limits);
  const allowed = Array.from({ length: 30 }, (_, source) => brake.take(`source ${source}`, at(0)).allowed);
  expect(allowed.filter(Boolean).length).toBe(12);
});

test('one who keeps hammering does not shut the others out', () => {
  const brake = makeBrake(limits);
  for (let count = 0; count < 10_000; count++) brake.take('hammer', at(1));
  expect(brake.take('a frightened person', at(2))).toEqual({ allowed: true, waitSeconds: 0 });
});

test('whatever is tried, neither limit is ever passed and nobody waits longer than a window', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(300)), { maxLength: 300 }), (tries) => {
      const brake = makeBrake(limits);
      const passed = new Map<string, number>();
      for (const [source, second] of tries.toSorted((a, b) => a[1] - b[1])) {
        const { allowed, waitSeconds } = brake.take(`source ${source}`, at(second));
        expect(waitSeconds).toBeLessThanOrEqual(60);
        expect(waitSeconds > 0).toBe(!allowed);
        if (!allowed) continue;
        const window = Math.floor(at(second).getTime() / 60_000);
        for (const [name, most] of [
          [`${window} ${source}`, 5],
          [`${window}`, 12],
        ] as const) {
          passed.set(name, (passed.get(name) ?? 0) + 1);
          expect(passed.get(name)).toBeLessThanOrEqual(most);
        }
      }
    }),
  );
});

test('more sources than are remembered still meet the limit over all', () => {
  const brake = makeBrake({ perKey: 1, overall: 60_000, windowSeconds: 60 });
  const allowed = Array.from(
    { length: 70_000 },
    (_, source) => brake.take(`source ${source}`, at(0)).allowed,
  );
  expect(allowed.filter(Boolean).length).toBe(60_000);
});

test('a million guesses in an hour, from as many sources as the guesser likes, are no more than the limit over all, and are not held in memory', () => {
  const brake = makeBrake({ perKey: 5, overall: 120, windowSeconds: 60 });
  const before = held();
  let allowed = 0;
  for (let guess = 0; guess < 1_000_000; guess++)
    if (brake.take(`source ${guess % 200_000}`, at(guess * 0.0036)).allowed) allowed += 1;
  expect(allowed).toBeLessThanOrEqual(60 * 120);
  expect(held() - before).toBeLessThan(20_000_000);
  expect(brake.take('source 1', at(4_000)).allowed).toBe(true);
});
