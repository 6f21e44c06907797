import type { Consent } from '../../../consents/index.ts';
import type { FormBody } from '../../../platform/web/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { OpenedReferral } from '../../open-referral.ts';
import type { ConsentProblem } from './read-consent.ts';

/** One duty towards a child. */
export interface ChildDuty {
  /** `contact`: whom the form asks for at the council; the others are stages of the clock. */
  readonly what: 'contact' | 'council' | 'guardian';
  readonly dueOn: Day | undefined;
  readonly doneOn: Day | undefined;
  readonly done: boolean;
  /** Who has it to do. */
  readonly owner: string | undefined;
}

/** What the page about consent and its form are given. */
export interface ConsentViewProps {
  readonly opened: OpenedReferral;
  readonly consents: readonly Consent[];
  /** Theirs, as a tag or in words: as it was last written down. */
  readonly language: string;
  /** Of a child, or somebody who may be one: what has to be done, by whom and by when. */
  readonly duties: readonly ChildDuty[];
  readonly works: boolean;
  readonly now: Date;
  readonly formToken: string;
  nameOf(memberId: string): string;
  /** The agencies that somebody may be asked about by name. */
  readonly receivers: readonly { readonly agencyId: string; readonly name: string }[];
  agencyName(agencyId: string): string;
  /** What was typed, when the form came back. */
  readonly form: FormBody | undefined;
  readonly problems: readonly ConsentProblem[];
}
