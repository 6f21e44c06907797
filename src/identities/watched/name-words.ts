import { normalise } from '../../matching/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Mention } from '../mention.ts';

/** The keyed hashes of every word of somebody's names, folded as the engine does: for finding a record by a name as it is typed, and never for matching. */
export function nameWordsOf(ring: Pick<DeskRing, 'indexHash'>, mention: Mention): bigint[] {
  const person = normalise(mention);
  if (person.kind !== 'person') return [];
  const words = person.names.flatMap(({ tokens }) => tokens.map(({ text }) => text));
  return [...new Set(words)].map((word) => ring.indexHash('name-word', word));
}
