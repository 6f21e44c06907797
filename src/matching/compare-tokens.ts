import type { NameToken } from './name-token.ts';
import { skeletonOf } from './name-token.ts';
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
  const within = compareLetters(a, b);
  return a.script !== b.script && (within === 'different' || within === 'near' || within === 'sounds')
    ? acrossScripts(a, b, within)
    : within;
}

function compareLetters(a: NameToken, b: NameToken): NameLevel {
  if (a.script === 'syllables' && b.script === 'syllables') return compareSyllables(a.syllables, b.syllables);
  if (a.stem === b.stem && a.stem.length >= 4) return 'ending';
  const shorter = Math.min(a.text.length, b.text.length);
  const likeness = jaroWinkler(a.text, b.text);
  const soundsAlike = shareSound(a, b);
  if (shorter >= 4 && likeness >= 0.8 && isSlip(a.text, b.text, shorter, likeness, soundsAlike))
    return 'close';
  if (a.nicknames.length > 0 && b.nicknames.length > 0 && areNicknames(a.nicknames, b.nicknames))
    return 'nickname';
  if (a.role !== 'family' && b.role !== 'family' && isShortForm(a.text, b.text)) return 'nickname';
  if (soundsAlike && likeness >= 0.68) return 'sounds';
  return likeness >= 0.86 && shorter >= 4 ? 'near' : 'different';
}

/** One slip in a name of five letters or four that keep their ends, two in a long one, or two that leave its sound as it was. */
function isSlip(a: string, b: string, shorter: number, likeness: number, soundsAlike: boolean): boolean {
  if (withinOneSlip(a, b)) return shorter >= 5 || likeness >= 0.93;
  if (shorter >= 6 && soundsAlike && withinSlips(a, b, 2)) return true;
  return shorter >= 7 && likeness >= 0.92 && withinSlips(a, b, 2);
}

function shareSound(a: NameToken, b: NameToken): boolean {
  for (const sound of a.sounds) if (sound.length > 1 && b.sounds.includes(sound)) return true;
  return false;
}

/** Another character is another name, not a slip of the pen; in a long name by sound one may be chosen otherwise. */
function compareSyllables(a: readonly string[], b: readonly string[]): NameLevel {
  if (a.length !== b.length || a.length < 3) return 'different';
  return a.filter((syllable, at) => syllable !== b[at]).length === 1 ? 'near' : 'different';
}

/** A name in two scripts: its consonants must fit one after the other. Two of them may do so by chance, so they say less. */
function acrossScripts(a: NameToken, b: NameToken, within: NameLevel): NameLevel {
  const toSyllables = a.script === 'syllables' || b.script === 'syllables';
  const shared = sharedSounds(skeletonOf(a, toSyllables), skeletonOf(b, toSyllables));
  const abjad = a.script === 'abjad' || b.script === 'abjad';
  if (abjad && shared >= 3 && shareSound(a, b)) return 'spelling';
  if (shared >= 3) return 'sounds';
  if (within === 'different' && shared === 2) return 'near';
  return within;
}
