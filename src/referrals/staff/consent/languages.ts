/**
 * The languages in which somebody may be asked: those of the countries most named in national referrals (Home Office statistics
 * 2023-2025) and those most spoken in England and Wales (Census 2021). Any other is written in words.
 */
const tags = [
  'en',
  'cy',
  'sq',
  'am',
  'ar',
  'bn',
  'bg',
  'zh',
  'cs',
  'fa',
  'fr',
  'de',
  'hi',
  'hu',
  'ku',
  'lv',
  'lt',
  'pl',
  'pt',
  'pa',
  'ro',
  'ru',
  'sk',
  'so',
  'es',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
  'yo',
] as const;

const names = new Intl.DisplayNames('en-GB', { type: 'language' });

/** A language's name in English; what is no tag is a name already. */
export const languageName = (tag: string): string =>
  tags.some((each) => each === tag) ? (names.of(tag) ?? tag) : tag;

/** By name, English first. */
export const languagesToChoose: readonly { readonly tag: string; readonly name: string }[] = tags
  .map((tag) => ({ tag, name: languageName(tag) }))
  .toSorted(
    (a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || a.name.localeCompare(b.name, 'en-GB'),
  );
