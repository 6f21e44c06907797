/** The languages of those whom the partnership meets. Some words are said in all of them; the public site is offered in four (`languages.ts`). */

interface SpokenLanguage {
  /** BCP 47. */
  readonly tag: SpokenLang;
  /** In English, as those who send interpreters call it. */
  readonly name: string;
  /** In itself. */
  readonly autonym: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Tag, English name, own name; those of the list below are written from right to left. */
const named = [
  ['en', 'English', 'English'],
  ['sq', 'Albanian', 'Shqip'],
  ['am', 'Amharic', 'አማርኛ'],
  ['ar', 'Arabic', 'العربية'],
  ['bn', 'Bengali', 'বাংলা'],
  ['bg', 'Bulgarian', 'Български'],
  ['zh', 'Chinese (Mandarin)', '简体中文'],
  ['cs', 'Czech', 'Čeština'],
  ['fa', 'Farsi or Dari', 'فارسی'],
  ['fr', 'French', 'Français'],
  ['de', 'German', 'Deutsch'],
  ['hi', 'Hindi', 'हिन्दी'],
  ['hu', 'Hungarian', 'Magyar'],
  ['kmr', 'Kurdish (Kurmanji)', 'Kurmancî'],
  ['ckb', 'Kurdish (Sorani)', 'کوردیی سۆرانی'],
  ['lv', 'Latvian', 'Latviešu'],
  ['lt', 'Lithuanian', 'Lietuvių'],
  ['ps', 'Pashto', 'پښتو'],
  ['pl', 'Polish', 'Polski'],
  ['pt', 'Portuguese', 'Português'],
  ['pa', 'Punjabi', 'ਪੰਜਾਬੀ'],
  ['ro', 'Romanian', 'Română'],
  ['ru', 'Russian', 'Русский'],
  ['sk', 'Slovak', 'Slovenčina'],
  ['so', 'Somali', 'Soomaali'],
  ['es', 'Spanish', 'Español'],
  ['ti', 'Tigrinya', 'ትግርኛ'],
  ['tr', 'Turkish', 'Türkçe'],
  ['uk', 'Ukrainian', 'Українська'],
  ['ur', 'Urdu', 'اردو'],
  ['vi', 'Vietnamese', 'Tiếng Việt'],
  ['cy', 'Welsh', 'Cymraeg'],
  ['yo', 'Yoruba', 'Yorùbá'],
] as const;
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'ckb', 'fa', 'ps', 'ur']);

/** The tag of a language that some of our words are said in. */
export type SpokenLang = (typeof named)[number][0];

/**
 * Those of the countries most named in national referrals (Home Office statistics 2023-2025) and those most spoken in England and Wales
 * (Census 2021): English first, then by name.
 */
export const spokenLanguages: readonly SpokenLanguage[] = named.map(([tag, name, autonym]) => ({
  tag,
  name,
  autonym,
  dir: rightToLeft.has(tag) ? 'rtl' : 'ltr',
}));

/** True when some of our words are said in the language of this tag. */
export function isSpoken(tag: string): tag is SpokenLang {
  return spokenLanguages.some((language) => language.tag === tag);
}

/** The tag that a page carries: of Chinese it says in which script. */
export const markOf = (tag: string): string => (tag === 'zh' ? 'zh-Hans' : tag);
