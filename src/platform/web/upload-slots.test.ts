import { expect, test } from 'vitest';
import { makeUploadSlots, usualUploadLimits } from './upload-slots.ts';

const limits = { ...usualUploadLimits, atOncePerSource: 2, atOnce: 3, patience: 60_000, waiting: 2 };
const now = new Date('2026-11-01T12:00:00Z');

test('who finds no place waits for one, in turn, and a source that holds its share does not hold up the others', async () => {
  const slots = makeUploadSlots(limits);
  const [first, second] = [await slots.take('a'), await slots.take('a')];
  const order: string[] = [];
  const third = slots.take('a').then((place) => {
    order.push('a again');
    return place;
  });
  const other = await slots.take('b');
  const fourth = slots.take('b').then((place) => {
    order.push('b again');
    return place;
  });
  expect(await slots.take('c')).toBeUndefined();
  other?.();
  await fourth;
  expect(order).toEqual(['b again']);
  first?.();
  first?.();
  await third;
  expect(order).toEqual(['b again', 'a again']);
  for (const place of [second, await third, await fourth]) place?.();
  expect(await slots.take('c')).toBeDefined();
});

test('who waits too long is told that there is none', async () => {
  const slots = makeUploadSlots({ ...limits, atOnce: 1, patience: 20 });
  await slots.take('a');
  expect(await slots.take('b')).toBeUndefined();
});

test('a source may send so many files in ten minutes, and all together so many', () => {
  const slots = makeUploadSlots({ ...limits, filesPerSource: 2, files: 3 });
  expect(['a', 'a', 'a', 'b', 'b'].map((source) => slots.allows(source, now))).toEqual([
    true,
    true,
    false,
    true,
    false,
  ]);
  expect(slots.allows('a', new Date(now.getTime() + 600_000))).toBe(true);
});
