/**
 * Who may begin a referral. The database says the same in `db/standing/1-functions-referrals.sql`; the rights matrix holds the two
 * together.
 */
import type { Role, SignedIn } from './roles.ts';

/** A first responder; a duty desk, and a support worker, who hand one to a first responder of their own agency. */
const rolesThatRefer: readonly Role[] = ['first-responder', 'duty-desk', 'support-worker'];

/** May this member begin a referral? */
export const refers = (member: Pick<SignedIn, 'roles'>): boolean =>
  rolesThatRefer.some((role) => member.roles.includes(role));
