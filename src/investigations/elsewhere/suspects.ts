/** Whom an investigation suspects, as mentions; and which of them have to be asked about since something elsewhere takes them for a victim. Pure. */
import type { Mention } from '../../identities/index.ts';
import { mentionOfPerson } from '../groups/groups-of.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { chargedIn, offendersIn, victimsIn } from '../investigation/overlaps.ts';
import { allOf, oneOf, type Story } from '../investigation/story.ts';

interface Somebody {
  readonly about: string;
  readonly mention: Mention;
}

/** Those of its people whom something picks out, where something is known to find them by. */
const peopleWho = (story: Story, saidOn: Date, isOne: (about: string) => boolean): Somebody[] =>
  allOf(story, 'person').flatMap((person) => {
    const mention = isOne(person.about) ? mentionOfPerson(person, saidOn) : undefined;
    return mention === undefined ? [] : [{ about: person.about, mention }];
  });

/** Everybody who is suspected, charged or convicted in it, where something is known to find them by. */
export function suspectsOf(story: Story, saidOn: Date): Somebody[] {
  const offenders = offendersIn(story);
  return peopleWho(story, saidOn, (about) => offenders.has(about));
}

/** Everybody whom it takes for a victim, or for one perhaps, in the same way. */
export function victimsOf(story: Story, saidOn: Date): Somebody[] {
  const victims = victimsIn(story);
  return peopleWho(story, saidOn, (about) => victims.has(about));
}

/**
 * Those who are suspected, charged or convicted and of whom something elsewhere says that they may be a victim, while nobody has answered since
 * it was found and since they were last charged [D3 X10]. `hits`: what may be told.
 */
export function askedFor<T extends { readonly person: string; readonly foundAt: Date }>(
  story: Story,
  hits: readonly T[],
): { readonly person: EntryOf<'person'>; readonly hits: readonly T[] }[] {
  const [offenders, charged] = [offendersIn(story), chargedIn(story)];
  return allOf(story, 'person').flatMap((person) => {
    if (!offenders.has(person.about)) return [];
    const answer = oneOf(story, 'defence', person.about);
    const isAsked = (foundAt: Date): boolean =>
      answer === undefined || foundAt > answer.at || (charged.get(person.about) ?? 0) > answer.place;
    const open = hits.filter((hit) => hit.person === person.about && isAsked(hit.foundAt));
    return open.length === 0 ? [] : [{ person, hits: open }];
  });
}
