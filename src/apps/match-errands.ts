/** What the worker does about matches beside the news of reports: after a change of the model it scores earlier pairs again. */
import type { Contexts } from '../audit/index.ts';
import { hasPairsToScore, learnModel, type ScoredUpTo, scoreSomeAgain } from '../identities/index.ts';
import type { BookRing } from '../platform/keys/index.ts';

/** Every five minutes it looks whether anything is left; one run ends before the next begins. */
export const matchTimetable = ['*/5 * * * * scoreMatchesAgain'];
const longestRun = 4 * 60_000;

type Errands = Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

/** Scores pairs of earlier models anew, some hundreds in an act, each with its line in the book, until none is left or time is up. */
export async function scoreMatchesAgain(contexts: Contexts<BookRing>): Promise<number> {
  const began = performance.now();
  let scored = 0;
  let from: ScoredUpTo | undefined;
  if (!(await contexts.look({}, hasPairsToScore))) return scored;
  do {
    const last = from;
    const done = await contexts.act({}, { act: 'match.score-again' }, (act) => scoreSomeAgain(act, last));
    scored += done.scored;
    from = done.upTo;
  } while (from !== undefined && performance.now() - began < longestRun);
  return scored;
}

export const matchErrands = (contexts: Contexts<BookRing>): Errands => ({
  scoreMatchesAgain: async () => void (await scoreMatchesAgain(contexts)),
  modelAsked: async ({ memberId, version }) => {
    if (memberId === undefined || version === undefined) throw new Error('news of a model without its ids');
    await contexts.act({}, { act: 'model.learn', detail: { model: version } }, (act) =>
      learnModel(act, { memberId, version }),
    );
  },
});
