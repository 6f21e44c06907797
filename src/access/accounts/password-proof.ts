/**
 * From a password to its proof, and from the proof to what the database keeps. The proof is what Argon2id makes of the password under
 * a key of the desk's that is made for the member, so that neither another member's row nor a stolen table is of use; the database
 * keeps the proof's sha256 and compares by itself.
 */
import { hash, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import type { DeskRing } from '../../platform/keys/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { hashingCost, hashingRoom } from './limits.ts';
import { normalised } from './password-rules.ts';

/** What the database keeps of a password. */
export interface KeptPassword {
  readonly salt: Buffer;
  readonly verifier: Buffer;
}

/** No password of ours is longer; what is typed beyond it is not looked at. */
const mostTyped = 1024;

let running = 0;
const queue: (() => void)[] = [];

/** Waits for room to hash. @throws {Refusal} too-many when too many wait already */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= hashingRoom.atOnce) {
    if (queue.length >= hashingRoom.waiting) throw new Refusal('too-many');
    await new Promise<void>((resolve) => queue.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

/** The proof of a typed password for one member and salt: 32 bytes. @throws {Refusal} too-many */
export const passwordProof = (
  keys: DeskRing,
  memberId: string,
  salt: Buffer,
  typed: string,
): Promise<Buffer> =>
  inTurn(() =>
    hashRaw(normalised(typed.slice(0, mostTyped)), {
      ...hashingCost,
      salt,
      secret: keys.deskDigest('password', memberId),
    }),
  );

/** What the database keeps of a new password. @throws {Refusal} too-many */
export async function keepPassword(keys: DeskRing, memberId: string, typed: string): Promise<KeptPassword> {
  const salt = randomBytes(16);
  return { salt, verifier: hash('sha256', await passwordProof(keys, memberId, salt, typed), 'buffer') };
}
