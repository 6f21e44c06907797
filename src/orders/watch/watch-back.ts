import { openRecordKey, type WorkerAct } from '../../access/index.ts';
import { keysOf, listNamedSince, openMentions } from '../../identities/index.ts';
import { londonDay, londonInstant } from '../../platform/working-days.ts';
import { listStanding } from '../order/entry-store.ts';
import { getOrder } from '../order/order-store.ts';
import { orderOf, tellStory } from '../order/story.ts';
import { holdAgainst } from './hold-against.ts';
import { lookBackTo } from './look-back.ts';
import { namedThings } from './named-things.ts';

/** Mentions that are looked at, the newest first. */
const mostMentions = 5000;

/**
 * Holds the reports that are there already against an order of which something was written: each condition that one touches, if the order and the
 * condition bound on the day on which it was told, becomes a touch and a task, once [X11]. With the same rights as for a report that comes in; safe to run again.
 */
export async function watchBack(act: WorkerAct, orderId: string): Promise<void> {
  const one = await getOrder(act, orderId);
  const dataKey = await openRecordKey(act, orderId);
  const story = tellStory(await listStanding(act, orderId, dataKey));
  const order = orderOf(story);
  if (order === undefined) return;
  const keys = namedThings(story, act.now).flatMap(({ mention }) =>
    keysOf(act.keys, mention).flatMap(({ hash, selectivity }) => (selectivity === 'weak' ? [] : [hash])),
  );
  const since = londonInstant(lookBackTo(order.madeOn, londonDay(act.now)));
  const found = await listNamedSince(act, [...new Set(keys)], since, mostMentions);
  const opened = await openMentions(act, found);
  const byReport = Map.groupBy([...opened.values()], ({ recordId }) => recordId);
  for (const [reportId, mentions] of byReport) await holdAgainst(act, { one, story }, { reportId, mentions });
}
