/** What lists and the clock need of the answers, as coded fields that the database may read; everything else stays sealed. Pure. */
import { z } from 'zod';
import { isDay } from '../platform/working-days.ts';
import type { Answers } from './answer.ts';
import { birthday } from './clock/reckon.ts';
import { routeOf, stillNeeded, valuesOf } from './questions/ask.ts';
import { type QuestionSet, questionsOf } from './questions/question.ts';
import type { Referral } from './referral.ts';

export type Coded = Pick<Referral, 'route' | 'missing' | 'age' | 'turns18On'>;

/** The coded fields of these answers. */
export function codedOf(set: QuestionSet, answers: Answers): Coded {
  const age = ageOf(set, answers);
  return {
    route: routeOf(set, answers) ?? null,
    missing: stillNeeded(set, answers).length,
    age,
    turns18On: age === 'under-18' || age === 'unsure' ? turns18On(answers) : null,
  };
}

const ages = { yes: 'under-18', no: 'adult', 'not-sure': 'unsure' } as const;

function ageOf(set: QuestionSet, answers: Answers): Coded['age'] {
  const question = questionsOf(set).find(({ id }) => id === 'under-18');
  const [told] = question === undefined ? [] : valuesOf(question, answers.get('under-18')?.said);
  return told === 'yes' || told === 'no' || told === 'not-sure' ? ages[told] : null;
}

/** When somebody under 18 turns 18: of an adult that day would tell when they were born, so it is not kept. */
function turns18On(answers: Answers): Coded['turns18On'] {
  const said = answers.get('date-of-birth')?.said;
  const born = said?.kind === 'value' ? z.iso.date().safeParse(said.value).data : undefined;
  return born !== undefined && isDay(born) ? birthday(born, 18) : null;
}

/** Do the stages hang on what differs between the two? */
export const movesStages = (before: Coded, after: Coded): boolean =>
  before.route !== after.route || before.age !== after.age || before.turns18On !== after.turns18On;
