import { align, keyOf, RANK, type TokenPair } from './align-names.ts';
import { commonNameShare } from './common-names.ts';
import type { NameLevel } from './compare-tokens.ts';
import type { NameRole, NameToken } from './name-token.ts';
import type { NormalName } from './person-name.ts';
import { both, type FoundLevel } from './score.ts';

/** What the words of a name say for one field. */
interface FoundName extends FoundLevel {
  level: NameLevel;
  /** Of two spellings the commoner. */
  commoner?: string;
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
  const crossed = pairs.some(({ a: one, b: other }) => fieldOf(one.role, other.role) === 'crossed');
  let further = 0;
  if (crossed) dealCrossed(found, pairs);
  else {
    for (const pair of pairs)
      if (!keep(found, fieldOf(pair.a.role, pair.b.role), pair))
        further += RANK[pair.level] >= RANK.close ? 1 : 0;
  }
  tellLeft(found, leftA, leftB);
  const levels: FoundLevel[] = [...found.values()];
  const turned = crossed ? 'swapped' : firstIsFather(pairs) ? 'first-and-middle' : undefined;
  if (turned !== undefined) levels.push({ field: 'order', level: turned });
  if (a.generation !== undefined && b.generation !== undefined)
    levels.push({ field: 'generation', level: a.generation === b.generation ? 'same' : 'different' });
  if (leftA.length !== leftB.length) levels.push({ field: 'words', level: 'more' });
  else if (leftA.length === 0 && further > 0 && turned !== 'first-and-middle')
    levels.push({ field: 'words', level: 'same' });
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

/** Keeps the best agreement told for a field, of two equally good ones that which says more. False where another word had already spoken for it. */
function keep(found: Map<string, FoundName>, field: string, pair: TokenPair): boolean {
  const known = found.get(field);
  const level: NameLevel = pair.level === 'ending' && field === 'given' ? 'close' : pair.level;
  const commoner = commonerOf(pair.a.text, pair.b.text);
  const better = known === undefined ? 1 : RANK[level] - RANK[known.level];
  if (better > 0 || (better === 0 && commonerOf(known?.commoner ?? commoner, commoner) !== commoner))
    found.set(field, { field, level, commoner, values: both(pair.a.text, pair.b.text) });
  return known === undefined;
}

/** The commoner of two spellings; equally common ones in alphabetical order. */
function commonerOf(a: string, b: string): string {
  const shareA = commonNameShare(a) ?? 0;
  const shareB = commonNameShare(b) ?? 0;
  if (shareA !== shareB) return shareA > shareB ? a : b;
  return a <= b ? a : b;
}

/** Given and family changed places: the whole is told by the order of that name whose given name is known as one, else comes first. */
function dealCrossed(found: Map<string, FoundName>, pairs: readonly TokenPair[]): void {
  const [only] = pairs;
  if (pairs.length === 1 && only !== undefined) {
    keep(found, 'family', only);
    return;
  }
  const givenOf = (side: 'a' | 'b') => pairs.find((pair) => pair[side].role === 'given');
  const [inA, inB] = [givenOf('a'), givenOf('b')];
  const side =
    givenness(inA) === givenness(inB)
      ? keyOf(inA) <= keyOf(inB)
        ? 'a'
        : 'b'
      : givenness(inA) > givenness(inB)
        ? 'a'
        : 'b';
  for (const pair of pairs) keep(found, pair[side].role === 'only' ? 'given' : pair[side].role, pair);
}

function givenness(pair: TokenPair | undefined): number {
  return pair === undefined ? -1 : pair.a.nicknames.length + pair.b.nicknames.length;
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
  // Of several middle names one that differs counts: among people named after fathers it makes another person.
  const field = (['family', 'given'] as const).find((open) => either(open) && !found.has(open)) ?? 'middle';
  found.set(field, { field, level: 'different' });
}
