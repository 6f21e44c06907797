import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { languageOf } from './languages.ts';
import { isSpoken, type SpokenLang } from './spoken-languages.ts';
import { namesKept, sameAsEnglish } from './unchanged.ts';

type Messages = Readonly<Record<string, unknown>>;

/**
 * Everything that is wrong with a folder of words, one plain line each; empty when all is well. English is the
 * measure: same keys, same placeholders and tags, nothing empty, nothing left in English, every message valid.
 */
export function problemsWithWords(
  english: Messages,
  others: Readonly<Partial<Record<SpokenLang, Messages>>>,
): string[] {
  const own = Object.entries(english).flatMap(([key, message]) => problemsWithMessage('en', key, message));
  const other = Object.entries(others).flatMap(([lang, messages]) => {
    const missing = Object.keys(english).filter((key) => !(key in messages));
    const unknown = Object.keys(messages).filter((key) => !(key in english));
    return [
      ...missing.map((key) => `${lang}: "${key}" is missing`),
      ...unknown.map((key) => `${lang}: "${key}" is not a word of the English`),
      ...Object.entries(messages).flatMap(([key, message]) => [
        ...problemsWithMessage(lang, key, message),
        ...differentPlaceholders(lang, key, english[key], message),
        ...leftInEnglish(lang, key, english[key], message),
      ]),
    ];
  });
  return [...own, ...other];
}

function problemsWithMessage(lang: string, key: string, message: unknown): string[] {
  if (typeof message !== 'string') return [`${lang}: "${key}" is not a text`];
  if (message.trim() === '') return [`${lang}: "${key}" is empty`];
  const elements = parsed(message);
  if (elements === undefined) return [`${lang}: "${key}" is not a valid message`];
  if (!isSpoken(lang)) return [];
  return [...wrongPlurals(lang, key, elements), ...wrongLetters(lang, key, elements)];
}

/** A number's forms are those of the language, each said: Welsh and Arabic have six, Romanian three, English two. */
function wrongPlurals(lang: SpokenLang, key: string, elements: readonly MessageFormatElement[]): string[] {
  return everyElement(elements).flatMap((element) => {
    if (element.type !== TYPE.plural) return [];
    const rules = new Intl.PluralRules(lang, { type: element.pluralType ?? 'cardinal' });
    const expected = rules.resolvedOptions().pluralCategories.toSorted().join(', ');
    const found = Object.keys(element.options).filter((form) => !form.startsWith('='));
    return found.toSorted().join(', ') === expected
      ? []
      : [`${lang}: "${key}" has the plural forms ${found.join(', ')}; the language has ${expected}`];
  });
}

function wrongLetters(lang: SpokenLang, key: string, elements: readonly MessageFormatElement[]): string[] {
  const said = everyElement(elements)
    .flatMap((element) => (element.type === TYPE.literal ? [element.value] : []))
    .join(' ');
  const rightToLeft = languageOf(lang).dir === 'rtl';
  const problems: string[] = [];
  if (rightToLeft && /\d[ -]\d/.test(said))
    problems.push('has a spaced number, which shows in the wrong order; put it in as a value');
  const own = scriptOf(lang);
  if (own !== 'Latn' && /\p{Script=Latin}/u.test(withoutNames(said)))
    problems.push('has Latin letters that are no name');
  if (new RegExp(`[^\\p{sc=${own}}\\p{sc=Latin}\\p{sc=Common}\\p{sc=Inherited}]`, 'u').test(said))
    problems.push('has letters of another script');
  if (lang === 'ro' && /[şţŞŢ]|[sStT]\u0327/u.test(said))
    problems.push('has a cedilla where Romanian has a comma below');
  return problems.map((problem) => `${lang}: "${key}" ${problem}`);
}

function leftInEnglish(lang: string, key: string, english: unknown, message: unknown): string[] {
  if (typeof message !== 'string' || message !== english) return [];
  const own = isSpoken(lang) ? (sameAsEnglish[lang] ?? []) : [];
  const said = everyElement(parsed(message) ?? []).some(
    (element) => element.type === TYPE.literal && /\p{L}/u.test(withoutNames(element.value)),
  );
  return said && !own.includes(message) ? [`${lang}: "${key}" is still in English`] : [];
}

/** The script that a language is written in, as Unicode names it. */
function scriptOf(lang: SpokenLang): string {
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  return script === 'Hans' ? 'Hani' : script;
}

const withoutNames = (text: string): string =>
  namesKept.reduce((rest, name) => rest.replaceAll(name, ''), text);

function differentPlaceholders(lang: string, key: string, english: unknown, message: unknown): string[] {
  if (typeof english !== 'string' || typeof message !== 'string') return [];
  const expected = placeholders(english);
  const found = placeholders(message);
  return expected === found ? [] : [`${lang}: "${key}" has {${found}} where the English has {${expected}}`];
}

/** The names of a message's placeholders and tags, in order of the alphabet; dates and times say that they are. */
function placeholders(message: string): string {
  return [...new Set(everyElement(parsed(message) ?? []).flatMap(nameOf))].sort().join(', ');
}

function nameOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
  if (element.type === TYPE.tag) return [`<${element.value}>`];
  if (element.type === TYPE.date) return [`${element.value}, date`];
  if (element.type === TYPE.time) return [`${element.value}, time`];
  return [element.value];
}

/** Each element of a message and of what stands inside its elements. */
function everyElement(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...everyElement(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select)
      return [element, ...Object.values(element.options).flatMap((option) => everyElement(option.value))];
    return [element];
  });
}

function parsed(message: string): MessageFormatElement[] | undefined {
  try {
    return parse(message);
  } catch {
    return undefined;
  }
}
