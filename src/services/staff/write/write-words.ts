/** The words of a service's form, and a field of one. */
import type { FieldRule as AnyFieldRule, FormProblem } from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const w = catalogue({ en })('en');

export type WriteWord = keyof typeof en;
export type FieldRule = AnyFieldRule<WriteWord>;
export type Problem = WriteWord | FormProblem;
