import type { Draft } from '../../investigation/draft-store.ts';
import type { Happened } from '../../investigation/entry-store.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { Story } from '../../investigation/story.ts';

/** What the page of one investigation shows. */
export interface OneModel {
  readonly one: Investigation;
  readonly story: Story;
  /** How many are named for it now. */
  readonly members: number;
  /** This member may write in it, as it stands. */
  readonly works: boolean;
  /** The place in its history at which it is shown, when it is not shown as it stands. */
  readonly then: Happened | undefined;
  /** What this member typed in it and has not saved. */
  readonly drafts: readonly Draft[];
  readonly done: string | undefined;
  nameOf(memberId: string): string;
}
