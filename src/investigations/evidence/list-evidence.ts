/**
 * All that was ever written of an investigation's evidence. A large one has tens of thousands of entries, and page after page of its chronology is asked
 * for: since no entry is ever changed, what was opened is kept for a few minutes, and only what was written since is opened anew. Whether the reader may
 * have it the database is asked each time; nobody gets here who could not open the investigation in the same act.
 */
import type { Look } from '../../access/index.ts';
import type { Entry } from '../investigation/entry.ts';
import { countUpTo, listAfter } from '../investigation/entry-store.ts';
import { evidenceKinds } from '../investigation/evidence-bodies.ts';
import type { OpenedInvestigation } from '../investigation/open-investigation.ts';

/** Investigations whose evidence is kept opened, and for how long after it was last asked for, in milliseconds. */
const mostKept = 4;
const keptFor = 5 * 60_000;

interface Kept {
  readonly entries: readonly Entry[];
  /** Forgets it when its time is over. */
  readonly over: NodeJS.Timeout;
}
/** By the keys that opened it: a service with others, over another database, has none of it. */
const keptBy = new WeakMap<object, Map<string, Kept>>();

function keep(kept: Map<string, Kept>, id: string, entries: readonly Entry[]): void {
  const before = kept.get(id);
  if (before !== undefined) clearTimeout(before.over);
  kept.delete(id);
  kept.set(id, { entries, over: setTimeout(() => kept.delete(id), keptFor).unref() });
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) {
    clearTimeout(kept.get(oldest)?.over);
    kept.delete(oldest);
  }
}

/** Every entry about evidence, in the order in which it was written: also what something else took the place of. */
export async function listEvidence(
  context: Look<object>,
  { one, dataKey }: Pick<OpenedInvestigation, 'one' | 'dataKey'>,
): Promise<readonly Entry[]> {
  const id = one.investigationId;
  const kept = keptBy.get(context.keys) ?? new Map<string, Kept>();
  keptBy.set(context.keys, kept);
  const known = kept.get(id)?.entries ?? [];
  const last = known.at(-1)?.place ?? -1;
  const isWhole =
    known.length === 0 ||
    (await countUpTo(context, id, { kinds: evidenceKinds, upTo: last })) === known.length;
  const after = isWhole ? last : -1;
  const more = await listAfter(context, id, dataKey, { kinds: evidenceKinds, after });
  const entries = isWhole ? (more.length === 0 ? known : [...known, ...more]) : more;
  keep(kept, id, entries);
  return entries;
}
