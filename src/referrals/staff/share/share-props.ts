import type { GivenShare, ListedAgency } from '../../../access/index.ts';
import type { Consent } from '../../../consents/index.ts';
import type { Referral } from '../../referral.ts';
import type { ReadShare } from './read-share.ts';

export interface ShareProps {
  readonly referral: Referral;
  readonly shares: readonly GivenShare[];
  readonly receivers: readonly Pick<ListedAgency, 'agencyId' | 'name'>[];
  /** Everything that the person answered, newest first. */
  readonly consents: readonly Consent[];
  readonly bases: readonly { readonly code: string; readonly name: string; readonly means: string }[];
  readonly now: Date;
  agencyName(agencyId: string): string;
  memberName(memberId: string | null): string;
  /** Why a share was made without their agreement. */
  reasonOf(shareId: string): string | undefined;
  readonly back: ReadShare | undefined;
  readonly done: string | undefined;
  readonly formToken: string;
}
