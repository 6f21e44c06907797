/** What the national form would refuse about a value. The code names a message; nothing here decides whether an answer is needed. */
import { choicesOf } from './option-lists.ts';
import type { Question, QuestionSet } from './question.ts';

export type Problem =
  | 'too-long'
  | 'not-an-email'
  | 'not-a-phone'
  | 'not-a-number'
  | 'has-a-web-address'
  | 'not-a-date'
  | 'in-the-future'
  | 'too-early'
  | 'not-a-choice'
  | 'too-many';

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const phone = /^\+?[\d\s()-]{9,20}$/;
const webAddress = /\b(?:https?:\/\/|www\.)\S/i;

function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const checks: Readonly<Record<string, (value: string, today: string) => Problem | undefined>> = {
  email: (value) => (email.test(value) ? undefined : 'not-an-email'),
  'international-phone': (value) => (phone.test(value) ? undefined : 'not-a-phone'),
  'whole-number': (value) => (/^\d{1,3}$/.test(value) ? undefined : 'not-a-number'),
  'no-url': (value) => (webAddress.test(value) ? 'has-a-web-address' : undefined),
  'real-date': (value) => (isRealDate(value) ? undefined : 'not-a-date'),
  'not-in-future': (value, today) => (value > today ? 'in-the-future' : undefined),
  'after-1900-01-01': (value) => (value < '1900-01-01' ? 'too-early' : undefined),
};

/** What is wrong with the words that say why there is no answer: they stand where the answer would, and are no number, address or date. */
export const problemWithWhy = (
  set: QuestionSet,
  question: Question,
  why: string,
  today: string,
): Problem | undefined =>
  problemWith(
    set,
    { ...question, checks: (question.checks ?? []).filter((check) => check === 'no-url') },
    why,
    today,
  );

/** What is wrong with a value for this question, or undefined. `today` as yyyy-mm-dd. */
export function problemWith(
  set: QuestionSet,
  question: Question,
  value: string | readonly string[],
  today: string,
): Problem | undefined {
  const values = typeof value === 'string' ? [value] : value;
  const most = question.maxLength ?? set.limits.longTextMax;
  if (values.some((each) => each.length > most)) return 'too-long';
  if (question.type === 'file')
    return values.length > (question.file?.maxFiles ?? set.limits.maxFiles) ? 'too-many' : undefined;
  if (values.length > (question.repeat?.max ?? (question.type === 'checkbox' ? Number.POSITIVE_INFINITY : 1)))
    return 'too-many';
  const choices = choicesOf(question);
  if (choices !== undefined && values.some((each) => !choices.includes(each))) return 'not-a-choice';
  for (const check of question.checks ?? []) {
    const problem = values.map((each) => checks[check]?.(each, today)).find((each) => each !== undefined);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
