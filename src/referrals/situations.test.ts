import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSituations, writeSituations } from './situations.ts';

test('situations are numbered lines with when and what, and read as the same rows again', () => {
  const rows = [
    { from: 'March 2024', until: 'May 2025', what: 'Washing cars in Crewe' },
    { from: 'June 2025', until: '', what: 'Cleaning: a hotel' },
    { from: '', until: '', what: 'Begging, she is not sure when' },
  ];
  const text = writeSituations(rows, 'Between the two she was in Spain.');
  expect(text).toBe(
    '1. from March 2024 until May 2025: Washing cars in Crewe\n2. from June 2025: Cleaning: a hotel\n3. Begging, she is not sure when\nBetween the two she was in Spain.',
  );
  expect(readSituations(text)).toEqual({ rows, rest: 'Between the two she was in Spain.' });
  expect(readSituations('Since the summer')).toEqual({ rows: [], rest: 'Since the summer' });
  expect(writeSituations([], '')).toBe('');
});

test('nothing that is written is lost, whatever it is', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', ':', '1', 'until ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.record({ from: words, until: words, what: words }), { maxLength: 4 }), (rows) => {
      const text = writeSituations(rows, '');
      const again = readSituations(text);
      expect(writeSituations(again.rows, again.rest)).toBe(text);
    }),
  );
});
