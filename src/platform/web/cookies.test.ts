import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doorCookie, readToken } from './cookies.ts';

test('over https the cookie is bound to its host and secure; over http it is neither; the doors never share one', () => {
  expect(doorCookie('public', 'https://report.example.org')).toEqual({
    name: '__Host-plainsight-report',
    secure: true,
  });
  expect(doorCookie('staff', 'https://desk.example.org')).toEqual({
    name: '__Host-plainsight-staff',
    secure: true,
  });
  expect(doorCookie('public', 'http://localhost:3000')).toEqual({ name: 'plainsight-report', secure: false });
  expect(doorCookie('staff', 'http://localhost:3001')).toEqual({ name: 'plainsight-staff', secure: false });
});

test('a token is 64 hexadecimal digits in lower case; anything else in a cookie is as no cookie', () => {
  const token = '0123456789abcdef'.repeat(4);
  expect(readToken(token)).toBe(token);
  for (const other of [
    undefined,
    '',
    token.toUpperCase(),
    `${token}0`,
    token.slice(1),
    ` ${token}`,
    `${token}\n`,
    `${token.slice(1)}g`,
  ])
    expect(readToken(other)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => {
      expect(readToken(text)).toBe(/^[0-9a-f]{64}$/.test(text) && text.length === 64 ? text : undefined);
    }),
  );
});
