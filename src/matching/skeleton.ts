/**
 * The consonants of a name as sets of sounds, for names written in two scripts. One Arabic letter stands for p and b, one Chinese syllable
 * for t, d, te and de: no single key holds all readings, so each consonant is a set of the sounds it may stand for, and two names fit
 * when their sets meet one after the other. Vowels differ most between scripts and are left out.
 */

/** Each step is the set of sounds (bits above the lowest) and, in the lowest bit, whether it may be silent. */
export type Skeleton = readonly number[];

const SOUNDS = 'b f v w t d s z sh ch j k g h kh l r m n y'.split(' ');
const SILENT = 1;

/** "k|g?" as one step: any of these sounds, and perhaps none. */
function step(text: string): number {
  const sounds = text.replace('?', '');
  let bits = text.endsWith('?') ? SILENT : 0;
  for (const sound of sounds.split('|')) bits |= 2 << SOUNDS.indexOf(sound);
  return bits;
}

function table(text: string): ReadonlyMap<string, readonly number[]> {
  const map = new Map<string, readonly number[]>();
  for (const line of text.trim().split(/\s*\n\s*/)) {
    const [letters = '', ...steps] = line.split(' ');
    for (const one of letters.split(','))
      map.set(
        one,
        steps.map((sounds) => step(sounds)),
      );
  }
  return map;
}

/** Letters as the languages of Europe, Asia and Africa spell names in Latin: what each may sound like somewhere. */
const LATIN = table(`
  tsch,tch,tsh,cz ch|z|sh|j
  shch,sch sh|s|ch k?
  ch ch|sh|k|kh|h
  sh,sz sh|s
  zh,xh,gj j|z|sh|ch
  dzh,dj,dz j|z|d|ch
  kh kh|h|k|g
  gh g|h|kh|f?
  ph f|b
  th t|s|d|z
  dh d|z|t
  ts,tz z|s|ch|t
  ng n g?
  gn g? n
  nh,nj n y?
  lh,ll,lj l|y
  ck,kk k
  cc k|ch|s
  sc s|sh k?
  qu,kw k w|v?
  b b|v
  c k|s|ch|z
  d d|t
  f f|v
  g g|j|k|kh|h
  h h|kh|g?
  j j|y|kh|ch|z|sh|h
  k k|g|ch
  l l
  m m
  n n|m
  p b|f
  q k|g|ch
  r r
  s s|z|sh
  t t|d
  v f|v|b|w
  w w|v|f?
  x k|s|z|sh|h|ch|kh s?
  y y|j?
  z z|s|j|d|ch`);

/** Arabic letters as folded: u and i may be the consonants w and y, and what Arabic lacks (p, v, g, ch) is written by a neighbour. */
const ABJAD = table(`
  tsh,ch ch|sh|j|z|k
  ts,tz s|z|ch|t
  sh sh|ch|j|s
  th t|s|d|z
  dh d|z|t
  kh kh|h|k|g
  gh g|h|kh|k
  zh j|z
  b b|v
  d d|t
  f f|v|b
  g g|j
  h h?
  j j|g|ch|y|z
  k k|g|ch
  l l
  m m
  n n
  p b|f
  q k|g
  r r
  s s|z|sh
  t t|d
  z z|s|j|d
  u w|v?
  i y|j|g?`);

/** Chinese syllables by their beginning, as they stand for the sounds of other languages. */
const SYLLABLE = table(`
  zh j|ch|z|g|s|d
  ch ch|z|k|s|t
  sh sh|s|ch|z
  b b|v
  p b|f
  m m
  f f|v|h|b
  d d|t
  t t|d|ch
  n n|l|m
  l l|r
  g g|k|j|h
  k k|g|ch|h
  h h|kh|k|g|f|w|v
  j j|g|k|ch|z|d|y|t
  q ch|k|j|z|t|s
  x s|sh|h|z|ch|k|kh
  r r|j|l|z|y
  z z|s|ch|d|j
  c s|z|ch|t|k
  s s|z|sh|ch|t
  w w|v|f|b?
  y y|j?`);
