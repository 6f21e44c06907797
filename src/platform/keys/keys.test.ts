import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  bookSignatureHolds,
  makeKeyFiles,
  newDataKey,
  readBookPublicKey,
  readBookRing,
  readDeskRing,
  readStreetRing,
} from './index.ts';
import { DoesNotOpen } from './sealing.ts';

const home = mkdtempSync(join(tmpdir(), 'plainsight-keyring-'));
afterAll(() => rmSync(home, { recursive: true }));
const folder = join(home, 'keys');
makeKeyFiles(folder);
const street = readStreetRing(folder);
const desk = readDeskRing(folder);
const book = readBookRing(folder);

test('the street can lock and not unlock: its ring has no way to open, and its file no key that does', () => {
  expect(Object.keys(street).toSorted()).toEqual(['receiptLocator', 'webDigest', 'wrapForDesk']);
  expect(Object.keys(JSON.parse(readFileSync(join(folder, 'street.json'), 'utf8'))).toSorted()).toEqual([
    'deskPublic',
    'receipt',
    'version',
    'web',
  ]);
  const alone = join(home, 'street-alone');
  mkdirSync(alone);
  writeFileSync(join(alone, 'street.json'), readFileSync(join(folder, 'street.json')));
  expect(() => readStreetRing(alone)).not.toThrow();
  expect(() => readDeskRing(alone)).toThrow('desk.json is missing');
  expect(() => readBookRing(alone)).toThrow('missing');
});

test('what the street wraps only the desk unwraps, and only for that record', () => {
  const [record, another] = [randomUUID(), randomUUID()];
  const dataKey = newDataKey();
  for (const wrapped of [street.wrapForDesk(record, dataKey), desk.wrap(record, dataKey)]) {
    expect(desk.unwrap(record, wrapped)).toEqual(dataKey);
    expect(() => desk.unwrap(another, wrapped)).toThrow(DoesNotOpen);
  }
  const { wrapped } = desk.wrap(record, dataKey);
  expect(() => desk.unwrap(record, { wrappedBy: 'desk-1', wrapped })).toThrow(DoesNotOpen);
});

test('hashes for searching are positive, the same for the same, and apart by purpose', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const hash = desk.indexHash('word', one);
      expect(hash).toBeGreaterThanOrEqual(0n);
      expect(hash).toBeLessThan(2n ** 63n);
      expect(desk.indexHash('word', one)).toBe(hash);
      expect(desk.indexHash('block', one)).not.toBe(hash);
      if (one !== other) expect(desk.indexHash('word', other)).not.toBe(hash);
    }),
  );
});

test('without the keys nobody can make the locators, digests or hashes of this installation', () => {
  const elsewhere = join(home, 'elsewhere');
  makeKeyFiles(elsewhere);
  const other = readDeskRing(elsewhere);
  expect(other.receiptLocator('CODE')).not.toEqual(desk.receiptLocator('CODE'));
  expect(other.webDigest('form', 'x')).not.toEqual(desk.webDigest('form', 'x'));
  expect(other.indexHash('word', 'van')).not.toBe(desk.indexHash('word', 'van'));
});

test('only the worker signs the book, and anyone can check it', () => {
  const seal = newDataKey();
  const signature = book.signBook(seal);
  const publicKey = readBookPublicKey(folder);
  expect(bookSignatureHolds(publicKey, seal, signature)).toBe(true);
  expect(bookSignatureHolds(publicKey, newDataKey(), signature)).toBe(false);
  expect(bookSignatureHolds(publicKey, seal, signature.subarray(1))).toBe(false);
  expect(bookSignatureHolds(publicKey, seal, Buffer.alloc(0))).toBe(false);
  expect(Object.keys(desk)).not.toContain('signBook');
});

test('key files are made once, readable to their account alone, and nothing half made is left', () => {
  const before = readFileSync(join(folder, 'desk.json'), 'utf8');
  makeKeyFiles(folder);
  expect(readFileSync(join(folder, 'desk.json'), 'utf8')).toBe(before);
  expect(readdirSync(folder).toSorted()).toEqual(['book.json', 'desk.json', 'street.json']);
  expect(statSync(folder).mode & 0o077).toBe(0);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
  expect(readdirSync(home).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('keys that a killed start left half made are not taken for keys', () => {
  const place = join(home, 'killed');
  mkdirSync(`${place}.000000000000.new`);
  writeFileSync(join(`${place}.000000000000.new`, 'street.json'), '{');
  expect(existsSync(place)).toBe(false);
  makeKeyFiles(place);
  expect(() => readBookRing(place)).not.toThrow();
});

test('a damaged key file is named, not read', () => {
  const place = join(home, 'damaged');
  makeKeyFiles(place);
  for (const content of ['', '{', '{}', '{"version":1}', 'null']) {
    chmodSync(join(place, 'desk.json'), 0o600);
    writeFileSync(join(place, 'desk.json'), content);
    expect(() => readDeskRing(place)).toThrow('The key file desk.json is damaged');
  }
});
