/** What records already say of one person, as answers of a referral, each with where it comes from. Pure. Nothing is concluded that was not told. */
import {
  choicesOf,
  type HandedIn,
  type Question,
  type QuestionSet,
  questionsOf,
  type Source,
} from '../referrals/index.ts';
import type { Telling, Told } from './telling.ts';
import { tellsOfOthers } from './tells-of-others.ts';
import { tellsOfPerson } from './tells-of-person.ts';
import { tellsOfPlaceAndTime } from './tells-of-place-and-time.ts';

/**
 * The answers of one person's referral. `first`: the report that the desk decided on; `others`: what else is open to whoever asks and
 * tells of the same person, newest first.
 */
export function valuesForReferral(
  first: Telling,
  others: readonly Telling[],
  set: QuestionSet,
  today: string,
): HandedIn[] {
  const questions = new Map(questionsOf(set).map((question) => [question.id, question]));
  const choices = (id: string): readonly string[] => {
    const question = questions.get(id);
    return question === undefined ? [] : (choicesOf(question) ?? []);
  };
  const tellings = [first, ...others];
  const given = new Map<string, Told>();
  for (const told of [
    ...tellsOfPerson(tellings, today, choices('nationality')),
    ...tellsOfPlaceAndTime(tellings, choices),
    ...tellsOfOthers(tellings),
  ])
    given.set(told.question, told);
  return [...given.values()].flatMap(({ question: id, value, by }): HandedIn[] => {
    const question = questions.get(id);
    return question !== undefined && isTaken(question, value)
      ? [{ question: id, said: { kind: 'value', value }, source: sourceOf(first, by) }]
      : [];
  });
}

/** Of one report that report; of several, what records say of the person, naming each. */
function sourceOf(first: Telling, by: readonly Telling[]): Source {
  const [one = first, ...more] = [...new Set(by)];
  const { reportId, reference, receivedAt } = one.report;
  if (more.length === 0) return { kind: 'report', recordId: reportId, reference, at: receivedAt };
  const all = [one, ...more].map(({ report }) => report);
  return {
    kind: 'identity',
    recordId: null,
    reference: all.map((report) => report.reference).join(', '),
    at: new Date(Math.max(...all.map((report) => report.receivedAt.getTime()))),
  };
}

const isTaken = (question: Question, value: string | readonly string[]): boolean => {
  const choices = choicesOf(question);
  const values = [value].flat();
  return (
    values.length > 0 &&
    values.every((each) => each !== '' && (choices?.includes(each) ?? true)) &&
    values.join('\n').length <= (question.maxLength ?? Number.POSITIVE_INFINITY)
  );
};
