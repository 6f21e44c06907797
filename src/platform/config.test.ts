import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingNames, settingsFrom } from './config.ts';

test('without any setting the sites listen on this machine only, over the embedded database', () => {
  const settings = settingsFrom({});
  expect(settings).toMatchObject({
    host: '127.0.0.1',
    publicPort: 3000,
    staffPort: 3001,
    databaseUrl: undefined,
  });
  expect(settings.publicUrl).toBe('http://localhost:3000');
  expect(settings.trustProxy).toEqual([]);
});

test('an empty setting counts as one that was not given', () => {
  expect(settingsFrom({ PORT: '', PRACTICE: ' ' })).toEqual(settingsFrom({}));
});

test.each([
  ['PORT', 'eighty', 'PORT must be a whole number'],
  ['PORT', '70000', 'PORT must be from 1 to 65535'],
  ['STAFF_PORT', '3000', 'STAFF_PORT must not be the same as PORT'],
  ['PUBLIC_URL', 'report.example.org', 'PUBLIC_URL must be an address'],
  ['PUBLIC_URL', 'https://example.org/report', 'PUBLIC_URL must end after the host'],
  ['DATABASE_URL', 'mysql://db', 'DATABASE_URL must be an address such as postgresql://'],
  ['WORKER_DATABASE_URL', 'postgresql://w@db/p', 'DATABASE_URL is missing'],
  ['PRACTICE', 'yes', 'PRACTICE must be 1 or 0'],
  ['TRUST_PROXY', 'anyone', 'TRUST_PROXY must be addresses or networks'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be debug, info'],
])('%s=%s is refused in words that say what to do', (name, value, words) => {
  expect(() => settingsFrom({ [name]: value })).toThrow(words);
});

test('every wrong setting gets its own line', () => {
  expect(() => settingsFrom({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT .*\nLOG_LEVEL .*$/);
});

test('.env.example explains every setting there is, and no other', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const listed = [...text.matchAll(/^#([A-Z_]+)=/gm)].map((found) => found[1]);
  expect(listed).toEqual(settingNames);
});