const NASAL = step('n|m');
const LIQUID = step('l|r');

const LONGEST = 14;
const VOWELS = 'aeiou';

function read(text: string, letters: ReadonlyMap<string, readonly number[]>): number[] {
  const steps: number[] = [];
  for (let at = 0; at < text.length && steps.length < LONGEST; ) {
    let size = Math.min(4, text.length - at);
    let found: readonly number[] | undefined;
    for (; size > 0; size--) {
      found = letters.get(text.slice(at, at + size));
      if (found) break;
    }
    if (found && !(size === 1 && text[at] === text[at - 1])) steps.push(...found);
    at += Math.max(1, size);
  }
  return steps;
}

/** The skeleton of a folded name written in Latin letters, or in letters with their own vowels (Cyrillic, Greek, Ethiopic, Georgian). */
export function latinSkeleton(text: string): Skeleton {
  return read(text, LATIN);
}

/** The skeleton of a folded Arabic, Persian or Hebrew name. */
export function abjadSkeleton(text: string): Skeleton {
  return read(text, ABJAD);
}

/** The skeleton of Chinese syllables in Pinyin: how each begins, and whether it ends in n. */
export function syllableSkeleton(syllables: readonly string[]): Skeleton {
  const steps: number[] = [];
  for (const [at, syllable] of syllables.slice(0, LONGEST).entries()) {
    if (syllable === 'er') steps.push(LIQUID | SILENT);
    else {
      const begin = SYLLABLE.get(syllable.slice(0, 2)) ?? SYLLABLE.get(syllable.slice(0, 1));
      if (begin && !VOWELS.includes(syllable.slice(0, 1))) steps.push(...begin);
      // Before another n the one at the end is often written twice: 蓮娜 is Linnea and Lina.
      if (/ng?$/.test(syllable)) steps.push(/^[nm]/.test(syllables[at + 1] ?? '') ? NASAL | SILENT : NASAL);
    }
  }
  return steps;
}

/** An r that no vowel follows is not heard by every ear, and Chinese leaves it out. */
export function withSilentR(text: string, skeleton: Skeleton): Skeleton {
  const rs = [...text.matchAll(/r+/g)].map((found) => text.charAt(found.index + found[0].length));
  const r = step('r');
  let at = 0;
  return skeleton.map((one) => {
    if (one !== r) return one;
    const next = rs[at++] ?? '';
    return next !== '' && VOWELS.includes(next) ? one : one | SILENT;
  });
}

const NEVER = 99;
/** Lent to one comparison after the other; longer skeletons get one of their own. */
const room = new Int8Array((LONGEST + 4) ** 2);

/**
 * How many consonants two skeletons share when each must be heard in both, one after the other; 0 where they do not fit. Symmetric.
 */
export function sharedSounds(a: Skeleton, b: Skeleton): number {
  const width = b.length + 1;
  const size = (a.length + 1) * width;
  const shared = size > room.length ? new Int8Array(size) : room;
  shared.fill(-NEVER, 0, size);
  shared[0] = 0;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      const here = shared[i * width + j] ?? -NEVER;
      if (here < 0) continue;
      const one = a[i];
      const other = b[j];
      if (one !== undefined && other !== undefined && (one & other & ~SILENT) !== 0)
        raise(shared, (i + 1) * width + j + 1, here + 1);
      if (one !== undefined && (one & SILENT) !== 0) raise(shared, (i + 1) * width + j, here);
      if (other !== undefined && (other & SILENT) !== 0) raise(shared, i * width + j + 1, here);
    }
  }
  return Math.max(0, shared[size - 1] ?? 0);
}

function raise(table: Int8Array, at: number, value: number): void {
  if (value > (table[at] ?? -NEVER)) table[at] = value;
}
