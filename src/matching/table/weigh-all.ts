import type { Crew } from './contract.ts';
import type { Gathered } from './gather.ts';
import type { TableKit, TablePiece } from './kit.ts';
import type { Weights } from './weigh.ts';

/** One piece of work weighs so many pairs. */
const PIECE = 100_000;

/** Bits of all pairs with the prior, weighed by the whole crew. */
export async function weighAll(gathered: Gathered, weights: Weights, crew: Crew): Promise<Float64Array> {
  const { left, right, pattern, levels } = gathered;
  const bits = new Float64Array(new SharedArrayBuffer(left.length * 8));
  const kit: Partial<TableKit> = { weights, kept: { left, right, pattern, levels, bits } };
  await crew.equip(kit);
  const pieces: TablePiece[] = [];
  for (let from = 0; from < left.length; from += PIECE)
    pieces.push({ kind: 'weigh', from, to: Math.min(from + PIECE, left.length) });
  await crew.run(pieces);
  return bits;
}
