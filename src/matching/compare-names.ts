import { commonNameShare } from './common-names.ts';
import { areNicknames } from './nicknames.ts';
import type { NameRole, NameToken, NormalName } from './person-name.ts';
import type { FoundLevel } from './score.ts';
import { jaroWinkler, withinOneSlip } from './string-distance.ts';

/** How two words of names agree, best first. */
export type NameLevel =
  | 'exact'
  | 'spelling'
  | 'ending'
  | 'nickname'
  | 'close'
  | 'sounds'
  | 'near'
  | 'initial'
  | 'different';

const RANK: Readonly<Record<NameLevel, number>> = {
  exact: 8,
  spelling: 7,
  ending: 6,
  close: 5,
  nickname: 4,
  sounds: 3,
  near: 2,
  initial: 1,
  different: 0,
};

/** How two words of names agree. Symmetric. */
export function compareTokens(a: NameToken, b: NameToken): NameLevel {
  if (a.text === b.text) return 'exact';
  if (a.spelling === b.spelling && a.spelling.length > 1) return 'spelling';
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? 'initial' : 'different';
  const soundsAlike = shareSound(a, b);
  if (soundsAlike && (a.skeletal || b.skeletal)) return 'spelling';
  if (soundsAlike && sameStem(a.text, b.text)) return 'ending';
  const shorter = Math.min(a.text.length, b.text.length);
  const likeness = jaroWinkler(a.text, b.text);
  if (shorter >= 4 && (likeness >= 0.93 || (shorter >= 5 && withinOneSlip(a.text, b.text)))) return 'close';
  if (a.nicknames.length > 0 && b.nicknames.length > 0 && areNicknames(a.nicknames, b.nicknames))
    return 'nickname';
  if (soundsAlike && likeness >= 0.6) return 'sounds';
  return likeness >= 0.86 && shorter >= 4 ? 'near' : 'different';
}

function shareSound(a: NameToken, b: NameToken): boolean {
  for (const sound of a.sounds) if (sound.length > 1 && b.sounds.includes(sound)) return true;
  return false;
}

/** Women's and men's form of one Slavic or Baltic family name: Ivanov and Ivanova, Kowalski and Kowalska. */
function sameStem(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 3) return false;
  const stem = stemOf(a);
  return stem !== a || stemOf(b) !== b ? stem === stemOf(b) : false;
}

function stemOf(name: string): string {
  return name
    .replace(/(?:skaya|skaia|skaja|ska|sky|skiy|skii|skij|ski)$/, 'sk')
    .replace(/(ov|ev|in|yn)a$/, '$1')
    .replace(/(?:ova|eva)$/, 'ov')
    .replace(/(?:ovna|evna)$/, 'ovich');
}

/** What the words of a name say for one field. */
interface FoundName extends FoundLevel {
  level: NameLevel;
}

interface TokenPair {
  a: NameToken;
  b: NameToken;
  level: NameLevel;
}

/** The field that an aligned pair of words speaks for. Crossed pairs (given with family) are dealt out by `dealCrossed`. */
function fieldOf(a: NameRole, b: NameRole): string {
  if (a === b) return a === 'only' ? 'given' : a;
  if (a === 'only' || b === 'only') return a === 'middle' || b === 'middle' ? 'given' : a === 'only' ? b : a;
  if (a === 'family' || b === 'family') return a === 'given' || b === 'given' ? 'crossed' : 'family';
  if (a === 'patronymic' || b === 'patronymic')
    return a === 'middle' || b === 'middle' ? 'patronymic' : 'middle';
  return 'middle';
}

/**
 * Two names compared word by word whatever their order: each word is set against the one it agrees with best, and what it says
 * is told under given, family, patronymic or middle. `order.swapped` says that given and family changed places.
 */
export function compareNames(a: NormalName, b: NormalName): FoundLevel[] {
  const { pairs, leftA, leftB } = align(a.tokens, b.tokens);
  const found = new Map<string, FoundName>();
  const crossed: TokenPair[] = [];
  for (const pair of pairs) {
    const field = fieldOf(pair.a.role, pair.b.role);
    if (field === 'crossed') crossed.push(pair);
    else keep(found, field, pair);
  }
  dealCrossed(found, crossed);
  tellLeft(found, leftA, leftB);
  const levels: FoundLevel[] = [...found.values()];
  if (crossed.length > 0 || firstIsFather(pairs))
    levels.push({ field: 'order', level: crossed.length > 0 ? 'swapped' : 'first-and-middle' });
  if (leftA.length !== leftB.length) levels.push({ field: 'words', level: 'more' });
  return levels;
}

/** "Salman bin Muhammad" and "Muhammad bin Salman": given and father's name have changed places, which makes father and son. */
function firstIsFather(pairs: readonly TokenPair[]): boolean {
  const father = (role: NameRole) => role === 'middle' || role === 'patronymic';
  return (
    pairs.some(({ a, b }) => a.role === 'given' && father(b.role)) &&
    pairs.some(({ a, b }) => father(a.role) && b.role === 'given')
  );
}

