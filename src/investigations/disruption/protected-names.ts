/** Names that do not leave with the people of a visit: of victims and witnesses, and of whatever is kept apart. Pure. */
import { foldText } from '../../matching/index.ts';
import { type Apart, isApart } from '../evidence/apart.ts';
import type { Part } from '../investigation/entry-bodies.ts';
import { partsOf, type Story, thingsOf } from '../investigation/story.ts';
import { nameOfThing } from '../staff/say.ts';

const guarded: readonly Part[] = ['victim', 'possible-victim', 'witness'];

/** Parts of what somebody is called while nobody knows their name: they name nobody. */
const namesNobody: ReadonlySet<string> = new Set(
  'man woman boy girl child person somebody unknown called name victim witness the mrs miss'.split(' '),
);
/** Names that are words of every day too: they name somebody only with a capital. */
const everyday: ReadonlySet<string> = new Set('may will mark rose hope grace joy faith'.split(' '));
const fewestLetters = 3;

interface Word {
  readonly folded: string;
  readonly isCapital: boolean;
}

const wordsIn = (text: string): Word[] =>
  (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => ({
    // Word by word: no text is cut short by it.
    folded: foldText(word).replaceAll(/[^a-z0-9]/g, ''),
    isCapital: /^[\p{Lu}\p{Lo}]/u.test(word),
  }));

/** One name, and every single word by which it is told. */
export interface ProtectedName {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  /** Of what is no person: only all of it, with whatever spaces, names it. */
  readonly whole: string;
}

const personNamed = (name: string): ProtectedName => ({
  name,
  words: new Set(
    wordsIn(name).flatMap(({ folded, isCapital }) =>
      isCapital && folded.length >= fewestLetters && !namesNobody.has(folded) ? [folded] : [],
    ),
  ),
  whole: '',
});
const joined = (text: string): string =>
  wordsIn(text)
    .map(({ folded }) => folded)
    .join('');

/** Every name of an investigation that does not leave with a visit. */
export const protectedNames = (story: Story, apart: Apart): readonly ProtectedName[] =>
  thingsOf(story).flatMap((thing): ProtectedName[] => {
    const isKeptApart = isApart(thing, story, apart);
    if (thing.kind !== 'person')
      return isKeptApart
        ? [{ name: nameOfThing(thing), words: new Set(), whole: joined(nameOfThing(thing)) }]
        : [];
    if (!isKeptApart && !partsOf(story, thing.about).some((part) => guarded.includes(part))) return [];
    const { name, otherNames } = thing.body;
    return [typeof name === 'string' ? name : '', otherNames ?? '']
      .filter((each) => each !== '')
      .map(personNamed);
  });

/** The first of these names that a text tells, by any word of it that names somebody, in whatever script and case; undefined where it tells none. */
export function nameToldIn(text: string, names: readonly ProtectedName[]): string | undefined {
  const words = wordsIn(text);
  const all = joined(text);
  return names.find(
    (each) =>
      (each.whole.length >= fewestLetters && all.includes(each.whole)) ||
      words.some(({ folded, isCapital }) => each.words.has(folded) && (isCapital || !everyday.has(folded))),
  )?.name;
}
