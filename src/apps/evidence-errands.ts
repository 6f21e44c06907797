/** What the worker does about evidence: reads every file of it each night, and says which is not as it came. */
import type { Contexts } from '../audit/index.ts';
import { checkEvidence } from '../investigations/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { Log } from '../platform/log.ts';
import type { FileStore } from '../platform/store/index.ts';

/** Once a night, or when next the worker runs. */
export const evidenceTimetable = ['43 2 * * * checkEvidence ?fill=1d'];

type Errands = Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

export const evidenceErrands = (tools: {
  readonly contexts: Contexts<BookRing>;
  readonly store: FileStore;
  readonly log: Pick<Log, 'warn'>;
}): Errands => ({
  checkEvidence: async () => {
    const files = await checkEvidence(tools);
    if (files > 0) tools.log.warn('evidence.altered', { count: files });
  },
});
