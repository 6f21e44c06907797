/** The noun: a person's own view of their case: what a worker has released to them, item by item, and what they told back. Pure. */

/** A goal with its steps; a date; who supports them; what is held of them and why. */
export const ownItemKinds = ['plan', 'date', 'support', 'held'] as const;
export type OwnItemKind = (typeof ownItemKinds)[number];

export const ownWordsKinds = ['feedback', 'complaint'] as const;
export type OwnWordsKind = (typeof ownWordsKinds)[number];

/** One thing that the person may read, in words that a worker has read before. */
export interface OwnItem {
  readonly itemId: string;
  readonly kind: OwnItemKind;
  readonly words: string;
  readonly releasedAt: Date;
}

/** Longest text in characters, of an item and of what the person writes. */
export const longestOwnText = 5000;

interface OwnViewRule {
  /** yyyy-mm-dd: in force from this day. */
  readonly from: string;
  /** Days for which a code works. */
  readonly days: number;
  readonly source: string;
  readonly verified: boolean;
}
/** Our own proposal: as long as a plan stands until it is reviewed. */
export const ownViewRules: readonly OwnViewRule[] = [
  { from: '2026-11-01', days: 90, source: 'Proposal of this service', verified: false },
];
/** Days for which a code made on a day works. */
export const ownViewDays = (day: string): number =>
  (ownViewRules.findLast(({ from }) => from <= day) ?? ownViewRules[0])?.days ?? 90;

/** Where the view's data key and each text are sealed; these never change. */
export const ownPlaces = {
  key: (viewId: string) => `own-view-key:${viewId}`,
  item: (itemId: string) => `own-view-item:${itemId}`,
  words: (wordsId: string) => `own-view-words:${wordsId}`,
} as const;
/** What a code is looked up by: of its own kind, so that no receipt opens a view. */
export const locatorText = (code: string): string => `own-view ${code}`;
