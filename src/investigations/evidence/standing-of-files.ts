/** How the files of the evidence stand, told from what was found when they were read. Pure. */
import { type Wrong, wrongs } from '../../files/index.ts';
import type { FileCheck } from './file-check-store.ts';

export interface FilesStanding {
  /** The last nightly check; undefined before the first. */
  readonly night: FileCheck | undefined;
  /** Files that were not found as they came, and by no night since: each by how it was found last. */
  readonly wrong: ReadonlyMap<string, Wrong>;
}

/** `checks`: newest first, back to a nightly one where there was any. */
export function standingOfFiles(checks: readonly FileCheck[]): FilesStanding {
  const last = checks.findIndex(({ byMember }) => byMember === null);
  const since = last === -1 ? checks : checks.slice(0, last + 1);
  return {
    night: checks[last],
    wrong: new Map(
      since
        .toReversed()
        .flatMap((check) =>
          wrongs.flatMap((found) => check[found].map((fileId) => [fileId, found] as const)),
        ),
    ),
  };
}

/** As many findings as are read for this: openings of altered files since the last night are few. */
export const mostChecks = 200;
