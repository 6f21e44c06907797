import type { StaffAct } from '../access/index.ts';
import type { Wrong } from '../files/index.ts';
import { staffPaths } from '../paths.ts';
import { londonDay } from '../platform/working-days.ts';
import { getReport } from '../reports/index.ts';
import { createTask } from '../tasks/index.ts';
import { t } from './staff/files/file-words.ts';

/**
 * The original of a report's file is not as it came: whoever found it has a task, once, and the worker tells the investigations whose evidence it is.
 * Nothing in the act depends on whether there is one [R8].
 */
export async function noteAltered(
  act: StaffAct,
  of: { readonly reportId: string; readonly fileId: string; readonly found: Wrong },
): Promise<void> {
  const { reference } = await getReport(act, of.reportId);
  const { agencyId, memberId } = act.actor;
  await createTask(act, {
    agencyId,
    ownerId: memberId,
    dueOn: londonDay(act.now),
    title: t('refused.task', { reference }),
    aboutPath: staffPaths.report(of.reportId),
    recordId: of.reportId,
    source: 'report-file',
    sourceKey: `${agencyId} ${of.fileId}`,
  });
  await act.announce('fileAltered', of);
}
