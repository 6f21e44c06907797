import { openRecordKeys, type StaffAct } from '../../access/index.ts';
import { drawMentions, keysOf, type Mention } from '../../identities/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { listStanding } from '../order/entry-store.ts';
import type { Order } from '../order/order.ts';
import { getOrder } from '../order/order-store.ts';
import { type Condition, conditionsOf, isInForce, orderOf, type Story, tellStory } from '../order/story.ts';
import { byStrength, howSurely } from './hold-against.ts';
import { wordPairs } from './keep-watched.ts';
import { namedThings } from './named-things.ts';
import { namedWords, pairsIn, tellsOf } from './named-words.ts';
import { findNaming, type Strength } from './watch-store.ts';
import { listsOn, type WordLists } from './word-lists.ts';

/** An order that names what somebody asked about. */
export interface FoundOrder {
  readonly one: Order;
  readonly subject: string;
  /** The condition that names it; undefined: it is whom the order binds. */
  readonly condition: Condition | undefined;
  readonly strength: Strength;
  readonly inForce: boolean;
}

/** Orders that are opened for one question; the likeliest come first. */
const mostOpened = 60;

/** What somebody typed, taken for each thing that an order can name: a person, a vehicle, a phone, a place and a business. */
const takenFor = (asked: string, saidOn: Date): Mention[] =>
  drawMentions({
    saidOn,
    narrative: [],
    people: [{ name: asked }],
    places: [{ text: asked }],
    vehicles: [{ plate: asked }],
    phones: [{ number: asked }],
    businesses: [{ name: asked }],
    online: [],
  });

/** How surely each thing that an order names is what was asked, by the condition that names it. */
function surelyBy(
  story: Story,
  abouts: ReadonlySet<string>,
  {
    asked,
    mentions,
    now,
    lists,
  }: { asked: string; mentions: readonly Mention[]; now: Date; lists: WordLists },
): Map<string, Strength> {
  const said = [
    ...namedThings(story, now).flatMap((thing) =>
      mentions.flatMap((mention) => {
        const strength = howSurely(mention, thing);
        return strength === undefined ? [] : [{ about: thing.about, strength }];
      }),
    ),
    ...namedWords(story, lists).flatMap((named) =>
      tellsOf(asked, named, lists) ? [{ about: named.about, strength: 'possible' as const }] : [],
    ),
  ].filter(({ about }) => abouts.has(about));
  const surest = said.toSorted((one, other) => byStrength(other.strength, one.strength));
  return new Map(surest.map(({ about, strength }) => [about, strength]));
}

/**
 * Is a person, a vehicle, a phone, a place or a business named by an order that whoever asks may read, in a part that they may read? Found by the keyed hashes
 * under which orders are filed, in one look into an index that comes by no order of others, and then compared as a report is [D7 R8]. Those in force first,
 * and the surest of them. `more`: more than were looked at may name it.
 */
export async function lookUp(
  act: StaffAct,
  asked: string,
): Promise<{ readonly found: readonly FoundOrder[]; readonly more: boolean }> {
  const today = londonDay(act.now);
  const lists = listsOn(today);
  const mentions = takenFor(asked, act.now);
  const keys = new Set(mentions.flatMap((mention) => keysOf(act.keys, mention).map(({ hash }) => hash)));
  for (const pair of pairsIn(asked, lists)) keys.add(act.keys.indexHash(wordPairs, pair));
  const naming = [...(await findNaming(act, [...keys], mostOpened + 1))];
  const looked = naming.slice(0, mostOpened);
  const dataKeys = await openRecordKeys(
    act,
    looked.map(([orderId]) => orderId),
  );
  const found: FoundOrder[] = [];
  for (const [orderId, abouts] of looked) {
    const dataKey = dataKeys.get(orderId);
    if (dataKey === undefined) continue;
    const story = tellStory(await listStanding(act, orderId, dataKey));
    const surely = surelyBy(story, abouts, { asked, mentions, now: act.now, lists });
    if (surely.size === 0) continue;
    const of = {
      one: await getOrder(act, orderId),
      subject: orderOf(story)?.subject ?? '',
      inForce: isInForce(story, today),
    };
    const conditions = conditionsOf(story);
    for (const [about, strength] of surely) {
      const condition = conditions.find((each) => each.about === about);
      if (about === '' || condition !== undefined) found.push({ ...of, condition, strength });
    }
  }
  return {
    found: found.toSorted(
      (one, other) => Number(other.inForce) - Number(one.inForce) || byStrength(one.strength, other.strength),
    ),
    more: naming.length > mostOpened,
  };
}
