import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalogue } from './catalogue.ts';
import { problemsWithWords } from './check-words.ts';
import { frameWords } from './frame/frame-words.ts';
import { langOfPath, pathIn } from './lang-path.ts';
import { type Lang, languages, publicLanguages } from './languages.ts';

const src = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folders = globSync('**/words/en.json', { cwd: src })
  .map((path) => dirname(path))
  .sort();

const behindSignIn =
  /(^|\/)staff(-[a-z]+)?\/|^(access|audit|conferences|documents|entries|identities|orders|practice|referrals|triage|support\/(plan|share)|services\/referral|investigations\/(plan|court|disruption))\//;

function messagesIn(folder: string, lang: string): Record<string, unknown> | undefined {
  try {
    return z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(join(src, folder, `${lang}.json`), 'utf8')));
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT') return undefined;
    throw problem;
  }
}

describe('the languages', () => {
  it('are offered with English first, and then in order of their own names', () => {
    const [first, ...others] = publicLanguages.map(({ autonym }) => autonym);
    expect(first).toBe('English');
    expect(others).toEqual(others.toSorted(new Intl.Collator('en-GB').compare));
    expect(others).toEqual(['Cymraeg', 'Română', 'العربية']);
  });

  it('know their names and directions as Unicode does', () => {
    for (const { tag, autonym, englishName, dir } of languages) {
      const nameIn = (lang: string) => new Intl.DisplayNames(lang, { type: 'language' }).of(tag);
      expect(nameIn(tag)?.toLowerCase()).toBe(autonym.toLowerCase());
      expect(nameIn('en-GB')).toBe(englishName);
      expect(new Intl.Locale(tag).maximize().script === 'Arab').toBe(dir === 'rtl');
    }
  });

  it('say dates and numbers in their own way, in digits that everyone can read out', () => {
    const both = { said: '{day, date, long}: {n, number}' };
    const sample = catalogue({ en: both, cy: both, ro: both, ar: both });
    const said = (lang: Lang) => sample(lang)('said', { day: new Date('2026-03-27T12:00:00Z'), n: 15000 });
    expect(said('cy')).toBe('27 Mawrth 2026: 15,000');
    expect(said('ro')).toBe('27 martie 2026: 15.000');
    expect(said('ar')).toBe('27 مارس 2026: 15,000');
  });
});

describe('the words of every page', () => {
  it('are found', () => {
    expect(folders).toContain(relative(src, join(src, 'platform/words/frame/words')));
  });

  for (const folder of folders) {
    it(`${folder}: every language says everything the English says, with the same values in it`, () => {
      // A language that is not offered may be unfinished.
      const others = publicLanguages
        .filter((language) => language.tag !== 'en')
        .map((language) => [language.tag, messagesIn(folder, language.tag)] as const);
      const present = Object.fromEntries(others.filter(([, messages]) => messages !== undefined));
      expect(problemsWithWords(messagesIn(folder, 'en') ?? {}, present)).toEqual([]);
    });
  }

  // What lies behind the staff site's sign-in is in English alone; all else may be seen by the public.
  for (const folder of folders.filter((name) => !behindSignIn.test(name))) {
    it(`${folder}: speaks every language of the public site`, () => {
      const spoken = publicLanguages
        .filter((language) => messagesIn(folder, language.tag))
        .map(({ tag }) => tag);
      expect(spoken).toEqual(publicLanguages.map(({ tag }) => tag));
    });
  }
});

describe('the check of words', () => {
  const english = { greeting: 'Hello {name}', count: '{n, plural, one {# report} other {# reports}}' };

  const arabicCount =
    '{n, plural, zero {لا بلاغات} one {بلاغ} two {بلاغان} few {# بلاغات} many {# بلاغًا} other {# بلاغ}}';

  it('passes whole translations', () => {
    const ar = { greeting: 'مرحبا {name} (Crimestoppers)', count: arabicCount };
    const ro = {
      greeting: 'Bună ziua, {name}',
      count: '{n, plural, one {# sesizare} few {# sesizări} other {# de sesizări}}',
    };
    expect(problemsWithWords(english, { ar, ro })).toEqual([]);
  });

  it.each([
    ['a missing word', { greeting: 'مرحبا {name}' }, '"count" is missing'],
    ['a word of its own', { ...english, more: 'x' }, '"more" is not a word of the English'],
    ['an empty word', { ...english, greeting: ' ' }, '"greeting" is empty'],
    ['another placeholder', { ...english, greeting: 'مرحبا {who}' }, '{who} where the English has {name}'],
    ['a broken message', { ...english, greeting: 'مرحبا {name' }, 'not a valid message'],
    ['a spaced number', { ...english, greeting: '{name} 0800 555 111' }, 'wrong order'],
    ['plural forms of another language', english, 'the language has few, many, one, other, two, zero'],
    ['a word left in English', { ...english, count: arabicCount }, '"greeting" is still in English'],
    ['letters of another script', { ...english, greeting: 'Привет {name}' }, 'letters of another script'],
    ['Latin letters that are no name', { greeting: 'مرحبا dear {name}' }, 'Latin letters'],
  ])('finds %s', (_, messages, problem) => {
    expect(problemsWithWords(english, { ar: messages }).join('\n')).toContain(problem);
  });

  it('finds the cedilla of old keyboards in Romanian', () => {
    const [problem] = problemsWithWords({ place: 'Police' }, { ro: { place: 'Poliţie' } });
    expect(problem).toContain('comma below');
  });

  it('finds a date that is no more said as a date', () => {
    const [problem] = problemsWithWords({ sent: 'Sent {on, date, long}' }, { cy: { sent: 'Anfonwyd {on}' } });
    expect(problem).toContain('{on} where the English has {on, date}');
  });
});

