import type { Act } from '../../access/index.ts';
import { keysOf } from '../../identities/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Story } from '../order/story.ts';
import { namedThings } from './named-things.ts';
import { filedUnder, namedWords } from './named-words.ts';
import { saveWatched } from './watch-store.ts';

/** For what the keyed hashes of pairs of words are made. */
export const wordPairs = 'order-words';

/**
 * Keeps what an order names to be found by: keyed hashes under which a report's mentions are filed too, and no value. Keys that very
 * many things share are left out: what they bring would be strangers. Beside them pairs of words, by which free text is held against it.
 */
export async function keepWatched(act: Act<DeskRing>, orderId: string, story: Story): Promise<void> {
  const watched = namedThings(story, act.now).flatMap(({ about, mention }) =>
    keysOf(act.keys, mention)
      .filter(({ selectivity }) => selectivity !== 'weak')
      .map(({ hash }) => ({ about, key: hash })),
  );
  const inWords = namedWords(story).map((named) => ({
    about: named.about,
    key: act.keys.indexHash(wordPairs, filedUnder(named)),
  }));
  await saveWatched(act, orderId, [...watched, ...inWords]);
}
