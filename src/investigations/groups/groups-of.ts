/** The crime groups of an investigation, by what they are called and who belongs to them, as they are looked for in others. Pure. */
import { drawMentions, type Mention, type WatchedGroup } from '../../identities/index.ts';
import type { EntryOf } from '../investigation/entry.ts';
import { allOf, type Story } from '../investigation/story.ts';

/** Other names, as somebody writes them one after the other. */
const otherNamesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** A person of it, as far as there is anything to find them by. */
export function mentionOfPerson({ body }: EntryOf<'person'>, saidOn: Date): Mention | undefined {
  if (typeof body.name !== 'string') return undefined;
  return drawMentions({
    saidOn,
    narrative: [],
    people: [
      {
        name: body.name,
        aliases: otherNamesOf(body.otherNames),
        ...(typeof body.born === 'string' ? { dateOfBirth: body.born } : {}),
        ...(typeof body.nationality === 'string' ? { nationality: body.nationality } : {}),
      },
    ],
    places: [],
    vehicles: [],
    phones: [],
    businesses: [],
    online: [],
  }).find(({ kind }) => kind === 'person');
}

/** Every group, with those who are linked to it as its members or as who leads it, now or before. */
export function groupsOf(story: Story, saidOn: Date): WatchedGroup[] {
  const people = new Map(allOf(story, 'person').map((person) => [person.about, person]));
  return allOf(story, 'group').map(({ about, body }) => {
    const belonging = allOf(story, 'link').flatMap(({ body: { from, to, as } }) =>
      to === about && (as === 'member-of' || as === 'leads') ? [from] : [],
    );
    return {
      about,
      names: [body.name, ...otherNamesOf(body.otherNames)],
      members: [...new Set(belonging)].flatMap((id) => {
        const person = people.get(id);
        return (person === undefined ? undefined : mentionOfPerson(person, saidOn)) ?? [];
      }),
    };
  });
}
