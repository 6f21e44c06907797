/** The noun: support for one person, as lists know it. What is known of the person stands in its entries. */
import type { Day } from '../../platform/working-days.ts';
import type { ContactRule } from '../contact/contact-rule.ts';
import type { RiskLevel } from '../risk/risk-domains.ts';

/** Whom it is for: the person affected, or somebody because of whom or beside whom they are. */
export const ofWhoms = ['affected', 'dependant', 'family', 'associate'] as const;
export type OfWhom = (typeof ofWhoms)[number];

/**
 * The referral that is of a case's own person. Cases for somebody beside the person affected were once opened from that person's referral and tied to it: it
 * is another's, and nothing of the one counts for the other. Pure; the database says the same (`consents.records_of_person`).
 */
export const ownReferralOf = ({
  ofWhom,
  beganFrom,
  referralId,
}: Pick<SupportCase, 'ofWhom' | 'beganFrom' | 'referralId'>): string | null =>
  ofWhom === 'affected' || beganFrom !== referralId ? referralId : null;

export interface SupportCase {
  readonly caseId: string;
  readonly agencyId: string;
  /** Names nobody: `SC-4KD7W2`. */
  readonly reference: string;
  readonly ofWhom: OfWhom;
  readonly state: 'open' | 'closed';
  /** The support worker whose case it is. */
  readonly holder: string;
  /** The report or referral that it was opened from. */
  readonly beganFrom: string | null;
  /** The NRM referral of the same person; never a Duty to Notify. */
  readonly referralId: string | null;
  /** Since when it is tied to that; null where it has none. */
  readonly referralSince: Date | null;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly changedAt: Date;
  /** The highest level of any domain; null when nothing was judged, and to an agency to which the part is shut, as all days below. */
  readonly riskLevel: RiskLevel | null;
  /** The day by which some domain is to be judged again. */
  readonly riskDueOn: Day | null;
  /** The next appointment, or the earliest of which nobody has said what became of it. */
  readonly nextOn: Day | null;
  readonly reviewDueOn: Day | null;
  readonly warnings: number;
  /** How they may be reached, in codes; null when nobody has written it. */
  readonly contact: ContactRule | null;
  /** They are who told the report that the case was opened from. */
  readonly reporter: boolean;
  /** The day on which somebody last reached or saw them. */
  readonly reachedOn: Day | null;
  /** The earliest day on which something that protects them ends. */
  readonly endsOn: Day | null;
  /** Counts changes. */
  readonly revision: number;
}

/** The case as it was tied at a moment: without the NRM referral that came to it later. Pure. */
export const tiedAt = (one: SupportCase, at: Date): SupportCase =>
  one.referralSince !== null && one.referralSince > at
    ? { ...one, referralId: null, referralSince: null }
    : one;
