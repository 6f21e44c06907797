import { expect, test } from 'vitest';
import { lookBackTo } from './look-back.ts';

test('[X11] reports are looked at since the order was made, and none older than two years', () => {
  expect(lookBackTo('2026-09-01', '2026-12-01')).toBe('2026-09-01');
  expect(lookBackTo('2020-09-01', '2026-12-01')).toBe('2024-12-01');
});
