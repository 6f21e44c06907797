import { openRecordKeys, type WorkerAct } from '../../access/index.ts';
import { type KeptMention, keysOf } from '../../identities/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { listStanding } from '../order/entry-store.ts';
import { getOrder } from '../order/order-store.ts';
import { tellStory } from '../order/story.ts';
import { holdAgainst, type SaidInWords } from './hold-against.ts';
import { wordPairs } from './keep-watched.ts';
import { pairsIn } from './named-words.ts';
import { findWatching } from './watch-store.ts';
import { listsOn } from './word-lists.ts';

/**
 * Holds a report against every order that names something in it and bound on the day on which it was said, as it is matched: each condition that it touches becomes a touch,
 * and a task for whoever holds the order [X11]. Found by keyed hashes in one look into an index, however many mentions there are; where very many orders name it, page by page.
 * Names, streets and trading names that the reporter's own words tell of and no mention is drawn of are found by pairs of words, and raised as possible.
 * An agency to which the report is hidden is told nothing; one to which it is sealed learns that there is one, and whose. Safe to run again.
 */
export async function watchReport(
  act: WorkerAct,
  reportId: string,
  mentions: readonly KeptMention[],
  said: SaidInWords,
): Promise<void> {
  const told = mentions.filter(({ mention }) => mention.state !== 'dismissed');
  const keys = new Set(told.flatMap(({ mention }) => keysOf(act.keys, mention).map(({ hash }) => hash)));
  const lists = listsOn(londonDay(act.now));
  for (const text of said.texts)
    for (const pair of pairsIn(text, lists)) keys.add(act.keys.indexHash(wordPairs, pair));
  for await (const watching of findWatching(act, [...keys])) {
    const dataKeys = await openRecordKeys(act, [...watching.keys()]);
    for (const [orderId, abouts] of watching) {
      const dataKey = dataKeys.get(orderId);
      if (dataKey === undefined) continue;
      const one = await getOrder(act, orderId);
      const story = tellStory(await listStanding(act, orderId, dataKey));
      await holdAgainst(act, { one, story }, { reportId, mentions, said, abouts });
    }
  }
}
