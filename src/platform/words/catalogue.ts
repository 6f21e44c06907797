import { type Formats, IntlMessageFormat } from 'intl-messageformat';
import { defaultLang, languageOf } from './languages.ts';
import type { SpokenLang } from './spoken-languages.ts';

/** What may be put into a message. Dates are shown in UK time. */
export type WordValue = string | number | Date;

/** What may be put into a message with tags: values, elements, and for each tag a function from its inside. */
export type RichValues<T> = Readonly<Record<string, WordValue | T | ((inside: (string | T)[]) => T)>>;

/** One page's words in one language. */
export interface Words<Key extends string> {
  /** The message for a key. */
  (key: Key, values?: Readonly<Record<string, WordValue>>): string;
  /**
   * The message in parts, for tags in it such as `<link>call 999</link>`: each tag is a value of the same name
   * that takes what stands inside and returns an element.
   */
  rich<T>(key: Key, values: RichValues<T>): (string | T)[];
  readonly lang: SpokenLang;
  readonly dir: 'ltr' | 'rtl';
}

/** The messages of one language, by key. */
export type Messages<Key extends string> = Readonly<Partial<Record<Key, string>>>;

type Catalogue<Key extends string> = { readonly en: Readonly<Record<Key, string>> } & Readonly<
  Partial<Record<Exclude<SpokenLang, 'en'>, Messages<NoInfer<Key>>>>
>;

const noMessages: Messages<never> = {};
const timeZone = 'Europe/London';

/** Named styles for dates and times in messages, all in UK time: `{sent, date, long}`. */
const formats: Partial<Formats> = {
  date: {
    short: { day: 'numeric', month: 'numeric', year: 'numeric', timeZone },
    medium: { day: 'numeric', month: 'short', year: 'numeric', timeZone },
    long: { day: 'numeric', month: 'long', year: 'numeric', timeZone },
    full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone },
  },
  time: {
    short: { hour: 'numeric', minute: 'numeric', timeZone },
    medium: { hour: 'numeric', minute: 'numeric', second: 'numeric', timeZone },
  },
};

/**
 * Joins a page's words. English decides the keys; a word missing in another language is said in English (a test
 * fails when one is). Messages are in ICU form. Ask once a request: `const t = words(lang)`.
 */
export function catalogue<Key extends string>(all: Catalogue<Key>): (lang: SpokenLang) => Words<Key> {
  const made = new Map<SpokenLang, Words<Key>>();
  return (lang) => {
    const known = made.get(lang);
    if (known) return known;
    const own: Messages<Key> = lang === defaultLang ? all.en : (all[lang] ?? noMessages);
    const words = wordsIn(lang, own, all.en);
    made.set(lang, words);
    return words;
  };
}

function wordsIn<Key extends string>(
  lang: SpokenLang,
  own: Messages<Key>,
  english: Messages<Key>,
): Words<Key> {
  const { dir } = languageOf(lang);
  const formatters = new Map<Key, IntlMessageFormat>();
  const formatterFor = (key: Key): IntlMessageFormat => {
    const known = formatters.get(key);
    if (known) return known;
    const ownMessage = own[key];
    const formatter = new IntlMessageFormat(
      ownMessage ?? english[key] ?? '',
      ownMessage === undefined ? localeOf(defaultLang) : localeOf(lang),
      formats,
    );
    formatters.set(key, formatter);
    return formatter;
  };
  const say = (key: Key, values: Readonly<Record<string, WordValue>> = {}): string =>
    String(formatterFor(key).format(dir === 'rtl' ? isolated(values) : { ...values }));
  const rich = <T>(key: Key, values: RichValues<T>): (string | T)[] => {
    const parts = formatterFor(key).format<T>(dir === 'rtl' ? isolated(values) : { ...values });
    return Array.isArray(parts) ? parts : [parts];
  };
  return Object.assign(say, { rich, lang, dir });
}

/**
 * Latin digits in every language: phone numbers, dates and codes must be the same to read out to anyone. The calendar is that of the letters and
 * appointments that people get here, also where the language usually reckons by another.
 */
function localeOf(lang: SpokenLang): string {
  return `${lang === 'en' ? 'en-GB' : lang}-u-ca-gregory-nu-latn`;
}

/**
 * Text put into a right-to-left sentence keeps its own direction (Unicode's first-strong isolate); without it
 * "0800 555 111" is shown as "111 555 0800".
 */
function isolated<V>(values: Readonly<Record<string, V>>): Record<string, V | string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value !== '' ? `\u2068${value}\u2069` : value,
    ]),
  );
}
