/** What goes on no paper with the rest: what was decided to be sensitive, and what may be shared only on conditions. Pure. */
import { toldOfWhat } from '../court/court-bodies.ts';
import type { Entry } from '../investigation/entry.ts';
import { caredFor, thingKinds } from '../investigation/entry-bodies.ts';
import { allOf, oneOf, type Story } from '../investigation/story.ts';
import { hasWordings, keyOf, keyOfEarlier, type Wording, wordingsIn } from './wordings.ts';

/** What is kept apart, by the keys that the schedule knows it by. */
export type Apart = ReadonlySet<string>;

/**
 * May this wording be shared only on conditions (handling code C)? So is a fact, what somebody is, a thing or a link, until it is decided that it is used as
 * evidence. A person is not: the code says how the intelligence may be shared, and would leave nobody's name on any paper; a decision keeps a name off.
 */
export const isOnConditions = (entry: Entry, judged: Wording['judged']): boolean =>
  entry.kind !== 'person' &&
  'handling' in entry.body &&
  entry.body.handling === 'C' &&
  judged?.body.use !== 'used';

/**
 * What is kept apart. `entries`: every item, fact, turn and step that others will notice as often as it was written, what stands of all else that is graded, and
 * every decision of the schedule.
 * What was decided to be sensitive stays so when it is written anew, until somebody decides about it again. What may be shared only on conditions is apart, and
 * so is an earlier wording, which may hold what was taken out, until somebody decides that it is used or unused.
 */
export function apartIn(entries: readonly Entry[]): Apart {
  const wordingOf = wordingsIn(entries);
  const uses = new Map(
    entries
      .toSorted((one, other) => one.place - other.place)
      .flatMap((entry) => (entry.kind === 'judgement' ? [[entry.about, entry.body.use] as const] : [])),
  );
  const sensitive = [...uses].flatMap(([key, use]) => (use === 'sensitive' ? [key] : []));
  const others = entries.flatMap((entry) => {
    if (!hasWordings(entry)) return [];
    const { key, replacedBy, judged } = wordingOf(entry);
    const use = judged?.body.use;
    // That it was closed once is no earlier wording of its being closed again.
    const held = entry.kind === 'standing' ? use === 'sensitive' : use !== 'used' && use !== 'unused';
    const isEarlier = replacedBy !== undefined && held;
    return isOnConditions(entry, judged) || isEarlier ? [key] : [];
  });
  return new Set([...sensitive, ...others]);
}

/** A charge, and who is charged. */
function chargeKeys(id: string, story: Story): string[] {
  const charge = oneOf(story, 'charge', id);
  return charge === undefined ? [] : [keyOf(charge), `person:${charge.body.of}`];
}

/** What somebody was told of, and whom that names. */
function outcomeKeys(what: string, story: Story): string[] {
  const advice = oneOf(story, 'advice', what);
  return advice === undefined ? chargeKeys(what, story) : [keyOf(advice), `person:${advice.body.of}`];
}

/** Everything whose name or words a line tells, by keys. */
function toldIn(entry: Entry, story: Story): string[] {
  switch (entry.kind) {
    case 'movement':
    case 'item-file':
      return [`item:${entry.about}`];
    case 'explained':
      return [`item:${entry.about}`, `item-file:${entry.body.file}`];
    case 'fact':
      return entry.body.about.map((person) => `person:${person}`);
    case 'defence':
    case 'care':
      return [`person:${entry.about}`];
    case 'part':
      return [`person:${entry.body.of}`];
    case 'link':
      return [entry.body.from, entry.body.to].flatMap((of) => thingKinds.map((kind) => `${kind}:${of}`));
    case 'hearing':
      return chargeKeys(entry.body.charge, story);
    case 'advice':
    case 'charge':
    case 'ordered':
      return [`person:${entry.body.of}`];
    case 'disruption':
    case 'visit':
      return thingKinds.map((kind) => `${kind}:${entry.body.of ?? ''}`);
    case 'plea':
    case 'verdict':
    case 'sentence':
    case 'payment':
    case 'charge-ended':
      return chargeKeys(entry.body.charge, story);
    case 'told':
      return [`person:${entry.body.of}`, ...outcomeKeys(toldOfWhat(entry.body), story)];
    case 'heard': {
      const hearing = oneOf(story, 'hearing', entry.about);
      return hearing === undefined ? [] : [keyOf(hearing), ...chargeKeys(hearing.body.charge, story)];
    }
    // They name themselves alone, or stand on no paper of this kind.
    case 'account':
    case 'business':
    case 'decision':
    case 'group':
    case 'item':
    case 'judgement':
    case 'line':
    case 'named':
    case 'outline':
    case 'overt':
    case 'person':
    case 'phone':
    case 'place':
    case 'standing':
    case 'step':
    case 'strategy':
    case 'taken-off':
    case 'template':
    case 'vehicle':
      return [];
  }
}

/** Whoever is looked after on the way to court, or of whom section 45 was asked, is a victim or a witness: where all that they are so is kept apart, that would tell it. */
function tellsByCare(entry: Entry, story: Story, apart: Apart): boolean {
  if (entry.kind !== 'care' && entry.kind !== 'told' && entry.kind !== 'defence') return false;
  const person = entry.kind === 'told' ? entry.body.of : entry.about;
  const parts = allOf(story, 'part').filter(
    ({ body }) => body.of === person && body.state === 'stands' && caredFor.includes(body.as),
  );
  return parts.length > 0 && parts.every((part) => apart.has(keyOf(part)));
}

/** Is it kept apart: itself, or because it tells of something or somebody that is? */
export const isApart = (entry: Entry, story: Story, apart: Apart): boolean =>
  apart.size > 0 &&
  ([keyOf(entry), keyOfEarlier(entry), ...toldIn(entry, story)].some((key) => apart.has(key)) ||
    tellsByCare(entry, story, apart));

/**
 * An investigation as it is told on papers with the rest: as if what is kept apart had never been written, so that nothing that is reckoned from it (its
 * name, how a charge stands, what somebody is) tells that there is more.
 */
export const onOpenPapers = (story: Story, apart: Apart): Story => ({
  standing: story.standing.filter((entry) => !isApart(entry, story, apart)),
});
