import type { GivenShare } from '../../../access/index.ts';
import type { Consent } from '../../../consents/index.ts';
import type { Draft, HappenedOf } from '../../../entries/index.ts';
import type { CaseStage, DecisionOfCase } from '../../../referrals/index.ts';
import type { Alert } from '../../alerts/alert-store.ts';
import type { PartState } from '../../approval/approval-rule.ts';
import type { SupportCase } from '../../case/case.ts';
import { isWrittenIn, type Kind } from '../../case/entry.ts';
import type { Told } from '../../case/moments.ts';
import type { Story } from '../../case/story.ts';
import type { TieBack } from '../../ties/tie-store.ts';
import { asAt } from './head.tsx';
import type { TheirCase } from './load-their-cases.ts';

/** What the page of one person shows. */
export interface CaseModel {
  readonly one: SupportCase;
  readonly story: Story;
  readonly now: Date;
  /** The turning points until then, of what is open to this member. */
  readonly told: Told;
  /** There is more, further back than they are told from. */
  readonly older: boolean;
  /** Where their NRM referral stands, or stood then. */
  readonly stage: CaseStage | undefined;
  /** What was decided of it last, or had been by then. */
  readonly decision: DecisionOfCase | undefined;
  /** The cases of people close to them that this member may open. */
  readonly others: readonly SupportCase[];
  /** Ties that cases of others say of this one, of those that this member may open. */
  readonly tiesBack: readonly TieBack[];
  /** Other cases of the same person that this member may open. */
  readonly theirs: readonly TheirCase[];
  /** The file that shows the person, where this member may see it and it is safe. */
  readonly photograph: string | undefined;
  /** It belongs to this member's own agency. */
  readonly own: boolean;
  /** This member may write in it. */
  readonly works: boolean;
  /** The place in its history at which it is shown, when it is not shown as it stands. */
  readonly then: HappenedOf<Kind> | undefined;
  /** That place, as the address asked for it. */
  readonly at: number | undefined;
  /** Who they are is not shared with this member's agency. */
  readonly personShut: boolean;
  /** What the person last said of sharing, by purpose and agency. */
  readonly agreed: readonly Consent[];
  /** On which grounds this member's agency reads the case of another. */
  readonly grounds: readonly GivenShare[];
  /** The agencies that read the case now. */
  readonly readBy: readonly string[];
  agencyName(agencyId: string): string;
  /** What this member typed in it and has not saved. */
  readonly drafts: readonly Draft<Kind>[];
  /** What has to be noticed and was not settled. */
  readonly alerts: readonly Alert[];
  /** Complaints about this case go to this member. */
  readonly hears: boolean;
  /** How each part stands to what the agency wants approved. */
  readonly parts: readonly PartState[];
  readonly formToken: string;
  readonly done: string | undefined;
  nameOf(memberId: string): string;
}

/** Another page of the case, as it stood at the same place where this one is shown so. */
export const alike = ({ at }: Pick<CaseModel, 'at'>, href: string): string => asAt(href, at);

/** May this member write this kind of thing in it now? Some is written after support has ended too. */
export const writesIn = ({ own, at, one }: CaseModel, kind: Kind): boolean =>
  own && at === undefined && isWrittenIn(one, kind);
