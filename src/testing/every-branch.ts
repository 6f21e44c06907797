/** Filled referrals that between them take every branch of a question set, for tests of whatever is made from one. */
import type { Said } from '../referrals/index.ts';
import {
  choicesOf,
  type Question,
  type QuestionSet,
  questionsAsked,
  type Route,
} from '../referrals/index.ts';

export interface FilledReferral {
  /** What was turned, such as `child-nrm · still-exploited = no`. */
  readonly name: string;
  readonly route: Route;
  readonly answers: ReadonlyMap<string, { readonly said: Said }>;
}

const value = (text: string | readonly string[]) => ({ said: { kind: 'value', value: text } }) as const;

/** An invented answer that the national form takes; `turned` where the question is the one that is turned. */
function plausible(question: Question, turned: ReadonlyMap<string, string>): string | readonly string[] {
  const wanted = turned.get(question.id);
  const choice = wanted ?? choicesOf(question)?.[0];
  if (choice !== undefined)
    return question.type === 'checkbox' || question.repeat !== undefined ? [choice] : choice;
  if (question.type === 'file') return wanted === 'none' ? [] : ['file-1'];
  if (question.type === 'email') return `${question.id}@invented.example`;
  if (question.type === 'phone') return '+44 7700 900123';
  if (question.type === 'date') return '1999-02-03';
  return question.checks?.includes('whole-number') ? '2' : `Invented words for ${question.id}`;
}

/** Answers whatever is asked, until nothing more is. */
function fill(set: QuestionSet, turned: ReadonlyMap<string, string>): FilledReferral['answers'] {
  const answers = new Map<string, { readonly said: Said }>();
  for (;;) {
    const open = questionsAsked(set, answers).filter((question) => !answers.has(question.id));
    if (open.length === 0) return answers;
    for (const question of open) answers.set(question.id, value(plausible(question, turned)));
  }
}

const routeTurns: Readonly<Record<Route, readonly (readonly [string, string])[]>> = {
  'child-nrm': [['under-18', 'yes']],
  'adult-nrm': [
    ['under-18', 'no'],
    ['consent-nrm', 'yes'],
  ],
  'duty-to-notify': [
    ['under-18', 'no'],
    ['consent-nrm', 'no'],
  ],
};

/** Every route as it stands first, and again with each option of each question turned by itself. */
export function everyBranch(set: QuestionSet): FilledReferral[] {
  return set.routes.flatMap(({ route }) => {
    const base = new Map(routeTurns[route]);
    const filled: FilledReferral[] = [{ name: route, route, answers: fill(set, base) }];
    const turnable = new Set<string>();
    const turnsOf = (question: Question): readonly string[] =>
      question.type === 'file' ? ['none'] : (question.options ?? []).map((option) => option.value);
    const turn = (from: ReadonlyMap<string, string>, asked: readonly Question[]) => {
      for (const question of asked) {
        if (question.setsRoute || turnable.has(question.id)) continue;
        turnable.add(question.id);
        for (const option of turnsOf(question)) {
          const turned = new Map([...from, [question.id, option]]);
          const answers = fill(set, turned);
          filled.push({ name: `${route} · ${question.id} = ${option}`, route, answers });
          turn(turned, questionsAsked(set, answers));
        }
      }
    };
    turn(base, questionsAsked(set, fill(set, base)));
    return filled;
  });
}
