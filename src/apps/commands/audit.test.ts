import { expect, test } from 'vitest';
import { reportOf } from './audit.ts';

const unsealed = { lines: 0, oldestMs: undefined };

test('a whole book is called whole in one line', () => {
  const lines = reportOf({ findings: [], lines: 12, batches: 3, unsealed });
  expect(lines).toEqual(['Read 12 lines in 3 batches. The book is whole. Every line is sealed.']);
});

test('each finding says which line of which batch, before the sum of it', () => {
  const findings = [
    { what: 'line-altered', batch: 2n, entryId: 17n },
    { what: 'batch-removed', batch: 3n },
  ] as const;
  expect(reportOf({ findings, lines: 11, batches: 2, unsealed: { lines: 4, oldestMs: 600 } })).toEqual([
    'Line 17 of batch 2 was altered.',
    'Batch 3 was removed.',
    'Read 11 lines in 2 batches. The book was tampered with: 2 findings. 4 lines are not sealed yet; the oldest is 0.6 s old.',
  ]);
});