describe('a catalogue', () => {
  const words = catalogue({
    en: {
      hello: 'Hello {name}',
      sent: 'Sent {when, date, long} at {when, time, short}',
      only: 'Only in English',
      reports: '{n, plural, one {# report} other {# reports}}',
      call: 'In danger, <link>call {number}</link>.',
    },
    ar: { hello: 'مرحبا {name}', call: 'في خطر، <link>اتصل بالرقم {number}</link>.' },
  });

  it('says a message with its values', () => {
    expect(words('en')('hello', { name: 'Sam' })).toBe('Hello Sam');
    expect(words('en')('reports', { n: 1 })).toBe('1 report');
    expect(words('en')('reports', { n: 1200 })).toBe('1,200 reports');
  });

  it('says in English what another language lacks', () => {
    expect(words('ar')('only')).toBe('Only in English');
  });

  it('shows instants in UK time, in summer and in winter', () => {
    expect(words('en')('sent', { when: new Date('2026-07-01T23:30:00Z') })).toBe('Sent 2 July 2026 at 00:30');
    expect(words('en')('sent', { when: new Date('2026-01-01T23:30:00Z') })).toBe(
      'Sent 1 January 2026 at 23:30',
    );
  });

  it('keeps the order of a phone number inside right-to-left words', () => {
    expect(words('ar')('hello', { name: '0800 555 111' })).toBe('مرحبا \u20680800 555 111\u2069');
  });

  it('hands out the parts of a message with a link in it', () => {
    const parts = words('en').rich('call', { number: '999', link: (inside: unknown[]) => ({ inside }) });
    expect(parts).toEqual(['In danger, ', { inside: ['call 999'] }, '.']);
  });
});

describe('the language of an address', () => {
  it('is English without a tag, and otherwise its first part', () => {
    expect(langOfPath('/report')).toEqual({ lang: 'en', rest: '/report' });
    expect(langOfPath('/ar/report?x=1')).toEqual({ lang: 'ar', rest: '/report?x=1' });
    expect(langOfPath('/ar')).toEqual({ lang: 'ar', rest: '/' });
    expect(langOfPath('/kmr/mine')).toEqual({ lang: 'kmr', rest: '/mine' });
    expect(langOfPath('/area/x')).toEqual({ lang: 'en', rest: '/area/x' });
    expect(langOfPath('/en/report')).toEqual({ lang: 'en', rest: '/en/report' });
  });

  it('goes there and back for every language and address', () => {
    const part = fc.stringMatching(/^[a-z]{4,9}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...languages.map(({ tag }): Lang => tag)),
        fc.array(part, { maxLength: 4 }),
        (lang, parts) => {
          const path = `/${parts.join('/')}`;
          expect(langOfPath(pathIn(lang, path))).toEqual({ lang, rest: path });
        },
      ),
    );
  });
});

describe('the words of the frame', () => {
  it('give the script a message for each of the six Arabic plural forms, each with its number', () => {
    const under = frameWords('ar').components.countMessages?.charactersUnder;
    expect(Object.keys(under ?? {}).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
    for (const message of Object.values(under ?? {})) expect(message).toContain('%{count}');
  });

  it.each([
    ['cy', 2, '%{count} air'],
    ['cy', 3, '%{count} gair'],
    ['ro', 1, 'V-a mai rămas %{count} cuvânt'],
    ['ro', 12, 'V-au mai rămas %{count} cuvinte'],
    ['ro', 20, '%{count} de cuvinte'],
  ] as const)('count words in %s as people do: %i', (lang, number, said) => {
    const form = new Intl.PluralRules(lang).select(number);
    expect(frameWords(lang).components.countMessages?.wordsUnder[form]).toContain(said);
  });

  it('leave the scripts their own English', () => {
    expect(frameWords('en').components.countMessages).toBeUndefined();
  });
});
