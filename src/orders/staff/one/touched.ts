import type { KeptTouch } from '../../watch/watch-store.ts';

/** What one report touched. */
export interface TouchedBy {
  readonly reportId: string;
  /** Who holds it. */
  readonly agency: string;
  /** May this member open it? */
  readonly open: boolean;
  readonly touches: readonly KeptTouch[];
}
