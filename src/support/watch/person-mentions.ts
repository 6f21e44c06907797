/** Whom a case is for, as mentions: drawn as those of a report are, so that both are compared alike. Pure. */
import { drawMentions, type Mention } from '../../identities/index.ts';
import type { Body } from '../case/entry.ts';

/** The longest run of words, written among other names, that is taken for a name: "Called Jenny by the people in the house" is none. */
const wordsOfName = 4;

const said = (answer: Body<'person'>['name']): string | undefined =>
  typeof answer === 'string' ? answer : undefined;

/** The person of a case, as far as there is anything to find them by; `saidOn` dates an age. */
export function mentionsOfPerson(person: Body<'person'>, saidOn: Date): Mention[] {
  const aliases = (person.otherNames ?? '')
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && each.split(/\s+/).length <= wordsOfName);
  return drawMentions({
    narrative: [],
    people: [
      {
        name: said(person.name),
        aliases,
        dateOfBirth: said(person.born),
        nationality: said(person.nationality),
      },
    ],
    places: [],
    vehicles: [],
    phones: [],
    businesses: [],
    online: [],
    saidOn,
  });
}
