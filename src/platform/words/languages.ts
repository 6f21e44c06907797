import { type SpokenLang, spokenLanguages } from './spoken-languages.ts';

/** A language the public site can speak. */
export interface Language {
  /** BCP 47 tag; it is also the first part of an address: `/ar/report`. */
  readonly tag: string;
  /** Its name in itself. */
  readonly autonym: string;
  readonly englishName: string;
  readonly dir: 'ltr' | 'rtl';
  /** A translation that still awaits a native speaker's check; every page in it says so. */
  readonly draft: boolean;
  /** Offered on the public site. */
  readonly public: boolean;
}

/** English first: it decides the words there are, and stands in for what another language lacks. */
export const languages = [
  { tag: 'en', autonym: 'English', englishName: 'English', dir: 'ltr', draft: false, public: true },
  { tag: 'cy', autonym: 'Cymraeg', englishName: 'Welsh', dir: 'ltr', draft: true, public: true },
  { tag: 'ro', autonym: 'Română', englishName: 'Romanian', dir: 'ltr', draft: true, public: true },
  { tag: 'ar', autonym: 'العربية', englishName: 'Arabic', dir: 'rtl', draft: true, public: true },
] as const satisfies readonly Language[];

/** The tag of a language the service speaks. */
export type Lang = (typeof languages)[number]['tag'];

/** The language whose addresses carry no tag. */
export const defaultLang = 'en' satisfies Lang;

/** The language of a tag; one that only some words are said in is a draft, and not offered by the site. */
export function languageOf(lang: SpokenLang): Language {
  const offered = languages.find((language) => language.tag === lang);
  if (offered !== undefined) return offered;
  const spoken = spokenLanguages.find((language) => language.tag === lang);
  return spoken === undefined
    ? languages[0]
    : { ...spoken, englishName: spoken.name, draft: true, public: false };
}

/** True when the service speaks the language of this tag. */
export function isLang(tag: string): tag is Lang {
  return languages.some((language) => language.tag === tag);
}

/** The languages offered to the public, in the order they are offered. */
export const publicLanguages: readonly Language[] = languages.filter((language) => language.public);
