import { foldText, isSkeletal, isSyllabic } from './fold-text.ts';
import { nicknameGroups } from './nicknames.ts';
import { soundKeys, spellingKey } from './sound-key.ts';

/** A name as told. `full` is the whole in the order it was said; `given` and `family` where a form asked for them apart. */
export interface PersonName {
  full?: string | undefined;
  given?: string | undefined;
  family?: string | undefined;
}

export type NameRole = 'given' | 'middle' | 'patronymic' | 'family' | 'only';

/** One word of a name with everything a comparison needs, worked out once. */
export interface NameToken {
  text: string;
  role: NameRole;
  spelling: string;
  sounds: readonly string[];
  nicknames: readonly number[];
  /** Written without short vowels (Arabic, Hebrew): its consonants are all there is to compare. */
  skeletal: boolean;
}

export interface NormalName {
  tokens: readonly NameToken[];
  /** All letters in a row: equal when only spaces or hyphens differ. */
  joined: string;
}

const TITLES = new Set(
  'mr mrs ms miss mx dr sir madam lady lord prof professor rev reverend fr sister brother haji hajji hajj hadji sheikh shaikh sheik mullah mulla maulana ustad sayyid agha pan pani domnul doamna jr sr junior senior ii iii known aka named called'.split(
    ' ',
  ),
);
/** Small words between names: they are left out or put in by each clerk as he likes, so they say nothing. */
const PARTICLES = new Set(
  'al el ul ur bin ibn ben bint binti bte ould von van der den de da do dos das du di del della la y e na zu zur ap thi'.split(
    ' ',
  ),
);
/** At the head of a name only the article is a small word: Ben, Van and Do are names there. */
const ARTICLES = new Set(['al', 'el', 'ul']);
/** "Son of": the word after it is a father's name. Kept as a mark on that word until its role is given. */
const SON_OF = /\b(?:bin|ibn|bint|binti|bte)\s+(?=[a-z]{2})/g;
const MARK = '~';
/** Family names that stand first when a name is said in its own language's order (Vietnam, China, Korea). */
const FAMILY_FIRST = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong trinh doan mai zhang wang li liu chen yang zhao huang zhou wu kim park pak choi jeong'.split(
    ' ',
  ),
);
const PATRONYMIC = /(?:ovich|evich|ovych|yovych|ovna|evna|ivna|yivna|ichna|oglu|ogly|oghlu|kizi|qizi|kyzy)$/;
const MOST_TOKENS = 7;
const LONGEST_TOKEN = 30;
const LONGEST_NAME = 300;

/** The words of one name, folded to Latin letters, titles and small words left out, each with its role as far as it shows. */
export function normaliseName(name: PersonName): NormalName {
  const roles = name.family !== undefined && name.family.trim() !== '' ? partedRoles(name) : wholeRoles(name);
  const tokens = roles.slice(0, MOST_TOKENS).map(([text, role, skeletal]) => nameToken(text, role, skeletal));
  return {
    tokens,
    joined: tokens.map((token) => token.text).join(''),
  };
}

/** One folded word as a comparable token. */
export function nameToken(text: string, role: NameRole, skeletal = false): NameToken {
  return {
    text,
    role,
    spelling: spellingKey(text),
    sounds: soundKeys(text),
    nicknames: nicknameGroups(text),
    skeletal,
  };
}

type Roled = [text: string, role: NameRole, skeletal: boolean];

function partedRoles(name: PersonName): Roled[] {
  const given = words(name.given ?? withoutEnd(name.full ?? '', name.family ?? ''));
  const family = words(name.family ?? '');
  const skeletal = isSkeletal(`${name.given ?? ''}${name.full ?? ''}${name.family ?? ''}`);
  return [
    ...given.map((text, at): Roled => [unmarked(text), givenRole(text, at === 0), skeletal]),
    ...family.map((text): Roled => [unmarked(text), 'family', skeletal]),
  ];
}

