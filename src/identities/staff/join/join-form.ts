/** The form by which two mentions are joined by hand: what it must hold, and what is said when it does not. Pure. */
import { z } from 'zod';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { longestReason } from '../matches/answer-form.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export type FieldName = 'reference' | 'other' | 'reason';

/** What was typed, and what is wrong with it, in the order of the page. */
export interface Returned {
  readonly reference: string;
  readonly other: string;
  readonly reason: string;
  readonly errors: ReadonlyMap<FieldName, string>;
}

/** What was chosen; with what is wrong with it, where something is. */
export function readJoin(
  form: FormBody,
):
  | { readonly value: { reference: string; other: string; reason: string } }
  | { readonly returned: Returned } {
  const reference = field(form, 'reference');
  const other = z.uuid().safeParse(field(form, 'other')).data ?? '';
  const reason = field(form, 'reason').replaceAll('\r\n', '\n');
  const errors = new Map<FieldName, string>();
  if (other === '') errors.set('other', t('error.which'));
  if (reason.trim() === '') errors.set('reason', t('error.reason'));
  else if (reason.length > longestReason) errors.set('reason', t('error.tooLong', { most: longestReason }));
  const value = { reference, other, reason };
  return errors.size === 0 ? { value } : { returned: { ...value, errors } };
}
