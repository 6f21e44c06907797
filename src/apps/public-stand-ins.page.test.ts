import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { frameWords, isLang, type Lang, pathIn, publicLanguages } from '../platform/words/index.ts';
import { freshDatabase } from '../testing/database.ts';
import { type PageRead, readPage } from '../testing/page.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { deskOf, receiptOn, tellBriefly } from '../testing/public-journey.ts';
import { publicSiteOver } from '../testing/public-site.ts';
import { saidOn } from '../testing/said-on-page.ts';
import { problemsWithHtml } from '../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await deskOf(given);

/** A pool that leads nowhere, as when the database is dead. */
const nowhere = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });
const broken = await publicSiteOver({ pool: () => nowhere }, given.keysDir);
afterAll(() => nowhere.end());

const written = 'A text with\n\n<b>tags</b>, "quotes" and עברית.';

test('a dead database: the page says that nothing was taken, shows whom to call, and keeps the text', async () => {
  const visitor = broken.visitor();
  const page = await visitor.press(await visitor.open('/report/what-happened'), 'Continue', {
    'what-seen': written,
  });
  expect(page.status).toBe(503);
  expect(page.h1).toBe('Sorry, we could not take this');
  for (const words of ['has not reached us', '999', '101', '0800 555 111', '08000 121 700'])
    expect(page.text).toContain(words);
  expect(page.formWith('Try again').fields['what-seen']).toBe(written);
  expect(visitor.cookie).toBeUndefined();
  expect(problemsWithHtml(page.html)).toEqual([]);

  const healed = street.visitor();
  const next = await healed.press(page, 'Try again');
  expect(next.h1).toBe('Where was it?');
  const kept = await healed.open('/report/what-happened');
  expect(kept.formWith('Continue').fields['what-seen']).toBe(written);
});

test('a dead database while sending: nothing is lost, and trying again sends it once', async () => {
  const visitor = street.visitor();
  const check = await tellBriefly(visitor, 'Sent while the database was dead.');
  const unlucky = broken.visitor();
  unlucky.cookie = visitor.cookie;
  const page = await unlucky.press(check, 'Send the report');
  expect(page.status).toBe(503);
  const receipt = receiptOn(await visitor.press(page, 'Try again'));
  expect(receipt).toBeDefined();
  await desk.reportThatTells('Sent while the database was dead.');
});

test('pages that need no database go on without it', async () => {
  const visitor = broken.visitor();
  for (const path of [
    '/',
    '/help-now',
    '/what-happens-next',
    '/privacy',
    '/accessibility',
    '/report',
    '/return',
  ])
    expect((await visitor.open(path)).status).toBe(200);
});

test('a form whose token has had its time loses nothing and goes on by one press', async () => {
  const visitor = street.visitor();
  await visitor.press(await visitor.open('/report/danger'), 'Continue', { danger: 'no' });
  const form = await visitor.open('/report/what-happened');
  const page = await visitor.press(form, 'Continue', { 'what-seen': written, 'form-token': 'stale' });
  expect(page.status).toBe(409);
  expect(page.h1).toBe('This page was open for a long time');
  expect(page.formWith('Try again').fields['what-seen']).toBe(written);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect((await visitor.press(page, 'Try again')).h1).toBe('Where was it?');
});

test.each([
  ['/nowhere', 'Page not found', 'en'],
  ['/cy/nowhere', 'Heb ddod o hyd i’r dudalen', 'cy'],
  ['/ro/nowhere', 'Pagina nu a fost găsită', 'ro'],
  ['/ar/nowhere', 'الصفحة غير موجودة', 'ar'],
  ['//evil.example/x', 'Page not found', 'en'],
])(
  '%s is answered plainly, in the language of its address, and leads to no other host',
  async (path, title) => {
    const page = await street.visitor().open(path);
    expect(page.status).toBe(404);
    expect(page.h1).toBe(title);
    expect(page.html).not.toContain('evil.example');
    expect(problemsWithHtml(page.html)).toEqual([]);
  },
);

