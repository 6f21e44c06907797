import type { Look } from '../../access/index.ts';
import { listDoneOfCase } from '../../referrals/index.ts';
import { findDayTold } from './case-store.ts';
import type { Waymark } from './moments.ts';

/** The marks of a person's way that are not written in their case, as far as whoever asks may read of the person: days, and what was decided. `at`: as they were known at that moment. */
export async function listWaymarks(look: Look, caseId: string, at?: Date): Promise<Waymark[]> {
  const told = await findDayTold(look, caseId);
  const done = await listDoneOfCase(look, caseId, at);
  return [...(told === undefined ? [] : [{ on: told, kind: 'reported' as const }]), ...done];
}
