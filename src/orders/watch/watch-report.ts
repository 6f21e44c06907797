import { isSharedWith, openRecordKeys, type WorkerAct } from '../../access/index.ts';
import { type KeptMention, keysOf } from '../../identities/index.ts';
import { compare, decide, normalise } from '../../matching/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { createTask } from '../../tasks/index.ts';
import { listStanding } from '../order/entry-store.ts';
import { getOrder } from '../order/order-store.ts';
import { tellStory } from '../order/story.ts';
import { bindsOn, type NamedThing, namedThings } from './named-things.ts';
import { findWatching, reportSeenBy, type Strength, saveTouch } from './watch-store.ts';
import { watchTask } from './watch-task.ts';

const byHalf: readonly string[] = ['place', 'business', 'person'];

/** How surely a mention of a report is what an order names; undefined where it is something else. */
function touches(mention: KeptMention, thing: NamedThing): Strength | undefined {
  if (mention.mention.kind !== thing.mention.kind) return undefined;
  const comparison = compare(normalise(mention.mention), normalise(thing.mention));
  const decision = comparison === undefined ? 'none' : decide(comparison);
  if (decision === 'certain' || decision === 'strong') return decision;
  // A place, a business or a person is often told by half: a street without its number, a name without a birthday, which the model weighs by how
  // rare it is. A plate or a number that is nearly the same is another one far more often.
  const isByHalf = byHalf.includes(thing.mention.kind);
  return decision === 'possible' && isByHalf ? 'possible' : undefined;
}

/**
 * Holds a report against every order in force that names something in it, as it is matched: each condition that it touches becomes a touch,
 * and a task for whoever holds the order [X11]. Found by keyed hashes in one look into an index, however many mentions and orders there are.
 * An agency to which the report is hidden is told nothing; one to which it is sealed learns that there is one, and whose. Safe to run again.
 */
export async function watchReport(
  act: WorkerAct,
  reportId: string,
  mentions: readonly KeptMention[],
): Promise<void> {
  const told = mentions.filter(({ mention }) => mention.state !== 'dismissed');
  const keys = new Set(told.flatMap(({ mention }) => keysOf(act.keys, mention).map(({ hash }) => hash)));
  const watching = await findWatching(act, [...keys]);
  if (watching.size === 0) return;
  const report = await reportSeenBy(act, reportId);
  if (report === undefined) return;
  const dataKeys = await openRecordKeys(act, [...watching.keys()]);
  for (const [orderId, abouts] of watching) {
    const dataKey = dataKeys.get(orderId);
    if (dataKey === undefined) continue;
    const one = await getOrder(act, orderId);
    const mayKnow =
      one.agencyId === report.agencyId ||
      report.othersSee === 'sealed' ||
      (await isSharedWith(act, reportId, one.agencyId));
    if (!mayKnow) continue;
    const story = tellStory(await listStanding(act, orderId, dataKey));
    let found = false;
    for (const thing of namedThings(story, act.now)) {
      if (!abouts.has(thing.about) || !bindsOn(story, thing.about, londonDay(act.now))) continue;
      const [strongest] = told.flatMap((mention) => touches(mention, thing) ?? []).toSorted(byStrength);
      if (strongest === undefined) continue;
      const touch = { orderId, about: thing.about, reportId, reportAgency: report.agencyId };
      await saveTouch(act, { ...touch, thing: thing.mention.kind, strength: strongest });
      found = true;
    }
    if (found) await createTask(act, watchTask(one, reportId, londonDay(act.now)));
  }
}

const order: readonly Strength[] = ['certain', 'strong', 'possible'];
const byStrength = (one: Strength, other: Strength): number => order.indexOf(one) - order.indexOf(other);
