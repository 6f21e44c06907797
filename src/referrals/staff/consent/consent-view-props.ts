import type { Consent } from '../../../consents/index.ts';
import type { FormBody } from '../../../platform/web/index.ts';
import type { OpenedReferral } from '../../open-referral.ts';
import type { ConsentProblem } from './read-consent.ts';

/** What the page about consent and its form are given. */
export interface ConsentViewProps {
  readonly opened: OpenedReferral;
  readonly consents: readonly Consent[];
  readonly works: boolean;
  readonly now: Date;
  readonly formToken: string;
  nameOf(memberId: string): string;
  /** What was typed, when the form came back. */
  readonly form: FormBody | undefined;
  readonly problems: readonly ConsentProblem[];
}
