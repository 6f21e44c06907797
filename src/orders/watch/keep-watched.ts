import { type Act, openRecordKey } from '../../access/index.ts';
import type { Contexts } from '../../audit/index.ts';
import { keysOf } from '../../identities/index.ts';
import type { BookRing, DeskRing } from '../../platform/keys/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { codedOf } from '../order/coded.ts';
import { listStanding } from '../order/entry-store.ts';
import { lockOrder, turnOrder } from '../order/order-store.ts';
import { orderSource, tasksOf } from '../order/order-tasks.ts';
import { settleShowing } from '../order/show-on.ts';
import { allOf, type Story, tellStory } from '../order/story.ts';
import { namedThings } from './named-things.ts';
import { filedUnder, namedWords } from './named-words.ts';
import { listFiledBefore, noteFiledBy, saveWatched } from './watch-store.ts';
import { filedBy, listsOn } from './word-lists.ts';

/** For what the keyed hashes of pairs of words are made. */
export const wordPairs = 'order-words';

/**
 * Keeps what an order names to be found by: keyed hashes under which a report's mentions are filed too, and no value. Keys that very
 * many things share are left out: what they bring would be strangers. Beside them pairs of words, by which free text is held against it.
 */
export async function keepWatched(act: Act<DeskRing>, orderId: string, story: Story): Promise<void> {
  const today = londonDay(act.now);
  const named = allOf(story, 'protected-condition').map(({ about }) => about);
  const open = new Set(allOf(story, 'condition').map(({ about }) => about));
  const protectedOnes = new Set(named.filter((about) => !open.has(about)));
  const watched = namedThings(story, act.now).flatMap(({ about, mention }) =>
    keysOf(act.keys, mention)
      .filter(({ selectivity }) => selectivity !== 'weak')
      .map(({ hash }) => ({ about, key: hash })),
  );
  const inWords = namedWords(story, listsOn(today)).map((words) => ({
    about: words.about,
    key: act.keys.indexHash(wordPairs, filedUnder(words)),
  }));
  const all = [...watched, ...inWords].map((each) => ({
    ...each,
    isProtected: protectedOnes.has(each.about),
  }));
  await saveWatched(act, orderId, all);
  await noteFiledBy(act, orderId, filedBy(today));
}

/** How many the worker takes in one round; what is left waits for the next. */
const mostAtOnce = 200;

/**
 * Files orders that an earlier version of the code or of its lists filed, so that whatever they name is watched for by itself and not only once somebody writes of
 * them next [X11], and brings those in step of which the court said that they end or change on a day that has come, or whose last day has passed: whether they stand, until when, and their tasks. Each in an act of its own, safe to run twice. Gives how many. Reports that came before are not looked through again.
 */
export async function fileEarlierOrders(contexts: Contexts<BookRing>): Promise<number> {
  const act = 'order.file';
  const waiting = await contexts.act({}, { act }, (open) =>
    listFiledBefore(open, { version: filedBy(londonDay(open.now)), today: londonDay(open.now) }, mostAtOnce),
  );
  for (const id of waiting)
    await contexts.act({}, { act, record: { kind: 'order', id } }, async (open) => {
      // Held, so that nothing is written of it between what is read here and what is filed.
      const one = await lockOrder(open, id);
      const story = tellStory(await listStanding(open, id, await openRecordKey(open, id)));
      await keepWatched(open, id, story);
      const coded = codedOf(story, londonDay(open.now));
      await turnOrder(open, id, coded);
      await settleTasks(open, orderSource, id, tasksOf({ ...one, ...coded }, story, londonDay(open.now)));
      await settleShowing(open, one, story);
    });
  return waiting.length;
}