function keep(found: Map<string, FoundName>, field: string, pair: TokenPair): void {
  const known = found.get(field);
  const level: NameLevel = pair.level === 'ending' && field === 'given' ? 'close' : pair.level;
  if (known && RANK[known.level] >= RANK[level]) return;
  found.set(field, { field, level, value: commonerOf(pair.a.text, pair.b.text) });
}

/** The commoner of two spellings decides how much their agreement says; equal ones in alphabetical order. */
function commonerOf(a: string, b: string): string {
  const shareA = commonNameShare(a) ?? 0;
  const shareB = commonNameShare(b) ?? 0;
  if (shareA !== shareB) return shareA > shareB ? a : b;
  return a <= b ? a : b;
}

/** A swapped name gives two crossed pairs: the one known as a given name is told as given, the other as family. */
function dealCrossed(found: Map<string, FoundName>, crossed: readonly TokenPair[]): void {
  const [first, second] = crossed;
  if (first === undefined) return;
  if (second === undefined) {
    keep(found, 'family', first);
    return;
  }
  const firstIsGiven =
    givenness(first) === givenness(second)
      ? keyOf(first) < keyOf(second)
      : givenness(first) > givenness(second);
  keep(found, 'given', firstIsGiven ? first : second);
  keep(found, 'family', firstIsGiven ? second : first);
}

function givenness(pair: TokenPair): number {
  return pair.a.nicknames.length + pair.b.nicknames.length;
}

function keyOf(pair: TokenPair): string {
  return pair.a.text <= pair.b.text ? pair.a.text + pair.b.text : pair.b.text + pair.a.text;
}

/** Words left over on both sides differ: told once, under the weightiest field they could stand for. */
function tellLeft(
  found: Map<string, FoundName>,
  leftA: readonly NameToken[],
  leftB: readonly NameToken[],
): void {
  if (leftA.length === 0 || leftB.length === 0) return;
  let told = false;
  for (const field of ['family', 'given', 'patronymic'] as const) {
    const has = (tokens: readonly NameToken[]) =>
      tokens.some((token) => token.role === field || (token.role === 'only' && field === 'given'));
    if (has(leftA) && has(leftB) && !found.has(field)) {
      found.set(field, { field, level: 'different' });
      told = true;
    }
  }
  if (told) return;
  const either = (role: NameRole) =>
    leftA.some((token) => token.role === role) || leftB.some((token) => token.role === role);
  const open = (['family', 'given'] as const).find((field) => either(field) && !found.has(field));
  const field = open ?? (found.has('middle') ? 'words' : 'middle');
  if (!found.has(field)) found.set(field, { field, level: 'different' });
}

/** Best agreement first: exact in the same role, exact anywhere, then the closest left. Names are short, so greedy is enough. */
function align(
  a: readonly NameToken[],
  b: readonly NameToken[],
): { pairs: TokenPair[]; leftA: NameToken[]; leftB: NameToken[] } {
  const pairs: TokenPair[] = [];
  const leftA = [...a];
  const leftB = [...b];
  for (const sameRole of [true, false]) {
    for (let i = leftA.length - 1; i >= 0; i--) {
      const token = leftA[i];
      if (token === undefined) continue;
      // The last on both sides, so that of a word said twice the same one is taken whichever name comes first.
      const j = leftB.findLastIndex(
        (other) => other.text === token.text && (!sameRole || other.role === token.role),
      );
      const other = leftB[j];
      if (other === undefined) continue;
      pairs.push({ a: token, b: other, level: 'exact' });
      leftA.splice(i, 1);
      leftB.splice(j, 1);
    }
  }
  while (leftA.length > 0 && leftB.length > 0) {
    const best = closest(leftA, leftB);
    if (best === undefined) break;
    pairs.push(best);
    leftA.splice(leftA.indexOf(best.a), 1);
    leftB.splice(leftB.indexOf(best.b), 1);
  }
  return { pairs, leftA, leftB };
}

/** The closest two words, the same role preferred, then alphabetical, so that neither side's order decides. */
function closest(a: readonly NameToken[], b: readonly NameToken[]): TokenPair | undefined {
  let best: TokenPair | undefined;
  let rank = 0;
  for (const left of a) {
    for (const right of b) {
      const level = compareTokens(left, right);
      if (level === 'different') continue;
      const pair = { a: left, b: right, level };
      const pairRank = RANK[level] * 2 + (left.role === right.role ? 1 : 0);
      if (pairRank > rank || (pairRank === rank && best !== undefined && keyOf(pair) < keyOf(best))) {
        best = pair;
        rank = pairRank;
      }
    }
  }
  return best;
}
