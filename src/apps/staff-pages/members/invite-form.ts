/** The form of an invitation: what it must hold, and what is said when it does not. Pure. */
import { z } from 'zod';
import { type Role, roles } from '../../../access/index.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { t } from './member-words.ts';

export const longestName = 100;

export type InviteField = 'name' | 'email' | 'roles';

/** What was typed, as it was. */
export interface TypedInvitation {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

export interface ReadInvitation {
  readonly typed: TypedInvitation;
  /** Ready to send; nothing while there are errors. */
  readonly value: TypedInvitation | undefined;
  readonly errors: ReadonlyMap<InviteField, string>;
}

/** An address as it is kept: the same rule as for the first administrator. */
const emailShape = z.email().max(254).toLowerCase();

/** Roles ticked in a form, in the order in which roles are listed. */
export const rolesIn = (form: FormBody): Role[] =>
  roles.filter((role) => fields(form, 'roles').includes(role));

/** Runs of space and anything that is no print are made one space: a name stands in one line. */
const oneLine = (text: string): string => text.replaceAll(/[\s\p{C}]+/gu, ' ').trim();

/** `given`: the roles of an invitation that leaves no choice. */
export function readInvitation(form: FormBody, given: readonly Role[] | undefined): ReadInvitation {
  const typed = {
    name: field(form, 'name'),
    email: field(form, 'email'),
    roles: given ?? rolesIn(form),
  };
  const name = oneLine(typed.name);
  const email = emailShape.safeParse(typed.email.trim());
  const errors = new Map<InviteField, string>();
  if (name === '') errors.set('name', t('error.name'));
  if (name.length > longestName) errors.set('name', t('error.nameLong', { most: longestName }));
  if (!email.success) errors.set('email', t('error.email'));
  if (typed.roles.length === 0) errors.set('roles', t('error.roles'));
  const value =
    errors.size === 0 && email.success ? { name, email: email.data, roles: typed.roles } : undefined;
  return { typed, value, errors };
}
