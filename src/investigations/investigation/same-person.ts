/** Which people that an investigation has written down apart are one person: as somebody said of both, or else as the engine compares them. Pure. */
import { areSurelyOne } from '../../identities/index.ts';
import { mentionOfPerson } from '../groups/groups-of.ts';
import type { EntryOf, Written } from './entry.ts';
import { allOf, type Story } from './story.ts';

type Person = EntryOf<'person'>;

/** What somebody said of two, both ways round; a link that is over says nothing any more. */
const saidOf = (story: Story, as: 'same-person' | 'other-person', one: string): string[] =>
  allOf(story, 'link').flatMap(({ body }) =>
    body.as !== as || body.ends !== undefined
      ? []
      : body.from === one
        ? [body.to]
        : body.to === one
          ? [body.from]
          : [],
  );

/** Everybody whom people said to be one with somebody, also over others in between; whoever it is among them. */
function tiedTo(story: Story, one: string): ReadonlySet<string> {
  const found = new Set([one]);
  for (const each of found) for (const other of saidOf(story, 'same-person', each)) found.add(other);
  return found;
}

/**
 * Those among some people who are one person with another of them. What people said goes before what the engine finds: two that somebody called different people
 * are not compared.
 */
export function sameAs(story: Story, person: Person, among: readonly Person[]): readonly Person[] {
  const tied = tiedTo(story, person.about);
  const others = among.filter(({ about }) => about !== person.about);
  const different = new Set(saidOf(story, 'other-person', person.about));
  const mention = mentionOfPerson(person, person.at);
  return others.filter((other) => {
    if (tied.has(other.about)) return true;
    if (mention === undefined || different.has(other.about)) return false;
    const like = mentionOfPerson(other, other.at);
    return like !== undefined && areSurelyOne(mention, like);
  });
}

/** Only of people can be said that they are one, or are not. */
export function sameProblems(story: Story, { kind, body }: Written): readonly ['to', 'link.people'][] {
  if (kind !== 'link' || (body.as !== 'same-person' && body.as !== 'other-person')) return [];
  const people = new Set(allOf(story, 'person').map(({ about }) => about));
  return people.has(body.from) && people.has(body.to) ? [] : [['to', 'link.people']];
}
