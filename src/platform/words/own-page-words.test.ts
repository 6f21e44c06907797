import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import { problemsWithWords } from './check-words.ts';
import { publicLanguages } from './languages.ts';
import { spokenLanguages } from './spoken-languages.ts';

const src = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What the frame of a person's own page says: of a language that the public site is not offered in, all that there is of the frame. */
const frameOfOwnPage = [
  ...['partnership', 'error', 'skipToContent', 'footerLinksTitle', 'emergencyFooter', 'draftTranslation'],
  ...['readInEnglish', 'practiceTag', 'practicePublic', 'languages', 'emergency', 'exitThisPage'],
  ...['exitActivated', 'exitTimedOut', 'exitPressTwoMoreTimes', 'exitPressOneMoreTime'],
];
const onlyOwnPage = spokenLanguages
  .map(({ tag }) => tag)
  .filter((tag) => !publicLanguages.some((language) => language.tag === tag));

const messagesIn = (folder: string, lang: string): Readonly<Record<string, string>> =>
  z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(src, folder, `${lang}.json`), 'utf8')));

describe("the words of a person's own page [C22]", () => {
  const partOf = (folder: string, lang: string, keys: readonly string[]) => {
    const all = messagesIn(folder, lang);
    return lang === 'en' ? Object.fromEntries(keys.map((key) => [key, all[key]])) : all;
  };
  const own = 'support/public/own/words';
  const frame = 'platform/words/frame/words';
  const ownKeys = Object.keys(messagesIn(own, 'en'));

  it.each(onlyOwnPage)(
    'are said in %s, all of them and nothing else, and so is the frame around them',
    (tag) => {
      for (const [folder, keys] of [
        [own, ownKeys],
        [frame, frameOfOwnPage],
      ] as const)
        expect(problemsWithWords(partOf(folder, 'en', keys), { [tag]: partOf(folder, tag, keys) })).toEqual(
          [],
        );
    },
  );

  it('say days by the calendar of the letters that people get, in digits that everyone can read out', () => {
    const said = { en: { until: '{day, date, long}' } };
    const days = spokenLanguages.map(({ tag }) =>
      catalogue({ ...said, [tag]: said.en })(tag)('until', { day: new Date('2026-11-30T12:00:00Z') }),
    );
    expect(days.filter((day) => !day.includes('30') || !day.includes('2026'))).toEqual([]);
    expect(new Set(days).size).toBeGreaterThan(25);
  });
});
