import type { SignedIn } from '../../../access/index.ts';
import type { HitCounts } from '../../../identities/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Unfinished } from '../../../reports/index.ts';
import type { InboxCursor, InboxFilters } from './inbox-filters.ts';
import type { InboxRow } from './inbox-query.ts';
import en from './words/en.json' with { type: 'json' };

/** The inbox's words. */
export const t = catalogue({ en })('en');

/** All that the list shows, and what stands with it: it is drawn anew while its page is open. */
export interface InboxListProps {
  readonly rows: readonly InboxRow[];
  readonly more: boolean;
  readonly filters: InboxFilters;
  readonly after: InboxCursor | undefined;
  readonly now: Date;
  readonly me: SignedIn;
  /** May this member claim? Investigators read the inbox and do not. */
  readonly claims: boolean;
  readonly agencyNames: ReadonlyMap<string, string>;
  readonly formToken: string;
  /** What the list shows now, as a mark: tells an open page whether it still does. */
  readonly mark: string;
}

/** All that the inbox shows. */
export interface InboxViewProps extends InboxListProps {
  readonly done: string | undefined;
  /** What of hits waits for the member's agency. */
  readonly hits: HitCounts;
  /** What the member began to take for somebody and has not finished. */
  readonly unfinished: readonly Unfinished[];
}
