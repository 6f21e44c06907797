import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { spokenLanguages } from '../../platform/words/index.ts';
import { languageName, languageTag } from '../languages.ts';
import { ConsentExplained } from './explanation.tsx';
import { englishExplanation, explainedLanguages, explanationIn } from './explanations.ts';

/** The letters in which each language is written, where they are not Latin. */
const scripts: Readonly<Record<string, string>> = {
  am: 'Ethiopic',
  ti: 'Ethiopic',
  ar: 'Arabic',
  ckb: 'Arabic',
  fa: 'Arabic',
  ps: 'Arabic',
  ur: 'Arabic',
  bn: 'Bengali',
  bg: 'Cyrillic',
  ru: 'Cyrillic',
  uk: 'Cyrillic',
  zh: 'Han',
  hi: 'Devanagari',
  pa: 'Gurmukhi',
};
const others = explainedLanguages.filter((tag) => tag !== 'en');

test('every language that the form offers has its explanation [C23]', () => {
  expect(explainedLanguages.toSorted()).toEqual(spokenLanguages.map(({ tag }) => tag).toSorted());
});

test.each(others)(
  '%s says everything that the English says, in its own letters, and that it is a draft [C23]',
  (tag) => {
    const own: Readonly<Record<string, string>> = { ...explanationIn(tag) };
    expect(Object.keys(own)).toEqual([...Object.keys(englishExplanation), 'draft']);
    const texts = Object.values(own);
    expect(texts.every((text) => text.trim().length > 3 || tag === 'zh')).toBe(true);
    expect(texts.filter((text) => Object.values(englishExplanation).includes(text))).toEqual([]);
    expect(own['what-help.text']).toContain('30');
    expect(own['what-it-is.text']).toContain('NRM');
    const foreign = new RegExp(
      `[^\\p{Script=${scripts[tag] ?? 'Latin'}}\\p{Script=Common}\\p{Script=Inherited}]`,
      'u',
    );
    expect(texts.filter((text) => foreign.test(text.replaceAll('NRM', '')))).toEqual([]);
  },
);

test('the directions and names of the languages are those that Unicode knows', () => {
  for (const { tag, dir } of spokenLanguages)
    expect(new Intl.Locale(tag).maximize().script === 'Arab', tag).toBe(dir === 'rtl');
  const inOrder = spokenLanguages.slice(1).map(({ name }) => name);
  expect(inOrder).toEqual(inOrder.toSorted());
});

test('a language is found by its tag, its English name or its own; another stays as it was typed [C23]', () => {
  expect(['vi', ' vietnamese', 'Tiếng Việt', 'Twi '].map(languageTag)).toEqual(['vi', 'vi', 'vi', 'Twi']);
  expect(['vi', 'ku', 'Twi'].map(languageName)).toEqual(['Vietnamese', 'Kurdish', 'Twi']);
});

test('a draft says so first, in its own language and in English; English and what has no text of its own do not', () => {
  const shown = (tag: string) => render(h(ConsentExplained, { tag }));
  const farsi = shown('fa');
  expect(farsi).toMatch(/^<article class="ps-explain" lang="fa" dir="rtl"><p [^>]*>این ترجمه پیش‌نویس است/);
  expect(farsi).toContain('Draft: nobody who grew up with this language has checked this translation yet.');
  expect(shown('zh')).toContain('lang="zh-Hans" dir="ltr"');
  expect(shown('Twi')).toBe(shown('en'));
  expect(shown('en')).not.toContain('Draft');
});
