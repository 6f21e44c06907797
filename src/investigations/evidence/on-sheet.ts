/** What of an item stands on its continuity sheet, which goes to court. Pure. */
import type { Entry } from '../investigation/entry.ts';
import type { Item } from './register.ts';
import { isSensitive } from './schedule.ts';
import { wordingsIn } from './wordings.ts';

export interface OnSheet {
  readonly item: Item;
  /** The item itself was decided to be sensitive: then its sheet is kept apart, with everything. */
  readonly isApart: boolean;
  /** How much of an item that is not is left off: files and earlier wordings that were decided to be sensitive. */
  readonly leftOff: number;
}

/** `evidence`: all that was ever written of the evidence, decisions among it. */
export function onSheet(item: Item, evidence: readonly Entry[]): OnSheet {
  const wordingOf = wordingsIn(evidence);
  const isHeld = (entry: Entry): boolean => isSensitive(wordingOf(entry));
  if (isHeld(item.entry)) return { item, isApart: true, leftOff: 0 };
  const versions = item.versions.filter((each) => !isHeld(each));
  const files = item.files.filter((each) => !isHeld(each));
  const all = item.versions.length + item.files.length;
  return {
    item: { ...item, versions, files },
    isApart: false,
    leftOff: all - versions.length - files.length,
  };
}
