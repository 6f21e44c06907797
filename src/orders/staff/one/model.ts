import type { Draft, HappenedOf } from '../../../entries/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { Kind } from '../../order/entry.ts';
import type { Order } from '../../order/order.ts';
import type { Story } from '../../order/story.ts';
import type { TouchedBy } from './touched.ts';

/** What the page of one order shows. */
export interface OneModel {
  readonly one: Order;
  readonly story: Story;
  readonly today: Day;
  readonly holder: string;
  /** This member may write in it, as it stands. */
  readonly works: boolean;
  /** Who answers for it, as members of the agency that holds it know. */
  readonly lead: string | undefined;
  /** Whoever answers for it works on orders no more: shown to those who could. */
  readonly isLeadGone: boolean;
  /** To how many agencies it is shown. */
  readonly shownTo: number;
  /** The reports that touched it and wait for somebody to look. */
  readonly touched: readonly TouchedBy[];
  readonly formToken: string;
  /** The place in its history at which it is shown, when it is not shown as it stands. */
  readonly then: HappenedOf<Kind> | undefined;
  /** What this member typed in it and has not saved. */
  readonly drafts: readonly Draft<Kind>[];
  readonly done: string | undefined;
  nameOf(memberId: string): string;
}
