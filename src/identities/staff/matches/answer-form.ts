/** The forms of one pair: what they must hold, and what is said when they do not. Pure. */
import { z } from 'zod';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { type Answer, answers } from '../../fold-match.ts';
import { t } from './match-words.ts';

/** Most characters in a reason. */
export const longestReason = 5000;

export type FieldName = 'answer' | 'reason' | 'undo-reason';

/** What was typed, and what is wrong with it, field by field in the order of the page. */
export interface Returned {
  readonly answer: string;
  readonly reason: string;
  /** Of which decision, when it was to be undone. */
  readonly undoes?: string;
  readonly errors: ReadonlyMap<FieldName, string>;
}

type Read<T> = { readonly value: T } | { readonly returned: Returned };

const seenShape = z.coerce.number().int().min(0).max(100_000);
/** How many decisions the form was made from; one that says nothing of it was made from none. */
const seenIn = (form: FormBody): number => seenShape.safeParse(field(form, 'seen')).data ?? 0;

const problemWith = (reason: string): string | undefined => {
  if (reason.trim() === '') return t('error.reason');
  return reason.length > longestReason ? t('error.tooLong', { most: longestReason }) : undefined;
};

/** An answer about the pair. */
export function readAnswer(form: FormBody): Read<{ answer: Answer; reason: string; seen: number }> {
  const typed = field(form, 'answer');
  const reason = field(form, 'reason').replaceAll('\r\n', '\n');
  const answer = answers.find((each) => each === typed);
  const problem = problemWith(reason);
  if (answer !== undefined && problem === undefined) return { value: { answer, reason, seen: seenIn(form) } };
  const errors = new Map<FieldName, string>();
  if (answer === undefined) errors.set('answer', t('error.answer'));
  if (problem !== undefined) errors.set('reason', problem);
  return { returned: { answer: typed, reason, errors } };
}

/** The taking back of an earlier answer. */
export function readUndo(form: FormBody): Read<{ undoes: string; reason: string; seen: number }> | undefined {
  const undoes = z.uuid().safeParse(field(form, 'decision')).data;
  if (undoes === undefined) return undefined;
  const reason = field(form, 'undo-reason').replaceAll('\r\n', '\n');
  const problem = problemWith(reason);
  if (problem === undefined) return { value: { undoes, reason, seen: seenIn(form) } };
  return { returned: { answer: '', reason, undoes, errors: new Map([['undo-reason', problem]]) } };
}
