import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { isLang, type Lang, languageOf } from './languages.ts';

type Messages = Readonly<Record<string, unknown>>;

/**
 * Everything that is wrong with a folder of words, one plain line each; empty when all is well. English is the
 * measure: same keys, same placeholders and tags, nothing empty, every message valid.
 */
export function problemsWithWords(
  english: Messages,
  others: Readonly<Partial<Record<Lang, Messages>>>,
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
      ]),
    ];
  });
  return [...own, ...other];
}

function problemsWithMessage(lang: string, key: string, message: unknown): string[] {
  if (typeof message !== 'string') return [`${lang}: "${key}" is not a text`];
  if (message.trim() === '') return [`${lang}: "${key}" is empty`];
  if (parsed(message) === undefined) return [`${lang}: "${key}" is not a valid message`];
  const rightToLeft = isLang(lang) && languageOf(lang).dir === 'rtl';
  if (rightToLeft && /\d[ -]\d/.test(message)) {
    return [`${lang}: "${key}" has a spaced number, which shows in the wrong order; put it in as a value`];
  }
  return [];
}

function differentPlaceholders(lang: string, key: string, english: unknown, message: unknown): string[] {
  if (typeof english !== 'string' || typeof message !== 'string') return [];
  const expected = placeholders(english);
  const found = placeholders(message);
  return expected === found ? [] : [`${lang}: "${key}" has {${found}} where the English has {${expected}}`];
}

/** The names of a message's placeholders and tags, in order of the alphabet. */
function placeholders(message: string): string {
  return [...new Set(namesIn(parsed(message) ?? []))].sort().join(', ');
}

function namesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (element.type === TYPE.tag) return [`<${element.value}>`, ...namesIn(element.children)];
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      return [element.value, ...Object.values(element.options).flatMap((option) => namesIn(option.value))];
    }
    return [element.value];
  });
}

function parsed(message: string): MessageFormatElement[] | undefined {
  try {
    return parse(message);
  } catch {
    return undefined;
  }
}
