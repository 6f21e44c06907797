import type { WorkerAct } from '../../access/index.ts';
import type { KeptMention, Mention } from '../../identities/index.ts';
import { compare, decide, normalise } from '../../matching/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { createTask } from '../../tasks/index.ts';
import type { Order } from '../order/order.ts';
import type { Story } from '../order/story.ts';
import { bindsOn, type NamedThing, namedThings } from './named-things.ts';
import { namedWords, tellsOf } from './named-words.ts';
import { settleWatch } from './settle-touch.ts';
import { inWords, mayKnowOf, reportSeenBy, type Strength, saveTouch } from './watch-store.ts';
import { watchTask } from './watch-task.ts';
import { listsOn, type WordLists } from './word-lists.ts';

const byHalf: readonly string[] = ['place', 'business', 'person'];

/** How surely something that is told is what an order names; undefined where it is something else. */
export function howSurely(mention: Mention, thing: NamedThing): Strength | undefined {
  if (mention.kind !== thing.mention.kind) return undefined;
  const comparison = compare(normalise(mention), normalise(thing.mention));
  const decision = comparison === undefined ? 'none' : decide(comparison);
  if (decision === 'certain' || decision === 'strong') return decision;
  // A place, a business or a person is often told by half: a street without its number, a name without a birthday, which the model weighs by how
  // rare it is. A plate or a number that is nearly the same is another one far more often.
  const isByHalf = byHalf.includes(thing.mention.kind);
  return decision === 'possible' && isByHalf ? 'possible' : undefined;
}

const order: readonly Strength[] = ['certain', 'strong', 'possible'];
/** The surest first. */
export const byStrength = (one: Strength, other: Strength): number =>
  order.indexOf(one) - order.indexOf(other);

/** What a reporter wrote in words of their own, and when it came. */
export interface SaidInWords {
  readonly texts: readonly string[];
  readonly saidAt: Date;
}

/** A report, as far as it is held against orders. */
export interface HeldReport {
  readonly reportId: string;
  /** What bound on the day on which each was said counts, however much later it is held against orders. */
  readonly mentions: readonly KeptMention[];
  readonly said?: SaidInWords;
  /** Only these conditions (empty: whom the order binds); all when left out. */
  readonly abouts?: ReadonlySet<string>;
}

/** What of an order a text tells of in words, and bound on the day on which it came: its conditions, and (empty) whom it binds. */
function toldInWords(story: Story, { texts, saidAt }: SaidInWords, lists: WordLists): Set<string> {
  const day = londonDay(saidAt);
  const told = namedWords(story, lists).filter(
    (named) => texts.some((text) => tellsOf(text, named, lists)) && bindsOn(story, named.about, day),
  );
  return new Set(told.map(({ about }) => about));
}

/**
 * Holds one report against one order: each condition that it touches becomes a touch, and all of them one task for whoever answers for the order, due
 * today. Nothing where the report is hidden from the agency that holds the order.
 */
export async function holdAgainst(
  act: WorkerAct,
  { one, story }: { readonly one: Order; readonly story: Story },
  { reportId, mentions, said, abouts }: HeldReport,
): Promise<void> {
  const report = await reportSeenBy(act, reportId);
  if (report === undefined) return;
  if (!(await mayKnowOf(act, one.agencyId, reportId, report))) return;
  const told = mentions.filter(({ mention }) => mention.state !== 'dismissed');
  const byDay = [...Map.groupBy(told, ({ saidAt }) => londonDay(saidAt))];
  let [found, isNew] = [false, false];
  const touched = new Set<string>();
  for (const thing of namedThings(story, act.now)) {
    if (abouts?.has(thing.about) === false) continue;
    const bound = byDay.flatMap(([day, those]) => (bindsOn(story, thing.about, day) ? those : []));
    const [strongest] = bound.flatMap(({ mention }) => howSurely(mention, thing) ?? []).toSorted(byStrength);
    if (strongest === undefined) continue;
    const touch = { orderId: one.orderId, about: thing.about, reportId, reportAgency: report.agencyId };
    if (await saveTouch(act, { ...touch, thing: thing.mention.kind, strength: strongest })) isNew = true;
    touched.add(thing.about);
    found = true;
  }
  for (const about of said === undefined ? [] : toldInWords(story, said, listsOn(londonDay(act.now)))) {
    if (abouts?.has(about) === false || touched.has(about)) continue;
    const touch = { orderId: one.orderId, about, reportId, reportAgency: report.agencyId };
    if (await saveTouch(act, { ...touch, thing: inWords, strength: 'possible' })) isNew = true;
    found = true;
  }
  if (!found) return;
  const made = await createTask(act, watchTask(one, reportId, londonDay(act.now)));
  // Somebody looked already, and it touches something more since: it is to be looked at again.
  if (made === undefined && isNew) await settleWatch(act, one);
}
