/** Which questions a referral asks, given what was answered: the national form's own conditions, and nothing besides. */
import type { Answers, Said } from '../answer.ts';
import { choicesOf } from './option-lists.ts';
import { type Condition, type Question, type QuestionSet, questionsOf, type Route } from './question.ts';

/** The values that an answer stands for in conditions: what was chosen, or the form's own value for what nobody knows. */
export function valuesOf(question: Question, said: Said | undefined): readonly string[] {
  if (said === undefined) return [];
  if (said.kind !== 'value') return question.whenUnknown === undefined ? [] : [question.whenUnknown];
  const values = typeof said.value === 'string' ? [said.value] : said.value;
  return question.type === 'file' && values.length > 0 ? ['any-file'] : values;
}

const holds = (condition: Condition, valuesAt: (key: string) => readonly string[]): boolean =>
  Object.entries(condition).every(([key, wanted]) => valuesAt(key).some((value) => wanted.includes(value)));

const reader = (set: QuestionSet, answers: Answers) => {
  const byId = new Map(questionsOf(set).map((question) => [question.id, question]));
  return (key: string): readonly string[] => {
    const question = byId.get(key);
    return question === undefined ? [] : valuesOf(question, answers.get(key)?.said);
  };
};

/** The routes that are still possible; one when it is settled. */
export function possibleRoutes(set: QuestionSet, answers: Answers): Route[] {
  const valuesAt = reader(set, answers);
  return set.routes
    .filter(({ when }) =>
      Object.entries(when).every(([key, wanted]) => {
        const values = valuesAt(key);
        return values.length === 0 || values.some((value) => wanted.includes(value));
      }),
    )
    .map(({ route }) => route);
}

/** The route that the answers lead to: a child's, a consenting adult's, or a Duty to Notify. Undefined until it is settled. */
export function routeOf(set: QuestionSet, answers: Answers): Route | undefined {
  const [route, ...others] = possibleRoutes(set, answers);
  return others.length === 0 ? route : undefined;
}

/**
 * The questions that are asked now, in the order of the set. While the route is not settled: those that every route still
 * possible would ask.
 */
export function questionsAsked(set: QuestionSet, answers: Answers): Question[] {
  const valuesAt = reader(set, answers);
  const possible = possibleRoutes(set, answers);
  const askedOn = (question: Question, route: Route): boolean =>
    question.routes.includes(route) &&
    (question.when === undefined ||
      question.when.some((condition) =>
        holds(condition, (key) => (key === 'route' ? [route] : valuesAt(key))),
      ));
  return questionsOf(set).filter((question) => possible.every((route) => askedOn(question, route)));
}

/** The questions that are asked now, page by page in the national form's own order for the route. */
export function pagesAsked(
  set: QuestionSet,
  answers: Answers,
): { readonly page: string; readonly questions: readonly Question[] }[] {
  const asked = questionsAsked(set, answers);
  const order = set.pageOrder[routeOf(set, answers) ?? 'adult-nrm'];
  return order
    .map((page) => ({ page, questions: asked.filter((question) => question.page === page) }))
    .filter(({ questions }) => questions.length > 0);
}

/** `unanswered`: nothing was said. `needs-choice`: the national form takes no "not known" here, so one of its values is needed. */
export interface StillNeeded {
  readonly question: Question;
  readonly why: 'unanswered' | 'needs-choice';
}

/** Can the national form take "not known", "refused" or "not asked" as the answer, in its own value or in words? */
export function takesUnknown(question: Question): boolean {
  if (question.whenUnknown !== undefined || !question.required) return true;
  if (question.type === 'text' || question.type === 'long-text')
    return question.checks?.includes('whole-number') !== true;
  return choicesOf(question)?.includes('Unknown') === true;
}

/** What is missing before the referral can be entered: required questions without an answer that the form takes. */
export function stillNeeded(set: QuestionSet, answers: Answers): StillNeeded[] {
  return questionsAsked(set, answers).flatMap((question): StillNeeded[] => {
    if (!question.required) return [];
    const said = answers.get(question.id)?.said;
    const empty = said?.kind === 'value' && said.value.length === 0;
    if (said === undefined || empty) return [{ question, why: 'unanswered' }];
    return said.kind === 'value' || takesUnknown(question) ? [] : [{ question, why: 'needs-choice' }];
  });
}

/**
 * Of these questions, which stand on one page, those that are asked now or would be after another choice on that page. What any
 * other answer has ruled out is left out.
 */
export function couldBeAsked(set: QuestionSet, onPage: readonly Question[], answers: Answers): Question[] {
  const valuesAt = reader(set, answers);
  const here = new Set(onPage.map((question) => question.id));
  const settles = onPage.some((question) => question.setsRoute === true);
  const possible = settles ? set.routes.map(({ route }) => route) : possibleRoutes(set, answers);
  const could = (question: Question, route: Route): boolean =>
    question.routes.includes(route) &&
    (question.when === undefined ||
      question.when.some((condition) =>
        Object.entries(condition).every(
          ([key, wanted]) =>
            here.has(key) ||
            (key === 'route'
              ? wanted.includes(route)
              : valuesAt(key).some((value) => wanted.includes(value))),
        ),
      ));
  return onPage.filter((question) =>
    settles
      ? possible.some((route) => could(question, route))
      : possible.every((route) => could(question, route)),
  );
}
