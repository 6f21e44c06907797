import { expect, test } from 'vitest';
import { keptOutInWords } from './kept-out.ts';

const rows = (file: string, lines: readonly number[]) =>
  lines.map((line) => ({ file, line, why: 'too-few-fields' as const }));
const upTo = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);

test('every row that is kept out is told: a hundred with the reason, the rest as ranges of lines, file by file', () => {
  const refused = [
    ...rows('a.csv', [...upTo(2, 101), ...upTo(204, 310), 402, 404, 405]),
    ...rows('b.csv', [7]),
    ...rows('c.csv', [5, 9]),
  ];
  const said = keptOutInWords({ refused, rows: 4000 });
  expect(said).toHaveLength(104);
  expect(said[99]).toBe('a.csv, line 101 is kept out: it has fewer fields than the header.');
  expect(said.slice(100)).toEqual([
    'a.csv, also lines 204 to 310, 402, 404 to 405 are kept out.',
    'b.csv, also line 7 is kept out.',
    'c.csv, also lines 5, 9 are kept out.',
    '4,000 records; 213 rows are kept out.',
  ]);
});

test('a hundred rows are told one by one, and none where none is kept out', () => {
  expect(keptOutInWords({ refused: rows('a.csv', upTo(2, 101)), rows: 1 }).join()).not.toContain('also');
  expect(keptOutInWords({ refused: [], rows: 12 })).toEqual(['12 records.']);
});
