/** The forms of the page of one report: what they must hold, and what is said when they do not. Pure. */

import { basesOn } from '../../../access/index.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import type { DecisionRequest } from '../../decide-report.ts';
import { exploitationKinds } from '../../exploitation-kinds.ts';
import { stopReasons } from '../../stop-reasons.ts';
import { decisionKinds } from '../../triage-rules.ts';
import type { ConsentReturned } from '../consent/read-consent.ts';
import type { FilesReturned } from '../files/part.tsx';
import { t } from './report-words.ts';

/** Most characters in a question, a note or a reason. */
export const longestText = 15_000;

export type FieldName =
  | 'question'
  | 'note'
  | 'decision'
  | 'toAgency'
  | 'basis'
  | 'reason'
  | 'stopped'
  | 'kinds';

/** What was typed, kept as it was, and what is wrong with it, field by field in the order of the page. */
export interface Returned {
  readonly typed: Readonly<Partial<Record<FieldName, string>>>;
  readonly errors: ReadonlyMap<FieldName, string>;
  /** Of the form that adds files. */
  readonly files?: FilesReturned;
  /** Of the form that decides after consent was taken back. */
  readonly consent?: ConsentReturned;
}

export type Read<T> = { readonly value: T } | { readonly returned: Returned };

/** Browsers send line ends as CR LF; texts are kept with LF. */
const typedIn = (form: FormBody, name: FieldName): string => field(form, name).replaceAll('\r\n', '\n');

function problemWith(text: string, whenEmpty: string): string | undefined {
  if (text.trim() === '') return whenEmpty;
  return text.length > longestText ? t('error.tooLong', { most: longestText }) : undefined;
}

/** A question to the reporter, or a note. */
export function readText(form: FormBody, name: 'question' | 'note'): Read<string> {
  const text = typedIn(form, name);
  const problem = problemWith(text, t(`error.${name}`));
  if (problem === undefined) return { value: text };
  return { returned: { typed: { [name]: text }, errors: new Map([[name, problem]]) } };
}

/** A decision. Which agencies may be chosen is the page's to say; the act asks again. */
export function readDecision(form: FormBody, agencies: readonly string[], now: Date): Read<DecisionRequest> {
  const typed = {
    decision: typedIn(form, 'decision'),
    toAgency: typedIn(form, 'toAgency'),
    basis: typedIn(form, 'basis'),
    reason: typedIn(form, 'reason'),
    stopped: typedIn(form, 'stopped'),
    kinds: fields(form, 'kinds').join(' '),
  };
  const decision = decisionKinds.find((kind) => kind === typed.decision);
  const kinds = exploitationKinds.filter((each) => fields(form, 'kinds').includes(each));
  const stopped = stopReasons.find((each) => each === typed.stopped);
  const passes = decision === 'pass-to-agency';
  const toAgency = agencies.find((agency) => agency === typed.toAgency);
  const basis = basesOn(now).find((each) => each.code === typed.basis);
  const errors = new Map<FieldName, string>();
  if (decision === undefined) errors.set('decision', t('error.decision'));
  if (passes && toAgency === undefined) errors.set('toAgency', t('error.toAgency'));
  if (passes && basis === undefined) errors.set('basis', t('error.basis'));
  const problem = problemWith(typed.reason, t('error.reason'));
  if (problem !== undefined) errors.set('reason', problem);
  if (decision === undefined || errors.size > 0) return { returned: { typed, errors } };
  return {
    value: {
      decision,
      reason: typed.reason,
      ...(stopped === undefined ? {} : { stopped }),
      ...(kinds.length === 0 ? {} : { kinds }),
      ...(passes && toAgency !== undefined && basis !== undefined
        ? { toAgency, basis: `${basis.name} (${basis.means.toLowerCase()})` }
        : {}),
    },
  };
}
