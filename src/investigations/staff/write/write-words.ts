/** The words of an investigation's forms, and a field of one. */
import type {
  FieldRule as AnyFieldRule,
  ReadForm as AnyReadForm,
  FormProblem,
} from '../../../entries/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import court from '../../court/forms/words/en.json' with { type: 'json' };
import disruption from '../../disruption/forms/words/en.json' with { type: 'json' };
import own from './words/en.json' with { type: 'json' };

/** Those of every form, also of those whose folder keeps its words by itself. */
const en = { ...own, ...court, ...disruption };

export const w = catalogue({ en })('en');

export type WriteWord = keyof typeof en;
export type FieldRule = AnyFieldRule<WriteWord>;
export type ReadForm = AnyReadForm<WriteWord>;
/** What can be wrong with an answer. */
export type Problem = WriteWord | FormProblem;
