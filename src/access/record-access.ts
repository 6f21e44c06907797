/**
 * What a record is to a member: open (may see), sealed (may learn that it exists and who holds it), hidden (nothing at all).
 * The database says the same in `db/standing/1-functions-access.sql`; a property test holds the two together.
 */
import type { Agency, Role, SignedIn } from './roles.ts';

export type RecordKind = 'report' | 'referral' | 'case' | 'investigation' | 'order' | 'conference-item';
export type RecordClass = 'open' | 'sealed' | 'hidden';

/** The parts of a report that a share may name, each by itself. */
export const reportSections = ['told', 'contact', 'conversation', 'mentions', 'files'] as const;
export type ReportSection = (typeof reportSections)[number];

export interface AccessRecord {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly agencyId: string;
  /** What the record is to an agency it is not shared with. */
  readonly othersSee: 'sealed' | 'hidden';
  /** Of an investigation: the members who may know of it. Of an item of a conference: those to whom it shows (`seesItem`). */
  readonly named?: readonly string[];
}

export interface Share {
  readonly recordId: string;
  readonly toAgency: string;
  readonly sections: readonly string[];
  readonly until: Date;
  readonly endedAt: Date | null;
  /** Of a share that rests on the person's consent: does that still stand? */
  readonly consented?: boolean;
}

/** The roles that may read records of a kind, in their own agency or shared with it. */
export const rolesThatRead: Readonly<Record<RecordKind, readonly Role[]>> = {
  report: ['duty-desk', 'investigator'],
  referral: ['first-responder'],
  case: ['support-worker'],
  investigation: ['investigator'],
  order: ['investigator', 'duty-desk', 'frontline'],
  'conference-item': ['support-worker', 'first-responder', 'duty-desk', 'investigator'],
};

/** The roles that work on records of a kind which their own agency owns: decide, write, share. */
const rolesThatWork: Readonly<Record<RecordKind, readonly Role[]>> = {
  report: ['duty-desk'],
  referral: ['first-responder'],
  case: ['support-worker'],
  investigation: ['investigator'],
  order: ['investigator'],
  'conference-item': [],
};

/** Kinds that are known to those alone who are named for each, also within its own agency [D1, X17]. */
const known: readonly RecordKind[] = ['investigation', 'conference-item'];
const isKept = (member: SignedIn, { kind, named = [] }: Pick<AccessRecord, 'kind' | 'named'>): boolean =>
  known.includes(kind) && !named.includes(member.memberId);

/** Does this member work on this record: is it their agency's own, and theirs the role for its kind? */
export const worksOn = (
  member: SignedIn,
  record: Pick<AccessRecord, 'kind' | 'agencyId' | 'named'>,
): boolean =>
  record.agencyId === member.agencyId &&
  !isKept(member, record) &&
  rolesThatWork[record.kind].some((role) => member.roles.includes(role));

/** Does this member hold a role that reads records of this kind at all? */
export const reads = (member: SignedIn, kind: RecordKind): boolean =>
  rolesThatRead[kind].some((role) => member.roles.includes(role));

/** Does a share open anything still: not ended, not over, and the consent that it rests on not taken back? */
export const isLive = (share: Share, now: Date): boolean =>
  share.endedAt === null && share.until > now && share.consented !== false;

/** Open, sealed or hidden: what this record is to this member, given the shares that exist. */
export function recordClass(
  member: SignedIn,
  record: AccessRecord,
  shares: readonly Share[],
  now: Date,
): RecordClass {
  if (!reads(member, record.kind) || isKept(member, record)) return 'hidden';
  if (record.agencyId === member.agencyId || record.kind === 'conference-item') return 'open';
  const shared = shares.some(
    (share) => share.recordId === record.recordId && share.toAgency === member.agencyId && isLive(share, now),
  );
  return shared ? 'open' : record.othersSee;
}

/** May this member read this section? Owners read all sections; others those that a live share names. An item of a conference has none. */
export function opensSection(
  member: SignedIn,
  record: AccessRecord,
  shares: readonly Share[],
  section: string,
  now: Date,
): boolean {
  if (!reads(member, record.kind) || isKept(member, record) || record.kind === 'conference-item')
    return false;
  if (record.agencyId === member.agencyId) return true;
  return shares.some(
    (share) =>
      share.recordId === record.recordId &&
      share.toAgency === member.agencyId &&
      isLive(share, now) &&
      share.sections.includes(section),
  );
}

/** May records be opened to this agency at all? The commissioner's office sees published figures only. */
export const mayReceive = (agency: Pick<Agency, 'kind'>): boolean => agency.kind !== 'commissioner';

/** May this member decide, claim, note and answer at the desk? The role alone; which reports, the record's class says. */
export const worksAtDesk = (member: SignedIn): boolean => member.roles.includes('duty-desk');