test('a form sent from another site is refused', async () => {
  const answer = await street.site.inject({
    method: 'POST',
    url: '/report/what-happened',
    headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'what-seen=forged',
  });
  expect(answer.statusCode).toBe(403);
  expect(answer.headers['set-cookie']).toBeUndefined();
});

test('a body that is too large or no form is answered with a page', async () => {
  const large = await street.site.inject({
    method: 'POST',
    url: '/report/what-happened',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `what-seen=${'x'.repeat(2_000_000)}`,
  });
  expect(large.statusCode).toBe(413);
  expect(large.body).toContain('It was too long');
  const odd = await street.site.inject({
    method: 'POST',
    url: '/report/what-happened',
    headers: { 'content-type': 'application/json' },
    payload: '{"what-seen": {"deep": [1]}}',
  });
  expect(odd.statusCode).toBeGreaterThanOrEqual(400);
  expect(odd.statusCode).toBeLessThan(500);
});

test('too many requests from one source are told how long to wait, and keep what was typed', async () => {
  const slow = await publicSiteOver(database, given.keysDir, { requestsPerMinute: 2 });
  const visitor = slow.visitor();
  const form = await visitor.open('/report/what-happened');
  await visitor.open('/');
  const page = await visitor.press(form, 'Continue', { 'what-seen': written });
  expect(page.status).toBe(429);
  expect(page.text).toMatch(/Wait \d+ seconds/);
  expect(page.formWith('Try again').fields['what-seen']).toBe(written);
  expect(problemsWithHtml(page.html)).toEqual([]);
});

/** Every page that stands in for one asked for in this language, by its status. */
async function standIns(lang: Lang): Promise<Map<number, PageRead>> {
  const [danger, whatHappened] = ['/report/danger', '/report/what-happened'].map((path) =>
    pathIn(lang, path),
  );
  const told = { 'what-seen': written };
  const visitor = street.visitor();
  const form = (await visitor.open(danger ?? '')).forms.find(({ action }) => action === danger);
  await visitor.send(danger ?? '', { ...form?.fields, danger: 'no' });
  const large = await street.site.inject({
    method: 'POST',
    url: whatHappened ?? '',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `what-seen=${'x'.repeat(2_000_000)}`,
  });
  const pages = [
    await visitor.open(pathIn(lang, '/nowhere')),
    await visitor.send(whatHappened ?? '', { ...told, 'form-token': 'stale' }),
    readPage(large.body, large.statusCode),
    await busy.visitor().send(whatHappened ?? '', told),
    await broken.visitor().send(whatHappened ?? '', told),
  ];
  return new Map(pages.map((page) => [page.status, page]));
}

const busy = await publicSiteOver(database, given.keysDir, { requestsPerMinute: 1 });
await busy.visitor().open('/');
const inEnglish = await standIns('en');

test.each(publicLanguages)(
  'every page that stands in for another is in $englishName, valid, and says whether a native speaker has checked it',
  async ({ tag, draft }) => {
    const lang = isLang(tag) ? tag : 'en';
    const pages = await standIns(lang);
    expect([...pages.keys()]).toEqual([404, 409, 413, 429, 503]);
    const same = ['Plainsight', written, ...publicLanguages.map(({ autonym }) => autonym)];
    for (const [status, page] of pages) {
      const english = lang === 'en' ? new Set() : saidOn(inEnglish.get(status) ?? page);
      const left = [...saidOn(page, 'en')].filter((words) => english.has(words) && !same.includes(words));
      expect([status, problemsWithHtml(page.html), left]).toEqual([status, [], []]);
      for (const notice of [frameWords('en').draftTranslation, frameWords(lang).draftTranslation])
        expect([status, page.text.includes(notice)]).toEqual([status, draft]);
    }
  },
);

test('health answers for those who watch over the service', async () => {
  const answer = await street.site.inject('/health');
  expect(answer.json()).toEqual({ status: 'ok', door: 'public' });
});
