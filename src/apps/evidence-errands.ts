/** What the worker does about investigations: reads every file of their evidence each night and says which is not as it came, and draws what an earlier version drew. */
import type { Contexts } from '../audit/index.ts';
import { checkEvidence, drawInvestigations } from '../investigations/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { Log } from '../platform/log.ts';
import type { FileStore } from '../platform/store/index.ts';

/** Once a night, or when next the worker runs; what waits to be drawn, soon after a new version. */
export const evidenceTimetable = ['43 2 * * * checkEvidence ?fill=1d', '*/10 * * * * drawInvestigations'];

type Errands = Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

export const evidenceErrands = (tools: {
  readonly contexts: Contexts<BookRing>;
  readonly store: FileStore;
  readonly log: Pick<Log, 'warn' | 'error' | 'fault'>;
}): Errands => ({
  drawInvestigations: async () => void (await drawInvestigations(tools.contexts)),
  checkEvidence: async () => {
    const { wrong, unfinished } = await checkEvidence({
      ...tools,
      onFailure: (error) => tools.log.fault('evidence.not-checked', error),
    });
    if (wrong > 0) tools.log.warn('evidence.altered', { count: wrong });
    // Of investigations: they are read the next night.
    if (unfinished > 0) tools.log.error('evidence.check-incomplete', { count: unfinished });
  },
});
