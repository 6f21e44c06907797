/** What an invented case is told by. */
import type { Purpose } from '../consents/index.ts';
import type { Day } from '../platform/working-days.ts';
import type { OfWhom, Written } from '../support/index.ts';
import type { Portrait } from './draw-portrait.ts';

/** Something that was written, so many days ago; by the case's own worker where nobody else is named. */
export interface Told {
  readonly daysAgo: number;
  readonly by?: string;
  readonly written: Written;
}

/** What a story needs to be told: days by how long ago they were (before nought: to come), and ids that stay the same. */
export interface Telling {
  on(daysAgo: number): Day;
  id(name: string): string;
  /** The id of an invented member. */
  member(name: string): string;
}

export interface Agreed {
  readonly daysAgo: number;
  readonly purpose: Purpose;
  readonly agencyId?: string;
  readonly answer: 'yes' | 'no' | 'withdrawn';
  readonly words: string;
}

export interface CaseStory {
  readonly reference: string;
  readonly worker: string;
  readonly ofWhom: OfWhom;
  readonly daysAgo: number;
  /** Who opened it, where it was somebody else. */
  readonly openedBy?: string;
  /** The NRM referral of the same person. */
  readonly referral?: string;
  /** The report that it began from: what was told, and by whom it was decided upon the day after. */
  readonly report?: { readonly daysAgo: number; readonly whatSeen: string; readonly decidedBy: string };
  /** An invented photograph that was hung on the case, with the person’s agreement. */
  readonly photograph?: Portrait & { readonly daysAgo: number };
  /** What they said of sharing: for what, with which agency (any, where none is named), and in which words. */
  readonly agreed?: readonly Agreed[];
  told(telling: Telling): readonly Told[];
}
