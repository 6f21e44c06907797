import { findRecordClass, type StaffAct } from '../../../access/index.ts';
import { listTouches } from '../../watch/watch-store.ts';
import type { TouchedBy } from './touched.ts';

/** Reports shown at most. */
const most = 20;

/** The reports that touched an order and wait for somebody to look, newest first, as far as whoever asks may learn of them. */
export async function loadTouched(
  act: StaffAct,
  orderId: string,
  agencyName: (agencyId: string) => string,
): Promise<TouchedBy[]> {
  const waiting = (await listTouches(act, orderId)).filter(({ settledAt }) => settledAt === null);
  const reports = [...Map.groupBy(waiting, ({ reportId }) => reportId)].slice(0, most);
  return Promise.all(
    reports.map(async ([reportId, touches]) => ({
      reportId,
      agency: agencyName(touches[0]?.reportAgency ?? ''),
      open: (await findRecordClass(act, reportId)).class === 'open',
      touches,
    })),
  );
}
