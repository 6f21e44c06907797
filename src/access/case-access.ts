/**
 * Who may see and do what with a support case. The database says the same in `db/standing/1-functions-support.sql` and
 * `2-policies-support.sql`; a test holds the two together.
 */
import {
  type AccessRecord,
  isLive,
  opensSection,
  reads,
  recordClass,
  type Share,
  worksOn,
} from './record-access.ts';
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

/**
 * May this member read the words of a try to reach the person, and who wrote it when? `byAgency`: that of whoever wrote it. The case's own agency answers for the whole record, also for
 * what was written before it had it; of what others wrote everybody else to whom the case is open has the way, what came of it and the day.
 */
export const readsContact = (
  member: SignedIn,
  record: AccessRecord,
  shares: readonly Share[],
  byAgency: string,
  now: Date,
): boolean =>
  opensCaseSection(member, record, shares, 'safety', now) &&
  [record.agencyId, byAgency].includes(member.agencyId);

/** Somebody is referred to a service of an agency, by a share of the case where that is another. */
export interface ServiceReferralFacts {
  readonly toAgency: string;
  readonly share?: Share | undefined;
}

/** A referral to a service shows to whoever works on its case, and to supporters of the agency that received it for as long as the share that came with it lives. */
export const seesServiceReferral = (
  member: SignedIn,
  record: AccessRecord,
  { toAgency, share }: ServiceReferralFacts,
  now: Date,
): boolean =>
  worksOn(member, record) ||
  (reads(member, 'case') && toAgency === member.agencyId && share !== undefined && isLive(share, now));

/**
 * An alert of a case tells of what stands in one of its parts; `onlyFor`: the one agency that may know of what it stands for; `ownWords`: that
 * the person wrote from their own page, which is for those who support them alone: it may be about whom the case is shared with.
 */
export interface CaseAlert {
  readonly section: Extract<CaseSection, 'risk' | 'plan' | 'person'>;
  readonly onlyFor?: string | undefined;
  readonly ownWords?: boolean;
}

/** An alert shows to supporters of the case’s own agency and to whom its part of the case is open; what one agency alone may know, and what the person wrote themselves, to nobody else. */
export const seesAlert = (
  member: SignedIn,
  record: AccessRecord,
  shares: readonly Share[],
  { section, onlyFor, ownWords = false }: CaseAlert,
  now: Date,
): boolean =>
  record.agencyId === member.agencyId
    ? reads(member, 'case') && (onlyFor ?? record.agencyId) === record.agencyId
    : onlyFor === undefined && !ownWords && opensCaseSection(member, record, shares, section, now);

/** A whole case is offered to another agency; `consented`: does what the person said still let it, where nothing else does? */
export interface CaseTransfer {
  readonly fromAgency: string;
  readonly toAgency: string;
  readonly state: 'offered' | 'withdrawn' | 'declined' | 'accepted';
  readonly consented?: boolean;
}

/**
 * An offer shows to supporters of the agency that made it, to those of the one that is asked while it waits on a ground that stands or once they declined
 * it, and to whoever works on the case now.
 */
export const seesTransfer = (member: SignedIn, record: AccessRecord, offer: CaseTransfer): boolean =>
  worksOn(member, record) ||
  (reads(member, 'case') &&
    (offer.fromAgency === member.agencyId ||
      (offer.toAgency === member.agencyId &&
        (offer.state === 'declined' || (offer.state === 'offered' && offer.consented !== false)))));
