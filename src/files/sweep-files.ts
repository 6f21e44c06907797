/** Taking away what nothing needs: uploads that lapsed, what a crash left behind. For the worker, safe to run at any time. */
import type { Contexts } from '../audit/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { listKnownBlobs, takeLapsedUploads } from './upload-store.ts';

export interface SweepTools {
  readonly contexts: Contexts<BookRing>;
  readonly store: FileStore;
}

const line = { act: 'service.tidy' } as const;
const batch = 500;
/** What is put into the store and not named by any row may be somebody's who is still sending; after a day nobody is. */
const dayBefore = (now: Date): Date => new Date(now.getTime() - 86_400_000);

/** Takes away what was uploaded and hangs on nothing after a day, row and bytes; gives how many. */
export async function sweepUploads({ contexts, store }: SweepTools): Promise<number> {
  let swept = 0;
  for (;;) {
    // The row first: bytes that a row still names are never taken away.
    const lapsed = await contexts.act({}, line, (act) => takeLapsedUploads(act.db, act.now, batch));
    for (const blob of lapsed) await store.remove(blob);
    swept += lapsed.length;
    if (lapsed.length < batch) return swept;
  }
}

/** Takes away bytes that no row names, and what was never finished, when older than a day; gives how many. */
export async function sweepStore({ contexts, store }: SweepTools, now: Date): Promise<number> {
  const before = dayBefore(now);
  let swept = await store.clearUnfinished(before);
  let names: string[] = [];
  const sweepNames = async () => {
    if (names.length === 0) return;
    const known = await contexts.act({}, line, (act) => listKnownBlobs(act.db, names));
    for (const blob of names.filter((name) => !known.has(name))) {
      await store.remove(blob);
      swept += 1;
    }
    names = [];
  };
  for await (const name of store.list(before)) {
    names.push(name);
    if (names.length >= batch) await sweepNames();
  }
  await sweepNames();
  return swept;
}
