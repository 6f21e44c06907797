import type { Act } from '../../access/index.ts';
import { keysOf } from '../../identities/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import type { Story } from '../order/story.ts';
import { namedThings } from './named-things.ts';
import { saveWatched } from './watch-store.ts';

/**
 * Keeps what an order names to be found by: keyed hashes under which a report's mentions are filed too, and no value. Keys that very
 * many things share are left out: what they bring would be strangers.
 */
export async function keepWatched(act: Act<DeskRing>, orderId: string, story: Story): Promise<void> {
  const watched = namedThings(story, act.now).flatMap(({ about, mention }) =>
    keysOf(act.keys, mention)
      .filter(({ selectivity }) => selectivity !== 'weak')
      .map(({ hash }) => ({ about, key: hash })),
  );
  await saveWatched(act, orderId, watched);
}