function wholeRoles(name: PersonName): Roled[] {
  const full = (name.full ?? name.given ?? '').slice(0, LONGEST_NAME);
  const comma = full.indexOf(',');
  if (comma > 0 && words(full.slice(comma + 1)).length > 0) {
    return partedRoles({ given: full.slice(comma + 1), family: full.slice(0, comma) });
  }
  const skeletal = isSkeletal(full);
  const all = isSyllabic(full) ? syllables(full) : words(full);
  const [only] = all;
  if (all.length === 1 && only !== undefined) return [[unmarked(only), 'only', skeletal]];
  const family = familyPlace(all, isSyllabic(full));
  const given = family === 0 ? 1 : 0;
  return all.map((text, at) => [
    unmarked(text),
    at === family ? 'family' : givenRole(text, at === given),
    skeletal,
  ]);
}

function givenRole(text: string, first: boolean): NameRole {
  if (PATRONYMIC.test(text) || text.startsWith(MARK)) return 'patronymic';
  return first ? 'given' : 'middle';
}

function unmarked(text: string): string {
  return text.startsWith(MARK) ? text.slice(1) : text;
}

/** Where the family name most likely stands: first in Vietnam, China and before a patronymic pair; nowhere after "son of"; else last. */
function familyPlace(all: readonly string[], syllabic: boolean): number {
  const last = all.length - 1;
  if (syllabic) return 0;
  if (all[last]?.startsWith(MARK)) return -1;
  if (all.length >= 3 && PATRONYMIC.test(all[last] ?? '')) return 0;
  if (all.length >= 3 && FAMILY_FIRST.has(all[0] ?? '') && !FAMILY_FIRST.has(all[last] ?? '')) return 0;
  return last;
}

/** Chinese and Korean: the first character is the family name, the others together the given name. */
function syllables(full: string): string[] {
  const all = words(full);
  const [family, ...given] = all;
  if (family === undefined) return [];
  return given.length === 0 ? [family] : [family, given.join('')];
}

function withoutEnd(full: string, family: string): string {
  return full.toLowerCase().endsWith(family.toLowerCase())
    ? full.slice(0, full.length - family.length)
    : full;
}

/** The words that count in a name: folded, titles and small words dropped, "abd al-rahman" and its like made one word. */
export function words(text: string): string[] {
  const folded = foldText(text)
    .replace(/(\w)['’`´]+(?=\w)/g, '$1')
    .replace(/\babd(?:[aeiou]?l|[aeiou]l)?[\s-]+(?:[aeiou][lrnsdtz]{1,2}[\s-]+)?(?=[a-z]{3})/g, 'abdul')
    .replace(/\babd[aeiou](?:r(?=r)|s(?=s)|l|r(?=ah))(?=[a-z]{3})/g, 'abdul')
    .replace(/[^a-z]+/g, ' ')
    .replace(SON_OF, MARK)
    .trim();
  if (folded === '') return [];
  const all = folded.split(' ').map((word) => word.slice(0, LONGEST_TOKEN));
  const untitled = all.filter((word) => !TITLES.has(word));
  const named = untitled.length > 0 ? untitled : all;
  const last = named.length - 1;
  const full = named.filter((word, at) => at === last || !(at === 0 ? ARTICLES : PARTICLES).has(word));
  return full.length > 0 ? full : named;
}

/**
 * The names in one answer: "Dan Popescu aka Danny, also known as 'Big D'" is one name and two aliases.
 * The first is the name itself.
 */
export function readNames(text: string): PersonName[] {
  const parts = text
    .slice(0, 500)
    .split(
      /\b(?:a\.?k\.?a\.?|also known as|also called|goes by|alias|known as|nicknamed|or)\b|[()"“”/;]|(?:^|\s)['‘]|['’](?=\s|$)/iu,
    )
    .map((part) => part.replace(/^[\s,:-]+|[\s,:-]+$/g, ''))
    .filter((part) => /\p{L}/u.test(part));
  return parts.map((full) => ({ full }));
}
