import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { deskRing } from '../../platform/keys/keyring.ts';
import { hashingRoom } from './limits.ts';
import { keepPassword, passwordProof } from './password-proof.ts';

const ring = () => {
  const key = () => randomBytes(32);
  return deskRing({
    deskPublic: key(),
    receipt: key(),
    web: key(),
    deskPrivate: key(),
    wrapping: key(),
    index: key(),
  });
};
const keys = ring();
const salt = randomBytes(16);

test('a proof belongs to one password, one member, one salt and one installation', async () => {
  const proof = await passwordProof(keys, 'anna', salt, 'violet harbour ladder');
  expect(proof).toHaveLength(32);
  expect(await passwordProof(keys, 'anna', salt, 'violet harbour ladder')).toEqual(proof);
  for (const other of [
    passwordProof(keys, 'anna', salt, 'violet harbour ladde'),
    passwordProof(keys, 'bert', salt, 'violet harbour ladder'),
    passwordProof(keys, 'anna', randomBytes(16), 'violet harbour ladder'),
    passwordProof(ring(), 'anna', salt, 'violet harbour ladder'),
  ])
    expect(await other).not.toEqual(proof);
});

test('the same password kept twice is kept differently, and typed in wide letters it is the same', async () => {
  const [one, two] = [
    await keepPassword(keys, 'anna', 'violet 1 ladder'),
    await keepPassword(keys, 'anna', 'violet 1 ladder'),
  ];
  expect(one.salt).not.toEqual(two.salt);
  expect(one.verifier).not.toEqual(two.verifier);
  expect(await passwordProof(keys, 'anna', salt, 'violet １ ladder')).toEqual(
    await passwordProof(keys, 'anna', salt, 'violet 1 ladder'),
  );
});

test('a flood of passwords is hashed a few at a time, and beyond what may wait it is turned away at once', {
  timeout: 30_000,
}, async () => {
  const flood = Array.from({ length: 200 }, (_, at) =>
    passwordProof(keys, 'anna', salt, `flood number ${at}`),
  );
  const outcomes = await Promise.allSettled(flood);
  const taken = outcomes.filter(({ status }) => status === 'fulfilled').length;
  expect(taken).toBe(hashingRoom.atOnce + hashingRoom.waiting);
  for (const each of outcomes)
    if (each.status === 'rejected') expect(each.reason).toMatchObject({ code: 'too-many' });
  expect(await passwordProof(keys, 'anna', salt, 'afterwards')).toHaveLength(32);
});
