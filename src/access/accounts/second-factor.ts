/** The second factor: codes of an authenticator (RFC 6238), and recovery codes. Neither is kept as it is. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { generateSync } from 'otplib';
import type { DeskRing } from '../../platform/keys/index.ts';
import { recoveryShape, totpShape } from './limits.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first letters of bytes in an alphabet of 32; five bits a letter. */
function lettersOf(bytes: Buffer, alphabet: string, count: number): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: count },
    (_, at) => alphabet[Number.parseInt(bits.slice(at * 5, at * 5 + 5), 2)],
  ).join('');
}

/** A secret as people type it into an authenticator that cannot see the picture: base 32 in groups of four. */
export const secretInWords = (secret: Buffer): string =>
  lettersOf(secret, base32, (secret.length * 8) / 5).replaceAll(/(.{4})(?=.)/g, '$1 ');

/** What an authenticator reads out of the picture. */
export function authenticatorLink(secret: Buffer, email: string): string {
  const issuer = 'Plainsight';
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`;
  const query = new URLSearchParams({
    secret: lettersOf(secret, base32, (secret.length * 8) / 5),
    issuer,
    algorithm: 'SHA1',
    digits: String(totpShape.digits),
    period: String(totpShape.seconds),
  });
  return `otpauth://totp/${label}?${query}`;
}

/** The code of one step. */
export const codeAt = (secret: Buffer, step: number): string =>
  generateSync({
    secret,
    epoch: step * totpShape.seconds,
    period: totpShape.seconds,
    digits: totpShape.digits,
    algorithm: 'sha1',
  });

export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / totpShape.seconds);

/** The step whose code was typed, among those that are taken now; null when it is none of theirs. Every one is compared. */
export function stepOfCode(secret: Buffer, typed: string, now: Date): number | null {
  const given = Buffer.alloc(totpShape.digits, '-');
  given.write(typed.replaceAll(/[\s-]/g, '').slice(0, totpShape.digits + 1));
  const exact = typed.replaceAll(/[\s-]/g, '').length === totpShape.digits;
  let found: number | null = null;
  for (let away = -totpShape.window; away <= totpShape.window; away++) {
    const step = stepAt(now) + away;
    if (timingSafeEqual(Buffer.from(codeAt(secret, step)), given) && exact) found = step;
  }
  return found;
}

const groupsOf = (letters: string): string =>
  Array.from({ length: recoveryShape.groups }, (_, at) =>
    letters.slice(at * recoveryShape.letters, (at + 1) * recoveryShape.letters),
  ).join('-');

/** Recovery codes in the groups in which they are written down. `from` gives 32 bytes for each; chance when left out. */
export const makeRecoveryCodes = (from: (at: number) => Buffer = () => randomBytes(32)): string[] =>
  Array.from({ length: recoveryShape.codes }, (_, at) =>
    groupsOf(lettersOf(from(at), crockford, recoveryShape.groups * recoveryShape.letters)),
  );

/** A recovery code as it was meant: letters that look alike are one (Crockford). */
const meant = (typed: string): string =>
  typed
    .slice(0, 200)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** What the database keeps of a recovery code of one member. */
export const recoveryDigest = (keys: DeskRing, memberId: string, typed: string): Buffer =>
  keys.deskDigest('recovery-code', `${memberId}\0${meant(typed)}`);
