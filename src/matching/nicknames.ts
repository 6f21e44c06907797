import { commonNameShare } from './common-names.ts';
import { EUROPEAN_NICKNAMES } from './nickname-data.ts';
import { ENGLISH_NICKNAMES } from './nickname-data-english.ts';
import { WORLD_NICKNAMES } from './nickname-data-world.ts';

const groupsByName = new Map<string, number[]>();
for (const [group, names] of [...ENGLISH_NICKNAMES, ...EUROPEAN_NICKNAMES, ...WORLD_NICKNAMES].entries()) {
  for (const name of names.split(' ')) {
    const known = groupsByName.get(name);
    if (known) known.push(group);
    else groupsByName.set(name, [group]);
  }
}

const NONE: readonly number[] = [];

/** The numbers of the groups of interchangeable names that a folded name belongs to; empty when it is in none. */
export function nicknameGroups(name: string): readonly number[] {
  return groupsByName.get(name) ?? NONE;
}

/** Is a folded name among those that we know to be common, or to have other forms: many bear it? */
export const isKnownName = (name: string): boolean =>
  groupsByName.has(name) || commonNameShare(name) !== undefined;

/** Whether two folded names are known to stand for one another (Bill and William, Gosia and Małgorzata). */
export function areNicknames(a: readonly number[], b: readonly number[]): boolean {
  for (const group of a) if (b.includes(group)) return true;
  return false;
}

/** Endings of loving forms: Danny, Eddie, Tommy. What is left before them begins the full name. */
const LOVING = /(?:ie|ey|y|i)$/;

/** Whether one name is the other cut short (Tim and Timothy, Danny and Daniel): at least three letters, and at least two more in the full one. */
export function isShortForm(a: string, b: string): boolean {
  const [short, full] = a.length <= b.length ? [a, b] : [b, a];
  if (full.length < 5 || short.length < 3 || short.charCodeAt(0) !== full.charCodeAt(0)) return false;
  if (full.length >= short.length + 2 && full.startsWith(short)) return true;
  const stem = short.replace(LOVING, '').replace(/(.)\1$/, '$1');
  return stem.length >= 3 && stem !== short && full.length >= stem.length + 2 && full.startsWith(stem);
}
