import type { Day } from '../../../../platform/working-days.ts';
import type { ClockEvent } from '../../clock-event.ts';
import type { KeptEvent } from '../../clock-store.ts';
import type { Plan } from '../../plan.ts';
import type { ReadEvent } from './event-form.ts';

/** What the page of one referral's clock shows. */
export interface LineProps {
  readonly title: string;
  readonly referralId: string;
  readonly plan: Plan;
  /** What the referral itself tells. */
  readonly own: readonly ClockEvent[];
  readonly written: readonly KeptEvent[];
  readonly correcting: KeptEvent | undefined;
  readonly today: Day;
  readonly writes: boolean;
  readonly back: ReadEvent | undefined;
  readonly saved: boolean;
  readonly formToken: string;
}
