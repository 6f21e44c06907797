/** Words by which an order is told of in free text, where no mention is drawn: a name, a street, a trading name. Pure. */
import { boundAs, conditionsOf, orderOf, otherNamesOf, type Story } from '../order/story.ts';
import type { WordLists } from './word-lists.ts';

/** Words that together name one thing of an order. */
export interface NamedWords {
  /** The condition that names it; empty: whom the order binds. */
  readonly about: string;
  readonly words: readonly string[];
  /** One after the other; a name is told in any order, and with a word between. */
  readonly inOrder: boolean;
  /** The house number, where a street has one. */
  readonly number?: string;
  /** Too common to count without its number. */
  readonly isCommon?: boolean;
}

/** The words of a text without case, accents or marks, and with short forms of street in full. */
const wordsIn = (text: string, { shortened }: WordLists): string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}|['‘’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => shortened.words.get(word) ?? word);

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

function nameWords(about: string, name: string, lists: WordLists): NamedWords[] {
  const words = wordsIn(name, lists).filter((word) => word.length > 1 && !hasDigit(word));
  return words.length < 2 ? [] : [{ about, words, inOrder: false }];
}

function streetNamed(about: string, place: string, lists: WordLists): NamedWords[] {
  for (const piece of place.split(/[,;\n]/)) {
    const all = wordsIn(piece, lists);
    const words = all.filter((word) => !hasDigit(word));
    if (words.length < 2 || !lists.streets.words.has(words.at(-1) ?? '')) continue;
    const number = all.findLast(hasDigit);
    return [
      {
        ...{ about, words, inOrder: true },
        ...(number === undefined ? {} : { number }),
        isCommon: lists.commonStreets.words.has(words.join(' ')),
      },
    ];
  }
  return [];
}

function businessNamed(about: string, business: string, lists: WordLists): NamedWords[] {
  const words = wordsIn(business, lists).filter((word) => !lists.legalForms.words.has(word));
  return words.length < 2 || words.every((word) => lists.trades.words.has(word))
    ? []
    : [{ about, words, inOrder: true }];
}

const wordsAs = { person: nameWords, business: businessNamed, premises: streetNamed } as const;

/** Everything of an order that free text may tell of in words alone. */
export function namedWords(story: Story, lists: WordLists): NamedWords[] {
  const order = orderOf(story);
  if (order === undefined) return [];
  return [
    ...boundAs(order).flatMap((as) =>
      [order.subject, ...otherNamesOf(order, as)].flatMap((name) => wordsAs[as]('', name, lists)),
    ),
    ...conditionsOf(story).flatMap(({ about, body }) => [
      ...(body.person === undefined ? [] : nameWords(about, body.person, lists)),
      ...(body.place === undefined ? [] : streetNamed(about, body.place, lists)),
      ...(body.business === undefined ? [] : businessNamed(about, body.business, lists)),
    ]),
  ];
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

/** Under which pair of words it is filed. */
export const filedUnder = ({ words: [one = '', other = ''] }: NamedWords): string => pairOf(one, other);

/** Every pair of words that stand near each other in a text: what may be filed. */
export function pairsIn(text: string, lists: WordLists): Set<string> {
  const { farthest, mostWords } = lists.near;
  const words = wordsIn(text, lists).slice(0, mostWords);
  return new Set(
    words.flatMap((word, at) => words.slice(at + 1, at + 1 + farthest).map((other) => pairOf(word, other))),
  );
}

/** Does a text tell of it: all its words, near each other, and no other house of the street? */
export function tellsOf(
  text: string,
  { words, inOrder, number, isCommon }: NamedWords,
  lists: WordLists,
): boolean {
  const said = wordsIn(text, lists).slice(0, lists.near.mostWords);
  return said.some((word, at) => {
    if (!inOrder) {
      const near = said.slice(at, at + words.length + 1);
      return words.includes(word) && words.every((each) => near.includes(each));
    }
    if (!words.every((each, next) => said[at + next] === each)) return false;
    const before = said[at - 1];
    if (before !== undefined && hasDigit(before) && number !== undefined) return before === number;
    return isCommon !== true;
  });
}
