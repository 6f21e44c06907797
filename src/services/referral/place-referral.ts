import { randomUUID } from 'node:crypto';
import { consentBasis, openRecordKey, saveShare, type WorkerAct } from '../../access/index.ts';
import type { Purpose } from '../../consents/index.ts';
import { findCases } from '../../support/index.ts';
import { addEntry } from './entry-store.ts';
import type { ReferralWritten } from './referral.ts';
import { type NewReferral, saveReferral } from './referral-store.ts';

/** How long what came with a placed referral stays shared: the two years of the partnership's plan. */
const shareDays = 730;

export interface PlacedReferral extends Omit<NewReferral, 'shareId' | 'keptBy'> {
  /** What the person agreed to have shared for, where the service is of another agency; the case says that they did. */
  readonly agreedFor?: Purpose;
  /** In the order in which it was written. */
  readonly entries: readonly { readonly written: ReferralWritten; readonly by: string; readonly at: Date }[];
}

/** Puts a referral with its answers in as the worker, with whoever keeps the case by now: for the invented county. */
export async function placeReferral(act: WorkerAct, placed: PlacedReferral): Promise<void> {
  const { agreedFor, entries, ...one } = placed;
  const dataKey = await openRecordKey(act, one.caseId);
  const [ofCase] = await findCases(act, [one.caseId]);
  const asked = entries.flatMap(({ written }) => (written.kind === 'asked' ? [written.body] : []))[0];
  const shareId = agreedFor === undefined ? null : randomUUID();
  if (shareId !== null && agreedFor !== undefined)
    await saveShare(act, {
      shareId,
      recordId: one.caseId,
      sections: asked?.sections.length ? asked.sections : ['safety'],
      fromAgency: one.fromAgency,
      toAgency: one.toAgency,
      purpose: agreedFor,
      basis: consentBasis,
      grantedBy: one.sentBy,
      until: new Date(act.now.getTime() + shareDays * 86_400_000),
    });
  await saveReferral(act, { ...one, shareId, keptBy: ofCase?.agencyId ?? one.fromAgency });
  for (const { written, by, at } of entries) await addEntry(act, one.referralId, written, by, dataKey, at);
}
