import { randomUUID } from 'node:crypto';
import { openRecordKey, saveShare, type WorkerAct } from '../access/index.ts';
import { getReport, saveStage } from '../reports/index.ts';
import { type CameOf, saveAfterwards } from './afterwards/afterwards-store.ts';
import { receivePassed } from './assess-report.ts';
import type { ExploitationKind } from './exploitation-kinds.ts';
import { addHistory } from './note-store.ts';
import type { StopReason } from './stop-reasons.ts';
import { type DecisionKind, isStop, stageAfter } from './triage-rules.ts';
import { decideItem, findItem, saveDecision } from './triage-store.ts';

/** A decision of the past, brought in from elsewhere with who took it and when (`act.now`). */
export interface PastDecision {
  /** Whose desk decided. */
  readonly agencyId: string;
  readonly decision: DecisionKind;
  readonly reason: string;
  readonly toAgency: string | undefined;
  readonly decidedBy: string;
  readonly kinds?: readonly ExploitationKind[];
  /** Where it goes no further: why. */
  readonly stopped?: StopReason;
}

const twoYears = 2 * 365 * 86_400_000;

/** Brings in a decision as a desk took it: its item for the report is decided, and what was passed on is shared. */
export async function loadDecision(act: WorkerAct, reportId: string, past: PastDecision): Promise<void> {
  const report = await getReport(act, reportId);
  const owns = report.agencyId === past.agencyId;
  const item = await findItem(act, reportId, past.agencyId);
  if (item === undefined || (await decideItem(act, item.itemId)) === 0) return;
  const passes = owns && past.decision === 'pass-to-agency' && past.toAgency !== undefined;
  const shareId = passes ? randomUUID() : null;
  if (shareId !== null && past.toAgency !== undefined) {
    await saveShare(act, {
      shareId,
      recordId: reportId,
      sections: ['told', 'conversation', 'mentions', 'files'],
      fromAgency: report.agencyId,
      toAgency: past.toAgency,
      purpose: 'report-passed-on',
      basis: 'dpa-2018-schedule-1-paragraph-18',
      grantedBy: null,
      until: new Date(act.now.getTime() + twoYears),
    });
    await receivePassed(act, reportId, past.toAgency);
  }
  const decision = {
    decisionId: randomUUID(),
    decision: passes || past.decision !== 'pass-to-agency' ? past.decision : 'refer-on',
    reason: past.reason,
    toAgency: passes ? (past.toAgency ?? null) : null,
    shareId,
    stopped: isStop(past.decision) ? (past.stopped ?? null) : null,
    kinds: past.kinds ?? null,
    decidedBy: past.decidedBy,
    decidedAt: act.now,
  };
  await saveDecision(act, reportId, past.agencyId, decision, await openRecordKey(act, reportId));
  if (owns) await saveStage(act, reportId, stageAfter(past.decision));
  await addHistory(act, {
    reportId,
    agencyId: past.agencyId,
    what: 'decided',
    memberId: past.decidedBy,
    toAgency: decision.toAgency,
  });
}

/** Brings in what a desk said later became of a report about which it had decided, as of `act.now`. */
export async function loadAfterwards(
  act: WorkerAct,
  reportId: string,
  past: { readonly agencyId: string; readonly saidBy: string; readonly said: CameOf },
): Promise<void> {
  const { agencyId, saidBy } = past;
  if ((await findItem(act, reportId, agencyId))?.state !== 'decided') return;
  await saveAfterwards(act, { reportId, agencyId, by: saidBy }, past.said);
  await addHistory(act, { reportId, agencyId, what: 'came-of-it', memberId: saidBy });
}
