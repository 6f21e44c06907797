/**
 * Likeness of short byte values that lie in one store, without making strings of them. The same measures as
 * `string-distance`, on slices: a table compares millions of pairs.
 */

const masks = new Int32Array(256);
/** The letters that were found in both, in the order of the one that is asked. */
const agreed = new Uint8Array(32);
const LONGEST = 31;

/** Jaro-Winkler likeness of values a and b of a store; of long values the first 31 bytes. */
export function likeness(bytes: Uint8Array, ends: Uint32Array, a: number, b: number): number {
  let from = ends[a - 1] as number;
  let size = (ends[a] as number) - from;
  if (size > LONGEST) size = LONGEST;
  let from2 = ends[b - 1] as number;
  let size2 = (ends[b] as number) - from2;
  if (size2 > LONGEST) size2 = LONGEST;
  if (size > size2) {
    const swap = from;
    from = from2;
    from2 = swap;
    const other = size;
    size = size2;
    size2 = other;
  }
  if (size === 0) return 0;
  const reach = size2 < 4 ? 0 : (size2 >> 1) - 1;
  for (let j = 0; j < size2; j++) {
    const code = bytes[from2 + j] as number;
    masks[code] = (masks[code] as number) | (1 << j);
  }
  let used2 = 0;
  let shared = 0;
  for (let i = 0; i < size; i++) {
    const low = i > reach ? i - reach : 0;
    const high = i + reach < size2 ? i + reach : size2 - 1;
    if (low > high) break;
    const window = ((1 << (high - low + 1)) - 1) << low;
    const code = bytes[from + i] as number;
    const open = (masks[code] as number) & window & ~used2;
    if (open === 0) continue;
    used2 |= open & -open;
    agreed[shared] = code;
    shared += 1;
  }
  let crossed = 0;
  for (let j = 0, next = 0; j < size2; j++) {
    const code = bytes[from2 + j] as number;
    masks[code] = 0;
    if ((used2 & (1 << j)) === 0) continue;
    if (agreed[next] !== code) crossed += 1;
    next += 1;
  }
  if (shared === 0) return 0;
  const jaro = (shared / size + shared / size2 + (shared - crossed / 2) / shared) / 3;
  let prefix = 0;
  while (prefix < 4 && prefix < size && bytes[from + prefix] === bytes[from2 + prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

/** Whether two values differ by one slip of the hand: a sign added, left out, changed, or two neighbours swapped. */
export function oneSlip(bytes: Uint8Array, ends: Uint32Array, a: number, b: number): boolean {
  const fromA = ends[a - 1] as number;
  const sizeA = (ends[a] as number) - fromA;
  const fromB = ends[b - 1] as number;
  const sizeB = (ends[b] as number) - fromB;
  const gap = sizeA - sizeB;
  if (gap > 1 || gap < -1) return false;
  const least = gap < 0 ? sizeA : sizeB;
  let start = 0;
  while (start < least && bytes[fromA + start] === bytes[fromB + start]) start += 1;
  let end = 0;
  while (end < least - start && bytes[fromA + sizeA - 1 - end] === bytes[fromB + sizeB - 1 - end]) end += 1;
  const left = (gap < 0 ? sizeB : sizeA) - start - end;
  if (left <= 1) return true;
  return (
    left === 2 &&
    gap === 0 &&
    bytes[fromA + start] === bytes[fromB + start + 1] &&
    bytes[fromA + start + 1] === bytes[fromB + start]
  );
}

/** Whether the shorter value begins the longer, with at least `least` bytes. */
export function begins(bytes: Uint8Array, ends: Uint32Array, a: number, b: number, least: number): boolean {
  const fromA = ends[a - 1] as number;
  const fromB = ends[b - 1] as number;
  const size = Math.min((ends[a] as number) - fromA, (ends[b] as number) - fromB);
  if (size < least) return false;
  for (let at = 0; at < size; at++) if (bytes[fromA + at] !== bytes[fromB + at]) return false;
  return true;
}

/** Which letters a word has (a bit each) and, above them, how many more signs than different letters. */
export function lettersOf(bytes: Uint8Array, from: number, to: number): number {
  let letters = 0;
  let repeated = 0;
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] as number) - 97;
    const bit = letter >= 0 && letter < 26 ? 1 << letter : 0;
    if (bit === 0 || (letters & bit) !== 0) repeated += 1;
    letters |= bit;
  }
  return letters | (Math.min(31, repeated) << 26);
}

/** How many bits are set in a number below 8,192: half of the alphabet. */
const SET = Uint8Array.from({ length: 8192 }, (_, number) => {
  let set = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) set += 1;
  return set;
});

/** How often letters can agree at most, from `lettersOf` of two words. */
export function mostShared(lettersA: number, lettersB: number): number {
  const common = lettersA & lettersB;
  const repeatedA = lettersA >>> 26;
  const repeatedB = lettersB >>> 26;
  return (
    (SET[common & 8191] as number) +
    (SET[(common >>> 13) & 8191] as number) +
    (repeatedA < repeatedB ? repeatedA : repeatedB)
  );
}

/** Sounds of letters a to z, coarse: 0 is a vowel (or h, w, y), which says nothing. */
const SOUNDS = Uint8Array.from('01230120022455012623010202', (sign) => sign.charCodeAt(0) - 48);

/**
 * A number for how a name sounds: its first sound and the classes of its consonants, without vowels and doubles. Coarser
 * and faster than `soundKeys`: it proposes pairs, and letters decide.
 */
export function soundOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 2) return 0;
  const first = (bytes[from] as number) - 97;
  let before = first >= 0 && first < 26 ? (SOUNDS[first] as number) : 7;
  let key = before === 0 ? 8 + (first === 22 ? 1 : 0) : before;
  if (first === 15 && bytes[from + 1] === 104) key = 1;
  for (let at = from + 1; at < to; at++) {
    const letter = (bytes[at] as number) - 97;
    const sound = letter >= 0 && letter < 26 ? (SOUNDS[letter] as number) : 0;
    if (sound !== 0 && sound !== before) key = Math.imul(key, 7) + sound + 1;
    if (letter !== 7) before = sound;
  }
  return key === 0 ? 1 : key;
}
