import type { HitCounts } from '../../hit-store.ts';
import type { ReportInWords } from '../report-in-words.ts';
import type { DecidedPair, WaitingList, WaitingPair } from './list-query.ts';
import { type Kind, t } from './match-words.ts';

/** What the page shows: one of the lists of pairs that wait, or what was decided. */
export type Shown =
  | { readonly list: WaitingList; readonly pairs: readonly WaitingPair[] }
  | { readonly list: 'decided'; readonly pairs: readonly DecidedPair[] };

/** What each part of the list is given. */
export interface ListProps {
  readonly shown: Shown;
  readonly more: boolean;
  readonly first: boolean;
  readonly kind: Kind | undefined;
  readonly reports: ReadonlyMap<string, ReportInWords>;
  agencyName(id: string): string;
  memberName(id: string): string;
  readonly done: string | undefined;
  /** What waits in the lists of hits. */
  readonly counts: HitCounts;
}

/** A cell's column, shown beside it where a narrow screen lays rows out as cards. */
export const labelled = (
  column:
    | 'column.strength'
    | 'column.kind'
    | 'column.first'
    | 'column.second'
    | 'column.found'
    | 'column.answer'
    | 'column.by',
) => ({
  'data-label': t(column),
});
