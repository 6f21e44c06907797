import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { publicPaths } from '../paths.ts';
import {
  frameWords,
  isLang,
  type Lang,
  pathIn,
  publicLanguages,
  spokenLanguages,
} from '../platform/words/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { attribute, type PageRead } from '../testing/page.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { receiptOn, tellBriefly } from '../testing/public-journey.ts';
import { publicSiteOver } from '../testing/public-site.ts';
import { saidOn } from '../testing/said-on-page.ts';
import { program, screenshot } from '../testing/sample-files.ts';
import { problemsWithHtml } from '../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const kilobyte = 1024;

const steps = [
  'danger',
  'call-999',
  'what-happened',
  'where',
  'when',
  'people',
  'people/new',
  'vehicles',
  'phones',
  'businesses',
  'files',
  'affected',
  'how-you-know',
  'contact',
  'sent',
].map(publicPaths.reportStep);
const { reportStep: _, comeBackReport: __, receipt: ___, leave: ____, ...fixed } = publicPaths;
const paths = [...Object.values(fixed).map((path) => path()), ...steps];

/** Every page, in every state that a visitor comes to, by its name. */
async function everyPage(lang: Lang): Promise<Map<string, PageRead>> {
  const pages = new Map<string, PageRead>();
  for (const path of paths) pages.set(path, await street.visitor().open(pathIn(lang, path)));
  const visitor = street.visitor();
  let page = await tellBriefly(visitor, 'A full report.\n'.repeat(40));
  const token = page.formWith('Send the report').fields['form-token'] ?? '';
  const send = (path: string, fields: Record<string, string>) =>
    visitor.send(pathIn(lang, path), { 'form-token': token, ...fields });
  for (const name of ['One', 'Two', 'Three'])
    await send('/report/people/new', { name, description: 'Thin, grey coat, always tired.' });
  await send('/report/where', { where: 'Northw' });
  pages.set('which place', await visitor.open(pathIn(lang, '/report/which-place')));
  await send('/report/which-place', { place: '1' });
  await send('/report/contact', { identity: 'named' });
  pages.set('contact details', await visitor.open(pathIn(lang, '/report/contact-details')));
  pages.set('people listed', await visitor.open(pathIn(lang, '/report/people')));
  const remove = (pages.get('people listed')?.elements ?? [])
    .flatMap((element) => attribute(element, 'href') ?? [])
    .find((href) => href.endsWith('/remove'));
  pages.set('remove', await visitor.open(remove ?? '/'));
  pages.set('nothing seen', await send('/report/what-happened', { 'what-seen': '' }));
  pages.set('no date', await send('/report/when', { 'from-day': '99' }));
  pages.set('started', await visitor.open(pathIn(lang, '/report')));
  const asked = await visitor.open(pathIn(lang, '/report/files'));
  const add =
    asked.forms.flatMap(({ buttons }) => buttons).find((button) => button.name === 'add')?.text ?? '';
  const chosen = await Promise.all(
    Array.from({ length: 11 }, (_, number) =>
      screenshot(`IMG_20261123_0812${number}.png`, `#3366${number + 10}`),
    ),
  );
  pages.set(
    'files listed',
    await visitor.press(asked, add, {}, [...chosen.slice(0, 9), program(), ...chosen.slice(9)]),
  );
  pages.set('check', await visitor.open(pathIn(lang, '/report/check')));
  page = await send('/report/check', {});
  pages.set('receipt', page);
  pages.set('receipt wrong', await send('/report/receipt', { code: 'x' }));
  const code = receiptOn(page);
  pages.set('return wrong', await send('/return', { code: 'x' }));
  pages.set('returned', await send('/return', { code }));
  pages.set('answered', await send('/return/report', { answer: 'More.', once: 'a' }));
  return pages;
}

/** What is the same in every language: names, what a visitor wrote, and the Welsh for a person. */
const sameEverywhere =
  /^(Plainsight|Person \d|Northw.*|(One|Two|Three)( · .*)?|Thin, grey coat.*|A full report\.[\s\S]*|More\.|IMG_\d+_\d+\.png)$/;

const inEveryLanguage = publicLanguages.flatMap(({ tag, dir, draft, englishName }) =>
  isLang(tag) ? [{ lang: tag, dir, draft, name: englishName }] : [],
);

const english = await everyPage('en');

