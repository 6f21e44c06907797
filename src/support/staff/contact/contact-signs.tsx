/** The signs of the people whom records are about, for lists of what has to be done. */
import type { VNode } from 'preact';
import { reads, type StaffLook } from '../../../access/index.ts';
import { findCasesOfRecords } from '../../case/case-store.ts';
import { ContactLine } from './contact-line.tsx';

/**
 * By record: how the person of a case, or of an NRM referral with a case, may be reached; of those that are open to whoever asks, and nothing of
 * any other. In one query, and in none where none is theirs to read.
 */
export async function contactSigns(
  look: StaffLook,
  recordIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, VNode>> {
  const ids = [...new Set(recordIds.filter((each) => each !== null))];
  if (ids.length === 0 || !reads(look.actor, 'case')) return new Map();
  const cases = await findCasesOfRecords(look, ids);
  return new Map(
    cases
      .flatMap((one) => [one.caseId, one.referralId].map((id) => [id, one] as const))
      .flatMap(([id, one]) => (id === null || !ids.includes(id) ? [] : [[id, <ContactLine one={one} />]])),
  );
}
