/** What the page of sharing shows. */
import type { ComponentChildren } from 'preact';
import type { GivenShare, ListedAgency } from '../../../access/index.ts';
import type { Consent } from '../../../consents/index.ts';
import type { FormBody } from '../../../platform/web/index.ts';
import type { EntryOf } from '../../case/entry.ts';
import type { ReadElsewhere } from '../../share/shared-elsewhere.ts';
import type { BodyAsked, SharingProblem } from './read-sharing.ts';

export interface SharingProps {
  readonly caseId: string;
  readonly open: boolean;
  /** That it is shown as it stood; null where it is shown as it stands. */
  readonly past: ComponentChildren;
  /** What was answered about sharing, newest first. */
  readonly consents: readonly Consent[];
  /** What they agreed to in their referral, and were not asked about here. */
  readonly offered: readonly Consent[];
  readonly shares: readonly GivenShare[];
  /** Who reads the person's other records, as far as they are open to whoever asks. */
  readonly elsewhere: readonly ReadElsewhere[];
  /** Has the person a referral to the NRM that is not open to whoever asks? */
  readonly referralElsewhere: boolean;
  /** What was handed in to be investigated, newest first. */
  readonly handed: readonly EntryOf<'handed-in'>[];
  readonly receivers: readonly Pick<ListedAgency, 'agencyId' | 'name'>[];
  readonly bodies: readonly BodyAsked[];
  readonly bases: readonly { readonly code: string; readonly name: string; readonly means: string }[];
  readonly now: Date;
  readonly form: FormBody;
  readonly problems: readonly SharingProblem[];
  readonly done: string | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
  agencyName(agencyId: string): string;
  /** Why a share was made without their agreement. */
  reasonOf(shareId: string): string | undefined;
  nameOf(memberId: string | null): string;
}
