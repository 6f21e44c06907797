/** The words of an order's forms, and a field of one. */
import type {
  FieldRule as AnyFieldRule,
  ReadForm as AnyReadForm,
  FormProblem,
} from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const w = catalogue({ en })('en');

export type WriteWord = keyof typeof en;
export type FieldRule = AnyFieldRule<WriteWord>;
export type ReadForm = AnyReadForm<WriteWord>;
/** What can be wrong with an answer. */
export type Problem = WriteWord | FormProblem;
