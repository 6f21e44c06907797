import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deskRing } from '../../platform/keys/keyring.ts';
import {
  authenticatorLink,
  codeAt,
  makeRecoveryCodes,
  recoveryDigest,
  secretInWords,
  stepAt,
  stepOfCode,
} from './second-factor.ts';

const key = () => randomBytes(32);
const keys = deskRing({
  deskPublic: key(),
  receipt: key(),
  web: key(),
  deskPrivate: key(),
  wrapping: key(),
  index: key(),
});
const anySecret = fc.uint8Array({ minLength: 20, maxLength: 20 }).map((bytes) => Buffer.from(bytes));
const anyTime = fc
  .integer({ min: 1_600_000_000, max: 4_000_000_000 })
  .map((seconds) => new Date(seconds * 1000));

test('the codes are those of RFC 6238, appendix B, in six digits', () => {
  const secret = Buffer.from('12345678901234567890');
  const codes = [59, 1_111_111_109, 1_111_111_111, 1_234_567_890, 2_000_000_000].map((seconds) =>
    codeAt(secret, stepAt(new Date(seconds * 1000))),
  );
  expect(codes).toEqual(['287082', '081804', '050471', '005924', '279037']);
});

test('a code is taken in its own half minute and one to either side, and no longer', () => {
  fc.assert(
    fc.property(anySecret, anyTime, fc.integer({ min: -3, max: 3 }), (secret, now, away) => {
      const step = stepAt(now) + away;
      const around = [-1, 0, 1].map((each) => codeAt(secret, stepAt(now) + each));
      fc.pre(new Set([...around, codeAt(secret, step)]).size === (Math.abs(away) <= 1 ? 3 : 4));
      expect(stepOfCode(secret, codeAt(secret, step), now)).toBe(Math.abs(away) <= 1 ? step : null);
    }),
    { numRuns: 40 },
  );
});

test('spaces and hyphens in a code are nothing; anything else that is no code is none', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  const secret = randomBytes(20);
  const code = codeAt(secret, stepAt(now));
  expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, now)).toBe(stepAt(now));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(`${code}0`, code.slice(1), '------'),
      ),
      (typed) => {
        fc.pre(!/^\d{6}$/.test(typed.replaceAll(/[\s-]/g, '')));
        expect(stepOfCode(secret, typed, now)).toBeNull();
      },
    ),
    { numRuns: 40 },
  );
});

test('the key in letters and the link of the picture tell an authenticator the same', () => {
  const secret = Buffer.from('12345678901234567890');
  expect(secretInWords(secret)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
  const link = new URL(authenticatorLink(secret, 'o’neil+desk@police.example'));
  expect(link.protocol).toBe('otpauth:');
  expect(decodeURIComponent(link.pathname)).toContain('Plainsight:o’neil+desk@police.example');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: 'Plainsight',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

test('ten recovery codes of 120 bits; letters that look alike, case and hyphens make no difference', () => {
  const codes = Array.from({ length: 50 }, () => makeRecoveryCodes()).flat();
  expect(new Set(codes).size).toBe(500);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
  const code = '01O0IL-ABCDEF-GHJKMN-PQRSTV';
  const same = [code, '010011abcdefghjkmnpqrstv', ' 0 1 o 0 i l a b c d e f - g h j k m n p q r s t v'];
  expect(new Set(same.map((each) => recoveryDigest(keys, 'a', each).toString('hex'))).size).toBe(1);
  expect(recoveryDigest(keys, 'b', code)).not.toEqual(recoveryDigest(keys, 'a', code));
});
