/** The noun: an investigation as lists know it. What is known of it stands in its entries, sealed. */
import type { Day } from '../../platform/working-days.ts';

export interface Investigation {
  readonly investigationId: string;
  readonly agencyId: string;
  /** Names nobody: `IN-4KD7W2`. */
  readonly reference: string;
  readonly state: 'open' | 'closed';
  /** Who answers for it; one of those who are named for it. */
  readonly lead: string;
  /** The report that it began from. */
  readonly beganFrom: string | null;
  readonly begunBy: string;
  readonly begunAt: Date;
  readonly changedAt: Date;
  /** The next day by which something is to be done. */
  readonly nextOn: Day | null;
  /** Counts changes. */
  readonly revision: number;
}
