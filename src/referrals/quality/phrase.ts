/**
 * Phrases as data. A phrase is a run of parts: `word`, `stem*`, `this|that`, `#10` (a number of at least ten, in figures or
 * words) and `~3` (at most three words between). `taken ~3 passport|papers` meets "taken his Polish passport".
 */
import type { Sentence, Span, Word } from './read-text.ts';

type Part =
  | {
      readonly kind: 'word';
      readonly whole: ReadonlySet<string>;
      readonly stems: readonly string[];
      readonly least: number | undefined;
    }
  | { readonly kind: 'gap'; readonly most: number };

interface Phrase<Of> {
  readonly parts: readonly Part[];
  readonly of: Of;
}

const numberWords =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/** The number that a word is, in figures or in words up to twenty. */
export function numberOf(folded: string): number | undefined {
  const said = numberWords.indexOf(folded);
  if (said >= 0) return said;
  return /^\d{1,4}$/.test(folded) ? Number(folded) : undefined;
}

function partOf(written: string): Part {
  if (written.startsWith('~')) return { kind: 'gap', most: Number(written.slice(1)) };
  const ways = written.split('|');
  const number = ways.find((way) => way.startsWith('#'));
  return {
    kind: 'word',
    whole: new Set(ways.filter((way) => !way.endsWith('*') && way !== number)),
    stems: ways.filter((way) => way.endsWith('*')).map((way) => way.slice(0, -1)),
    least: number === undefined ? undefined : Number(number.slice(1)),
  };
}

const fits = ({ whole, stems, least }: Exclude<Part, { kind: 'gap' }>, folded: string): boolean =>
  whole.has(folded) ||
  stems.some((stem) => folded.startsWith(stem)) ||
  (least !== undefined && (numberOf(folded) ?? -1) >= least);

/** Phrases by how they begin: with this word, with these two letters, or with a number. Most words of a text begin none. */
export interface Phrases<Of> {
  readonly byWord: ReadonlyMap<string, readonly Phrase<Of>[]>;
  readonly byLetters: ReadonlyMap<string, readonly Phrase<Of>[]>;
  readonly byNumber: readonly Phrase<Of>[];
}

export function phrasesOf<Of>(
  all: readonly { readonly phrases: readonly string[]; readonly of: Of }[],
): Phrases<Of> {
  const byWord = new Map<string, Phrase<Of>[]>();
  const byLetters = new Map<string, Phrase<Of>[]>();
  const byNumber: Phrase<Of>[] = [];
  const file = (under: Map<string, Phrase<Of>[]>, key: string, phrase: Phrase<Of>) =>
    under.set(key, [...(under.get(key) ?? []), phrase]);
  for (const { phrases, of } of all)
    for (const written of phrases) {
      const phrase = { parts: written.split(' ').map(partOf), of };
      const [first] = phrase.parts;
      if (first?.kind !== 'word') throw new Error(`a phrase begins with a word: ${written}`);
      for (const word of first.whole) file(byWord, word, phrase);
      for (const letters of new Set(first.stems.map((stem) => stem.slice(0, 2))))
        file(byLetters, letters, phrase);
      if (first.least !== undefined) byNumber.push(phrase);
    }
  return { byWord, byLetters, byNumber };
}

const beginning = <Of>(
  { byWord, byLetters, byNumber }: Phrases<Of>,
  folded: string,
): readonly Phrase<Of>[] => [
  ...(byWord.get(folded) ?? []),
  ...(byLetters.get(folded.slice(0, 2)) ?? []),
  ...(byNumber.length > 0 && numberOf(folded) !== undefined ? byNumber : []),
];

/** Where the phrase ends when it begins at this word. */
function endsAt(words: readonly Word[], at: number, parts: readonly Part[], part = 0): number | undefined {
  const wanted = parts[part];
  if (wanted === undefined) return at - 1;
  if (wanted.kind === 'gap') {
    for (let skipped = 0; skipped <= wanted.most; skipped++) {
      const end = endsAt(words, at + skipped, parts, part + 1);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const word = words[at];
  return word !== undefined && fits(wanted, word.folded) ? endsAt(words, at + 1, parts, part + 1) : undefined;
}

const denying = new Set('not never no without denies denied nor'.split(' '));
const joining = new Set('and but because then so until that who which'.split(' '));

/** Is what begins here said not to be so? Looks back over four words, not past a comma or a joining word. */
function isDenied({ text, words, start }: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const word = words[back];
    const next = words[back + 1];
    if (word === undefined || next === undefined || joining.has(word.folded)) return false;
    if (/[,;:.()]/.test(text.slice(word.end - start, next.start - start))) return false;
    if (denying.has(word.folded)) return true;
  }
  return false;
}

export interface Met<Of> extends Span {
  readonly of: Of;
}

/** The phrases that a sentence says, each kind once at a place; those that it denies only when asked for. */
export function meet<Of>(
  sentence: Sentence,
  phrases: Phrases<Of>,
  denied: 'leave-out' | 'too' = 'leave-out',
): Met<Of>[] {
  const met: Met<Of>[] = [];
  sentence.words.forEach((word, at) => {
    for (const { parts, of } of beginning(phrases, word.folded)) {
      const last = endsAt(sentence.words, at, parts);
      const end = last === undefined ? undefined : sentence.words[last]?.end;
      if (end === undefined || (denied === 'leave-out' && isDenied(sentence, at))) continue;
      if (!met.some((other) => other.of === of && other.start < end && word.start < other.end))
        met.push({ of, start: word.start, end });
    }
  });
  return met;
}
