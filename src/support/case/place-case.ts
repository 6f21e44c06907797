import { registerRecord, type WorkerAct } from '../../access/index.ts';
import { addConsent, type Consent } from '../../consents/index.ts';
import { newDataKey } from '../../platform/keys/index.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { keepContact } from '../contact/contact-store.ts';
import { neverHash } from '../contact/never-hash.ts';
import { endingsOf } from '../endings/ending.ts';
import { keepEnding } from '../endings/ending-store.ts';
import { addOutcomeAnswer } from '../outcomes/outcome-store.ts';
import { planSource, tasksOf } from '../plan/plan-tasks.ts';
import { changesOf } from '../risk/caseload-course.ts';
import { addRiskChange } from '../risk/risk-change-store.ts';
import { tiesOf } from '../ties/tie.ts';
import { keepTie } from '../ties/tie-store.ts';
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
  readonly consents?: readonly (Omit<Consent, 'consentId' | 'recordId' | 'recordedAt'> & {
    readonly recordedBy: string;
  })[];
  readonly entries: readonly { readonly written: Written; readonly by: string; readonly at: Date }[];
}

/** The last day on which somebody reached or saw them. */
function reachedIn(entries: PlacedCase['entries']): Day | null {
  const days = entries.flatMap(({ written, at }): Day[] => {
    if (written.kind === 'contact') return written.body.outcome === 'reached' ? [londonDay(at)] : [];
    if (written.kind === 'appointment') return written.body.state === 'kept' ? [written.body.on] : [];
    return written.kind === 'review' ? [written.body.on] : [];
  });
  return days.toSorted().at(-1) ?? null;
}

/** What an entry says of the highest risk, if anything. */
function judgedOf({ written }: PlacedCase['entries'][number]): Parameters<typeof changesOf>[1][number][] {
  if (written.kind === 'risk')
    return [{ kind: 'risk', about: written.about, level: written.body.level, on: written.body.on }];
  if (written.kind === 'standing')
    return [{ kind: 'standing', open: written.body.state === 'open', on: written.body.on }];
  return [];
}

/** Puts a case in as it stood elsewhere, hidden from other agencies, with the tasks that arise from it. For the worker: no member's rights are asked. */
export async function placeCase(act: WorkerAct, placed: PlacedCase): Promise<SupportCase> {
  const bare = newCase(placed.one);
  const { caseId, agencyId } = bare;
  const last = placed.entries.at(-1)?.at ?? bare.openedAt;
  const told = tellStory(placed.entries.map(({ written, by, at }, place) => ({ ...written, place, by, at })));
  const one: SupportCase = {
    ...bare,
    ...summarise(bare, told, neverHash(act.keys)),
    changedAt: last,
    reachedOn: reachedIn(placed.entries),
  };
  const dataKey = newDataKey();
  await registerRecord(act, { recordId: caseId, kind: 'case', agencyId, othersSee: 'hidden' }, dataKey);
  await saveCase(act, one);
  for (const { written, by, at } of placed.entries) {
    await addEntry(act, caseId, written, by, dataKey, at);
    if (written.kind === 'contact') await keepContact(act, caseId, { ...written, by, at });
    if (written.kind === 'outcome') await addOutcomeAnswer(act, caseId, written);
  }
  for (const ending of endingsOf(one, told)) await keepEnding(act, ending);
  for (const tie of tiesOf(one, told)) await keepTie(act, tie);
  for (const change of changesOf(londonDay(one.openedAt), placed.entries.flatMap(judgedOf)))
    await addRiskChange(act, one, change);
  await settleTasks(act, planSource, caseId, tasksOf(one, told));
  for (const consent of placed.consents ?? [])
    await addConsent(act, { ...consent, recordId: caseId }, dataKey);
  await act.announce('personSupported', { caseId });
  return one;
}
