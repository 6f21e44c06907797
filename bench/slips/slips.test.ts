import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawnFrom, nameAt } from './community.ts';
import { makeSlips, slipsAsCsv } from './make-slips.ts';
import { european } from './names-europe.ts';
import { further, wider } from './names-wider.ts';
import { columns, type Row } from './tell.ts';

const made = [...makeSlips({ seed: 7, records: 20_000 })];
const shareOf = (rows: readonly Row[], holds: (row: Row) => boolean) =>
  rows.filter(holds).length / rows.length;

test('the same order makes the same file, another seed another', () => {
  const print = (seed: number) =>
    createHash('sha256')
      .update([...slipsAsCsv({ seed, records: 3000 })].join(''))
      .digest('hex');
  expect(print(7)).toBe(print(7));
  expect(print(8)).not.toBe(print(7));
});

test('it makes as many records as were ordered, each with its own id', () => {
  expect(new Set(made.map(({ row }) => row.record_id)).size).toBe(20_000);
  const lines = [...slipsAsCsv({ seed: 7, records: 500 })].join('').trimEnd().split('\n');
  expect(lines).toHaveLength(501);
  expect(lines[0]).toBe([...columns, 'person'].join(','));
});

test('most people were met once or twice, and a few nine times', () => {
  const met = new Map<number, number>();
  for (const { person } of made) met.set(person, (met.get(person) ?? 0) + 1);
  const times = [...met.values()];
  expect(Math.max(...times)).toBe(9);
  expect(times.filter((each) => each <= 2).length / times.length).toBeGreaterThan(0.6);
  expect(20_000 / times.length).toBeGreaterThan(1.9);
});

test('each kind of agency leaves its own columns empty', () => {
  const of = (source: string) => made.map(({ row }) => row).filter((row) => row.source === source);
  expect(new Set(made.map(({ row }) => row.source)).size).toBe(7);
  expect(shareOf(of('border'), (row) => row.document_no !== '')).toBeGreaterThan(0.6);
  expect(shareOf(of('fire'), (row) => row.date_of_birth === '')).toBeGreaterThan(0.5);
  expect(of('police').every((row) => row.given_names === '' && row.health_no === '')).toBe(true);
  expect(of('health').every((row) => row.full_name === '')).toBe(true);
});

test('records of one person differ, and many a name comes in other letters', () => {
  expect(
    shareOf(
      made.map(({ row }) => row),
      (row) => /[^\p{Script=Latin}\P{L}]/u.test(row.full_name),
    ),
  ).toBeGreaterThan(0.001);
  const first = new Map<number, Row>();
  let same = 0;
  let pairs = 0;
  for (const { row, person } of made) {
    const other = first.get(person);
    first.set(person, row);
    if (!other || other.source !== row.source || row.full_name === '') continue;
    pairs += 1;
    if (other.full_name === row.full_name) same += 1;
  }
  expect(same / pairs).toBeGreaterThan(0.1);
  expect(same / pairs).toBeLessThan(0.9);
});

test('telephones, postcodes and mail addresses are nobody’s', () => {
  for (const { row } of made.slice(0, 5000)) {
    if (row.phone !== '') expect(row.phone).toMatch(/^(0|\+44 |0044)?7[12]|^0808 157 0/);
    if (/^[A-Z]{2}\d\d \d[A-Z]{2}$/.test(row.postcode))
      expect(row.postcode).toMatch(/^(CW|WA|SK|CH)[2-6]\d /);
    if (row.email.endsWith('.example')) expect(row.email).toContain('@');
  }
});

test('a list is drawn from its beginning more often, and every name of it some time', () => {
  const list = drawnFrom('one two/zwei three', 2);
  expect(nameAt(list, 0)).toEqual(['one']);
  expect(nameAt(list, 0.5)).toEqual(['two', 'zwei']);
  expect(nameAt(list, 0.999)).toEqual(['three']);
});

test('the communities make up the whole county', () => {
  const shares = Object.values({ ...european, ...wider, ...further }).map(({ share }) => share);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
});
