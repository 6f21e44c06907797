/** What the worker does about files: news of one puts it in the queue; what waits is looked for every minute, what lapsed is swept. */
import type { FileChecks, SweepTools } from '../files/index.ts';
import { sweepStore, sweepUploads } from '../files/index.ts';
import { systemClock } from '../platform/clock.ts';

/** When: waiting files every minute, lapsed uploads every ten, the store once a night or when next the worker runs. */
export const fileTimetable = [
  '* * * * * checkFiles',
  '*/10 * * * * sweepUploads',
  '23 3 * * * sweepStore ?fill=1d',
];

const kindsOfFiles = ['referral', 'investigation', 'case'] as const;

type Errands = Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

export const fileErrands = (checks: FileChecks, tools: SweepTools): Errands => ({
  fileReceived: async ({ fileId, recordId, kind }) => {
    if (fileId === undefined || recordId === undefined) throw new Error('news of a file without its ids');
    checks.add({ fileId, recordId, kind: kindsOfFiles.find((each) => each === kind) ?? 'report' });
  },
  checkFiles: () => checks.sweep(),
  sweepUploads: async () => void (await sweepUploads(tools)),
  // The store's own times are the machine's.
  sweepStore: async () => void (await sweepStore(tools, systemClock.now())),
});
