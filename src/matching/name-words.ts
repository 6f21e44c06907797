import { foldText, isSyllabic } from './fold-text.ts';

const TITLES = new Set(
  `mr mrs ms miss mx dr sir madam mister lady lord prof professor rev reverend fr pastor imam sister brother haji hajji hajj hadji alhaji alhaja sheikh
  shaikh shaykh sheik mullah mulla maulana ustad sayyid agha pan pani domnul doamna dl dna gospodin gospozha herr frau monsieur madame mme mlle senor
  senora senhor president prasident minister general colonel captain capt major sgt pc jr sr junior senior ii iii known aka named called`.split(
    /\s+/,
  ),
);
/** Small words between names: they are left out or put in by each clerk as he likes, so they say nothing. */
const PARTICLES = new Set(
  'al el ul ur bin ibn ben bint binti bte ould von van der den de dela delos da do dos das du di del della la y e na zu zur ap thi'.split(
    ' ',
  ),
);
/** At the head of a name only the article is a small word: Ben, Van and Do are names there. */
const ARTICLES = new Set(['al', 'el', 'ul']);
/** "Son of": the word after it is a father's name. Kept as a mark on that word until its role is given. */
const SON_OF = /\b(?:bin|ibn|bint|binti|bte)\s+(?=[a-z]{2})/g;
export const FATHER_MARK = '~';
const LONGEST_TOKEN = 30;

/** Digits written or read for the letters they look like (I9or, Sech1n), where letters stand beside them. */
const LIKE_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '8': 'b',
  '9': 'g',
};

/** Two names run together with their capitals kept: SergeiLavrov, not McDonald or LeBron. */
const RUN_TOGETHER = /(?<=\p{Ll}{3})(?<!\b(?:Mac|Fitz))(?=\p{Lu}\p{Ll}{2})/gu;
/** "JC Juncker": initials without points, at the head of a name in mixed case. */
const BARE_INITIALS = /^\s*([B-DF-HJ-NP-TV-XZ])([B-DF-HJ-NP-TV-XZ])(?=\s+\p{Lu}\p{Ll})/u;

/** Words of which at most the first letter is a capital: nothing of them is run together, and they are no bare initials. */
const PLAIN_CAPITALS = /^[A-Z]?[a-z]+(?:[ -][A-Z]?[a-z]+)*$/;

/** The words that count in a name: folded, titles and small words dropped, "abd al-rahman" and its like made one word. */
export function words(text: string): string[] {
  const apart = PLAIN_CAPITALS.test(text)
    ? text
    : text.replace(RUN_TOGETHER, ' ').replace(BARE_INITIALS, '$1 $2');
  const folded = servants(withLetters(foldText(apart)).replace(/(\w)['’`´]+(?=\w)/g, '$1'))
    .replace(/[^a-z]+/g, ' ')
    .replace(SON_OF, FATHER_MARK)
    .trim();
  if (folded === '') return [];
  const all = folded.split(' ').map((word) => word.slice(0, LONGEST_TOKEN));
  // A Chinese syllable may sound like a small word (德 de, 拉 la) and never is one.
  if (isSyllabic(text)) return all;
  const untitled = all.filter((word) => !TITLES.has(word));
  const named = untitled.length > 0 ? untitled : all;
  const last = named.length - 1;
  const full = named.filter((word, at) => at === last || !(at === 0 ? ARTICLES : PARTICLES).has(word));
  return full.length > 0 ? full : named;
}

/** "abd al-rahman" and its like made one word. */
function servants(folded: string): string {
  if (!folded.includes('abd')) return folded;
  return folded
    .replace(/\babd(?:[aeiou]?l|[aeiou]l)?[\s-]+(?:[aeiou][lrnsdtz]{1,2}[\s-]+)?(?=[a-z]{3})/g, 'abdul')
    .replace(/\babd[aeiou](?:r(?=r)|s(?=s)|l|r(?=ah))(?=[a-z]{3})/g, 'abdul');
}

function withLetters(text: string): string {
  return /\d/.test(text)
    ? text.replace(/(?<=[a-z])\d(?=[a-z]|\b)|\b\d(?=[a-z])/g, (digit) => LIKE_LETTERS[digit] ?? digit)
    : text;
}
