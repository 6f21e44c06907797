/** What every page of one case begins with: its id from the address, and the line in the book. */
import type { StaffAct } from '../../access/index.ts';
import type { ActName, Line } from '../../audit/index.ts';
import type { HappenedOf } from '../../entries/index.ts';
import type { Kind } from '../case/entry.ts';
import { listHappened } from '../case/entry-store.ts';

export { idOf, placeAsked } from '../../entries/index.ts';

export const lineOf = (act: ActName, id: string, detail: Line['detail'] = {}): Line => ({
  act,
  record: { kind: 'case', id },
  detail,
});

/** The moment as which a page shows a case: now, or when it stood at a place, with the step of its history that was the last by then. */
export interface Moment {
  readonly now: Date;
  readonly step: HappenedOf<Kind> | undefined;
}

/**
 * The moment of a place that an address asks for. A place is the microsecond at which something was written, so that also what is no step of the history
 * (consents, shares, alerts, documents) is shown as it was then; of places that were counted one by one, what was there when that step was written.
 */
export async function momentAsked(act: StaffAct, id: string, at: number | undefined): Promise<Moment> {
  if (at === undefined) return { now: act.now, step: undefined };
  const [step] = await listHappened(act, id, { before: at + 1, most: 1 });
  const moment = Math.max(step?.at.getTime() ?? act.now.getTime(), Math.floor(at / 1000));
  return { now: new Date(Math.min(moment, act.now.getTime())), step };
}
