/** The noun: a whole case that is offered to another agency, and what became of it. What lists need, in codes. */
import type { OfWhom } from '../case/case.ts';
import type { RiskLevel } from '../risk/risk-domains.ts';

export const transferStates = ['offered', 'accepted', 'declined', 'withdrawn'] as const;
export type TransferState = (typeof transferStates)[number];

export interface Transfer {
  readonly transferId: string;
  readonly caseId: string;
  /** Reference, whom it is for and the highest risk: as they stood when it was offered. */
  readonly reference: string;
  readonly ofWhom: OfWhom;
  readonly riskLevel: RiskLevel | null;
  readonly fromAgency: string;
  readonly toAgency: string;
  /** The person's consent, or the law that is named, as a share keeps it. */
  readonly basis: string;
  readonly offeredBy: string;
  readonly offeredAt: Date;
  readonly state: TransferState;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/** The transfers that there were at a moment, as they were then: one that was answered since waits. */
export const transfersAt = (transfers: readonly Transfer[], now: Date): Transfer[] =>
  transfers
    .filter(({ offeredAt }) => offeredAt <= now)
    .map((each) =>
      each.answeredAt !== null && each.answeredAt > now
        ? { ...each, state: 'offered', answeredBy: null, answeredAt: null }
        : each,
    );

/** What whoever offers a case tells the other agency. */
export interface OfferWords {
  /** Why the case moves. */
  readonly reason: string;
  /** What was agreed with the person. */
  readonly agreed: string;
  /** Why it is needed without their agreement; empty where they agreed. */
  readonly why: string;
}

/** For what a person agrees, when they agree that another agency takes their case. The database asks for the same. */
export const transferPurpose = 'support';
