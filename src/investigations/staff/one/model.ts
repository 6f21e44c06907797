import type { Draft, HappenedOf } from '../../../entries/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { ConsentStanding, ReportInShort } from '../../../reports/index.ts';
import type { TakenBack } from '../../consent/taken-back.ts';
import type { Told } from '../../elsewhere/elsewhere-store.ts';
import type { GroupPair } from '../../groups/alike-store.ts';
import type { Kind } from '../../investigation/entry.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';

/** A report that the investigation took in. */
export interface ReportTakenIn {
  readonly reportId: string;
  /** Undefined: it began from it. */
  readonly addedAt: Date | undefined;
  /** Where it is open to whoever asks. */
  readonly short: ReportInShort | undefined;
  /** Consent to it, where that was taken back. */
  readonly consent: ConsentStanding | undefined;
}

/** What the page of one investigation shows. */
export interface OneModel {
  readonly one: Investigation;
  readonly story: Story;
  /** The day as of which it is shown. */
  readonly today: Day;
  /** How many are named for it now. */
  readonly members: number;
  /** Whoever leads it cannot sign in any more, or investigates no more. */
  readonly isLeadGone: boolean;
  /** This member may write in it, as it stands. */
  readonly works: boolean;
  /** The place in its history at which it is shown, when it is not shown as it stands. */
  readonly then: HappenedOf<Kind> | undefined;
  /** What this member typed in it and has not saved. */
  readonly drafts: readonly Draft<Kind>[];
  /** What may be told of possible victims outside it. */
  readonly elsewhere: readonly Told[];
  /** The report that it began from, and those that were added to it, in the order in which they came. */
  readonly reports: readonly ReportTakenIn[];
  /** Of those, also where one is open to whoever asks no more, whose consent was taken back and for which no ground is named. */
  readonly takenBack: readonly TakenBack[];
  /** How many messages and files of reporters came since and wait for an answer. */
  readonly further: number;
  /** Groups of other investigations that may be one with a group of this. */
  readonly alike: readonly GroupPair[];
  readonly formToken: string;
  readonly done: string | undefined;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}
