import type { Look } from '../../access/index.ts';
import { listBegun, listWritten } from '../investigation/entry-store.ts';
import { type Item, numbersOf, tellRegister } from './register.ts';

/** More than anybody has of one kind in one investigation. */
const every = 1_000_000;

export interface RegisterRead {
  /** The items that were asked for. */
  readonly items: readonly Item[];
  /** How many items there are in all. */
  readonly count: number;
}

/** The register of an investigation; `wanted`: only these items, by their ids or by their place in the order of numbers. */
export async function readRegister(
  context: Look<unknown>,
  id: string,
  dataKey: Buffer,
  wanted: readonly string[] | { readonly from: number; readonly most: number } | 'all' = 'all',
): Promise<RegisterRead> {
  const begun = await listBegun(context, id, 'item');
  const about =
    wanted === 'all'
      ? undefined
      : 'most' in wanted
        ? begun.slice(wanted.from, wanted.from + wanted.most)
        : [...wanted];
  const only = about === undefined ? {} : { about };
  const told = await listWritten(context, id, dataKey, {
    kinds: ['item', 'movement', 'item-file'],
    ...only,
    most: every,
  });
  return { items: tellRegister(told, numbersOf(begun)), count: begun.length };
}
