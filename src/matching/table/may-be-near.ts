import { mostShared, oneSlip } from './letters.ts';
import type { WordTable } from './records.ts';

/** Whether two codes may be one slip apart; two e-mail addresses that begin alike may be of one mailbox. */
export function mayBeNear({ bytes, ends }: WordTable, a: number, b: number, email: boolean): boolean {
  return (
    oneSlip(bytes, ends, a, b) || (email && bytes[ends[a - 1] as number] === bytes[ends[b - 1] as number])
  );
}

/** Whether words may be alike: by their letters. Long ones may always. */
export function mayBeAlike(
  { ends, letters }: WordTable & { letters: Int32Array },
  a: number,
  b: number,
): boolean {
  const sizeA = (ends[a] as number) - (ends[a - 1] as number);
  const sizeB = (ends[b] as number) - (ends[b - 1] as number);
  if (sizeA > 30 || sizeB > 30) return true;
  const shared = mostShared(letters[a] as number, letters[b] as number);
  // The shorter may begin the longer.
  return shared / sizeA + shared / sizeB >= 1.4 || shared >= Math.min(sizeA, sizeB);
}
