import { latinOfAbjad } from './abjad-names.ts';
import { nicknameGroups } from './nicknames.ts';
import { abjadSkeleton, latinSkeleton, type Skeleton, syllableSkeleton, withSilentR } from './skeleton.ts';
import { soundKeys, spellingKey } from './sound-key.ts';
import { isKnownName, usualSpelling } from './usual-spelling.ts';

export type NameRole = 'given' | 'middle' | 'patronymic' | 'family' | 'only';

/** How a word was written: in Latin letters, in letters without short vowels (Arabic, Hebrew), in syllables (Chinese, Korean), in other letters. */
export type Script = 'latin' | 'abjad' | 'syllables' | 'letters';

/** What a comparison needs of one word's letters, worked out once and shared by all names that have the word. */
export interface NameWord {
  readonly text: string;
  readonly script: Script;
  readonly spelling: string;
  readonly sounds: readonly string[];
  readonly nicknames: readonly number[];
  /** Among the names whose spellings we know. */
  readonly known: boolean;
  /** The word without the ending that tells a woman's or a man's form. */
  readonly stem: string;
  readonly syllables: readonly string[];
}

/** One word of a name in its role. */
export interface NameToken extends NameWord {
  readonly role: NameRole;
}

/** Words once worked out are kept: names repeat. Full, it starts anew, so that garbage costs no memory. */
const MOST_KEPT = 20_000;
const kept = new Map<string, NameWord>();

/** One folded word as a comparable token. `syllables` where it was written in Chinese or Korean characters. */
export function nameToken(
  text: string,
  role: NameRole,
  script: Script = 'latin',
  syllables: readonly string[] = [],
): NameToken {
  const key = `${script} ${syllables.length > 0 ? syllables.join(' ') : text}`;
  let word = kept.get(key);
  if (word === undefined) {
    const usual = usualSpelling((script === 'abjad' ? latinOfAbjad(text) : undefined) ?? text);
    word = {
      text,
      script,
      spelling: spellingKey(usual),
      sounds: soundKeys(usual),
      nicknames: groupsOf(text, usual),
      known: isKnownName(usual),
      stem: stemOf(text),
      syllables,
    };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, word);
  }
  return { ...word, role };
}

function groupsOf(text: string, usual: string): readonly number[] {
  const own = nicknameGroups(text);
  return own.length > 0 || usual === text ? own : nicknameGroups(usual);
}

/** Women's and men's form of one Slavic, Baltic or Greek family name have one stem: Ivanov and Ivanova, Kowalski and Kowalska. */
function stemOf(name: string): string {
  if (name.length < 5) return name;
  return name
    .replace(/(?:skaya|skaia|skaja|ska|sky|skiy|skii|skij|ski|skyi)$/, 'sk')
    .replace(/(ov|ev|in|yn)a$/, '$1')
    .replace(/(?:ova|eva)$/, 'ov')
    .replace(/(?:ovna|evna|ivna|evich|avich|ovych|yovych|[aeo]vitch)$/, 'ovich')
    .replace(/(?:iene|aite|yte|ute|iute)$/, '')
    .replace(/(?<=[a-z]{4})(?:as|is|us|os|ou)$/, '');
}

/** Skeletons by the word's own list of sounds, which is one for each word that is kept. */
const skeletons = new WeakMap<readonly string[], Skeleton>();

/** The consonants of a word as another script hears them. A Latin r that no vowel follows is silent to Chinese ears. */
export function skeletonOf(word: NameWord, toSyllables: boolean): Skeleton {
  const known = skeletons.get(word.sounds);
  const skeleton = known ?? readSkeleton(word);
  if (known === undefined) skeletons.set(word.sounds, skeleton);
  return toSyllables ? withSilentR(word.text, skeleton) : skeleton;
}

function readSkeleton(word: NameWord): Skeleton {
  if (word.script === 'abjad') return abjadSkeleton(word.text);
  if (word.script === 'syllables') return syllableSkeleton(word.syllables);
  return latinSkeleton(word.text);
}
