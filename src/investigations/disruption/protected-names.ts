/** Names that do not leave with the people of a visit: of victims and witnesses, and of whatever is kept apart. Pure. */
import { foldText, isSyllabic } from '../../matching/index.ts';
import { type Apart, isApart } from '../evidence/apart.ts';
import type { Part } from '../investigation/entry-bodies.ts';
import { partsOf, type Story, thingsOf } from '../investigation/story.ts';
import { nameOfThing } from '../staff/say.ts';

const guarded: readonly Part[] = ['victim', 'possible-victim', 'witness'];

/** Parts of what somebody is called while nobody knows their name: they name nobody. */
const namesNobody: ReadonlySet<string> = new Set(
  'man woman boy girl child person somebody unknown called name victim witness the mrs miss'.split(' '),
);
/** Words that stand in any sentence: alone they name nobody, whatever is called so. */
const inAnySentence: ReadonlySet<string> = new Set(
  'a an in on at of to by as is it he she we be do go if me my no or so up us and for from his her old red with who that their near'.split(
    ' ',
  ),
);
/** Names that are words of every day too, and short ones: they name somebody only with a capital. */
const everyday: ReadonlySet<string> = new Set('may will mark rose hope grace joy faith'.split(' '));
const fewestLetters = 3;
/** Shorter ones stand in other words by chance. */
const fewestOfAll = 5;

interface Word {
  readonly folded: string;
  readonly isCapital: boolean;
}

const wordsIn = (text: string): Word[] =>
  (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => {
    const isCapital = /^[\p{Lu}\p{Lo}]/u.test(word);
    // Word by word: no text is cut short by it. One of a script without spaces has a part for each of its signs.
    return foldText(word)
      .split(/[^a-z0-9]+/)
      .filter((part) => part !== '')
      .map((folded) => ({ folded, isCapital }));
  });

const joinedOf = (words: readonly Word[]): string => words.map(({ folded }) => folded).join('');

/** One name, and every single word by which it is told. */
export interface ProtectedName {
  readonly name: string;
  readonly words: ReadonlySet<string>;
  /** All of it, in its order or the last word first, with whatever spaces. Of what is no person nothing less names it. */
  readonly whole: readonly string[];
}

/** Who is written without any capital is named by every word; else by those that have one. The signs of a given name are often one word in other scripts. */
function personNamed(name: string): ProtectedName {
  const all = wordsIn(name);
  const capital = all.filter(({ isCapital }) => isCapital);
  const named = capital.length === 0 ? all : capital;
  const alone = [
    ...named.map(({ folded }) => folded),
    ...(isSyllabic(name) ? [joinedOf(named.slice(1))] : []),
  ];
  return {
    name,
    words: new Set(alone.filter((word) => word !== '' && !namesNobody.has(word) && !inAnySentence.has(word))),
    whole: named.length < 2 ? [] : [joinedOf(named), joinedOf([...named.slice(-1), ...named.slice(0, -1)])],
  };
}

/** Every name of an investigation that does not leave with a visit. */
export const protectedNames = (story: Story, apart: Apart): readonly ProtectedName[] =>
  thingsOf(story).flatMap((thing): ProtectedName[] => {
    const isKeptApart = isApart(thing, story, apart);
    if (thing.kind !== 'person')
      return isKeptApart
        ? [{ name: nameOfThing(thing), words: new Set(), whole: [joinedOf(wordsIn(nameOfThing(thing)))] }]
        : [];
    if (!isKeptApart && !partsOf(story, thing.about).some((part) => guarded.includes(part))) return [];
    const { name, otherNames } = thing.body;
    return [typeof name === 'string' ? name : '', otherNames ?? '']
      .filter((each) => each !== '')
      .map(personNamed);
  });

/** The first of these names that a text tells, by any word of it that names somebody or by all of it, in whatever script and case; undefined where it tells none. */
export function nameToldIn(text: string, names: readonly ProtectedName[]): string | undefined {
  const words = wordsIn(text);
  const all = joinedOf(words);
  const needsCapital = (word: string) => word.length < fewestLetters || everyday.has(word);
  return names.find(
    (each) =>
      each.whole.some((whole) => whole.length >= fewestOfAll && all.includes(whole)) ||
      words.some(({ folded, isCapital }) => each.words.has(folded) && (isCapital || !needsCapital(folded))),
  )?.name;
}
