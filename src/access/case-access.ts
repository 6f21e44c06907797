/**
 * Who may see and do what with a support case. The database says the same in `db/standing/1-functions-support.sql` and
 * `2-policies-support.sql`; a test holds the two together.
 */
import { type AccessRecord, opensSection, recordClass, type Share } from './record-access.ts';
import type { Role, SignedIn } from './roles.ts';

/** The parts of a case that a share may name, each by itself. */
export const sharedCaseSections = ['person', 'needs', 'plan', 'risk', 'notes', 'consents'] as const;

/** The parts in which what is written of a case stands; `safety` goes with every share: warnings, and how somebody is safely reached. */
export const caseSections = ['safety', 'person', 'needs', 'plan', 'risk', 'notes'] as const;
export type CaseSection = (typeof caseSections)[number];

/** Whoever supports, and a first responder or a desk that hands a case to a support worker of its own agency. */
const rolesThatOpenCases: readonly Role[] = ['support-worker', 'first-responder', 'duty-desk'];

/** May this member open a case for somebody? */
export const opensCases = (member: Pick<SignedIn, 'roles'>): boolean =>
  rolesThatOpenCases.some((role) => member.roles.includes(role));

/** Is this section of a case open to this member? Notes never are to an investigator, whatever other role they hold [D12]. */
export function opensCaseSection(
  member: SignedIn,
  record: AccessRecord,
  shares: readonly Share[],
  section: CaseSection,
  now: Date,
): boolean {
  if (section === 'safety') return recordClass(member, record, shares, now) === 'open';
  if (section === 'notes' && member.roles.includes('investigator')) return false;
  return opensSection(member, record, shares, section, now);
}
