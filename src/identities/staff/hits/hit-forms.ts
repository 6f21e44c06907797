/** The forms of asking and answering: what they must hold, and what is said when they do not. Pure. */
import { basesOn } from '../../../access/index.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { purposesOn, type RequestAnswer, requestAnswers, sectionsOf, terms } from '../../asking.ts';
import { t } from './hit-words.ts';

/** Most characters in a reason. */
const longestReason = 5000;

export type FieldName = 'purpose' | 'basis' | 'reason' | 'answer' | 'sections' | 'days';

/** What was typed, and what is wrong with it, field by field in the order of the page. */
export interface Returned {
  readonly typed: Readonly<Partial<Record<FieldName, string>>>;
  readonly sections: readonly string[];
  readonly errors: ReadonlyMap<FieldName, string>;
}
type Read<T> = { readonly value: T } | { readonly returned: Returned };

const reasonIn = (form: FormBody): string => field(form, 'reason').replaceAll('\r\n', '\n');
function problemWith(reason: string, whenEmpty: string): string | undefined {
  if (reason.trim() === '') return whenEmpty;
  return reason.length > longestReason ? t('error.tooLong', { most: longestReason }) : undefined;
}

/** What is asked, and on what basis. */
export function readAsking(
  form: FormBody,
  now: Date,
): Read<{ purpose: string; basis: string; reason: string }> {
  const typed = { purpose: field(form, 'purpose'), basis: field(form, 'basis'), reason: reasonIn(form) };
  const purpose = purposesOn(now).find((each) => each === typed.purpose);
  const basis = basesOn(now).find((each) => each.code === typed.basis);
  const errors = new Map<FieldName, string>();
  if (purpose === undefined) errors.set('purpose', t('error.purpose'));
  if (basis === undefined) errors.set('basis', t('error.basis'));
  const problem = problemWith(typed.reason, t('error.askReason'));
  if (problem !== undefined) errors.set('reason', problem);
  if (purpose === undefined || basis === undefined || errors.size > 0)
    return { returned: { typed, sections: [], errors } };
  return { value: { purpose, basis: basis.name, reason: typed.reason } };
}

export interface ReadAnswer {
  readonly answer: RequestAnswer;
  readonly sections: readonly string[];
  readonly days: number;
  readonly reason: string;
}

/** The answer to what another agency asks. */
export function readRequestAnswer(form: FormBody): Read<ReadAnswer> {
  const typed = { answer: field(form, 'answer'), days: field(form, 'days'), reason: reasonIn(form) };
  const sections = fields(form, 'sections');
  const answer = requestAnswers.find((each) => each === typed.answer);
  const days = terms.find((each) => String(each) === typed.days) ?? terms[0];
  const errors = new Map<FieldName, string>();
  if (answer === undefined) errors.set('answer', t('error.answer'));
  if (answer === 'part' && sectionsOf('part', sections).length === 0)
    errors.set('sections', t('error.sections'));
  const problem = problemWith(typed.reason, t('error.answerReason'));
  if (problem !== undefined) errors.set('reason', problem);
  if (answer === undefined || errors.size > 0) return { returned: { typed, sections, errors } };
  return { value: { answer, sections, days, reason: typed.reason } };
}
