import { normalise } from '../matching/index.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import { type BlockingKey, blockingKeys } from './blocking-keys.ts';
import type { Mention } from './mention.ts';

/** The keys under which a mention is filed and sought, each with its keyed hash. */
export const keysOf = (
  ring: Pick<DeskRing, 'indexHash'>,
  mention: Mention,
): readonly (BlockingKey & { readonly hash: bigint })[] =>
  blockingKeys(normalise(mention)).map((key) => ({ ...key, hash: ring.indexHash('block', key.key) }));
