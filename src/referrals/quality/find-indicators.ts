/** Suggested indicators: what a narrative tells, as prompts for a person, with the words that tell it. */
import type { IndicatorPhrases } from './indicator.ts';
import { indicatorPhrases } from './indicator-phrases.ts';
import { meet, phrasesOf } from './phrase.ts';
import { type Span, sentencesOf } from './read-text.ts';

export interface SuggestedIndicator {
  readonly indicator: IndicatorPhrases;
  /** Where it is told, by question. */
  readonly told: readonly (Span & { readonly questionId: string })[];
}

const phrases = phrasesOf(
  indicatorPhrases.indicators.map((indicator) => ({ phrases: indicator.phrases, of: indicator })),
);

/** The indicators that texts tell, those with the most places first. What is said not to be so counts for nothing. */
export function suggestIndicators(texts: Readonly<Record<string, string>>): SuggestedIndicator[] {
  const found = new Map<IndicatorPhrases, (Span & { questionId: string })[]>();
  for (const [questionId, text] of Object.entries(texts))
    for (const sentence of sentencesOf(text))
      for (const { of, start, end } of meet(sentence, phrases))
        found.set(of, [...(found.get(of) ?? []), { questionId, start, end }]);
  return [...found]
    .map(([indicator, told]) => ({ indicator, told }))
    .toSorted((a, b) => b.told.length - a.told.length);
}
