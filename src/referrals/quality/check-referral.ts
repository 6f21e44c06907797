/** Reads a referral before it goes out and says what would make it stronger. Nothing here holds anything back. */
import { findContradictions } from './contradiction-checks.ts';
import { findCopied } from './copied-text.ts';
import { expectations } from './expectations.ts';
import { type SuggestedIndicator, suggestIndicators } from './find-indicators.ts';
import type { Concern, ToCheck } from './quality.ts';
import { readAnswer } from './reading.ts';
import { type Score, scoreOf } from './score.ts';
import { checkText } from './text-checks.ts';
import { checkWhole } from './whole-checks.ts';

export interface Quality {
  readonly concerns: readonly Concern[];
  readonly indicators: readonly SuggestedIndicator[];
  readonly score: Score;
}

/**
 * The Toolkit's advice as checks. Pure: the same answers on the same day are told the same. Every concern names the question and,
 * where words are the matter, the words.
 */
export function checkReferral(toCheck: ToCheck): Quality {
  const answers = Object.entries(toCheck.texts).map(([questionId, text]) => readAnswer(questionId, text));
  const told = answers.filter(({ questionId }) => questionId in expectations.of);
  const concerns = [
    ...told.flatMap(checkText),
    ...findCopied(told, toCheck.elsewhere),
    ...checkWhole(toCheck, answers),
    ...findContradictions(toCheck),
  ];
  const indicators = suggestIndicators(toCheck.texts);
  return { concerns, indicators, score: scoreOf(toCheck, told, concerns, indicators.length) };
}
