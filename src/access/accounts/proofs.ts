/** Makes proofs of what somebody typed. The same work for somebody whom nobody knows. */
import { randomBytes } from 'node:crypto';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Challenge, Proofs } from './account-store.ts';
import { totpShape } from './limits.ts';
import { passwordProof } from './password-proof.ts';
import { recoveryDigest, stepOfCode } from './second-factor.ts';

/** Where a member's authenticator secret is sealed. */
const totpPlace = (memberId: string): string => `totp:${memberId}`;

export const sealTotp = (keys: DeskRing, memberId: string, secret: Buffer): Buffer =>
  keys.sealAtDesk(totpPlace(memberId), secret);

const nobody = 'nobody';

/** The secret to compare a code with: a stranger's is made up on the spot, sealed and opened like any other. */
function secretOf(keys: DeskRing, memberId: string, sealed: Buffer | null): Buffer {
  if (sealed !== null) return keys.openAtDesk(totpPlace(memberId), sealed);
  return keys.openAtDesk(totpPlace(nobody), sealTotp(keys, nobody, randomBytes(totpShape.secretBytes)));
}

/** What a typed code proves for one member. */
export function codeProofs(
  keys: DeskRing,
  of: { memberId: string; sealedTotp: Buffer | null },
  typed: string,
  now: Date,
): Omit<Proofs, 'password'> {
  return {
    step: stepOfCode(secretOf(keys, of.memberId, of.sealedTotp), typed, now),
    recovery: recoveryDigest(keys, of.memberId, typed),
  };
}

/** What a typed password and code prove. `memberId`: whose challenge it is; nobody's when null. @throws {Refusal} too-many */
export async function proofsOf(
  keys: DeskRing,
  challenge: Challenge,
  typed: { readonly password: string; readonly code: string },
  now: Date,
): Promise<Proofs> {
  const memberId = challenge.memberId ?? nobody;
  const salt = challenge.salt ?? keys.deskDigest('no-salt', memberId).subarray(0, 16);
  return {
    password: await passwordProof(keys, memberId, salt, typed.password),
    ...codeProofs(keys, { memberId, sealedTotp: challenge.sealedTotp }, typed.code, now),
  };
}
