/** What came with a report that a support case handed in on a consent which the person has taken back since, and for which no ground in law is named. Pure. */
import type { Day } from '../../platform/working-days.ts';
import type { Apart } from '../evidence/apart.ts';
import { keyOf, wordingsIn } from '../evidence/wordings.ts';
import type { Entry } from '../investigation/entry.ts';

/** A report whose consent was taken back, and when. */
export interface TakenBack {
  readonly reportId: string;
  readonly reference: string;
  readonly on: Day;
}

/** Where an entry says that it comes from. */
function saysFrom(entry: Entry): string {
  if (entry.kind === 'item') return [entry.body.fromWhom, entry.body.where].filter(Boolean).join(' ');
  return 'sourceNote' in entry.body ? (entry.body.sourceNote ?? '') : '';
}

/**
 * Which of these reports this wording came with, by the source that it names; undefined where it names none of them. What is written anew from another
 * source came by that one.
 */
export const takenBackOf = (entry: Entry, all: readonly TakenBack[]): TakenBack | undefined =>
  all.find(
    ({ reportId, reference }) =>
      saysFrom(entry).includes(reference) || (entry.kind === 'item-file' && entry.body.report === reportId),
  );

/** By which keys the schedule knows what came so. `entries`: each wording, of what stands and of the evidence. */
export function keysTakenBack(entries: readonly Entry[], all: readonly TakenBack[]): Apart {
  if (all.length === 0) return new Set();
  const wordingOf = wordingsIn(entries);
  return new Set(
    entries.flatMap((entry) => {
      if (takenBackOf(entry, all) === undefined) return [];
      return [entry.kind === 'movement' ? keyOf(entry) : wordingOf(entry).key];
    }),
  );
}
