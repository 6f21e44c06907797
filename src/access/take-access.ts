/**
 * Who may take a report for somebody who tells them something, and whose report it becomes. The database says the same in
 * `db/standing/1-functions-taking.sql`; a property test holds the two together.
 */
import type { ListedAgency, Role, SignedIn } from './roles.ts';

/** The roles of those whom people tell things: at the desk, on the doorstep, beside the person. Whoever manages or checks takes none. */
export const rolesThatTake: readonly Role[] = [
  'duty-desk',
  'frontline',
  'first-responder',
  'support-worker',
  'investigator',
];

/** May this member take a report for somebody? */
export const takesReports = (member: Pick<SignedIn, 'roles'>): boolean =>
  rolesThatTake.some((role) => member.roles.includes(role));

/**
 * The agency at whose desk a taken report will be decided, and whose record it becomes: the taker's own where somebody works at its
 * desk, else the public's. Never the commissioner's office, which sees published figures only; its members may still take what
 * somebody insists on telling them.
 */
export const deskForTaken = (
  own: Pick<ListedAgency, 'agencyId' | 'kind' | 'hasDesk'>,
  publicDesk: string,
): string => (own.kind !== 'commissioner' && own.hasDesk ? own.agencyId : publicDesk);
