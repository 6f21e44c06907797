import type { Consent } from '../../../consents/index.ts';
import type { Happened } from '../../history-store.ts';
import type { OpenedReferral } from '../../open-referral.ts';
import type { SetDifference } from '../../questions/compare-sets.ts';
import type { QuestionSet } from '../../questions/question.ts';
import { isShut, type Referral } from '../../referral.ts';

/** What the page of one referral shows. */
export interface ReferralModel {
  readonly opened: OpenedReferral;
  readonly happened: readonly Happened[];
  /** The other referrals of the same concern that this member may open. */
  readonly others: readonly Referral[];
  readonly consents: ReadonlyMap<string, Consent>;
  /** Who may check it: colleagues who have written none of it. */
  readonly supervisors: readonly { readonly memberId: string; readonly name: string }[];
  readonly colleagues: readonly { readonly memberId: string; readonly name: string }[];
  /** The form in force, when the referral stands under an older one. */
  readonly newer: { readonly set: QuestionSet; readonly difference: SetDifference } | undefined;
  readonly me: string;
  /** It belongs to this member's own agency; to others it is shared to read. */
  readonly works: boolean;
  readonly now: Date;
  nameOf(memberId: string | null): string;
}

/** What each part of the page is given. */
export interface ReferralViewProps {
  readonly model: ReferralModel;
  readonly formToken: string;
  readonly wrong: 'why' | undefined;
  readonly done: string | undefined;
}

export const isOpen = ({ opened }: ReferralModel): boolean => !isShut(opened.referral);
