/** The languages in which somebody may be asked about consent. Any other is written in words. Pure. */

export interface SpokenLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** In English, as those who send interpreters call it. */
  readonly name: string;
  /** In itself. */
  readonly autonym: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Tag, English name, own name; those of the third list are written from right to left. */
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

/** What was written down before the two were told apart. */
const earlier: Readonly<Record<string, string>> = { ku: 'Kurdish' };

/** A language's name in English; what is no tag of ours is a name already. */
export const languageName = (language: string): string =>
  spokenLanguages.find(({ tag }) => tag === language)?.name ?? earlier[language] ?? language;

/** The tag of what somebody chose or typed, by its tag, its English or its own name; what is none of ours stays as typed. */
export function languageTag(typed: string): string {
  const said = typed.trim().toLowerCase();
  const found = spokenLanguages.find((each) =>
    [each.tag, each.name, each.autonym].some((name) => name.toLowerCase() === said),
  );
  return found?.tag ?? typed.trim();
}
