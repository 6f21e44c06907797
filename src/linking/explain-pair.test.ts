import { expect, test } from 'vitest';
import { pairInWords, rowsNamed, type ToldPair } from './explain-pair.ts';
import { nameRecords } from './record-names.ts';

const ids = ['A', 'B', 'A', 'C', 'A'];
const bytes = new TextEncoder().encode('ABC');
const column = {
  name: 'id',
  values: { bytes, ends: Uint32Array.of(0, 1, 2, 3) },
  rows: Uint32Array.from(ids, (id) => 1 + 'ABC'.indexOf(id)),
};
const named = (secondFrom: number | undefined, asked: readonly [string, string]) => {
  const table = { rows: ids.length, columns: [column], secondFrom };
  return rowsNamed(table, nameRecords(table, [column, column]), asked);
};

test('an id that several records bear is told with how many, and which of them was taken', () => {
  expect(named(undefined, ['B', 'A'])).toEqual({
    left: 1,
    right: 0,
    repeated: [{ name: 'A', records: 3, row: 1 }],
  });
  expect(named(undefined, ['A', 'A'])).toMatchObject({ left: 0, right: 2 });
  expect(named(undefined, ['B', 'C']).repeated).toEqual([]);
  expect(() => named(undefined, ['B', 'B'])).toThrow('the same record');
  // Of two files the first name is one of the first.
  expect(named(3, ['B', 'A'])).toEqual({ left: 1, right: 4, repeated: [] });
  expect(named(3, ['A', 'C']).repeated).toEqual([{ name: 'A', records: 2, row: 1 }]);
});

test('what else explains an agreement is told in words of its own, and no values stand beside it', () => {
  const told: ToldPair = {
    left: 'A',
    right: 'B',
    explanation: {
      prior: -10,
      parts: [
        { field: 'phone', level: 'exact', weight: 9, frequency: 0 },
        { field: 'together', level: 'one community', weight: -1.5, frequency: 0 },
      ],
      weight: -2.5,
      probability: 0.2,
    },
    values: new Map([['phone', ['1', '']]]),
    together: false,
    repeated: [{ name: 'A', records: 3, row: 12 }],
  };
  expect(pairInWords(told)).toEqual([
    '3 records are called "A". This is the one in row 12, the first after the header being 1.',
    'A and B: 20.00 % the same, −2.5 bits. They are in different clusters.',
    expect.stringContaining('the start'),
    '   +9.0  phone: the same (1 | nothing)',
    '   −1.5  what else explains it: two people whose names go together agree like this too',
    '   −2.5  together',
  ]);
});
