/** Words by which an order is told of in free text, where no mention is drawn: a name, a street, a trading name. Pure. */
import { conditionsOf, orderOf, type Story } from '../order/story.ts';

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

const shortened: Readonly<Record<string, string>> = { st: 'street', rd: 'road', ave: 'avenue', ln: 'lane' };
/** What a street's name ends with, so that no town and no “opposite the park” is taken for one. General knowledge. */
const streetWords = new Set(
  'street road lane row avenue close court drive way terrace crescent place square walk grove gardens mews parade rise wharf yard'.split(
    ' ',
  ),
);
/** Streets that very many towns have: told without a number they name nothing. General knowledge. */
const commonStreets = new Set(
  'high street,station road,church street,church road,church lane,london road,main street,market street,mill lane,park road,victoria road,chester road'.split(
    ',',
  ),
);
const legalForms = new Set(['ltd', 'limited', 'plc', 'llp', 'the', 'and', 'co', 'company', 'uk']);
/** Words for a trade: alone they name no business. General knowledge. */
const tradeWords = new Set(
  'car wash hand nail nails bar spa beauty hair salon barber barbers takeaway restaurant cafe kitchen pizza kebab food foods shop store farm farms cleaning cleaners building builders construction services massage hotel agency care home recruitment transport taxi taxis garage valeting'.split(
    ' ',
  ),
);

/** The words of a text without case, accents or marks, and with short forms of street in full. */
export const wordsIn = (text: string): string[] =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}|['‘’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => shortened[word] ?? word);

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

function nameWords(about: string, name: string): NamedWords[] {
  const words = wordsIn(name).filter((word) => word.length > 1 && !hasDigit(word));
  return words.length < 2 ? [] : [{ about, words, inOrder: false }];
}

function streetNamed(about: string, place: string): NamedWords[] {
  for (const piece of place.split(/[,;\n]/)) {
    const all = wordsIn(piece);
    const words = all.filter((word) => !hasDigit(word));
    if (words.length < 2 || !streetWords.has(words.at(-1) ?? '')) continue;
    const number = all.findLast(hasDigit);
    return [
      {
        ...{ about, words, inOrder: true },
        ...(number === undefined ? {} : { number }),
        isCommon: commonStreets.has(words.join(' ')),
      },
    ];
  }
  return [];
}

function businessNamed(about: string, business: string): NamedWords[] {
  const words = wordsIn(business).filter((word) => !legalForms.has(word));
  return words.length < 2 || words.every((word) => tradeWords.has(word))
    ? []
    : [{ about, words, inOrder: true }];
}

/** Everything of an order that free text may tell of in words alone. */
export function namedWords(story: Story): NamedWords[] {
  const order = orderOf(story);
  if (order === undefined) return [];
  return [
    ...[order.subject, ...(order.otherNames?.split(/[,;\n]/) ?? [])].flatMap((name) => nameWords('', name)),
    ...conditionsOf(story).flatMap(({ about, body }) => [
      ...(body.person === undefined ? [] : nameWords(about, body.person)),
      ...(body.place === undefined ? [] : streetNamed(about, body.place)),
      ...(body.business === undefined ? [] : businessNamed(about, body.business)),
    ]),
  ];
}

const pairOf = (one: string, other: string): string => [one, other].toSorted().join(' ');

/** Under which pair of words it is filed. */
export const filedUnder = ({ words: [one = '', other = ''] }: NamedWords): string => pairOf(one, other);

/** How far apart two words of one thing may stand, and how much of a text is looked at. */
const farthest = 4;
const mostWords = 5000;

/** Every pair of words that stand near each other in a text: what may be filed. */
export function pairsIn(text: string): Set<string> {
  const words = wordsIn(text).slice(0, mostWords);
  return new Set(
    words.flatMap((word, at) => words.slice(at + 1, at + 1 + farthest).map((other) => pairOf(word, other))),
  );
}

/** Does a text tell of it: all its words, near each other, and no other house of the street? */
export function tellsOf(text: string, { words, inOrder, number, isCommon }: NamedWords): boolean {
  const said = wordsIn(text).slice(0, mostWords);
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
