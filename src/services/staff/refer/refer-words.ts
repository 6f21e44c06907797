/** The words of referring somebody to a service. */
import type { FieldRule as AnyFieldRule, FormProblem } from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');
export type ReferWord = keyof typeof en;
export type FieldRule = AnyFieldRule<ReferWord>;
export type Problem = ReferWord | FormProblem;
