/** Are two mentions surely one? As the engine compares them, field by field. Pure. */
import { compare, decide, normalise } from '../matching/index.ts';
import type { Mention } from './mention.ts';

/** Certainly or strongly the same: what is merely possible is not. */
export function areSurelyOne(one: Mention, other: Mention): boolean {
  const comparison = compare(normalise(one), normalise(other));
  const strength = comparison === undefined ? 'none' : decide(comparison);
  return strength === 'certain' || strength === 'strong';
}
