import { isSkeletal, isSyllabic, PLAIN_LATIN } from './fold-text.ts';
import { familySyllables, isPatronymic, type OrderedName, orderName } from './name-order.ts';
import { type NameRole, type NameToken, nameToken, type Script } from './name-token.ts';
import { FATHER_MARK, words } from './name-words.ts';

/** A name as told. `full` is the whole in the order it was said; `given` and `family` where a form asked for them apart. */
export interface PersonName {
  full?: string | undefined;
  given?: string | undefined;
  family?: string | undefined;
}

export interface NormalName {
  tokens: readonly NameToken[];
  /** 'junior' or 'senior' where a father and a son of one name are told apart. */
  generation: string | undefined;
  /** All letters in a row: equal when only spaces or hyphens differ. */
  joined: string;
}

const MOST_TOKENS = 7;
const LONGEST_NAME = 300;

/** The words of one name, folded to Latin letters, titles and small words left out, each with its role as far as it shows. */
export function normaliseName(name: PersonName): NormalName {
  const parted = name.family !== undefined && name.family.trim() !== '';
  const tokens = (parted ? partedTokens(name) : wholeTokens(name)).slice(0, MOST_TOKENS);
  const generation = generationOf(`${name.full ?? ''} ${name.given ?? ''} ${name.family ?? ''}`);
  return { tokens, generation, joined: tokens.map((token) => token.text).join('') };
}

const GENERATION = /\b(?:(jr|junior|ii)|(sr|senior))\b\.?\s*(?:,|$)/i;

function generationOf(text: string): string | undefined {
  const found = GENERATION.exec(text.slice(0, LONGEST_NAME * 2).trim());
  return found ? (found[1] === undefined ? 'senior' : 'junior') : undefined;
}

function partedTokens(name: PersonName): NameToken[] {
  const givenText = name.given ?? withoutEnd(name.full ?? '', name.family ?? '');
  const given = wordsWithSyllables(givenText);
  const family = wordsWithSyllables(name.family ?? '');
  const script = scriptOf(`${givenText}${name.family ?? ''}`);
  return [
    ...given.map(({ text, syllables }, at) => token(text, roleOfGiven(text, at === 0), script, syllables)),
    ...family.map(({ text, syllables }) => token(text, 'family', script, syllables)),
  ];
}

interface Word {
  text: string;
  syllables: readonly string[];
}

/** Characters that stand together are one word of a name: 小東 is Xiaodong. */
function wordsWithSyllables(text: string): Word[] {
  if (!isSyllabic(text)) return words(text).map((word) => ({ text: word, syllables: [] }));
  return text
    .split(/[\s·・•.,-]+/)
    .map((part) => words(part))
    .filter((syllables) => syllables.length > 0)
    .map((syllables) => ({ text: syllables.join(''), syllables }));
}

function wholeTokens(name: PersonName): NameToken[] {
  const full = (name.full ?? name.given ?? '').slice(0, LONGEST_NAME);
  const comma = full.indexOf(',');
  if (comma > 0 && words(full.slice(comma + 1)).length > 0)
    return partedTokens({ given: full.slice(comma + 1), family: full.slice(0, comma) });
  const script = scriptOf(full);
  if (script === 'syllables') return syllabicTokens(full);
  const all = words(full);
  const [only] = all;
  if (all.length === 1 && only !== undefined) return [token(only, 'only', script)];
  return rolesIn(orderName(all), script);
}

function rolesIn(
  ordered: OrderedName,
  script: Script,
  syllables?: readonly (readonly string[])[],
): NameToken[] {
  return ordered.all.map((text, at) =>
    token(
      text,
      at === ordered.family ? 'family' : roleOfGiven(text, at === ordered.given),
      script,
      syllables?.[at],
    ),
  );
}

/** More characters than a Chinese name has, or words between points: a foreign name written by its sound, in its own order. */
const MOST_CHARACTERS = 4;

function syllabicTokens(full: string): NameToken[] {
  const parts = wordsWithSyllables(full);
  const [first, ...more] = parts;
  if (first === undefined) return [];
  const bySound =
    more.length === 0
      ? first.syllables.length > MOST_CHARACTERS
      : parts.some(({ syllables }) => syllables.length > 2);
  if (bySound) {
    if (more.length === 0) return [token(first.text, 'only', 'syllables', first.syllables)];
    const ordered = { all: parts.map(({ text }) => text), family: parts.length - 1, given: 0 };
    return rolesIn(
      ordered,
      'syllables',
      parts.map(({ syllables }) => syllables),
    );
  }
  const all = parts.flatMap(({ syllables }) => syllables);
  if (all.length === 1) return [token(first.text, 'only', 'syllables', all)];
  const family = familySyllables(all);
  return [
    token(all.slice(0, family).join(''), 'family', 'syllables', all.slice(0, family)),
    token(all.slice(family).join(''), 'given', 'syllables', all.slice(family)),
  ];
}

function scriptOf(text: string): Script {
  if (PLAIN_LATIN.test(text)) return 'latin';
  if (isSyllabic(text)) return 'syllables';
  return isSkeletal(text) ? 'abjad' : 'letters';
}

function token(text: string, role: NameRole, script: Script, syllables: readonly string[] = []): NameToken {
  return nameToken(text.startsWith(FATHER_MARK) ? text.slice(1) : text, role, script, syllables);
}

function roleOfGiven(text: string, first: boolean): NameRole {
  if (isPatronymic(text)) return 'patronymic';
  return first ? 'given' : 'middle';
}

/** A name of one word, in whatever script, as one token. */
export function loneToken(text: string): NameToken {
  const parts = wordsWithSyllables(text.slice(0, LONGEST_NAME));
  const joined = parts.map((part) => part.text).join('');
  return token(
    joined,
    'only',
    scriptOf(text),
    parts.flatMap(({ syllables }) => syllables),
  );
}

function withoutEnd(full: string, family: string): string {
  return full.toLowerCase().endsWith(family.toLowerCase())
    ? full.slice(0, full.length - family.length)
    : full;
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
