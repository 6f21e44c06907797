import { randomUUID } from 'node:crypto';
import {
  endShare,
  grantShare,
  listAgencies,
  openRecordKey,
  reportSections,
  type StaffAct,
} from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { findConsentStanding, getReport, mayGoOn, saveStage } from '../reports/index.ts';
import { getDeskItem } from './claim-report.ts';
import type { ExploitationKind } from './exploitation-kinds.ts';
import { addHistory } from './note-store.ts';
import { receiversOf } from './receivers.ts';
import type { StopReason } from './stop-reasons.ts';
import { type DecisionKind, isStop, stageAfter } from './triage-rules.ts';
import {
  decideItem,
  isPassActedOn,
  listDecisions,
  reopenItem,
  saveDecision,
  undoDecisionRow,
} from './triage-store.ts';

export interface DecisionRequest {
  readonly decision: DecisionKind;
  /** In the member's own words; never empty [B3]. */
  readonly reason: string;
  /** For `pass-to-agency`: which, and on what lawful basis. */
  readonly toAgency?: string;
  readonly basis?: string;
  /** Where it goes no further: why, as a code for figures; left out where nobody was asked. */
  readonly stopped?: StopReason;
  /** What kinds of exploitation it is taken to be about, as codes for figures; left out where nobody said. */
  readonly kinds?: readonly ExploitationKind[];
}

/**
 * Decides what a report is about, with a typed reason. Passing it on makes the whole report but the reporter's contact open to
 * the other agency, in the same transaction, and announces it. `changed` when a colleague decided meanwhile; `ground-first` where it would be passed
 * on although the consent on which it was told was taken back, and no ground is named yet.
 * @throws {Refusal} not-found, not-allowed, bad-request
 */
export async function decideReport(
  act: StaffAct,
  reportId: string,
  request: DecisionRequest,
): Promise<'decided' | 'changed' | 'ground-first'> {
  const item = await getDeskItem(act, reportId);
  if (request.reason.trim() === '') throw new Refusal('bad-request');
  const toAgency = request.decision === 'pass-to-agency' ? request.toAgency : undefined;
  if (request.decision === 'pass-to-agency') {
    await checkReceiver(act, toAgency);
    if (!mayGoOn(await findConsentStanding(act, reportId))) return 'ground-first';
  }
  const dataKey = await openRecordKey(act, reportId);
  if ((await decideItem(act, item.itemId)) === 0) return 'changed';

  const shareId =
    toAgency === undefined
      ? null
      : await grantShare(act, {
          recordId: reportId,
          sections: reportSections.filter((section) => section !== 'contact'),
          toAgency,
          purpose: 'report-passed-on',
          basis: request.basis ?? '',
        });
  const decisionId = randomUUID();
  await saveDecision(
    act,
    reportId,
    act.actor.agencyId,
    {
      decisionId,
      decision: request.decision,
      reason: request.reason,
      toAgency: toAgency ?? null,
      shareId,
      stopped: isStop(request.decision) ? (request.stopped ?? null) : null,
      kinds: request.kinds ?? null,
      decidedBy: act.actor.memberId,
      decidedAt: act.now,
    },
    dataKey,
  );
  await saveStage(act, reportId, stageAfter(request.decision));
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'decided',
    memberId: act.actor.memberId,
    toAgency: toAgency ?? null,
  });
  if (toAgency !== undefined) await act.announce('reportPassed', { reportId, toAgency });
  return 'decided';
}

async function checkReceiver(act: StaffAct, toAgency: string | undefined): Promise<void> {
  const receivers = receiversOf(await listAgencies(act), act.actor.agencyId, act.now);
  if (receivers.every((agency) => agency.agencyId !== toAgency)) throw new Refusal('bad-request');
}

/**
 * Takes the agency's last decision back, until it was acted on. What was shared is unshared with the same commit; the report
 * is in the inbox again; the decision and its undoing both stay in the history. `acted-on` when it is too late.
 */
export async function undoDecision(act: StaffAct, reportId: string): Promise<'undone' | 'acted-on'> {
  const item = await getDeskItem(act, reportId);
  const dataKey = await openRecordKey(act, reportId);
  const last = (await listDecisions(act, reportId, act.actor.agencyId, dataKey)).find(
    (each) => each.undoneAt === null,
  );
  if (last === undefined) throw new Refusal('not-found');
  if (await isPassActedOn(act, last.decisionId)) return 'acted-on';
  if ((await undoDecisionRow(act, last.decisionId, act.actor.memberId)) === 0) return 'acted-on';
  if (last.shareId !== null) await endShare(act, last.shareId);
  await reopenItem(act, item.itemId);
  const report = await getReport(act, reportId);
  if (report.stage !== 'received') await saveStage(act, reportId, 'being-looked-at');
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'undone',
    memberId: act.actor.memberId,
  });
  if (last.toAgency !== null) await act.announce('passUndone', { reportId, toAgency: last.toAgency });
  return 'undone';
}
