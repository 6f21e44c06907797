/** The noun: an order as lists know it. Whom it binds, and to what, stands in its entries, sealed. */
import type { Day } from '../../platform/working-days.ts';
import type { OrderKind } from './order-kinds.ts';

export interface Order {
  readonly orderId: string;
  readonly agencyId: string;
  /** Names nobody: `OR-4KD7W2`. */
  readonly reference: string;
  /** Null until somebody has written what the court ordered. */
  readonly kind: OrderKind | null;
  readonly state: 'open' | 'ended';
  /** Who answers for it. */
  readonly lead: string;
  /** The last day on which it stands; null for until further order, and before it is written. */
  readonly expiresOn: Day | null;
  /** The next day from which the court has it otherwise, the day after its last one too; null where there is none. */
  readonly turnsOn: Day | null;
  readonly begunBy: string;
  readonly begunAt: Date;
  readonly changedAt: Date;
  /** Counts changes. */
  readonly revision: number;
}
