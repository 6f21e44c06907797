/** What the worker does about matches beside the news of reports: after a change of the model or of the keys it goes through what is stored. */
import type { Contexts } from '../audit/index.ts';
import {
  fileSomeAnew,
  hasMentionsToFile,
  hasPairsToScore,
  learnModel,
  type ScoredUpTo,
  scoreSomeAgain,
} from '../identities/index.ts';
import type { BookRing } from '../platform/keys/index.ts';

/** Every five minutes it looks whether anything is left; one run ends before the next begins. */
export const matchTimetable = ['*/5 * * * * scoreMatchesAgain', '*/5 * * * * fileMentionsAnew'];
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

/** Files mentions of before anew, some hundreds in an act, each with its line in the book, until none is left or time is up. */
export async function fileMentionsAnew(contexts: Contexts<BookRing>): Promise<void> {
  const began = performance.now();
  let left = await contexts.look({}, hasMentionsToFile);
  while (left && performance.now() - began < longestRun)
    left = await contexts.act({}, { act: 'mention.file-anew' }, (act) => fileSomeAnew(act));
}

export const matchErrands = (contexts: Contexts<BookRing>): Errands => ({
  scoreMatchesAgain: async () => void (await scoreMatchesAgain(contexts)),
  fileMentionsAnew: () => fileMentionsAnew(contexts),
  modelAsked: async ({ memberId, version }) => {
    if (memberId === undefined || version === undefined) throw new Error('news of a model without its ids');
    await contexts.act({}, { act: 'model.learn', detail: { model: version } }, (act) =>
      learnModel(act, { memberId, version }),
    );
  },
});
