import type { DeskRing } from '../../platform/keys/index.ts';

/** The keyed hash of a phrase that somebody never wants said: it can be met with, and not read. */
export const neverHash =
  (keys: Pick<DeskRing, 'indexHash'>) =>
  (phrase: string): string =>
    String(keys.indexHash('never-said', phrase));
