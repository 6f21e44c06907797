/** How the files of the evidence stand, told from what was found when they were read. Pure. */
import type { FileCheck } from './file-check-store.ts';

export interface FilesStanding {
  /** The last nightly check; undefined before the first. */
  readonly night: FileCheck | undefined;
  /** Files that were found to be others than they were, or to be gone, and have not been found whole by a night since. */
  readonly altered: ReadonlySet<string>;
  readonly missing: ReadonlySet<string>;
}

/** `checks`: newest first, back to a nightly one where there was any. */
export function standingOfFiles(checks: readonly FileCheck[]): FilesStanding {
  const last = checks.findIndex(({ byMember }) => byMember === null);
  const since = last === -1 ? checks : checks.slice(0, last + 1);
  return {
    night: checks[last],
    altered: new Set(since.flatMap(({ altered }) => altered)),
    missing: new Set(since.flatMap(({ missing }) => missing)),
  };
}

/** As many findings as are read for this: openings of altered files since the last night are few. */
export const mostChecks = 200;
