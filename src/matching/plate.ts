/**
 * UK registration marks, after DVLA's INF104 and the Road Vehicles (Display of Registration Marks) Regulations 2001:
 * current since 2001 (AB12 CDE), prefix 1983-2001 (A123 BCD), suffix 1963-1982 (ABC 123D), dateless before (ABC 123), Northern
 * Ireland (with I or Z in its letters), trade plates, diplomatic. Year marks are not checked: practice data uses ones never issued.
 */
export type PlateFormat =
  | 'current'
  | 'prefix'
  | 'suffix'
  | 'northern-ireland'
  | 'dateless'
  | 'diplomatic'
  | 'other';

export interface NormalPlate {
  /** Capitals and digits without spaces; '?' for each sign the teller did not see. */
  plate: string;
  /** The plate with look-alike signs made one (O Q D as 0, I L as 1, S 5, B 8, Z 2, G 6): equal for misread plates. */
  folded: string;
  format: PlateFormat;
  /** False for a part of a plate (MX19 K), or with signs missing: it must never join two vehicles by itself. */
  whole: boolean;
}

const FORMATS: readonly (readonly [PlateFormat, RegExp])[] = [
  ['current', /^[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}[A-HJ-PR-Z]{3}$/],
  ['prefix', /^[A-HJ-NP-Y][1-9]\d{0,2}[A-HJ-PR-Z]{3}$/],
  ['suffix', /^[A-HJ-PR-Z]{3}[1-9]\d{0,2}[A-HJ-NP-Y]$/],
  ['northern-ireland', /^(?:[A-Z]?[A-Z]Z|[A-Z]?I[A-Z])[1-9]\d{0,3}$/],
  ['dateless', /^(?:[A-HJ-PR-Y]{1,3}[1-9]\d{0,3}|[1-9]\d{0,3}[A-HJ-PR-Y]{1,3})$/],
  ['diplomatic', /^\d{3}[DX]\d{3}$/],
];
/** A part of a plate as issued now, a look-alike sign read either way: MX19 K, MX19 KL, X19 KL. None that is issued looks so. */
const PART_OF_CURRENT =
  /^(?:[A-Z012568]{2}[\dOQDILSBZG]{2}[A-Z012568]{1,2}|[A-Z012568][\dOQDILSBZG]{2}[A-Z012568]{2})$/;
/** A plate of which only letters were seen, each in its place: MX?? KLP, ABC ???D, A??? BCD. */
const LETTERS_IN_PLACE = /^(?:[A-Z?]{2}\?{2}[A-Z?]{3}|[A-Z?]{3}\?{1,3}[A-Z?]|[A-Z?]\?{1,3}[A-Z?]{3})$/;
const LIKE_DIGIT: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
  A: '4',
  T: '7',
};
const LIKE_LETTER: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
  '2': 'Z',
  '6': 'G',
  '4': 'A',
  '7': 'T',
};
const FOLDED: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  S: '5',
  B: '8',
  Z: '2',
  G: '6',
};

/** The format that a compact plate has, read strictly; undefined where it has none that the United Kingdom issues. */
export function plateFormat(plate: string): Exclude<PlateFormat, 'other'> | undefined {
  for (const [format, pattern] of FORMATS)
    if (pattern.test(plate)) return format === 'other' ? undefined : format;
  return undefined;
}

/**
 * A plate in its normal form. Misread signs are put right where only one reading fits the current format (ABI2 CDE is AB12 CDE).
 * Signs not seen may be written ? * _ or as dots. Undefined where fewer than three signs were seen or the text is no plate.
 */
export function normalisePlate(text: string): NormalPlate | undefined {
  const marked = text
    .slice(0, 40)
    .toUpperCase()
    .replace(/[*_•…]|\.{2,}/g, (unseen) => '?'.repeat(unseen.length));
  const plate = marked.replace(/[^A-Z0-9?]/g, '').replace(/^GB(?=[A-Z]{2}\d{2}[A-Z]{3}$)/, '');
  const seen = plate.replace(/\?/g, '');
  if (seen.length < 3 || plate.length > 10 || !/[A-Z]/.test(seen)) return undefined;
  if (!/\d/.test(seen) && seen.length > 3 && !LETTERS_IN_PLACE.test(plate)) return undefined;
  if (plate.includes('?')) return { plate, folded: foldPlate(plate), format: 'other', whole: false };
  const direct = plateFormat(plate);
  const repaired =
    direct === 'current'
      ? plate
      : plate.length === 7 && (direct === undefined || direct === 'dateless')
        ? asCurrent(plate)
        : undefined;
  const best = repaired !== undefined && plateFormat(repaired) === 'current' ? repaired : plate;
  const format = plateFormat(best) ?? 'other';
  const whole =
    format === 'current' ||
    format === 'prefix' ||
    format === 'suffix' ||
    (best.length >= 5 && /\d/.test(best) && (format !== 'other' || !PART_OF_CURRENT.test(best)));
  return { plate: best, folded: foldPlate(best), format, whole };
}

function asCurrent(plate: string): string {
  return [...plate]
    .map((sign, at) => (at === 2 || at === 3 ? (LIKE_DIGIT[sign] ?? sign) : (LIKE_LETTER[sign] ?? sign)))
    .join('');
}

/** A compact plate with its look-alike signs made one. */
function foldPlate(plate: string): string {
  let folded = '';
  for (const sign of plate) folded += FOLDED[sign] ?? sign;
  return folded;
}

/**
 * How many signs two plates have in common where one is a part of the other, look-alikes counted as the same; 0 where they contradict
 * each other. Signs marked as unseen keep their places and may be anything; the shorter may stand anywhere in the longer. Symmetric.
 */
export function partialFit(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [a, b] = [foldPlate(short), foldPlate(long)];
  let best = 0;
  for (let from = 0; from + a.length <= b.length; from++)
    best = Math.max(best, seenInBoth(a, b.slice(from, from + a.length)));
  if (a.length === b.length) return best;
  // Who did not see a stretch may not know how many signs it has.
  return Math.max(best, looseFit(a, b), looseFit(b, a));
}

/** Signs seen in both of two texts of one length; 0 where any of them differs. */
function seenInBoth(a: string, b: string): number {
  let seen = 0;
  for (let at = 0; at < a.length; at++) {
    if (a[at] === '?' || b[at] === '?') continue;
    if (a[at] !== b[at]) return 0;
    seen += 1;
  }
  return seen;
}

function looseFit(partial: string, whole: string): number {
  if (!partial.includes('?')) return 0;
  return new RegExp(partial.replace(/\?+/g, '.*')).test(whole) ? partial.replace(/\?/g, '').length : 0;
}
