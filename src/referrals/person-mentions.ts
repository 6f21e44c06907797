/** Whom a referral names, as mentions: drawn as those of a report are, so that both are compared alike. Pure. */
import { drawMentions, type Mention } from '../identities/index.ts';
import type { Answers } from './answer.ts';
import type { Route } from './questions/question.ts';

/** The questions that say who somebody is. */
const personQuestions = ['first-name', 'last-name', 'nickname', 'date-of-birth', 'nationality'] as const;

/** Does one of these questions say who somebody is? */
export const saysWho = (questions: readonly string[]): boolean =>
  questions.some((question) => personQuestions.some((each) => each === question));

/**
 * The person of a referral to the NRM, as far as there is anything to find them by. Nobody of a Duty to Notify, which must lead to nobody, nor as long as
 * nothing says which of both it will be.
 */
export function mentionsOfReferred(route: Route | null, answers: Answers, saidOn: Date): Mention[] {
  if (route === null || route === 'duty-to-notify') return [];
  const said = (question: (typeof personQuestions)[number]): string | undefined => {
    const answer = answers.get(question)?.said;
    return answer?.kind === 'value' && typeof answer.value === 'string' ? answer.value : undefined;
  };
  const name = [said('first-name'), said('last-name')].filter(Boolean).join(' ');
  const aliases = (said('nickname') ?? '')
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  return drawMentions({
    narrative: [],
    people: [{ name, aliases, dateOfBirth: said('date-of-birth'), nationality: said('nationality') }],
    places: [],
    vehicles: [],
    phones: [],
    businesses: [],
    online: [],
    saidOn,
  });
}
