/** What the members of an invented county sign in with; links and mails of some of them. Proofs and tokens are known to tests. */
import { createHash } from 'node:crypto';
import type { Planted } from './bare-ground.ts';
import type { County } from './county.ts';
import { idFor } from './county-rows.ts';

const bytes = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\0')).digest();
const written = (value: Buffer): string => `\\x${value.toString('hex')}`;

/** The proof of a member's password, and the digests of their recovery code and of a link of theirs, as SQL writes them. */
export const proofOf = (memberId: string): string => written(bytes('proof', memberId));
export const recoveryOf = (memberId: string): string => written(bytes('recovery', memberId));
export const linkOf = (purpose: string, memberId: string): string =>
  written(bytes('link', purpose, memberId));
/** 32 bytes that stand for something made up. */
export const someBytes = (name: string): string => written(bytes(name));
export const mailId = (agencyId: string): string => idFor('mail', agencyId);

export function rowsOfAccounts(county: County, now: Date): Planted {
  const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
  const able = county.members.filter((each) => each.state !== 'invited');
  const invited = county.members.filter((each) => each.state === 'invited');
  const link = (purpose: 'join' | 'reset', memberId: string, expires: Date) => ({
    link_id: idFor('link', purpose, memberId),
    purpose,
    member_id: memberId,
    token_digest: linkOf(purpose, memberId),
    made_at: hours(-1),
    expires_at: expires,
  });
  const ofAgency = (agencyId: string) =>
    able.find((each) => each.agencyId === agencyId && each.roles.includes('duty-desk'))?.memberId;
  return {
    'access.credentials': able.map(({ memberId }) => ({
      member_id: memberId,
      password_salt: `\\x${'00'.repeat(16)}`,
      password_verifier: written(createHash('sha256').update(bytes('proof', memberId)).digest()),
      password_set_at: hours(-9),
      sealed_totp: '\\x00',
      totp_set_at: hours(-9),
      totp_used_step: 10,
    })),
    'access.recovery_codes': able.map(({ memberId }) => ({
      member_id: memberId,
      digest: recoveryOf(memberId),
      made_at: hours(-9),
    })),
    'access.mailed_links': [
      ...invited.map(({ memberId }) => link('join', memberId, hours(24))),
      ...able.map(({ memberId }) => link('reset', memberId, hours(1))),
    ],
    'access.tries': [
      { scope: 'pair', key: someBytes('old try'), fails: 1, last_at: hours(-40) },
      { scope: 'pair', key: someBytes('new try'), fails: 1, last_at: hours(-1) },
    ],
    'access.mails': ['police', 'council'].map((agencyId) => ({
      mail_id: mailId(agencyId),
      kind: 'password-changed',
      member_id: ofAgency(agencyId),
      asked_at: hours(-1),
      next_try_at: hours(-1),
    })),
    'platform.practice_mails': ['new', 'old'].map((name) => ({
      message_id: `${name}@desk.test`,
      mailed_to: 'somebody@practice.example',
      subject: 'You can sign in',
      words: 'Hello',
      kept_at: name === 'new' ? hours(-1) : hours(-31 * 24),
    })),
  };
}
