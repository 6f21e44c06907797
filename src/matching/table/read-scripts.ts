import type { NameToken } from '../name-token.ts';
import { abjadSkeleton, type Skeleton, syllableSkeleton } from '../skeleton.ts';
import type { TableInput } from './contract.ts';

/** What live reports read names in other letters with. */
export type ScriptReaders = Pick<typeof import('../person-name.ts'), 'normaliseName'> &
  Pick<typeof import('../abjad-names.ts'), 'latinOfAbjad'> &
  Pick<typeof import('../usual-spelling.ts'), 'isKnownName'>;

/** A word of a name in Latin letters; of words whose letters leave sounds open, how they may sound. */
export interface ScriptWord {
  text: string;
  sounds?: ForeignSounds | undefined;
}

/** The consonants that a word may be heard as. */
export interface ForeignSounds {
  skeleton: Skeleton;
  syllables: boolean;
}

/** Loads the readers; a table of Latin letters alone is spared them. */
export async function scriptReaders(): Promise<ScriptReaders> {
  const [{ normaliseName }, { latinOfAbjad }, { isKnownName }] = await Promise.all([
    import('../person-name.ts'),
    import('../abjad-names.ts'),
    import('../usual-spelling.ts'),
  ]);
  return { normaliseName, latinOfAbjad, isKnownName };
}

const NAMES = new Set(['full-name', 'given-name', 'middle-name', 'family-name', 'alias']);

/** Whether a table's names hold other letters than Latin ones, by the first byte of each. */
export function hasOtherScripts({ columns }: Pick<TableInput, 'columns'>): boolean {
  return columns.some(({ role, values: { bytes } }) => {
    if (!NAMES.has(role)) return false;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      // Below: Latin letters with marks. E2 and EF: signs of printing. E1 B8 to E1 BB: Latin letters of Vietnamese.
      if (byte < 0xce || byte === 0xe2 || byte === 0xef) continue;
      const next = bytes[at + 1] as number;
      if (byte !== 0xe1 || next < 0xb8 || next > 0xbb) return true;
    }
    return false;
  });
}

/** The words of a name in other letters: the given name first, the family name last, as far as either shows. `whole`: a name in full. */
export function scriptWords(text: string, whole: boolean, readers: ScriptReaders): ScriptWord[] {
  // A part of a name stands before a family name that is then left out again.
  const { tokens } = readers.normaliseName(whole ? { full: text } : { given: text, family: 'x' });
  const told = whole ? tokens : tokens.slice(0, -1);
  const family = told.filter(({ role }) => role === 'family');
  return [...told.filter(({ role }) => role !== 'family'), ...family].map((token) => wordOf(token, readers));
}

function wordOf(
  { text, script, syllables }: NameToken,
  { latinOfAbjad, isKnownName }: ScriptReaders,
): ScriptWord {
  if (script === 'syllables')
    return { text, sounds: { skeleton: syllableSkeleton(syllables), syllables: true } };
  if (script === 'abjad') {
    const latin = latinOfAbjad(text);
    return latin ? { text: latin } : { text, sounds: { skeleton: abjadSkeleton(text), syllables: false } };
  }
  // Kh and h are one letter in Russian: Хусейн.
  const plain = text.replaceAll('kh', 'h');
  return { text: !isKnownName(text) && isKnownName(plain) ? plain : text };
}
