/** Every question set that was ever in force. Next year's form is one more file here, with its from-date. */
import { type QuestionSet, questionSet } from './question.ts';
import of202604 from './sets/2026-04.json' with { type: 'json' };

/** Oldest first. */
export const questionSets: readonly QuestionSet[] = [of202604]
  .map((set) => questionSet.parse(set))
  .toSorted((a, b) => (a.fromOn < b.fromOn ? -1 : 1));

/** The set in force on a day (yyyy-mm-dd): the last that had begun by then; before the first of all, the first. */
export function questionSetOn(day: string, sets: readonly QuestionSet[] = questionSets): QuestionSet {
  const set = sets.findLast((each) => each.fromOn <= day) ?? sets[0];
  if (set === undefined) throw new Error('there is no question set');
  return set;
}

/** The set of that name. */
export function questionSetOf(version: string, sets: readonly QuestionSet[] = questionSets): QuestionSet {
  const set = sets.find((each) => each.version === version);
  if (set === undefined) throw new Error(`there is no question set ${version}`);
  return set;
}
