import { foldText, textOf } from '../matching/table/index.ts';
import type { PlainColumn } from './column-profile.ts';

const MOST_ROWS = 1000;

const wordsOf = (text: string) =>
  foldText(text)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Whether a column of whole names only repeats the columns of its parts, holds them and more, or stands where they are empty. */
export function repeatsNames(
  whole: PlainColumn,
  parts: readonly PlainColumn[],
): 'wholly' | 'partly' | 'apart' {
  const step = Math.max(1, Math.floor(whole.rows.length / MOST_ROWS));
  let both = 0;
  let only = 0;
  let same = 0;
  let holds = 0;
  for (let row = 0; row < whole.rows.length; row += step) {
    const told = wordsOf(textOf(whole.values, whole.rows[row] ?? 0));
    if (told.length === 0) continue;
    const apart = new Set(parts.flatMap((part) => wordsOf(textOf(part.values, part.rows[row] ?? 0))));
    if (apart.size === 0) {
      only += 1;
      continue;
    }
    both += 1;
    if (told.every((word) => apart.has(word))) same += 1;
    if (told.some((word) => apart.has(word))) holds += 1;
  }
  if (both === 0 || only > both * 0.1 || holds < both * 0.7) return 'apart';
  return same > both * 0.9 ? 'wholly' : 'partly';
}
