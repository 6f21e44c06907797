/** Words by which an order is told of in free text, where no mention is drawn: a name, a street, a trading name. Pure. */
import { isKnownName } from '../../matching/index.ts';
import { boundAs, type Condition, conditionsOf, orderOf, otherNamesOf, type Story } from '../order/story.ts';
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
const foldedWords = (text: string, { shortened }: WordLists): string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}|['‘’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => shortened.words.get(word) ?? word);

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/** Does a word by itself tell one thing from others: long enough, no digits, and neither frequent nor a trade? */
const isRare = (word: string, { alone, trades }: WordLists): boolean =>
  word.length >= alone.shortest && !hasDigit(word) && !alone.frequent.has(word) && !trades.words.has(word);

function nameWords(about: string, name: string, lists: WordLists): NamedWords[] {
  const words = foldedWords(name, lists).filter((word) => word.length > 1 && !hasDigit(word));
  const [only] = words;
  if (only === undefined) return [];
  // One name alone is everybody's, unless hardly anybody bears it.
  const isOnes = words.length > 1 || (isRare(only, lists) && !isKnownName(only));
  return isOnes ? [{ about, words, inOrder: false }] : [];
}

function streetNamed(about: string, place: string, lists: WordLists): NamedWords[] {
  for (const piece of place.split(/[,;\n]/)) {
    const all = foldedWords(piece, lists);
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
  const words = foldedWords(business, lists).filter((word) => !lists.legalForms.words.has(word));
  const [only] = words;
  if (only === undefined || words.every((word) => lists.trades.words.has(word))) return [];
  return words.length > 1 || isRare(only, lists) ? [{ about, words, inOrder: true }] : [];
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
    ...conditionsOf(story).flatMap((condition) => wordsIn(condition, lists)),
  ];
}

/** Everything of one condition that free text may tell of in words alone. */
export const wordsIn = ({ about, body }: Condition, lists: WordLists): NamedWords[] => [
  ...(body.person === undefined ? [] : nameWords(about, body.person, lists)),
  ...(body.place === undefined ? [] : streetNamed(about, body.place, lists)),
  ...(body.business === undefined ? [] : businessNamed(about, body.business, lists)),
];

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

/** Under which pair of words it is filed; of a single one under itself. */
export const filedUnder = ({ words: [one = '', other = ''] }: NamedWords): string => pairOf(one, other);

/** Every pair of words that stand near each other in a text, and every word that is rare: what may be filed. */
export function pairsIn(text: string, lists: WordLists): Set<string> {
  const { farthest, mostWords } = lists.near;
  const words = foldedWords(text, lists).slice(0, mostWords);
  return new Set(
    words.flatMap((word, at) => [
      ...words.slice(at + 1, at + 1 + farthest).map((other) => pairOf(word, other)),
      ...(isRare(word, lists) ? [pairOf(word, '')] : []),
    ]),
  );
}

/** Does a text tell of it: all its words, near each other, and no other house of the street? */
export function tellsOf(
  text: string,
  { words, inOrder, number, isCommon }: NamedWords,
  lists: WordLists,
): boolean {
  const said = foldedWords(text, lists).slice(0, lists.near.mostWords);
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
