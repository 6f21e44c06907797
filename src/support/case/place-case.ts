import { registerRecord, type WorkerAct } from '../../access/index.ts';
import { addConsent, type Consent } from '../../consents/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { settleTasks } from '../../tasks/index.ts';
import { neverHash } from '../contact/never-hash.ts';
import { planSource, tasksOf } from '../plan/plan-tasks.ts';
import { newCase } from './begin-case.ts';
import type { SupportCase } from './case.ts';
import { saveCase } from './case-store.ts';
import type { Written } from './entry.ts';
import { addEntry } from './entry-store.ts';
import { tellStory } from './story.ts';
import { summarise } from './summary.ts';

/** A case as it stood elsewhere, with everything that was ever written of it. */
export interface PlacedCase {
  readonly one: Parameters<typeof newCase>[0];
  /** In the order in which it was written. */
  /** What the person answered about sharing, in the order in which they did. */
  readonly consents?: readonly Omit<Consent, 'consentId' | 'recordId' | 'recordedAt'>[];
  readonly entries: readonly { readonly written: Written; readonly by: string; readonly at: Date }[];
}

/** Puts a case in as it stood elsewhere, hidden from other agencies, with the tasks that arise from it. For the worker: no member's rights are asked. */
export async function placeCase(act: WorkerAct, placed: PlacedCase): Promise<SupportCase> {
  const bare = newCase(placed.one);
  const { caseId, agencyId } = bare;
  const last = placed.entries.at(-1)?.at ?? bare.openedAt;
  const told = tellStory(placed.entries.map(({ written, by, at }, place) => ({ ...written, place, by, at })));
  const one: SupportCase = { ...bare, ...summarise(told, neverHash(act.keys)), changedAt: last };
  const dataKey = newDataKey();
  await registerRecord(act, { recordId: caseId, kind: 'case', agencyId, othersSee: 'hidden' }, dataKey);
  await saveCase(act, one);
  for (const { written, by, at } of placed.entries) await addEntry(act, caseId, written, by, dataKey, at);
  await settleTasks(act, planSource, caseId, tasksOf(one, told));
  for (const consent of placed.consents ?? [])
    await addConsent(act, { ...consent, recordId: caseId }, dataKey);
  return one;
}
