/** What people with bad intentions put into fields, addresses and headers. Pure, by seed. */

/** Signs that must never come back from a page as they were sent. */
export const markup = [
  '<script>zzattack()</script>',
  '"><img src=x onerror=zzattack()>',
  "'><svg/onload=zzattack()>",
  '</textarea><script>zzattack()</script>',
  '</title><script>zzattack()</script>',
  '" autofocus onfocus="zzattack()',
  '<!--<script>zzattack()//-->',
  '<a href="javascript:zzattack()">zz</a>',
] as const;

const sql = [
  "'; drop table reports.reports; --",
  "' or '1'='1",
  '1; select pg_sleep(5)--',
  "') union select sealed from reports.contents --",
  '$1',
  '\\x00',
  '{"$gt":""}',
  "E'\\\\' || pg_sleep(5) || '",
];

const odd = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800x',
  '\u202Egnp.exe',
  '\uFEFF',
  'ﷺ'.repeat(50),
  'Z\u0310\u031A\u0352'.repeat(400),
  '👩‍👩‍👧‍👦'.repeat(200),
  '\r\nset-cookie: zz=1\r\n\r\n<html>',
  '%0d%0aset-cookie:%20zz=1',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  `{{7*7}}\${7*7}<%= 7*7 %>#{7*7}`,
  'NaN',
  '-1',
  '1e999',
  '99999999999999999999',
  '0000-00-00',
  '2026-02-30',
  'true',
  'null',
  '[object Object]',
  'constructor',
  '__proto__',
  'toString',
  '(a+)+$',
  `${'a'.repeat(30_000)}!`,
  ' '.repeat(20_000),
  'ä'.repeat(15_001),
  '0'.repeat(5000),
  ',;/ or '.repeat(2000),
  'AB12 CDE '.repeat(2000),
  '07700 900123 '.repeat(1200),
  'http://a.b/ '.repeat(1500),
  'CW1 2AB '.repeat(2000),
];

export const prototypeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'constructor[prototype][zz]',
  '__proto__[zz]',
  'then',
] as const;

export type Chance = () => number;

export const oneOf = <T>(chance: Chance, list: readonly [T, ...T[]] | readonly T[]): T => {
  const found = list[Math.floor(chance() * list.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

/** A hostile value: markup, SQL, odd text, or random code units. */
export function hostileText(chance: Chance): string {
  const kind = chance();
  if (kind < 0.3) return oneOf(chance, markup);
  if (kind < 0.5) return oneOf(chance, sql);
  if (kind < 0.9) return oneOf(chance, odd);
  return String.fromCharCode(
    ...Array.from({ length: 1 + Math.floor(chance() * 300) }, () => chance() * 65_536),
  );
}

/** Percent-encodes as a browser would, or wrongly: raw bytes, half characters, twice. */
export function hostileEncoding(chance: Chance, text: string): string {
  const kind = chance();
  if (kind < 0.6) return encodeURIComponent(text.toWellFormed());
  if (kind < 0.7) return encodeURIComponent(encodeURIComponent(text.toWellFormed()));
  if (kind < 0.8) return [...Buffer.from(text, 'utf16le')].map((byte) => `%${byte.toString(16)}`).join('');
  if (kind < 0.9) return `%ed%a0%80%ff%fe${encodeURIComponent(text.slice(0, 40).toWellFormed())}%`;
  return encodeURI(text.toWellFormed()).replace(/[^\x21-\x7e]/g, '');
}
