import type { StaffAct } from '../../access/index.ts';
import type { Entry, EntryOf } from '../case/entry.ts';
import { listWritten } from '../case/entry-store.ts';
import { allOf, type Story } from '../case/story.ts';

/** Judgements of risk that its course is told from at most: the newest. */
const mostJudged = 2000;
const isRisk = (entry: Entry): entry is EntryOf<'risk'> => entry.kind === 'risk';

/**
 * What the course of risk in a case is told from: the newest judgements, and of every area the one that stands, however far back it was written. `upTo`: only what
 * was written by that place. `older`: there is more, further back. Runs only inside an act, or the database gives no rows.
 */
export async function listJudgements(
  act: StaffAct,
  caseId: string,
  { story, dataKey }: { readonly story: Story; readonly dataKey: Buffer },
  upTo?: number,
): Promise<{ readonly judged: readonly EntryOf<'risk'>[]; readonly older: boolean }> {
  const asked = { kinds: ['risk'], most: mostJudged + 1, ...(upTo === undefined ? {} : { upTo }) } as const;
  const found = await listWritten(act, caseId, dataKey, asked);
  const newest = found.slice(0, mostJudged).filter(isRisk);
  const places = new Set(newest.map(({ place }) => place));
  const standing = allOf(story, 'risk').filter(({ place }) => !places.has(place));
  return { judged: [...newest, ...standing], older: found.length > mostJudged };
}
