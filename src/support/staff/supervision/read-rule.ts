/** Reads what an administrator sets: what is missing is named. Pure. */
import { z } from 'zod';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { type Day, isDay } from '../../../platform/working-days.ts';
import type { ApprovalRule } from '../../approval/approval-rule.ts';
import { approvable } from '../../case/codes.ts';

export type RuleProblem = 'supervisors' | 'from';

function dayOf(form: FormBody): Day | undefined {
  const [day = '', month = '', year = ''] = (['day', 'month', 'year'] as const).map((part) =>
    field(form, `from-${part}`).trim(),
  );
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && z.iso.date().safeParse(text).success ? text : undefined;
}

/** `workers`: the support workers of the agency. Nothing is set for a day that is past. */
export function readApprovalRule(
  form: FormBody,
  workers: readonly string[],
  today: Day,
): { readonly rule?: ApprovalRule; readonly problems: readonly RuleProblem[] } {
  const requires = approvable.filter((each) => fields(form, 'requires').includes(each));
  const supervisors = workers.filter((each) => fields(form, 'supervisors').includes(each));
  const from = dayOf(form);
  const problems: RuleProblem[] = [
    ...(requires.length > 0 && supervisors.length === 0 ? ['supervisors' as const] : []),
    ...(from === undefined || from < today ? ['from' as const] : []),
  ];
  return problems.length > 0 || from === undefined
    ? { problems }
    : { problems, rule: { from, requires, supervisors } };
}
