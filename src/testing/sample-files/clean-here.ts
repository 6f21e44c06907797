/** Cleans bytes in this very process, as the cleaner's own process does it: for tests of what comes out. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanFile } from '../../files/cleaner/clean-file.ts';
import type { Found, Suggestion, WhyNot } from '../../files/cleaner/found.ts';
import { found } from '../../files/cleaner/found.ts';
import type { KindId } from '../../files/kinds.ts';

export interface CleanedHere {
  readonly kind: KindId;
  readonly copy: Buffer;
  readonly preview: Buffer | undefined;
  readonly found: Found;
}

/** The copy, or why there is none. */
export async function cleanHere(bytes: Buffer, kind: KindId): Promise<CleanedHere | WhyNot> {
  const folder = mkdtempSync(join(tmpdir(), 'clean-here-'));
  try {
    writeFileSync(join(folder, 'original'), bytes);
    const answer = await cleanFile(folder, kind);
    if (answer.outcome === 'fault') throw new Error(answer.code);
    if (answer.outcome !== 'clean') return answer.why;
    return {
      kind: answer.kind,
      copy: readFileSync(join(folder, 'copy')),
      preview: answer.preview ? readFileSync(join(folder, 'preview')) : undefined,
      found: found.parse(answer.found),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The copy of a file that has one. */
export async function copyOf(bytes: Buffer, kind: KindId): Promise<CleanedHere> {
  const outcome = await cleanHere(bytes, kind);
  if (typeof outcome === 'string') throw new Error(`no copy of this ${kind}: ${outcome}`);
  return outcome;
}

/** What was suggested of one sort, as texts. */
export const suggested = ({ found: { suggestions } }: CleanedHere, what: Suggestion['what']): string[] =>
  suggestions.flatMap((each) => {
    if (each.what !== what) return [];
    if (each.what === 'place') return [`${each.latitude}, ${each.longitude}`];
    return [each.what === 'taken-at' ? each.at : each.text];
  });
