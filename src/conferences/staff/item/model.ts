/** What the page of an item is made of. */
import type { VNode } from 'preact';
import type { Typed } from '../../../entries/index.ts';
import type { Item } from '../../agenda/item.ts';
import type { OpenedItem } from '../../agenda/open-item.ts';
import type { Meeting } from '../../meeting/open-meeting.ts';
import type { Doers } from './meeting-forms.ts';
import type { Problem } from './part-form.ts';

/** What stands in a form, and what is wrong with it. */
export interface FormShown {
  readonly typed: ReadonlyMap<string, Typed>;
  readonly problems: ReadonlyMap<string, Problem>;
}

export interface ItemProps extends OpenedItem, Omit<Meeting, 'whom'> {
  /** The earliest time at which it begins, on the agenda as it is for this member; undefined once it is off. */
  readonly earliest: Date | undefined;
  /** The next item that was not spoken of whole, on the agenda as it is for this member. */
  readonly next: Item | undefined;
  /** This member's agency. */
  readonly own: string;
  /** This member's agency holds the case, and they support people. */
  readonly holds: boolean;
  /** The agencies that an earlier holder of the case let in on a law, for whoever holds it now. */
  readonly before: ReadonlySet<string>;
  /** What has to be minded of the person, for those who may open their case. */
  readonly minding: VNode | undefined;
  /** And it can still be prepared: agencies let in, its time set. */
  readonly prepares: boolean;
  /** The form of this member's agency's part; undefined where nothing is written any more. */
  readonly form: FormShown | undefined;
  /** The forms of the meeting; undefined while the conference is not open. */
  readonly minute: FormShown | undefined;
  readonly agree: FormShown | undefined;
  /** The correction that was sent and is not whole. */
  readonly correction: (FormShown & { readonly about: string }) | undefined;
  readonly doers: readonly Doers[];
  readonly now: Date;
  readonly formToken: string;
  readonly done: string | undefined;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}
