/** Who reads figures, and which. The database says the same: by the rooms' own walls, and `db/standing/2-policies-figures.sql`. Pure. */
import { reads, type SignedIn } from '../access/index.ts';

/** Counts of what is open to oneself: whoever reads reports. */
export const countsOwn = (member: SignedIn): boolean => reads(member, 'report');

/** What is released of the whole partnership: partnership managers of any agency, who read no record. */
export const readsReleases = (member: SignedIn): boolean => member.roles.includes('partnership-manager');

export const readsFigures = (member: SignedIn): boolean => countsOwn(member) || readsReleases(member);
