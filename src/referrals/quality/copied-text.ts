/** Text that was pasted: a run of words that stands in two answers, or in somebody else's referral. */
import type { Concern } from './quality.ts';
import { type Span, type Word, wordsOf } from './read-text.ts';

/** So many words in the same order are no chance. */
const RUN = 10;

const runsOf = (words: readonly Word[]): string[] =>
  words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) =>
    words
      .slice(at, at + RUN)
      .map((word) => word.folded)
      .join(' '),
  );

/** The stretches of a text whose runs are among those seen. */
function stretches(words: readonly Word[], isSeen: (run: string) => boolean): Span[] {
  const spans: { start: number; end: number }[] = [];
  runsOf(words).forEach((run, at) => {
    const first = words[at];
    const last = words[at + RUN - 1];
    if (first === undefined || last === undefined || !isSeen(run)) return;
    const before = spans.at(-1);
    if (before !== undefined && first.start <= before.end) before.end = last.end;
    else spans.push({ start: first.start, end: last.end });
  });
  return spans;
}

/**
 * Copies within a referral, where a later answer repeats an earlier one, and from other referrals. The stems of consent and
 * interview wording that every referral shares stand in questions that are not looked at here: only accounts are.
 */
export function findCopied(
  texts: readonly { readonly questionId: string; readonly text: string }[],
  elsewhere: readonly string[] = [],
): Concern[] {
  const foreign = new Set(elsewhere.flatMap((text) => runsOf(wordsOf(text))));
  const firstIn = new Map<string, string>();
  return texts.flatMap(({ questionId, text }): Concern[] => {
    const words = wordsOf(text);
    const within = stretches(words, (run) => firstIn.has(run));
    const otherQuestionId = runsOf(words).flatMap((run) => firstIn.get(run) ?? [])[0];
    for (const run of runsOf(words)) if (!firstIn.has(run)) firstIn.set(run, questionId);
    const pasted = stretches(words, (run) => foreign.has(run));
    return [
      ...(within.length === 0 || otherQuestionId === undefined
        ? []
        : [{ kind: 'copied-within', questionId, otherQuestionId, spans: within } as const]),
      ...(pasted.length === 0 ? [] : [{ kind: 'copied-elsewhere', questionId, spans: pasted } as const]),
    ];
  });
}
