/**
 * Work of the worker's that is too long for one transaction: an errand opens each act that it needs by itself, and is safe to
 * run twice. News that are one act stand in listeners.ts.
 */
import type { Contexts } from '../audit/index.ts';
import type { BookRing } from '../platform/keys/index.ts';

/** What errands are given. */
export interface ErrandTools {
  readonly contexts: Contexts<BookRing>;
}

export type Errand = (ids: Readonly<Record<string, string>>) => Promise<void>;

/** Every errand by the news that it answers. */
export const errandsWith = (_tools: ErrandTools): Readonly<Record<string, Errand>> => ({});
