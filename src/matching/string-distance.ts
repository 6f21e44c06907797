/**
 * Likeness of short texts, written for speed: a comparison of two people calls these up to thirty times.
 * Jaro (1989) with Winkler's prefix bonus (1990), bit-parallel for texts of up to 31 Latin letters.
 */

const masks = new Int32Array(128);

/** Jaro-Winkler likeness of two folded (Latin, lower case) texts: 0 nothing alike, 1 the same. Symmetric. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = a.length <= b.length ? jaroOf(a, b) : jaroOf(b, a);
  let prefix = 0;
  const most = Math.min(4, a.length, b.length);
  while (prefix < most && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Jaro for `a` no longer than `b`, so that the result does not depend on the order in which they are given. */
function jaroOf(a: string, b: string): number {
  if (a.length === 0) return 0;
  if (b.length > 31) return jaroOf(a.slice(0, 31), b.slice(0, 31));
  const reach = Math.max(0, (b.length >> 1) - 1);
  for (let j = 0; j < b.length; j++) {
    const code = b.charCodeAt(j) & 127;
    masks[code] = (masks[code] ?? 0) | (1 << j);
  }
  let usedA = 0;
  let usedB = 0;
  let shared = 0;
  for (let i = 0; i < a.length; i++) {
    const from = Math.max(0, i - reach);
    const to = Math.min(b.length - 1, i + reach);
    if (from > to) break;
    const window = ((1 << (to - from + 1)) - 1) << from;
    const open = (masks[a.charCodeAt(i) & 127] ?? 0) & window & ~usedB;
    if (open === 0) continue;
    usedB |= open & -open;
    usedA |= 1 << i;
    shared += 1;
  }
  for (let j = 0; j < b.length; j++) masks[b.charCodeAt(j) & 127] = 0;
  if (shared === 0) return 0;
  let crossed = 0;
  while (usedA !== 0) {
    const i = 31 - Math.clz32(usedA & -usedA);
    const j = 31 - Math.clz32(usedB & -usedB);
    if (a.charCodeAt(i) !== b.charCodeAt(j)) crossed += 1;
    usedA &= usedA - 1;
    usedB &= usedB - 1;
  }
  return (shared / a.length + shared / b.length + (shared - crossed / 2) / shared) / 3;
}

/**
 * Whether two texts differ by at most one slip of the hand: a letter added, left out, changed, or two neighbours swapped
 * (Damerau 1964: these four make up four fifths of typing errors). Linear in length.
 */
export function withinOneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1;
  let end = 0;
  while (
    end < short.length - start &&
    short.charCodeAt(short.length - 1 - end) === long.charCodeAt(long.length - 1 - end)
  ) {
    end += 1;
  }
  const left = long.length - start - end;
  if (left <= 1) return true;
  return (
    left === 2 &&
    short.length === long.length &&
    short.charCodeAt(start) === long.charCodeAt(start + 1) &&
    short.charCodeAt(start + 1) === long.charCodeAt(start)
  );
}

const MOST_LETTERS = 32;
const rows = [
  new Uint8Array(MOST_LETTERS + 1),
  new Uint8Array(MOST_LETTERS + 1),
  new Uint8Array(MOST_LETTERS + 1),
];

/** Whether at most `most` slips of the hand (as in `withinOneSlip`) lead from one text to the other. Texts above 32 letters: only if equal. */
export function withinSlips(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > MOST_LETTERS) return false;
  let [before = new Uint8Array(), last = new Uint8Array(), next = new Uint8Array()] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    next[0] = i;
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return false;
    [before, last, next] = [last, next, before];
  }
  return (last[b.length] ?? most + 1) <= most;
}
