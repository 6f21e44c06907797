/** Reads what a desk decided after consent was taken back: what is missing is named, and what was typed is kept. Pure. */
import { basesOn } from '../../../access/index.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import type { DecideOnConsent } from '../../../reports/index.ts';
import { t } from './consent-words.ts';

/** Chosen where no law is a ground. */
export const noGround = 'none';
const mostTyped = 15_000;

export interface ConsentReturned {
  readonly ground: string;
  readonly why: string;
  readonly errors: ReadonlyMap<'ground' | 'why', string>;
}

export function readConsent(
  form: FormBody,
  now: Date,
): { readonly value: DecideOnConsent } | { readonly returned: ConsentReturned } {
  const ground = field(form, 'ground');
  const why = field(form, 'consent-why').replaceAll('\r\n', '\n');
  const errors = new Map<'ground' | 'why', string>();
  if (ground !== noGround && basesOn(now).every(({ code }) => code !== ground))
    errors.set('ground', t('problem.ground'));
  if (why.trim() === '') errors.set('why', t('problem.why'));
  else if (why.length > mostTyped) errors.set('why', t('problem.tooLong', { most: mostTyped }));
  if (errors.size > 0) return { returned: { ground, why, errors } };
  return { value: { ground: ground === noGround ? undefined : ground, why } };
}
