/**
 * The languages that somebody may tell in, for a call-taker to choose from: those most spoken in England and Wales (Census 2021,
 * main language, Office for National Statistics, table TS024) and those of the countries most named in national referrals; BCP 47 tags.
 */
export const spokenLanguages = [
  'en',
  'cy',
  'bfi',
  'sq',
  'am',
  'ar',
  'bn',
  'bg',
  'yue',
  'zh',
  'hr',
  'cs',
  'nl',
  'et',
  'fa',
  'fr',
  'de',
  'el',
  'gu',
  'ha',
  'hi',
  'hu',
  'ig',
  'id',
  'it',
  'ku',
  'lv',
  'lt',
  'ml',
  'mn',
  'ne',
  'pl',
  'pt',
  'ps',
  'pa',
  'ro',
  'rom',
  'ru',
  'sr',
  'si',
  'sk',
  'so',
  'es',
  'sw',
  'tl',
  'ta',
  'te',
  'th',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
  'yo',
  'und',
] as const;

const names = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'code' });
/** Names that the language data does not know, or knows otherwise than callers do. */
const ownNames: Readonly<Record<string, string>> = {
  bfi: 'British Sign Language',
  fa: 'Farsi or Dari',
  tl: 'Tagalog',
  zh: 'Chinese (Mandarin)',
  und: 'Another, or not known',
};

/** A language by its English name; the tag itself when it is none that is known. */
export function spokenName(tag: string): string {
  try {
    return ownNames[tag] ?? names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** To choose from: English, Welsh and sign first, then by name. */
export const languagesByName: readonly { readonly tag: string; readonly name: string }[] = [
  ...spokenLanguages.slice(0, 3).map((tag) => ({ tag, name: spokenName(tag) })),
  ...spokenLanguages
    .slice(3, -1)
    .map((tag) => ({ tag, name: spokenName(tag) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  ...spokenLanguages.slice(-1).map((tag) => ({ tag, name: spokenName(tag) })),
];
