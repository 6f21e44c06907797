/** The person took back, or gave again, the consent on which a support case told us something: every desk that has the report is told [D12]. */
import type { WorkerAct } from '../access/index.ts';
import { staffPaths } from '../paths.ts';
import { londonDay } from '../platform/working-days.ts';
import {
  type ConsentStanding,
  consentStanding,
  getReport,
  listConsentSteps,
  type Report,
} from '../reports/index.ts';
import { type NewTask, settleTasks, type Wanted } from '../tasks/index.ts';
import { addHistory, type Happening, listHistory } from './note-store.ts';
import { say } from './referral-values-words.ts';
import { type DeskOf, listDesksOf } from './triage-store.ts';

const source = 'triage-consent';

/** Whoever of the desk takes it decides on that day. No word that anybody typed, and nothing of whoever supports them. */
const taskOf = (
  { reportId, reference }: Report,
  { agencyId, placedAt }: DeskOf,
  { withdrawn }: ConsentStanding,
): NewTask => ({
  agencyId,
  ownerId: null,
  dueOn: londonDay(placedAt > withdrawn.at ? placedAt : withdrawn.at),
  title: `${reference}: ${say('consent')}`,
  aboutPath: `${staffPaths.report(reportId)}#consent`,
  recordId: reportId,
  source,
  sourceKey: `${reportId} ${agencyId} ${withdrawn.stepId}`,
});

const stateOf = ({ state }: ConsentStanding): Wanted['state'] =>
  state === 'waits' ? 'open' : state === 'agreed-again' ? 'cancelled' : 'done';

/** Each desk that has the report gets a line in its history, and a task until it has decided or the person agrees again. Safe to run twice. */
export async function consentTurned(act: WorkerAct, reportId: string): Promise<void> {
  const steps = await listConsentSteps(act, reportId);
  if (steps.length === 0) return;
  const report = await getReport(act, reportId);
  const wanted: Wanted[] = [];
  for (const desk of await listDesksOf(act, reportId)) {
    const { agencyId } = desk;
    const standing = consentStanding(steps, agencyId);
    if (standing === undefined) continue;
    const said = standing.again ?? standing.withdrawn;
    const what: Happening = said.what === 'withdrawn' ? 'consent-withdrawn' : 'consent-again';
    const noted = (await listHistory(act, reportId, agencyId)).some(
      (line) => line.what === what && line.at >= said.at,
    );
    if (!noted) await addHistory(act, { reportId, agencyId, what });
    wanted.push({ task: taskOf(report, desk, standing), state: stateOf(standing) });
  }
  await settleTasks(act, source, reportId, wanted);
}
