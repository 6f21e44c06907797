import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeSlips } from '../../bench/slips/make-slips.ts';
import { columns as slipsColumns } from '../../bench/slips/tell.ts';
import { slipRoles } from '../testing/slip-roles.ts';
import type { PlainColumn } from './column-profile.ts';
import { recogniseColumns } from './recognise-columns.ts';

/** A column as the reader gives it. */
function column(name: string, cells: readonly string[]): PlainColumn {
  const encoder = new TextEncoder();
  const numbers = new Map([['', 0]]);
  const parts: Uint8Array[] = [];
  const ends = [0];
  const rows = cells.map((cell) => {
    const known = numbers.get(cell);
    if (known !== undefined) return known;
    const bytes = encoder.encode(cell);
    parts.push(bytes);
    ends.push((ends.at(-1) ?? 0) + bytes.length);
    numbers.set(cell, ends.length - 1);
    return ends.length - 1;
  });
  return {
    name,
    values: { bytes: Uint8Array.from(parts.flatMap((part) => [...part])), ends: Uint32Array.from(ends) },
    rows: Uint32Array.from(rows),
  };
}

const rolesOf = (columns: readonly PlainColumn[]) =>
  Object.fromEntries(recogniseColumns(columns).map(({ column: name, role }) => [name, role]));

test('columns of the seven agencies are understood', () => {
  const rows = [...makeSlips({ seed: 3, records: 4000 })].map(({ row }) => row);
  const roles = rolesOf(
    slipsColumns.map((name) =>
      column(
        name,
        rows.map((row) => row[name]),
      ),
    ),
  );
  expect(roles).toEqual({ ...slipRoles, record_id: 'id', source: 'source' });
});

test('without any header that says something, content decides', () => {
  const rows = [...makeSlips({ seed: 5, records: 6000 })]
    .map(({ row }) => row)
    .filter((row) => row.source === 'housing');
  const taken = [
    'record_id',
    'given_names',
    'family_name',
    'date_of_birth',
    'sex',
    'address',
    'postcode',
    'phone',
    'email',
    'ni_number',
  ] as const;
  const roles = rolesOf(
    taken.map((name, at) =>
      column(
        `f${at}`,
        rows.map((row) => row[name]),
      ),
    ),
  );
  expect(Object.values(roles)).toEqual([
    'id',
    'given-name',
    'family-name',
    'birth-date',
    'sex',
    'address',
    'postcode',
    'phone',
    'email',
    'document',
  ]);
});

test('what the header says and the content denies is not believed', () => {
  const dates = Array.from({ length: 50 }, (_, at) => `19${50 + at}-03-0${1 + (at % 9)}`);
  const years = Array.from({ length: 50 }, (_, at) => String(1950 + at));
  const names = Array.from({ length: 50 }, (_, at) => `Anna${at % 7} Smith`);
  const roles = rolesOf([
    column('phone', dates),
    column('dob', years),
    column(
      'id',
      years.map((_, at) => String(at % 10)),
    ),
    column('name', names),
    column('notes', names),
  ]);
  expect(roles).toMatchObject({
    phone: 'birth-date',
    dob: 'birth-year',
    id: 'ignore',
    name: 'full-name',
    notes: 'ignore',
  });
});

const shared = join(import.meta.dirname, '../../../shared/data/linkage');
const expected: Record<string, Record<string, string>> = {
  'fake_1000.csv': {
    unique_id: 'id',
    first_name: 'given-name',
    surname: 'family-name',
    dob: 'birth-date',
    city: 'town',
    email: 'email',
    cluster: 'ignore',
  },
  'febrl3.csv': {
    rec_id: 'id',
    given_name: 'given-name',
    surname: 'family-name',
    street_number: 'street-number',
    address_1: 'address',
    suburb: 'town',
    postcode: 'postcode',
    date_of_birth: 'birth-date',
    soc_sec_id: 'document',
    cluster: 'ignore',
  },
  'historical_50k.csv': {
    unique_id: 'id',
    cluster: 'ignore',
    first_and_surname: 'ignore',
    first_name: 'given-name',
    surname: 'family-name',
    dob: 'birth-date',
    birth_place: 'birth-place',
    postcode_fake: 'postcode',
    gender: 'sex',
    occupation: 'occupation',
  },
  'transactions_origin.csv': {
    unique_id: 'id',
    ground_truth: 'ignore',
    memo: 'other-text',
    transaction_date: 'other-exact',
    amount: 'other-exact',
  },
  'truthset/customers.csv': {
    DATA_SOURCE: 'source',
    RECORD_ID: 'id',
    PRIMARY_NAME_FULL: 'full-name',
    PRIMARY_NAME_ORG: 'business-name',
    PRIMARY_NAME_LAST: 'family-name',
    PRIMARY_NAME_FIRST: 'given-name',
    GENDER: 'sex',
    DATE_OF_BIRTH: 'birth-date',
    PASSPORT_NUMBER: 'document',
    EMAIL_ADDRESS: 'email',
    ADDR_FULL: 'address',
    ADDR_LINE1: 'address',
    ADDR_CITY: 'town',
    ADDR_POSTAL_CODE: 'postcode',
    PHONE_NUMBER: 'phone',
    AMOUNT: 'ignore',
    DATE: 'ignore',
    STATUS: 'ignore',
  },
};

/** Reads a small CSV in the plainest way, for these tests only. */
function columnsOf(file: string): PlainColumn[] {
  const lines = readFileSync(join(shared, file), 'utf8').trimEnd().split(/\r?\n/).slice(0, 6000);
  const cells = lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((found) => found[1] ?? found[2] ?? ''),
  );
  return (cells[0] ?? []).map((name, at) =>
    column(
      name,
      cells.slice(1).map((row) => row[at] ?? ''),
    ),
  );
}

test('columns of public files are understood', () => {
  if (!existsSync(shared)) {
    process.stdout.write('The shared linkage files are not here, so their columns are not tried.\n');
    return;
  }
  for (const [file, roles] of Object.entries(expected))
    expect({ file, ...rolesOf(columnsOf(file)) }).toMatchObject({ file, ...roles });
});

test('a whole name beside its parts is left out where it adds nothing, and stays a whole name where it does', () => {
  const given = Array.from(
    { length: 50 },
    (_, at) => ['Anna', 'Mary', 'Ruth', 'Jane', 'Edith'][at % 5] ?? '',
  );
  const family = Array.from({ length: 50 }, (_, at) => ['Smith', 'Jones', 'Brown', 'Taylor'][at % 4] ?? '');
  const whole = (middle: string) =>
    rolesOf([
      column('first_name', given),
      column('surname', family),
      column(
        'full_name',
        given.map((name, at) => `${name} ${middle}${family[at]}`),
      ),
    ])['full_name'];
  expect(whole('')).toBe('ignore');
  expect(whole('Louisa ')).toBe('full-name');
});
