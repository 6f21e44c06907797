import { type Act, type Look, listSharesOf, openRecordKey } from '../../access/index.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { settleTasks } from '../../tasks/index.ts';
import { listWritten } from '../investigation/entry-store.ts';
import type { Investigation } from '../investigation/investigation.ts';
import { listFedBy } from '../investigation/investigation-store.ts';
import { type Reach, reachOf, reachSource, reachTask } from './reach.ts';

/** More files than anybody has in one investigation. */
const every = 1_000_000;

/** For how long an agency may read the files of each of these reports. */
export async function readReaches(
  look: Look,
  agencyId: string,
  reports: readonly string[],
): Promise<Map<string, Reach>> {
  const reaches = new Map<string, Reach>();
  for (const reportId of new Set(reports))
    reaches.set(reportId, reachOf(await listSharesOf(look, reportId), agencyId, look.now));
  return reaches;
}

/**
 * Brings the tasks about files that lie with reports of others in step with what is shared: one for each report of which a file is kept in the investigation in no
 * copy. The worker does so each night and when a report is passed or that is undone; whoever keeps a copy, at once. Safe to run twice.
 */
export async function settleReach(act: Act<DeskRing>, one: Investigation): Promise<void> {
  const id = one.investigationId;
  const dataKey = await openRecordKey(act, id);
  const files = (await listWritten(act, id, dataKey, { kinds: ['item-file'], most: every })).flatMap(
    ({ kind, body }) => (kind === 'item-file' ? [body] : []),
  );
  const kept = new Set(files.flatMap(({ copyOf }) => copyOf ?? []));
  const reports = files.flatMap(({ file, report }) =>
    report === undefined || kept.has(file) ? [] : [report],
  );
  const wanted = [...(await readReaches(act, one.agencyId, reports))].flatMap(([reportId, reach]) =>
    reachTask(one, reportId, reach, londonDay(act.now)),
  );
  await settleTasks(
    act,
    reachSource,
    id,
    wanted.map((task) => ({ task, state: 'open' as const })),
  );
}

/** What is shared of a report is otherwise than it was: in each investigation that took it in. */
export async function reachTurned(act: Act<DeskRing>, reportId: string): Promise<void> {
  for (const one of await listFedBy(act, reportId, 'all')) await settleReach(act, one);
}
