import { type NameToken, nameToken, skeletonOf } from './name-token.ts';
import { areNicknames, isShortForm } from './nicknames.ts';
import { sharedSounds } from './skeleton.ts';
import { jaroWinkler, withinOneSlip, withinSlips } from './string-distance.ts';

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

/** How two words of names agree. Symmetric. */
export function compareTokens(a: NameToken, b: NameToken): NameLevel {
  if (a.text === b.text) return 'exact';
  if (a.spelling === b.spelling && a.spelling.length > 1) return 'spelling';
  if (a.text.length === 1 || b.text.length === 1) return a.text[0] === b.text[0] ? 'initial' : 'different';
  if (a.known && b.known) return areNicknames(a.nicknames, b.nicknames) ? 'nickname' : 'different';
  return a.script === b.script ? compareLetters(a, b) : acrossScripts(a, b);
}

function compareLetters(a: NameToken, b: NameToken): NameLevel {
  if (a.script === 'syllables' && b.script === 'syllables') return compareSyllables(a.syllables, b.syllables);
  if (a.stem === b.stem && a.stem.length >= 4) return 'ending';
  if (isWithArticle(a.text, b.text)) return 'spelling';
  const shorter = Math.min(a.text.length, b.text.length);
  const likeness = jaroWinkler(a.text, b.text);
  const sound = likeness < 0.68 ? 0 : sharedSound(a, b);
  const nicknames = areNicknames(a.nicknames, b.nicknames);
  const slip = shorter >= 4 && likeness >= 0.8 && isSlip(a.text, b.text, shorter, likeness, sound > 1);
  if (slip && (nicknames || a.nicknames.length === 0 || b.nicknames.length === 0)) return 'close';
  if (nicknames) return 'nickname';
  // A slip between two names that people bear: the first letter, seldom mistaken, tells them apart.
  if (slip) return a.text.charCodeAt(0) === b.text.charCodeAt(0) ? 'near' : 'different';
  if (a.role !== 'family' && b.role !== 'family' && isShortForm(a.text, b.text)) return 'nickname';
  if (sound > 1 && likeness >= (sound > 2 ? 0.68 : 0.84)) return 'sounds';
  return likeness >= 0.86 && shorter >= 4 ? 'near' : 'different';
}

/** "Aldin" and "Din", "Elkhatib" and "Khatib": the article was written with the name. */
function isWithArticle(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.length === short.length + 2 && /^[ae]l/.test(long) && long.endsWith(short);
}

/** One slip in a name of five letters or four that keep their ends, two in a long one, or two that leave its sound as it was. */
function isSlip(a: string, b: string, shorter: number, likeness: number, soundsAlike: boolean): boolean {
  if (withinOneSlip(a, b)) return shorter >= 5 || likeness >= 0.93;
  if (shorter >= 6 && soundsAlike && withinSlips(a, b, 2)) return true;
  return shorter >= 7 && likeness >= 0.92 && withinSlips(a, b, 2);
}

/** How many consonants of a shared sound key: 0 where none is shared. */
function sharedSound(a: NameToken, b: NameToken): number {
  let longest = 0;
  for (const sound of a.sounds)
    if (sound.length > longest && b.sounds.includes(sound)) longest = sound.length;
  return longest;
}

/** Another character is another name, not a slip of the pen; in a long name by sound one may be chosen otherwise. */
function compareSyllables(a: readonly string[], b: readonly string[]): NameLevel {
  if (a.length !== b.length || a.length < 3) return 'different';
  return a.filter((syllable, at) => syllable !== b[at]).length === 1 ? 'near' : 'different';
}

/**
 * A name in two scripts: its consonants must fit one after the other. Four of them hardly do so by chance, three seldom, two sometimes.
 * Where the letters themselves say more, that counts.
 */
function acrossScripts(a: NameToken, b: NameToken): NameLevel {
  const toSyllables = a.script === 'syllables' || b.script === 'syllables';
  const abjad = a.script === 'abjad' || b.script === 'abjad';
  const shared = fitOf(a, b, toSyllables);
  if (shared >= 4 || (shared === 3 && abjad && sharedSound(a, b) > 1)) return 'spelling';
  const letters = compareLetters(a, b);
  if (letters !== 'different' && letters !== 'near') return letters;
  return shared === 3 ? 'sounds' : shared === 2 ? 'near' : letters;
}

function fitOf(a: NameToken, b: NameToken, toSyllables: boolean): number {
  const plain = sharedSounds(skeletonOf(a, toSyllables), skeletonOf(b, toSyllables));
  if (plain > 0 || toSyllables) return plain;
  const bare = (token: NameToken) => skeletonOf(withoutArticle(token), false);
  return sharedSounds(bare(a), bare(b));
}

/** Arabic writes the article apart from what we compare; in Latin it may have been written with the name. */
function withoutArticle(token: NameToken): NameToken {
  return token.script === 'latin' && /^[ae]l(?=[a-z]{3})/.test(token.text)
    ? nameToken(token.text.slice(2), token.role)
    : token;
}
