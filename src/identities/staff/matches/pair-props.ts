import type { Returned } from './answer-form.ts';
import type { PairModel } from './load-pair.ts';

/** What each part of the page of one pair is given. */
export interface PairProps {
  readonly model: PairModel;
  readonly formToken: string;
  readonly returned: Returned | undefined;
  readonly done: string | undefined;
}
