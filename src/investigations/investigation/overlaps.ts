/** Who is held to have done something and may be a victim too, told from what stands. Pure. */
import { chargesBrought } from '../court/charge.ts';
import type { EntryOf } from './entry.ts';
import type { Part } from './entry-bodies.ts';
import { sameAs } from './same-person.ts';
import { allOf, oneOf, type Story } from './story.ts';

const asOffender: readonly Part[] = ['suspect', 'convicted'];
const asVictim: readonly Part[] = ['possible-victim', 'victim'];

type Since = ReadonlyMap<string, number>;

/** Everybody who is charged with something that neither ended nor was found not to be so, with the place of the last such charge. */
export function chargedIn(story: Story): Since {
  const since = new Map<string, number>();
  for (const { charge, state } of chargesBrought(story))
    if (state !== 'acquitted' && state !== 'ended')
      since.set(charge.body.of, Math.max(charge.place, since.get(charge.body.of) ?? 0));
  return since;
}

/** Everybody who is suspected, charged or convicted, with the place at which the last of it was written. */
export function offendersIn(story: Story): Since {
  const since = new Map(chargedIn(story));
  for (const { body, place } of allOf(story, 'part'))
    if (body.state === 'stands' && asOffender.includes(body.as))
      since.set(body.of, Math.max(place, since.get(body.of) ?? 0));
  return since;
}

/** Everybody who is a victim in it, or may be one. */
export const victimsIn = (story: Story): ReadonlySet<string> =>
  new Set(
    allOf(story, 'part').flatMap(({ body }) =>
      body.state === 'stands' && asVictim.includes(body.as) ? [body.of] : [],
    ),
  );

/** When somebody was last said to be a victim, or one perhaps; nothing where nobody says so now. */
const victimSince = (story: Story, person: string): number | undefined =>
  allOf(story, 'part')
    .filter(({ body }) => body.of === person && body.state === 'stands' && asVictim.includes(body.as))
    .map(({ place }) => place)
    .toSorted((a, b) => b - a)[0];

/** The other entries of somebody under which they are a victim, or may be one. */
function victimsWhoAre(story: Story, person: EntryOf<'person'>): readonly EntryOf<'person'>[] {
  const victims = victimsIn(story);
  return sameAs(
    story,
    person,
    allOf(story, 'person').filter(({ about }) => victims.has(about)),
  );
}

/** The possible victims, each an entry of its own, who are the same person as somebody of this id. */
export function samePeopleOf(story: Story, about: string): string[] {
  const person = oneOf(story, 'person', about);
  return person === undefined ? [] : victimsWhoAre(story, person).map((each) => each.about);
}

interface Overlap {
  readonly person: EntryOf<'person'>;
  /** Other entries that are the same person, and a victim or perhaps one. */
  readonly same: readonly EntryOf<'person'>[];
  readonly asked: boolean;
}

/**
 * Those who are suspected, charged or convicted, and may be victims too, under one entry or under two that are one person: for each the law asks whether section 45
 * of the Modern Slavery Act 2015 may be a defence, and people have to ask whether they are safe [D3 X10]. `asked`: a choice was written since the overlap arose, with
 * the same entries in view; each charge asks anew, since the defence is one to an offence and excluded for some.
 */
export function overlapsOf(story: Story): Overlap[] {
  const offenders = offendersIn(story);
  return allOf(story, 'person').flatMap((person) => {
    const offends = offenders.get(person.about);
    if (offends === undefined) return [];
    const same = victimsWhoAre(story, person);
    const since = [person, ...same].flatMap(({ about }) => victimSince(story, about) ?? []);
    if (since.length === 0) return [];
    const answer = oneOf(story, 'defence', person.about);
    const inView = same.every(({ about }) => answer?.body.same?.includes(about) === true);
    return [{ person, same, asked: (answer?.place ?? 0) > Math.max(offends, ...since) && inView }];
  });
}
