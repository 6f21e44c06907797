/**
 * What a member reads besides records themselves: one sentence for each kind of row that hangs on one. The database's policies
 * say the same; a property test over the real database holds the two together.
 */
import { type RecordClass, type RecordKind, reads } from './record-access.ts';
import type { SignedIn } from './roles.ts';

/** The desk's items, decisions, notes and history: one's own agency's, for those who read records of the kind. */
export const readsDeskOf = (member: SignedIn, agencyId: string, kind: RecordKind): boolean =>
  reads(member, kind) && member.agencyId === agencyId;

/** A match shows to whom one end is open and the other at least sealed; its mentions and reasons only where both are open. */
export function learnsOfMatch(left: RecordClass, right: RecordClass): 'nothing' | 'that-it-exists' | 'all' {
  if (left === 'open' && right === 'open') return 'all';
  const oneOpen = left === 'open' || right === 'open';
  return oneOpen && left !== 'hidden' && right !== 'hidden' ? 'that-it-exists' : 'nothing';
}

/**
 * A share is seen by the agency that owns the record now and by the one it was made for, also when it has ended, by those who read records
 * of the kind. `recordOwner`: who may have changed since it was made.
 */
export const readsShare = (
  member: SignedIn,
  share: { readonly recordOwner: string | null; readonly toAgency: string },
  kind: RecordKind,
): boolean =>
  reads(member, kind) && (share.recordOwner === member.agencyId || share.toAgency === member.agencyId);

/**
 * A line of the book: a data protection officer reads what their agency's members did, and what anyone did with their agency's
 * records. `recordOwner`: whose record the line is about, null when about none.
 */
export const readsLine = (
  member: SignedIn,
  line: { readonly agencyId: string | null; readonly recordOwner: string | null },
): boolean =>
  member.roles.includes('data-protection-officer') &&
  (line.agencyId === member.agencyId || line.recordOwner === member.agencyId);

/** Searching by word finds a report by what was told and by the conversation: shares have to name both. */
export const findsByWord = (opens: (section: string) => boolean): boolean =>
  opens('told') && opens('conversation');
