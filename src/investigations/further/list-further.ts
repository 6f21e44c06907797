import { isSharedWith, openRecordKey, type StaffAct, type WorkerAct } from '../../access/index.ts';
import { listFileArrivals } from '../../files/index.ts';
import { getReport, listReporterMessages } from '../../reports/index.ts';
import { listAddedReports } from '../investigation/added-report-store.ts';
import { listStanding } from '../investigation/entry-store.ts';
import type { Investigation } from '../investigation/investigation.ts';
import type { Further } from './further.ts';
import { listAnswered } from './further-store.ts';

/** A message may be on its way while its report is taken in. */
const onItsWay = 60_000;

const reportsOf = async (act: StaffAct | WorkerAct, one: Investigation) => [
  ...(one.beganFrom === null ? [] : [{ reportId: one.beganFrom, takenAt: one.begunAt }]),
  ...(await listAddedReports(act, one.investigationId)).map(({ reportId, addedAt }) => ({
    reportId,
    takenAt: addedAt,
  })),
];

/** May the agency that holds the investigation read this section of the report? The worker asks, whose own look is shut out of nothing. */
async function agencyReads(
  act: StaffAct | WorkerAct,
  { agencyId }: Investigation,
  reportId: string,
  section: 'conversation' | 'files',
): Promise<boolean> {
  if (act.actor.door === 'staff') return true;
  return (
    (await getReport(act, reportId)).agencyId === agencyId ||
    (await isSharedWith(act, reportId, agencyId, section))
  );
}

/** What a reporter wrote and sent to one report, as far as the investigation's agency may read it. Messages from before an investigation took it in came along then. */
async function cameTo(
  act: StaffAct | WorkerAct,
  one: Investigation,
  { reportId, takenAt }: { readonly reportId: string; readonly takenAt: Date },
): Promise<Further[]> {
  const came: Further[] = [];
  if (await agencyReads(act, one, reportId, 'conversation'))
    for (const { messageId: id, sentAt: at } of await listReporterMessages(act, reportId))
      if (at.getTime() > takenAt.getTime() - onItsWay) came.push({ reportId, kind: 'message', id, at });
  if (await agencyReads(act, one, reportId, 'files'))
    for (const { fileId: id, receivedAt: at } of await listFileArrivals(act, reportId))
      came.push({ reportId, kind: 'file', id, at });
  return came;
}

/** The files that are items already; items of an earlier version have ids of their own. */
async function filesIn(act: StaffAct | WorkerAct, id: string): Promise<Set<string>> {
  const items = await listStanding(act, id, await openRecordKey(act, id), { kinds: ['item-file'] });
  return new Set(items.flatMap((entry) => (entry.kind === 'item-file' ? [entry.body.file] : [])));
}

/**
 * What came to the reports of an investigation since it took them in, and nobody has answered; in the order in which it came. To a member what they may
 * read of it themselves.
 */
export async function listFurther(act: StaffAct | WorkerAct, one: Investigation): Promise<Further[]> {
  const { investigationId } = one;
  const came: Further[] = [];
  for (const report of await reportsOf(act, one)) came.push(...(await cameTo(act, one, report)));
  const answered = await listAnswered(
    act,
    investigationId,
    came.map(({ id }) => id),
  );
  const open = came.filter(({ id }) => !answered.has(id));
  const items = open.some(({ kind }) => kind === 'file') ? await filesIn(act, investigationId) : new Set();
  return open.filter(({ id }) => !items.has(id)).toSorted((a, b) => a.at.getTime() - b.at.getTime());
}
