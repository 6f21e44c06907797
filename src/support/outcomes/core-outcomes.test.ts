import { expect, test } from 'vitest';
import { changeOf } from './core-outcomes.ts';

test('an outcome’s change is of its first and last step; answers that are none change nothing', () => {
  expect(changeOf(['a-little', 'refused', 'fully', 'mostly'])).toBe('better');
  expect(changeOf(['fully', 'not-at-all', 'unknown'])).toBe('worse');
  expect(changeOf(['mostly', 'fully', 'mostly'])).toBe('same');
  expect(changeOf(['not-asked', 'mostly', 'refused'])).toBeUndefined();
});
