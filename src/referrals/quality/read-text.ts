/** Reading an answer: its words and sentences, each with the place where it stands. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Word extends Span {
  /** As `foldWord` writes it. */
  readonly folded: string;
}

export interface Sentence extends Span {
  readonly text: string;
  readonly words: readonly Word[];
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;

/** In lower case, with one kind of apostrophe; `didn’t` and its like say what matters in them: not. */
function foldWord(word: string): string {
  const folded = word.toLowerCase().replaceAll('’', "'");
  return folded.endsWith("n't") ? 'not' : folded;
}

/** The words of a text, each with its place. Hyphens part words, apostrophes do not. */
export const wordsOf = (text: string, from = 0): Word[] =>
  [...text.matchAll(wordPattern)].map(({ 0: word, index }) => ({
    folded: foldWord(word),
    start: from + index,
    end: from + index + word.length,
  }));

/** The sentences of a text that say anything. A new line ends one too. */
export function sentencesOf(text: string): Sentence[] {
  return [...sentences.segment(text)]
    .flatMap(({ segment, index }) =>
      [...segment.matchAll(/[^\n\r]+/g)].map((line) => ({ text: line[0], start: index + line.index })),
    )
    .map(({ text: said, start }) => ({
      text: said,
      start,
      end: start + said.trimEnd().length,
      words: wordsOf(said, start),
    }))
    .filter(({ words }) => words.length > 0);
}
