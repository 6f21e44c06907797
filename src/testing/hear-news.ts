/** What the worker would do with the news that wait, done at once, so that a test need not wait for it. */
import type { Contexts } from '../audit/index.ts';
import { tellAsked, tellAskedOfCase } from '../conferences/index.ts';
import {
  alteredAtReport,
  consentWhileClosed,
  consentWithdrawn,
  furtherCame,
  lookElsewhere,
  lookForGroups,
  suspectsInCase,
  suspectsInReferral,
} from '../investigations/index.ts';
import { watchBack } from '../orders/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { fileReferred, noteFileStays, takenBackFromReferral } from '../referrals/index.ts';
import { hearReferralNews } from '../services/index.ts';
import {
  filePerson,
  judgeOwnPages,
  passReferral,
  takenBackFromCase,
  tellHandedIn,
  tellShared,
  tieReferral,
} from '../support/index.ts';
import { releaseTasksOf } from '../tasks/index.ts';
import {
  assessReport,
  consentTurned,
  drawFromFile,
  joinedInReport,
  noteAnswer,
  reassessMatches,
  receivePassed,
  releaseClaimsOf,
  settleHandings,
  withdrawPassed,
} from '../triage/index.ts';
import type { TestDatabase } from './database.ts';

/** Takes the queue's news in the order in which they were announced, and what is announced by that. */
export async function hearNews(
  database: Pick<TestDatabase, 'pool'>,
  worker: Contexts<BookRing>,
): Promise<void> {
  const jobs = database.pool('jobs');
  const { rows } = await jobs.query<{ id: string; task: string; payload: Record<string, string> }>(
    `select j.id::text, j.task_identifier as task, p.payload
     from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id order by j.id`,
  );
  for (const { task, payload } of rows) {
    const reportId = payload['reportId'] ?? '';
    const toAgency = payload['toAgency'] ?? '';
    const caseId = payload['caseId'] ?? '';
    const referralId = payload['referralId'] ?? '';
    await worker.act({}, { act: 'report.assess' }, async (act) => {
      if (task === 'reportSubmitted') await assessReport(act, reportId);
      if (task === 'reporterAnswered') {
        await noteAnswer(act, reportId, payload['messageId']);
        await furtherCame(act, reportId);
      }
      if (task === 'fileChecked') await drawFromFile(act, payload['recordId'] ?? '', payload['fileId'] ?? '');
      if (task === 'fileAltered')
        await alteredAtReport(act, { reportId, fileId: payload['fileId'] ?? '', found: 'altered' });
      if (task === 'fileStays') await noteFileStays(act, payload['recordId'] ?? '', payload['fileId'] ?? '');
      if (task === 'handingTurned') await settleHandings(act, reportId);
      if (task === 'orderWritten') await watchBack(act, payload['orderId'] ?? '');
      if (task === 'mentionSettled') await reassessMatches(act, reportId);
      if (task === 'matchDecided') await joinedInReport(act, reportId);
      if (task === 'reportPassed') {
        await receivePassed(act, reportId, toAgency);
        await furtherCame(act, reportId);
      }
      if (task === 'passUndone') {
        await withdrawPassed(act, reportId, toAgency);
        await furtherCame(act, reportId);
      }
      if (task === 'suspectsNamed') await lookElsewhere(act, payload['investigationId'] ?? '');
      if (task === 'investigationOpenedAgain')
        await consentWhileClosed(act, payload['investigationId'] ?? '');
      if (task === 'groupsNamed') await lookForGroups(act, payload['investigationId'] ?? '');
      if (task === 'personSupported') {
        await filePerson(act, caseId);
        await suspectsInCase(act, caseId);
      }
      if (task === 'personReferred') {
        await fileReferred(act, referralId);
        await suspectsInReferral(act, referralId);
        await passReferral(act, referralId);
      }
      if (task === 'caseReferred') await tieReferral(act, caseId, referralId);
      const taken = payload['kind'] === 'referral' ? takenBackFromReferral : takenBackFromCase;
      if (task === 'takenBackElsewhere')
        await taken(act, payload['recordId'] ?? '', payload['purpose'] ?? '');
      if (task === 'conferenceTurned') await tellAsked(act, payload['conferenceId'] ?? '');
      if (task === 'caseSharingTurned') {
        await tellShared(act, caseId, payload['shareId']);
        await tellAskedOfCase(act, caseId);
      }
      if (task === 'serviceReferralChanged') await hearReferralNews(act, caseId);
      if (task === 'ownPagesHeld') await judgeOwnPages(act);
      if (task === 'policeConsentSaid') await tellHandedIn(act, caseId);
      if (task === 'consentTurned') {
        await consentTurned(act, reportId);
        await consentWithdrawn(act, reportId);
      }
      if (task === 'memberStopped') {
        await releaseClaimsOf(act, payload['memberId'] ?? '');
        await releaseTasksOf(act, payload['memberId'] ?? '');
      }
    });
  }
  await jobs.query('delete from graphile_worker._private_jobs where id = any($1::bigint[])', [
    rows.map(({ id }) => id),
  ]);
  if (rows.length > 0) await hearNews(database, worker);
}
