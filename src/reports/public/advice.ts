/** When advice to call 999 comes before anything else [A11]. Pure. */
import { speaksOfDanger } from '../report-rules.ts';
import { type Answers, textsIn } from './answers.ts';

/** Someone is in danger now: by the answer, or by the words of any answer. */
export const isUrgent = (answers: Answers, now: Date): boolean =>
  answers.danger === 'yes' || speaksOfDanger(textsIn(answers), now);
