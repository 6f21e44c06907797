import { compareTokens, type NameLevel } from './compare-tokens.ts';
import { type NameToken, nameToken } from './name-token.ts';

export const RANK: Readonly<Record<NameLevel, number>> = {
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

export interface TokenPair {
  a: NameToken;
  b: NameToken;
  level: NameLevel;
}

export interface Aligned {
  pairs: TokenPair[];
  leftA: NameToken[];
  leftB: NameToken[];
}

/**
 * Sets each word of one name against the word of the other that it agrees with best: exact in the same role, exact anywhere, two words that
 * the other side writes as one, then the closest left. Names are short, so greedy is enough.
 */
export function align(a: readonly NameToken[], b: readonly NameToken[]): Aligned {
  const pairs: TokenPair[] = [];
  const leftA = [...a];
  const leftB = [...b];
  for (const sameRole of [true, false]) takeExact(leftA, leftB, sameRole, pairs);
  if (leftA.length > 0 && leftB.length > 0 && leftA.length + leftB.length > 2) {
    joinWords(leftA, leftB, pairs);
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

function takeExact(leftA: NameToken[], leftB: NameToken[], sameRole: boolean, pairs: TokenPair[]): void {
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

/**
 * "Mohammadhasni" and "Mohammad Hasni": two neighbours of one side whose letters together are a word of the other. The longest such word
 * first, so that neither side's order decides.
 */
function joinWords(leftA: NameToken[], leftB: NameToken[], pairs: TokenPair[]): void {
  while (true) {
    const inA = joinable(leftA, leftB);
    const inB = joinable(leftB, leftA);
    if (inA === undefined && inB === undefined) return;
    const turned = (inB?.whole.text.length ?? 0) > (inA?.whole.text.length ?? 0);
    const found = turned ? inB : inA;
    if (found === undefined) return;
    const joined = nameToken(found.whole.text, found.whole.role);
    pairs.push({ a: turned ? joined : found.whole, b: turned ? found.whole : joined, level: 'spelling' });
    const [own, other] = turned ? [leftB, leftA] : [leftA, leftB];
    own.splice(own.indexOf(found.whole), 1);
    other.splice(found.at, 2);
  }
}

/** The longest word of one side that two neighbours of the other make together, and where they stand. Lengths first: it is asked of every pair. */
function joinable(
  own: readonly NameToken[],
  other: readonly NameToken[],
): { whole: NameToken; at: number } | undefined {
  let best: { whole: NameToken; at: number } | undefined;
  for (const whole of own) {
    if (whole.text.length < 4 || whole.text.length <= (best?.whole.text.length ?? 0)) continue;
    for (let at = 0; at + 1 < other.length; at++) {
      const first = other[at]?.text ?? '';
      const second = other[at + 1]?.text ?? '';
      if (first.length + second.length === whole.text.length && first + second === whole.text)
        best = { whole, at };
    }
  }
  return best;
}

/** The two words in alphabetical order: of two pairs equally alike the same is taken whichever name comes first. */
export function keyOf(pair: TokenPair | undefined): string {
  if (pair === undefined) return '';
  return pair.a.text <= pair.b.text ? pair.a.text + pair.b.text : pair.b.text + pair.a.text;
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
