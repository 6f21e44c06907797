import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { streetRing } from '../keys/keyring.ts';
import { formTokenHolds, makeFormToken, sameSite } from './forgery.ts';

const ring = () =>
  streetRing({ deskPublic: randomBytes(32), receipt: randomBytes(32), web: randomBytes(32) });
const keys = ring();
const anyCookie = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

test('a form token holds for the cookie it was made for, and for no other', () => {
  fc.assert(
    fc.property(anyCookie, anyCookie, (cookie, another) => {
      fc.pre(cookie !== another);
      const token = makeFormToken(keys, cookie);
      expect(formTokenHolds(keys, cookie, token)).toBe(true);
      expect(formTokenHolds(keys, another, token)).toBe(false);
      expect(formTokenHolds(ring(), cookie, token)).toBe(false);
    }),
  );
});

test('nothing that somebody makes up holds, however it is shaped', () => {
  const cookie = 'ab'.repeat(32);
  const token = makeFormToken(keys, cookie);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.nat(80).map((n) => token.slice(0, n)),
      ),
      (made) => {
        fc.pre(made !== token);
        expect(formTokenHolds(keys, cookie, made)).toBe(false);
      },
    ),
  );
  for (let at = 0; at < token.length; at++) {
    const altered = token.slice(0, at) + (token[at] === 'x' ? 'y' : 'x') + token.slice(at + 1);
    expect(formTokenHolds(keys, cookie, altered), `letter ${at}`).toBe(false);
  }
});

test('no two pages bear the same token, so that compression tells nothing of it', () => {
  const cookie = 'ab'.repeat(32);
  expect(new Set(Array.from({ length: 500 }, () => makeFormToken(keys, cookie))).size).toBe(500);
});

const own = 'https://report.example.org';

test.each([
  ['nothing said, as old telephones do', {}, true],
  ['our own page', { origin: own, fetchSite: 'same-origin' }, true],
  ['our own page without a referrer', { origin: 'null', fetchSite: 'same-origin' }, true],
  ['typed in by hand', { fetchSite: 'none' }, true],
  ['another site', { origin: 'https://evil.example', fetchSite: 'cross-site' }, false],
  ['another site that hides its name', { origin: 'null', fetchSite: 'cross-site' }, false],
  ['another site, in a browser that says only that', { origin: 'https://evil.example' }, false],
  [
    'a neighbour under the same domain',
    { origin: 'https://other.example.org', fetchSite: 'same-site' },
    false,
  ],
  ['our name over http', { origin: 'http://report.example.org', fetchSite: 'same-origin' }, false],
  ['our name with another port', { origin: `${own}:8443`, fetchSite: 'same-origin' }, false],
  ['our name as the beginning of another', { origin: `${own}.evil.example` }, false],
  ['a word no browser says', { fetchSite: 'trust-me' }, false],
])('a form from %s', (_from, headers, accepted) => {
  expect(sameSite(headers, own)).toBe(accepted);
});
