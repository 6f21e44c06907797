import type { Look } from '../../access/index.ts';
import { listBegun, listStanding, listWritten } from '../investigation/entry-store.ts';
import type { OpenedInvestigation } from '../investigation/open-investigation.ts';
import { type ChronologyRow, chronologyOf } from './chronology.ts';
import { numbersOf } from './register.ts';

export interface ChronologyRead {
  readonly rows: readonly ChronologyRow[];
  /** The number of each item, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
}

const every = 1_000_000;

/** The whole chronology of an investigation that is opened. */
export async function readChronology(
  context: Look<unknown>,
  { one, story, dataKey }: OpenedInvestigation,
): Promise<ChronologyRead> {
  const id = one.investigationId;
  const own = await listStanding(context, id, dataKey, { kinds: ['fact', 'item'] });
  const moved = await listWritten(context, id, dataKey, { kinds: ['movement'], most: every });
  const numbers = numbersOf(await listBegun(context, id, 'item'));
  return { rows: chronologyOf([...story.standing, ...own, ...moved]), numbers };
}
