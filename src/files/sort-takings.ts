import type { FileRefusal, KeptFile, Taking } from './file.ts';

/** What a form brought: files to add, those that the record has already, and those that were not taken. */
export interface SortedTakings {
  readonly files: readonly KeptFile[];
  readonly known: readonly KeptFile[];
  readonly refused: readonly { readonly name: string; readonly why: FileRefusal }[];
}

/** Sorts them; `known`: the hashes of what the record has, so that a form sent twice adds nothing twice. Pure. */
export function sortTakings(takings: readonly Taking[], known: ReadonlySet<string>): SortedTakings {
  const seen = new Set(known);
  const files: KeptFile[] = [];
  const again: KeptFile[] = [];
  for (const taking of takings) {
    if (taking.kind === 'refused') continue;
    (seen.has(taking.file.sha256) ? again : files).push(taking.file);
    seen.add(taking.file.sha256);
  }
  return { files, known: again, refused: takings.filter((taking) => taking.kind === 'refused') };
}
