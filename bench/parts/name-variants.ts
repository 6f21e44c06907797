/** Spellings of one name in groups, from the lists beside the project: a short one written by hand, a long one of Wikidata's. */
import { z } from 'zod';
import { compareTokens } from '../../src/matching/compare-tokens.ts';
import { loneToken } from '../../src/matching/person-name.ts';
import { rounded } from './figures.ts';
import { scored, textOf } from './shared-lists.ts';

type Pair = readonly [string, string];

/** Single names against their true partner and, for precision, against as many strangers: the partners of rows further down. */
export function single(pairs: readonly Pair[]) {
  if (pairs.length === 0) return undefined;
  const tokens = pairs.map(([a, b]) => [loneToken(a), loneToken(b)] as const);
  return scored(
    tokens.flatMap(([a, b], at) => {
      const stranger = tokens[(at + 1371) % tokens.length]?.[1] ?? b;
      return [
        [compareTokens(a, b) !== 'different', true] as const,
        [compareTokens(a, stranger) !== 'different', false] as const,
      ];
    }),
  );
}

const likely = (a: string, b: string) => compareTokens(loneToken(a), loneToken(b)) !== 'different';

/** Each name with each other of its group. */
const within = (group: readonly string[]): Pair[] =>
  group.flatMap((one, at) => group.slice(at + 1).map((other): Pair => [one, other]));

/**
 * Groups so few that a stranger drawn by chance would move the precision: each of their names is held against each name of all other groups,
 * and the precision is that of as many strangers as true pairs. `strangersTaken` is the share of those strangers that were taken for the same.
 */
function few(wanted: readonly (readonly string[])[], all: readonly (readonly string[])[], pairsOf = within) {
  const strangers = wanted.flatMap((group) => {
    const others = all.filter((other) => other !== group).flat();
    return group.flatMap((name) => others.map((other): Pair => [name, other]));
  });
  const pairs = wanted.flatMap(pairsOf);
  const share = (of: readonly Pair[]) => of.filter(([a, b]) => likely(a, b)).length / Math.max(1, of.length);
  const recall = share(pairs);
  const taken = share(strangers);
  const precision = recall === 0 ? 0 : recall / (recall + taken);
  return {
    groups: wanted.length,
    truePairs: pairs.length,
    strangers: strangers.length,
    precision: rounded(precision, 3),
    recall: rounded(recall, 3),
    f1: recall === 0 ? 0 : rounded((2 * precision * recall) / (precision + recall), 3),
    strangersTaken: rounded(taken, 4),
  };
}

const isPlain = (text: string) => /^[\p{ASCII}]*$/u.test(text);
const isLatin = (text: string) => /^[\p{Script=Latin}\p{P}\p{M}\p{Zs}]+$/u.test(text);
/** Letters that Unicode does not take apart into a letter and a mark. */
const unmarked: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D', ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', ı: 'i' };
const bare = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐłŁøØı]/g, (letter) => unmarked[letter] ?? letter);

/** Pairs of which one is the other without its marks. */
const marksAlone = (group: readonly string[]): Pair[] =>
  within(group).filter(([a, b]) => isPlain(a) !== isPlain(b) && bare(a) === bare(b));

/** The groups written by hand are told apart by their first name. */
const vietnamese = ['Nguyen', 'Tran', 'Pham', 'Hoang', 'Vo', 'Do'];
const eritrean = ['Ghebre', 'Ghebremichael', 'Tesfay', 'Yohannes', 'Mikael', 'Tewelde'];

const supplement = z.object({ 'XX-name-variants': z.array(z.array(z.string())) });

function byHand() {
  const text = textOf('names/supplement-by-hand.json');
  if (text === undefined) return undefined;
  const all = supplement.parse(JSON.parse(text))['XX-name-variants'];
  const led = (by: readonly string[]) => all.filter(([first]) => by.includes(first ?? ''));
  return {
    all: few(all, all),
    vietnamese: few(led(vietnamese), all),
    eritrean: few(led(eritrean), all),
    latinMarks: few(
      all.filter((group) => marksAlone(group).length > 0),
      all,
      marksAlone,
    ),
  };
}

/** The long list, each group of which has two names: all, those that are Latin on both sides, and those of which one alone has marks. */
function ofWikidata() {
  const text = textOf('names/wikidata-name-variants.txt');
  if (text === undefined) return undefined;
  const pairs = text
    .trim()
    .split(/\r?\n/)
    .flatMap((line) => within(line.split(',').map((each) => each.trim())));
  const latin = pairs.filter(([a, b]) => isLatin(a) && isLatin(b));
  return {
    all: single(pairs),
    latin: single(latin),
    latinOneWithMarks: single(latin.filter(([a, b]) => isPlain(a) !== isPlain(b))),
  };
}

/** Spellings of one name known again; undefined for a list that is not beside the project. */
export function variantFigures() {
  const hand = byHand();
  const wikidata = ofWikidata();
  return {
    nameVariants: wikidata?.all,
    latinVariants: wikidata?.latin,
    latinVariantsOneWithMarks: wikidata?.latinOneWithMarks,
    handVariants: hand?.all,
    vietnamese: hand?.vietnamese,
    eritreanInLatinLetters: hand?.eritrean,
    latinMarks: hand?.latinMarks,
  };
}
