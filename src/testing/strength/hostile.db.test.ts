import { expect, test } from 'vitest';
import { freshDatabase } from '../database.ts';
import { hostileGround } from './hostile-doors.ts';
import { attack } from './hostile-verdict.ts';

const ground = await hostileGround(await freshDatabase());
const few = { requests: 1500, seed: 14, secrets: ground.secrets };

test('1,500 hostile requests to the public site break nothing, show nothing and wait for nothing [R14]', {
  timeout: 60_000,
}, async () => {
  const run = await attack(ground.public.site, ground.public.door, few);
  expect(run.wrongs).toEqual([]);
  expect(ground.public.faults).toEqual([]);
  expect(run.requests).toBe(1500);
});

test('1,500 hostile requests to the staff site, signed in and not, break nothing and show nothing of another agency [R14]', {
  timeout: 60_000,
}, async () => {
  const run = await attack(ground.staff.site, ground.staff.door, few);
  expect(run.wrongs).toEqual([]);
  expect(ground.staff.faults).toEqual([]);
});
