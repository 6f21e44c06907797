import { catalogue } from '../../platform/words/index.ts';
import type { Role } from '../roles.ts';
import en from './words/en.json' with { type: 'json' };

const t = catalogue({ en })('en');

/** A role as it is said on pages. */
export const roleName = (role: Role): string => t(`role.${role}`);

/** All of a member's roles in one line, in the order in which roles are listed. */
export function roleNames(roles: readonly Role[]): string {
  const [first, ...rest] = roles.map(roleName);
  return [first, ...rest.map((name) => name.toLowerCase())].filter((name) => name !== undefined).join(', ');
}
