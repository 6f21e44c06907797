/** Can a mention be found by anything that few others share? Pure. */
import { normalise } from '../matching/index.ts';
import { blockingKeys } from './blocking-keys.ts';
import type { Mention } from './mention.ts';

/** False of what would be sought among very many: a name of one word, half a street. */
export const canBeFoundBy = (mention: Mention): boolean =>
  blockingKeys(normalise(mention)).some(({ selectivity }) => selectivity !== 'weak');
