import { consentBasis, openRecordKey, type WorkerAct } from '../../access/index.ts';
import { lastSaid, listConsents } from '../../consents/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { noteConsentSaid } from '../../reports/index.ts';
import { listWritten } from '../case/entry-store.ts';
import { handInPurpose } from './hand-in-case.ts';

/**
 * The person answered whether the police are told: each report that was handed in on their consent says from then on whether it stands, and since which
 * day. Nothing else of the case goes along: no word, no name, not who supports them. Safe to run twice.
 */
export async function tellHandedIn(act: WorkerAct, caseId: string): Promise<void> {
  const dataKey = await openRecordKey(act, caseId);
  const handed = (await listWritten(act, caseId, dataKey, { kinds: ['handed-in'], most: 500 })).flatMap(
    (each) => (each.kind === 'handed-in' && each.body.basis === consentBasis ? [each] : []),
  );
  if (handed.length === 0) return;
  const consents = await listConsents(act, caseId, dataKey);
  for (const { about, body } of handed) {
    const said = lastSaid(consents, handInPurpose, body.agreedFor);
    if (said !== undefined)
      await noteConsentSaid(act, about, { agrees: said.answer === 'yes', on: londonDay(said.givenAt) });
  }
}
