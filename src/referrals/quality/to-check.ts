/** A referral's answers as the checks read them: what is not known, refused or not asked is left out. */
import type { Answers } from '../answer.ts';
import { questionsAsked, routeOf } from '../questions/ask.ts';
import type { QuestionSet } from '../questions/question.ts';
import type { ToCheck } from './quality.ts';

/** `today`: yyyy-mm-dd. While the route is open, a referral is read as an adult's: nothing is asked less of it. */
export function toCheckOf(set: QuestionSet, answers: Answers, today: string, files = 0): ToCheck {
  const texts: Record<string, string> = {};
  const choices: Record<string, readonly string[]> = {};
  for (const question of questionsAsked(set, answers)) {
    const said = answers.get(question.id)?.said;
    if (said?.kind !== 'value') continue;
    const values = [said.value].flat();
    if (question.type === 'text' || question.type === 'long-text') texts[question.id] = values.join('\n');
    else choices[question.id] = values;
  }
  const [bornOn] = choices['date-of-birth'] ?? [];
  return { route: routeOf(set, answers) ?? 'adult-nrm', texts, choices, bornOn, today, files };
}
