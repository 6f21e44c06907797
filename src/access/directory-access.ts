/** Who keeps the directory of services. The database says the same in `db/standing/1-functions-services.sql`; a test holds the two together. */
import type { Role, SignedIn } from './roles.ts';

const rolesThatKeep: readonly Role[] = ['support-worker', 'partnership-manager'];

/** May this member write down what services of their own agency there are, and those of other bodies that it keeps? Everybody signed in reads. */
export const keepsDirectory = (member: Pick<SignedIn, 'roles'>): boolean =>
  rolesThatKeep.some((role) => member.roles.includes(role));
