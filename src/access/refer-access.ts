/**
 * Who may begin a referral. The database says the same in `db/standing/1-functions-referrals.sql`; the rights matrix holds the two
 * together.
 */
import type { Role, SignedIn } from './roles.ts';

/** A first responder, and a duty desk that hands one to a first responder of its own agency. */
const rolesThatRefer: readonly Role[] = ['first-responder', 'duty-desk'];

/** May this member begin a referral? */
export const refers = (member: Pick<SignedIn, 'roles'>): boolean =>
  rolesThatRefer.some((role) => member.roles.includes(role));
