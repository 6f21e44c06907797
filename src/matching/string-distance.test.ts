import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler, withinOneSlip } from './string-distance.ts';

describe('likeness of texts', () => {
  it('agrees with the published examples of Jaro and Winkler', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.9611, 3);
    expect(jaroWinkler('dwayne', 'duane')).toBeCloseTo(0.84, 3);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.8133, 3);
  });

  it('lies between 0 and 1 and is the same both ways', () => {
    const lower = fc.string({ maxLength: 40, unit: fc.constantFrom(...'abcdefghij') });
    fc.assert(
      fc.property(lower, lower, (a, b) => {
        const likeness = jaroWinkler(a, b);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1);
        expect(jaroWinkler(b, a)).toBeCloseTo(likeness, 12);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows every single slip of the hand and no two', () => {
    for (const slip of ['kestel', 'kestrell', 'kistrel', 'ksetrel', 'kestrel'])
      expect(withinOneSlip('kestrel', slip)).toBe(true);
    for (const slips of ['kstel', 'kistral', 'sketrle', 'kestrelxy'])
      expect(withinOneSlip('kestrel', slips)).toBe(false);
  });
});
