import type { StaffAct } from '../../access/index.ts';
import { type Declined, type Handing, listDeclinedInWords, listHandingsInWords } from './handing-store.ts';

/** A handing with what was written, and who declined and why. */
export interface ShownHanding extends Handing {
  readonly words: string;
  readonly declined: readonly (Declined & { readonly why: string })[];
}

/** What was handed to investigators of a report, the newest first: to the desk that did, and to those who are named. */
export async function listHandedOn(
  act: StaffAct,
  reportId: string,
  dataKey: Buffer,
): Promise<ShownHanding[]> {
  const handings = await listHandingsInWords(act, reportId, dataKey);
  if (handings.length === 0) return [];
  const declined = await listDeclinedInWords(act, reportId, dataKey);
  return handings.map((one) => ({
    ...one,
    declined: declined.filter(({ handingId }) => handingId === one.handingId),
  }));
}