for (const { lang, dir, draft, name } of inEveryLanguage) {
  const pages = lang === 'en' ? english : await everyPage(lang);

  if (lang !== 'en')
    test.each([...pages])(`%s in ${name} says nothing in English`, (path, page) => {
      const inEnglish = saidOn(english.get(path) ?? page);
      const left = [...saidOn(page, 'en')].filter((words) => inEnglish.has(words));
      const autonyms = spokenLanguages.map(({ autonym }) => autonym);
      expect(left.filter((words) => !sameEverywhere.test(words) && !autonyms.includes(words))).toEqual([]);
    });

  test.each([...pages])(
    `%s in ${name} is a valid document that says its language and direction`,
    (_, page) => {
      expect([200, 422]).toContain(page.status);
      expect(problemsWithHtml(page.html)).toEqual([]);
      const html = page.elements[0];
      expect(html && attribute(html, 'lang')).toBe(lang);
      expect(html && attribute(html, 'dir')).toBe(dir);
      expect(page.h1).not.toBe('');
    },
  );

  test.each([...pages])(`%s in ${name} says whether a native speaker has checked it`, (_, page) => {
    for (const notice of [frameWords('en').draftTranslation, frameWords(lang).draftTranslation])
      expect(page.text.includes(notice)).toBe(draft);
  });

  test.each([...pages])(`[A5] %s in ${name} keeps to its bytes: the next page below 10 KB`, (_, page) => {
    expect(brotliCompressSync(page.html).length).toBeLessThan(10 * kilobyte);
  });

  test.each([...pages])(
    `%s in ${name} asks no other host for anything and runs nothing inline`,
    (_, page) => {
      for (const element of page.elements) {
        const from =
          attribute(element, 'src') ?? (element.tagName === 'link' ? attribute(element, 'href') : undefined);
        if (from !== undefined) expect(from).toMatch(/^\/assets\//);
        if (element.tagName === 'script') expect(attribute(element, 'src')).toBeDefined();
        expect(element.attrs.filter(({ name: each }) => each === 'style' || each.startsWith('on'))).toEqual(
          [],
        );
      }
    },
  );

  test(`[A5] a first visit in ${name} stays below 60 KB with styles, script and mark`, async () => {
    const { assets } = street;
    const style = dir === 'rtl' ? assets.styleHrefRtl : assets.styleHref;
    const files = [style, assets.scriptHref, assets.markHref].map(
      (href) => assets.files.get(href)?.brotli.length ?? Number.NaN,
    );
    const largest = Math.max(...[...pages.values()].map((page) => brotliCompressSync(page.html).length));
    const first = files.reduce((sum, bytes) => sum + bytes, largest);
    expect(first).toBeLessThan(60 * kilobyte);
  });
}

test('every page can be read in every other language, at the same place', async () => {
  for (const { lang } of inEveryLanguage) {
    const page = await street.visitor().open(pathIn(lang, '/report/where'));
    for (const other of publicLanguages.filter(({ tag }) => tag !== lang)) {
      expect(page.link(other.autonym)).toBe(pathIn(isLang(other.tag) ? other.tag : 'en', '/report/where'));
      const link = page.elements.find((each) => attribute(each, 'hreflang') === other.tag);
      expect(link && attribute(link, 'lang')).toBe(other.tag);
      expect(link && attribute(link, 'dir')).toBe(other.dir);
    }
  }
});

test('[A10] every page can be left at once, also without script, for a page that is not ours', async () => {
  for (const path of paths) {
    const page = await street.visitor().open(path);
    expect(page.link('Emergency Exit this page')).toBe('https://www.bbc.co.uk/weather');
  }
});

test('the numbers to call stand on the help page', async () => {
  const page = await street.visitor().open('/help-now');
  for (const words of ['999', 'press 55', '101', '0800 555 111', '08000 121 700', '18000'])
    expect(page.text).toContain(words);
});

test('no page may be kept by a cache, framed, or told of elsewhere', async () => {
  const visitor = street.visitor();
  await visitor.open('/report/where');
  expect(visitor.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect(visitor.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(visitor.headers['strict-transport-security']).toBeUndefined();
});

test('over https the cookie is bound to the host and sent only there', async () => {
  const secure = await publicSiteOver(database, given.keysDir, { url: 'https://report.test' });
  const visitor = secure.visitor();
  await visitor.press(await visitor.open('/report/danger'), 'Continue', { danger: 'no' });
  expect(visitor.cookie).toMatch(/^__Host-plainsight-report=/);
  await visitor.open('/');
  expect(visitor.headers['strict-transport-security']).toContain('max-age=63072000');
});

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
