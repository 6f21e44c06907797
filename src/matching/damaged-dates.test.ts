import { expect, it } from 'vitest';
import { compare, normalise } from './index.ts';

const born = (date: string) =>
  normalise({ kind: 'person', value: { names: [{ full: 'Ana Pop' }], birth: { date } } });
const levelOf = (one: string, other: string) =>
  [compare(born(one), born(other)), compare(born(other), born(one))].map(
    (comparison) => comparison?.levels.find(({ field }) => field === 'birth')?.level,
  );

it.each([
  ['a doubled figure', '19800-12-15', 'one-digit'],
  ['a figure left out', '198-12-15', 'one-digit'],
  ['a letter for a figure', '19e0-12-15', 'one-digit'],
  ['a stroke in the wrong place', '198-012-15', 'one-digit'],
  ['a stroke too many', '1980--12-15', 'one-digit'],
  ['two slips at once', '19980-12-1', undefined],
  ['no date at all', 'unknown', undefined],
  ['a number that is none', '123456789', undefined],
])('a date of birth with %s still says what it says', (_, written, level) => {
  expect(levelOf('1980-12-15', written)).toEqual([level, level]);
});

it('an unreadable date takes nothing from a known age, and speaks against nobody', () => {
  expect(levelOf('198-99-99', '1951-01-30')).toEqual([undefined, undefined]);
  const aged = normalise({
    kind: 'person',
    value: {
      names: [{ full: 'Ana Pop' }],
      birth: { date: 'unknown', age: { from: 45, to: 45 }, saidOn: '2026-11-28' },
    },
  });
  const levels = compare(aged, born('1980-12-15'))?.levels.map(({ field, level }) => `${field}.${level}`);
  expect(levels).toContain('birth.age-fits');
});
