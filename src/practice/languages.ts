import type { OtherLanguage } from './language.ts';
import { bulgarian, lithuanian, polish, portuguese, romanian, ukrainian } from './languages-europe.ts';
import { albanian, arabic, chinese, vietnamese, welsh } from './languages-wider.ts';
import type { Country } from './name-lists.ts';
import type { Theme } from './settings.ts';

export const otherLanguages = {
  ro: romanian,
  pl: polish,
  bg: bulgarian,
  uk: ukrainian,
  lt: lithuanian,
  pt: portuguese,
  vi: vietnamese,
  sq: albanian,
  ar: arabic,
  zh: chinese,
  cy: welsh,
} satisfies Readonly<Record<string, OtherLanguage>>;

export type OtherLanguageCode = keyof typeof otherLanguages;

/** The language someone of that country writes in, where the practice county has it. */
export const languageOfCountry: Readonly<Partial<Record<Country, OtherLanguageCode>>> = {
  ro: 'ro',
  pl: 'pl',
  bg: 'bg',
  ua: 'uk',
  lt: 'lt',
  br: 'pt',
  vn: 'vi',
  al: 'sq',
  iq: 'ar',
  sd: 'ar',
  cn: 'zh',
};

/** Which of the four bunches a setting belongs to. */
export function bunchOf(theme: Theme): 'work' | 'house' | 'sexual' | 'crime' {
  if (theme === 'sexual-exploitation') return 'sexual';
  if (theme === 'domestic-servitude' || theme === 'shared-house') return 'house';
  const criminal: readonly Theme[] = ['cannabis-house', 'county-lines', 'begging', 'bag-theft'];
  return criminal.includes(theme) ? 'crime' : 'work';
}
