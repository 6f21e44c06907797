/**
 * A sound key of our own for names of many languages at once. English keys (Soundex, Metaphone) read Polish, Vietnamese,
 * Albanian or Arabic spellings as English; this one joins spellings that stand for like consonants somewhere in the
 * communities the partnership meets, and drops vowels, which differ most between transliterations.
 */

type Rewrite = readonly [pattern: RegExp, to: string];

const FIRST: readonly Rewrite[] = [
  [/[^a-z]/g, ''],
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^(?:mc|mac(?=[^ei]))/, 'mk'],
  [/(?:ioff|off|eff)$/, 'ov'],
  [/ph/g, 'f'],
  [/(?:tsch|tch|tsh|dzh|sch|shch|cz|sz|sh|zh|xh|gj|dj|tz|ts|dz)/g, 's'],
  [/ck/g, 'k'],
  [/([tdb])h/g, '$1'],
  [/ng/g, 'n'],
  [/x(?=$|[^aeiou])/g, 'ks'],
  [/(?<!^)x/g, 'ks'],
  [/^x/, 's'],
  [/c(?=[eiy])/g, 's'],
];

/** The reading most likely in English, French and Arabic spellings. */
const USUAL: readonly Rewrite[] = [
  [/ch/g, 's'],
  [/kh/g, 'k'],
  [/gh/g, 'g'],
  [/j/g, 's'],
  [/q/g, 'k'],
];

/** The reading of the same letters in Slavic, German, Albanian, Italian and Pinyin spellings. */
const OTHER: readonly Rewrite[] = [
  [/rz/g, 's'],
  [/ch/g, 'k'],
  [/kh/g, 'h'],
  [/gh/g, 'h'],
  [/j/g, 'y'],
  [/q/g, 's'],
  [/(?<=[aeiou])w(?=[aeiou])/g, ''],
  [/g(?=[eiy])/g, 's'],
];

const LAST: readonly Rewrite[] = [
  [/(?<=[aeiouy])w(?![aeiouy])/g, ''],
  [/[vw]/g, 'f'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/^h?[aeiouy]+|^h(?![aeiouy])/, 'a'],
  [/(?<!^)[aeiouyh]+/g, ''],
  [/d$/, 't'],
  [/(.)\1+/g, '$1'],
];

function rewrite(text: string, rules: readonly Rewrite[]): string {
  let out = text;
  for (const [pattern, to] of rules) out = out.replace(pattern, to);
  return out;
}

/** One or two sound keys of a folded name token: the usual reading, and another where the letters are ambiguous. */
export function soundKeys(token: string): readonly string[] {
  const read = rewrite(token, FIRST);
  const usual = rewrite(rewrite(read, USUAL), LAST);
  const other = rewrite(rewrite(read, OTHER), LAST);
  return usual === other || other.length < 2 ? [usual] : [usual, other];
}

const SPELLING: readonly Rewrite[] = [
  [/[^a-z]/g, ''],
  [/^(?:mac|mc)(?=[a-z]{4})/, 'mak'],
  [/(?:ioff|off)$/, 'ov'],
  [/ph/g, 'f'],
  [/(?:shch|sch|sz)/g, 'sh'],
  [/(?:tsch|tch|tsh|cz)/g, 'ch'],
  [/ck/g, 'k'],
  [/c(?![heiyz])|q/g, 'k'],
  [/kh/g, 'h'],
  [/(?:dzh|dj|xh)/g, 'j'],
  [/(?:tz|ts)/g, 'c'],
  [/([aou])e(?=[^aeiouy])/g, '$1'],
  [/ou|oo/g, 'u'],
  [/ee|ie|ij|iy|yi/g, 'i'],
  [/[yj]/g, 'i'],
  [/w/g, 'v'],
  [/(.)\1+/g, '$1'],
];

/** A stricter key that keeps vowels: equal for spellings of one name (Müller and Mueller, Zelensky and Zelenskyy, Szymon and Shimon). */
export function spellingKey(token: string): string {
  return rewrite(token, SPELLING);
}
