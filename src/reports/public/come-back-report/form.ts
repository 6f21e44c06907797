import { z } from 'zod';
import type { FormBody } from '../../../platform/web/index.ts';
import { type Reading, readForm, textField } from '../read-form.ts';

export const answerForm = z.object({
  answer: textField,
  /** Made with the page: the same form sent twice is one answer. */
  once: z.string().max(40).default(''),
});
export type AnswerGiven = z.infer<typeof answerForm>;

/** Words, or files, or both; not nothing. */
export function readAnswer(form: FormBody, hasFiles: boolean): Reading<AnswerGiven> {
  const reading = readForm(answerForm, form);
  const isNothing = 'values' in reading && reading.values.answer === undefined && !hasFiles;
  return isNothing ? { errors: [{ field: 'answer', word: 'nothingWritten' }] } : reading;
}
