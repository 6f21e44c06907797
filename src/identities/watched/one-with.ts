import type { WorkerAct } from '../../access/index.ts';
import { identityAround } from '../one-identity.ts';
import { type JoinedPair, listJoins } from './joined-store.ts';

/** How far joins are followed, and how many pairs of one step at most: the firmest. */
const mostSteps = 4;
const mostPairs = 200;

/**
 * The mentions that are one with this one, by what the machine joined and what people said, each with its record; itself left out. `mayKnow`: over these records
 * alone, so that nothing is told by way of one of which whoever is told may not know.
 */
export async function oneWith(
  act: WorkerAct,
  mentionId: string,
  mayKnow: (recordId: string) => Promise<boolean>,
): Promise<{ readonly mentionId: string; readonly recordId: string }[]> {
  const pairs = new Map<string, JoinedPair>();
  const records = new Map<string, string>();
  let next = [mentionId];
  for (let step = 0; step < mostSteps && next.length > 0; step += 1) {
    const found: string[] = [];
    for (const pair of await listJoins(act, next, mostPairs)) {
      if (pairs.has(pair.matchId) || !(await mayKnow(pair.leftRecord)) || !(await mayKnow(pair.rightRecord)))
        continue;
      pairs.set(pair.matchId, pair);
      for (const [mention, record] of [
        [pair.left, pair.leftRecord],
        [pair.right, pair.rightRecord],
      ] as const) {
        if (!records.has(mention) && mention !== mentionId && pair.state !== 'rejected') found.push(mention);
        records.set(mention, record);
      }
    }
    next = found;
  }
  return identityAround(mentionId, [...pairs.values()]).members.flatMap((each) => {
    const recordId = records.get(each);
    return each === mentionId || recordId === undefined ? [] : [{ mentionId: each, recordId }];
  });
}
