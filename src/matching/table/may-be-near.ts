import { mayBeAlike } from './compare-fields.ts';
import { thingLevels } from './compare-things.ts';
import { oneSlip } from './letters.ts';
import type { Records, WordTable } from './records.ts';

/** Whether two values of a field of codes or words may be nearer than its last level, which is that they differ. */
export function nearIn(
  { layout, codes, phrases }: Records,
  slot: number,
  last: number,
): (a: number, b: number) => boolean {
  const words = phrases[layout.phrases.findIndex((one) => one.slot === slot)];
  if (words) return (a, b) => mayBeAlike(words, a, b);
  const code = layout.codes.findIndex((one) => one.slot === slot);
  const stored = codes[code];
  const kind = layout.codes[code]?.kind;
  if (!stored || !kind) return () => false;
  const thing = thingLevels(kind, stored);
  return thing ? (a, b) => thing(a, b) < last : (a, b) => mayBeNear(stored, a, b, kind === 'email');
}

/** Whether two codes may be one slip apart; two e-mail addresses that begin alike may be of one mailbox. */
function mayBeNear({ bytes, ends }: WordTable, a: number, b: number, email: boolean): boolean {
  return (
    oneSlip(bytes, ends, a, b) || (email && bytes[ends[a - 1] as number] === bytes[ends[b - 1] as number])
  );
}
