/**
 * Who takes part in a risk conference, which of its items show to them, and whose part of an item. The database says the same in
 * `db/standing/1-functions-access.sql` and `1-functions-conferences.sql`; a property test holds the two together.
 */
import { reads } from './record-access.ts';
import type { SignedIn } from './roles.ts';

type Who = Pick<SignedIn, 'memberId' | 'agencyId' | 'roles'>;

/** Does this member hold a role that confers about people at risk? */
export const confers = (member: SignedIn): boolean => reads(member, 'conference-item');

/** May this member call a conference, and put a case that their agency holds on the agenda? Whoever supports. */
export const callsConferences = (member: Pick<SignedIn, 'roles'>): boolean =>
  member.roles.includes('support-worker');

/** What of a conference decides who takes part. */
export interface ConferenceFacts {
  readonly invited: readonly string[];
  /** Members who accepted its confidentiality statement. */
  readonly bound: readonly string[];
  readonly opened: boolean;
}
/** What of an item decides to whom it shows. */
export interface ItemFacts {
  /** The agency that holds the case now. */
  readonly caseOwner: string;
  readonly letIn: readonly {
    readonly agencyId: string;
    readonly ended: boolean;
    /** When it was let in; needed where earlier briefs are asked of. */
    readonly at?: Date;
    /** Of one that rests on the person's consent: does that still stand? */
    readonly consented?: boolean;
  }[];
}
/** What an agency wrote for an item, and to whom it lets it show. */
export interface PartFacts {
  readonly agencyId: string;
  readonly shows: 'at-opening' | 'at-once';
  readonly forInvestigators: boolean;
}

/** Is this member of an agency that is invited, in a role that confers? */
const takesPart = (member: SignedIn, { invited }: Pick<ConferenceFacts, 'invited'>): boolean =>
  confers(member) && invited.includes(member.agencyId);

/**
 * Does an item show to this member? Nothing does before the statement is accepted; then to the support workers of the agency that holds
 * the case, and to whoever confers of an agency that is let in on a ground that stands.
 */
export function seesItem(member: SignedIn, conference: ConferenceFacts, item: ItemFacts): boolean {
  if (!takesPart(member, conference) || !conference.bound.includes(member.memberId)) return false;
  if (item.caseOwner === member.agencyId && callsConferences(member)) return true;
  return item.letIn.some(
    ({ agencyId, ended, consented }) => agencyId === member.agencyId && !ended && consented !== false,
  );
}

/**
 * Does what was agreed of an item stand with an agency still? While it holds the case, or is let in on a ground that stands. Also for those of it who have not accepted
 * the statement yet: its task names nobody, and the item itself shows to them by `seesItem` alone.
 */
export const asksStill = (agencyId: string, { caseOwner, letIn }: ItemFacts): boolean =>
  caseOwner === agencyId ||
  letIn.some((each) => each.agencyId === agencyId && !each.ended && each.consented !== false);

/**
 * Does a part that was written before show to this member? As its agency says by now, and never to whom it did not show when it was written: an agency that
 * writes its part anew and lets more read it does not hand out what it wrote before.
 */
export const seesEarlierPart = (
  member: Who,
  conference: Pick<ConferenceFacts, 'opened'>,
  { now, then }: { readonly now: PartFacts; readonly then: PartFacts },
): boolean => seesPart(member, conference, now) && seesPart(member, conference, then);

/**
 * Does a brief that was said show to this member, who is on the item? The last does; an earlier one to the support workers of the agency that holds the case, and to an
 * agency that was let in while it stood: whoever is let in later is told what is said by then. `saidAnewAt`: when the next was said.
 */
export const seesEarlierBrief = (
  member: SignedIn,
  { caseOwner, letIn }: ItemFacts,
  saidAnewAt: Date | undefined,
): boolean =>
  saidAnewAt === undefined ||
  (caseOwner === member.agencyId && callsConferences(member)) ||
  letIn.some(
    ({ agencyId, ended, at }) =>
      agencyId === member.agencyId && !ended && at !== undefined && at < saidAnewAt,
  );

/** Does an agency's part show to this member, to whom its item does? */
export const seesPart = (
  member: Who,
  { opened }: Pick<ConferenceFacts, 'opened'>,
  { agencyId, shows, forInvestigators }: PartFacts,
): boolean =>
  (forInvestigators || !member.roles.includes('investigator')) &&
  (agencyId === member.agencyId || shows === 'at-once' || opened);
