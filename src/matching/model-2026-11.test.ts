import { describe, expect, it } from 'vitest';
import { MODEL_2026_11 } from './index.ts';

describe('the model of November 2026', () => {
  it('no closer level ever weighs less than the next', () => {
    const inOrder: Record<string, string[]> = {
      given: ['exact', 'spelling', 'close', 'nickname', 'sounds', 'near', 'initial', 'different'],
      family: ['exact', 'spelling', 'ending', 'close', 'nickname', 'sounds', 'near', 'initial', 'different'],
      birth: [
        'day',
        'day-and-month-swapped',
        'one-digit',
        'month',
        'year',
        'age-fits',
        'age-near',
        'different',
        'age-far',
      ],
    };
    for (const [field, levels] of Object.entries(inOrder)) {
      const shares = MODEL_2026_11.kinds.person.fields[field] ?? {};
      expect(levels.toSorted()).toEqual(Object.keys(shares).toSorted());
      const weights = levels.map((level) => Math.log2((shares[level]?.m ?? 0) / (shares[level]?.u ?? 1)));
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
    }
    for (const [kind, { fields }] of Object.entries(MODEL_2026_11.kinds)) {
      for (const [field, levels] of Object.entries(fields)) {
        const weights = Object.values(levels).map(({ m, u }) => Math.log2(m / u));
        expect([kind, field, Math.max(...weights)]).toEqual([kind, field, weights[0]]);
      }
    }
  });
});
