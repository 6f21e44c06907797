import { describe, expect, it } from 'vitest';
import { compare, decide, normalise, type Told } from '../matching/index.ts';

/** [one telling, another telling, whether they are the same]. */
export type AwkwardPair = readonly [string, string, 'same' | 'different'];

function verdict(a: Told, b: Told): 'same' | 'different' {
  const comparison = compare(normalise(a), normalise(b));
  return comparison !== undefined && decide(comparison) !== 'none' ? 'same' : 'different';
}

/** A table of awkward pairs as tests: each is proposed as the same or not, whichever of the two is told first. */
export function checkAwkwardPairs(
  kind: string,
  pairs: readonly AwkwardPair[],
  tell: (text: string) => Told,
): void {
  describe(`[B8 X4] awkward pairs: ${kind}`, () => {
    it.each(pairs)('%s | %s: %s', (a, b, expected) => {
      expect(verdict(tell(a), tell(b))).toBe(expected);
      expect(verdict(tell(b), tell(a))).toBe(expected);
    });
  });
}
