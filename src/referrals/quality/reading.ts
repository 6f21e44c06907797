/** An answer, read once: its sentences with everything that the checks ask about. */
import { type Facet, facets } from './facets.ts';
import { type Met, meet } from './phrase.ts';
import { type Sentence, type Span, sentencesOf } from './read-text.ts';
import { hasFigureOrQuote, placesIn, timesIn, yearlessMonthsIn } from './when-and-where.ts';

export interface ReadSentence extends Sentence {
  readonly met: readonly Met<Facet>[];
  readonly times: readonly Span[];
  readonly places: readonly Span[];
  readonly yearless: readonly Span[];
  readonly hasFigureOrQuote: boolean;
}

export interface ReadAnswer {
  readonly questionId: string;
  readonly text: string;
  readonly sentences: readonly ReadSentence[];
  readonly words: number;
}

export function readAnswer(questionId: string, text: string): ReadAnswer {
  const sentences = sentencesOf(text).map((sentence) => ({
    ...sentence,
    met: meet(sentence, facets),
    times: timesIn(sentence),
    places: placesIn(sentence),
    yearless: yearlessMonthsIn(sentence),
    hasFigureOrQuote: hasFigureOrQuote(sentence),
  }));
  return { questionId, text, sentences, words: sentences.reduce((sum, { words }) => sum + words.length, 0) };
}

/** Where a sentence does this. */
export const wordsFor = (sentence: ReadSentence, facet: Facet): Met<Facet>[] =>
  sentence.met.filter(({ of }) => of === facet);

export const does = (sentence: ReadSentence, facet: Facet): boolean =>
  sentence.met.some(({ of }) => of === facet);

/** Does any answer do this anywhere? */
export const anyDoes = (answers: readonly ReadAnswer[], facet: Facet): boolean =>
  answers.some(({ sentences }) => sentences.some((sentence) => does(sentence, facet)));

/** A sentence and its neighbours: what one leaves out, the next may say. */
export const around = (sentences: readonly ReadSentence[], at: number, back = 1, on = 1): ReadSentence[] =>
  sentences.slice(Math.max(0, at - back), at + on + 1);
