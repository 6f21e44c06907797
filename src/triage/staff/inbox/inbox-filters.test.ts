import fc from 'fast-check';
import { expect, test } from 'vitest';
import { councils } from '../../../places/index.ts';
import { channels } from '../../../reports/index.ts';
import { priorities } from '../../triage-rules.ts';
import {
  filterQuery,
  type InboxFilters,
  owners,
  readCursor,
  readFilters,
  writeCursor,
} from './inbox-filters.ts';

const anyFilters: fc.Arbitrary<InboxFilters> = fc.record(
  {
    priority: fc.constantFrom(...priorities),
    channel: fc.constantFrom(...channels),
    council: fc.constantFrom(...councils.map((council) => council.code)),
    owner: fc.constantFrom(...owners),
    matches: fc.constant('any' as const),
  },
  { requiredKeys: [] },
);

test('filters come back out of the address they were written into', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      expect(readFilters(Object.fromEntries(filterQuery(filters)))).toEqual(filters);
    }),
  );
});

test('nothing else in an address is a filter', () => {
  const values = fc.dictionary(
    fc.constantFrom('priority', 'channel', 'council', 'owner', 'matches', 'x'),
    fc.string(),
  );
  fc.assert(
    fc.property(values, (query) => {
      const read = filterQuery(readFilters(query));
      for (const [name, value] of read) expect(query[name]?.trim()).toBe(value);
    }),
  );
  expect(readFilters({ priority: '5', council: 'S12000033', owner: 'them' })).toEqual({});
});

test('a place in the list comes back out of its address, to the microsecond', () => {
  const cursor = {
    priority: 2,
    dueAt: '2026-11-23T10:00:00.123456Z',
    itemId: '6f1c2a4e-3a44-4a58-9c1c-1df1a1c0a001',
  } as const;
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const wrong of [
    '',
    '2',
    '9_2026-11-23T10:00:00.123456Z_x',
    "1_2026-99-23T10:00:00.123456Z_'--",
    undefined,
  ])
    expect(readCursor(wrong)).toBeUndefined();
});
