import type { StaffAct } from '../../access/index.ts';
import type { Entry } from './entry.ts';
import { listWritten } from './entry-store.ts';
import { storyKinds } from './moments.ts';

/** Judgements of risk, and turns besides, that a story is told from at most: the newest of each. As far as the course of risk goes. */
const mostTold = 2000;

/**
 * What the story of a case is told from. Judgements of risk are asked for by themselves: however many there are, they push out no turn. `upTo`: only what was written
 * by that place. `older`: there is more, further back. Runs only inside an act, or the database gives no rows.
 */
export async function listTurns(
  act: StaffAct,
  caseId: string,
  dataKey: Buffer,
  { upTo, most = mostTold }: { readonly upTo?: number | undefined; readonly most?: number } = {},
): Promise<{ readonly turns: readonly Entry[]; readonly older: boolean }> {
  const asked = { most: most + 1, ...(upTo === undefined ? {} : { upTo }) };
  const lists = [
    await listWritten(act, caseId, dataKey, { ...asked, kinds: ['risk'] }),
    await listWritten(act, caseId, dataKey, {
      ...asked,
      kinds: storyKinds.filter((kind) => kind !== 'risk'),
    }),
  ];
  return {
    turns: lists.flatMap((list) => list.slice(0, most)),
    older: lists.some((list) => list.length > most),
  };
}
