/** What the worker notices of cases as a report is matched: the person of a case may stand in it [X24]. */
import { randomUUID } from 'node:crypto';
import { isSharedWith, type WorkerAct } from '../../access/index.ts';
import { findWatched, type KeptMention } from '../../identities/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { listCasesToTell, raiseAlert } from '../alerts/alert-store.ts';
import { peopleNamed } from './people-named.ts';

interface ReportToNotice {
  readonly reportId: string;
  readonly receivedAt: Date;
  /** The records that it matches. */
  readonly matched: readonly string[];
  readonly mentions: readonly KeptMention[];
}

/**
 * A report may be of somebody who is, or was, supported: it matches one that their case was opened from, or it tells of a person who is, by all
 * that is known of both, the one whom a case is for. A name alone is not enough. The alert says that, and never which report. Of a report that is
 * hidden from the case's agency it says nothing: that there is one is told to nobody. Of one that others must not know of it is for that agency
 * alone, whomever else the case is shared with. Safe to run again: a report raises one alert of a case.
 */
export async function noticeInReport(act: WorkerAct, report: ReportToNotice): Promise<void> {
  const { reportId, mentions } = report;
  const alike = await findWatched(
    act,
    ['possible-victim', 'supported'],
    mentions.map(({ mention }) => mention),
  );
  const records = { matched: report.matched, alike: alike.map(({ recordId }) => recordId) };
  if (records.matched.length + records.alike.length === 0) return;
  for (const { caseId, agencyId, mayKnow, hidden } of await listCasesToTell(act, report, records)) {
    if (!mayKnow && !(await isSharedWith(act, reportId, agencyId))) continue;
    await raiseAlert(act, {
      caseId,
      agencyId,
      kind: 'appeared-again',
      section: 'risk',
      cause: reportId,
      on: londonDay(act.now),
      ...(hidden && { onlyFor: agencyId }),
    });
  }
}

/**
 * The same of what a reporter wrote later, on the day on which it came: whom its words name with a date of birth. Where the report told of them already
 * nothing is raised a second time. Safe to run again.
 */
export const noticeInMessage = (
  act: WorkerAct,
  reportId: string,
  { text, sentAt }: { readonly text: string; readonly sentAt: Date },
): Promise<void> =>
  noticeInReport(act, {
    ...{ reportId, receivedAt: sentAt, matched: [] },
    mentions: peopleNamed(text, sentAt).map((mention) => ({
      ...{ mentionId: randomUUID(), recordId: reportId, saidAt: sentAt, mention },
    })),
  });
