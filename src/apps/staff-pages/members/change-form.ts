/** The forms on a member's page: what they must hold, and what is said when they do not. Pure. */
import { z } from 'zod';
import type { MemberChange, Role } from '../../../access/index.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { rolesIn } from './invite-form.ts';
import { t } from './member-words.ts';

/** Most characters in a reason: it stays in the book, where few words are enough. */
const longestReason = 200;

/** Changes that take a reason. */
const withReason: readonly MemberChange[] = ['suspend', 'restore', 'leave'];

/** What was typed, and what is wrong with it. */
export interface ReturnedChange {
  readonly change: MemberChange;
  readonly roles: readonly Role[];
  readonly reason: string;
  readonly error: string | undefined;
}

/** The reason's field of one form; there are several on the page. */
export const reasonId = (change: MemberChange): string => `reason-${change}`;

export interface ReadChange {
  /** Of the member that the form was made from; undefined when the form is none of ours. */
  readonly revision: number | undefined;
  readonly typed: ReturnedChange;
}

function problemWith(change: MemberChange, roles: readonly Role[], reason: string): string | undefined {
  if (change === 'roles') return roles.length === 0 ? t('error.rolesGone') : undefined;
  if (!withReason.includes(change)) return undefined;
  if (reason === '') return t('error.reason');
  return reason.length > longestReason ? t('error.reasonLong', { most: longestReason }) : undefined;
}

export function readChange(form: FormBody, change: MemberChange): ReadChange {
  const roles = rolesIn(form);
  const reason = field(form, reasonId(change)).replaceAll('\r\n', '\n').trim();
  const revision = z.coerce.number().int().min(1).max(2_147_483_647).safeParse(field(form, 'revision')).data;
  return { revision, typed: { change, roles, reason, error: problemWith(change, roles, reason) } };
}
