import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { attribute, textOf } from '../../testing/page.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { saidOn } from '../../testing/said-on-page.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const police = 'cheshire-police';
const rosalind = await given.member('data-protection-officer').of(police, 'Rosalind Okonjo-Bray');
const gareth = await given.member('administrator').of(police, 'Gareth Lindenhall');

test('home leads each role to its first page', async () => {
  for (const [roles, first] of [
    [['duty-desk'], '/inbox'],
    [['investigator'], '/investigations'],
    [['duty-desk', 'investigator'], '/inbox'],
    [['data-protection-officer'], '/book'],
    [['administrator'], '/members'],
    [['support-worker'], '/my-day'],
  ] as const) {
    const browser = desk.as(await given.member(...roles).of(police));
    await browser.open('/');
    expect(browser.at).toBe(first);
  }
});

test('roles whose pages are still to come are told what they will find, and see nothing of anybody', async () => {
  const { reportId } = await given.report();
  for (const [role, words] of [
    ['frontline', 'a quick report for the doorstep'],
    ['partnership-manager', 'the two-year action plan'],
  ] as const) {
    const browser = desk.as(await given.member(role).of(police));
    expect((await browser.open('/')).text).toContain(words);
    for (const path of ['/inbox', '/search', '/book', '/failed-jobs', `/reports/${reportId}`])
      expect((await browser.open(path)).status).toBe(404);
  }
});

test('the book shows what the agency’s members did, and what others did with its records, and not what was told', async () => {
  const { reportId } = await given.report({ whatSeen: 'Bookwords.' });
  const bronwen = await given.member('duty-desk').of(police, 'Bronwen Ashgrove');
  const solomon = await given.member('duty-desk').of('halton-borough-council', 'Solomon Elsewhere');
  await desk.as(bronwen).open(`/reports/${reportId}`);
  await desk.as(solomon).press(await desk.as(solomon).open('/search'), 'Search', { words: 'x' });
  const page = await desk.as(rosalind).open('/book');
  expect(page.rows()[0]).toContain('Rosalind Okonjo-Bray, Cheshire Police Read the book');
  expect(page.rows()[1]).toContain('Bronwen Ashgrove, Cheshire Police Opened a report');
  expect(page.text).toContain('The service itself Assessed a report');
  expect(page.text).not.toContain('Solomon Elsewhere');
  expect(page.text).not.toContain('Bookwords');
  const about = await desk.as(rosalind).open(`/book?record=${reportId}`);
  expect(about.rows().every((row) => row.includes(reportId.slice(0, 8)))).toBe(true);
});

test('older lines of the book follow page by page, each once', async () => {
  const browser = desk.as(rosalind);
  for (let count = 0; count < 60; count += 1) await browser.open('/book?before=1');
  const first = await browser.open('/book');
  const second = await browser.open(first.link('Older lines'));
  expect(first.rows()).toHaveLength(50);
  expect(second.rows().length).toBeGreaterThan(10);
  expect((await browser.open('/book?before=banana&record=nothing')).status).toBe(200);
});

test('an administrator sees the jobs that failed for good, by name and code', async () => {
  const browser = desk.as(gareth);
  const before = await browser.open('/failed-jobs');
  expect(before.text).toContain('Nothing has failed');
  expect(before.text).toContain('Files wait because no scanner is set; see CLAMD_URL in .env.example.');
  await given.workerHears();
  const jobs = database.pool('jobs');
  await given.unassessedReport();
  await jobs.query(
    `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'not-found'`,
  );
  const page = await browser.open('/failed-jobs');
  expect(page.rows()).toHaveLength(1);
  expect(page.rows()[0]).toMatch(/Assess a new report 12 not-found/);
});

test('[R8] what failed about an investigation, a case or an order tells an administrator by no name that there is one', async () => {
  const written = ['suspectsNamed', 'groupsNamed', 'drawInvestigations', 'personSupported', 'orderWritten'];
  for (const task of written)
    await database.pool('worker').query(`select platform.enqueue($1, '{}', 12, null)`, [task]);
  await database
    .pool('jobs')
    .query(`update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'not-found'`);
  const page = await desk.as(gareth).open('/failed-jobs');
  const others = page.rows().filter((row) => row.startsWith('Bring other records in step'));
  expect(others.length).toBe(written.length);
  for (const task of written) expect(page.html).not.toContain(task);
});

test('the page of all parts says in each language what it is, leads to the others, and minds its session', async () => {
  const browser = desk.as(gareth);
  const languages = { English: 'en', العربية: 'ar', Cymraeg: 'cy', Română: 'ro' } as const;
  const titles = {
    en: 'Every part of the service',
    ar: 'كل أجزاء الخدمة',
    cy: 'Pob rhan o’r gwasanaeth',
    ro: 'Toate părțile serviciului',
  };
  const english = saidOn(await browser.open('/components?lang=en'));
  // Names, and a word that is the same in Romanian.
  const names =
    /^(Important|Plainsight|OFFICIAL-SENSITIVE|Priya Nair|Tom Ellis|Cheshire Police|Halton|Northwich|Warrington.*|[A-Z0-9-]+|.*\.pdf)$/;
  for (const [name, lang] of Object.entries(languages)) {
    const page = await browser.open(`/components?lang=${lang}`);
    const inEnglish = [...saidOn(page, 'en')].filter(
      (words) => english.has(words) && !(words in languages) && !names.test(words),
    );
    if (lang !== 'en') expect([lang, inEnglish]).toEqual([lang, []]);
    expect(page.title).toContain(titles[lang]);
    expect(page.html).toMatch(new RegExp(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"`));
    for (const [other, to] of Object.entries(languages))
      expect(page.link(other)).toBe(`/components?lang=${to}`);
    const current = page.elements.filter((each) => attribute(each, 'aria-current') === 'page');
    expect(current.map(textOf)).toContain(name);
    expect(page.html).toContain(`data-session-member="${gareth.memberId}"`);
    expect([lang, problemsWithHtml(page.html)]).toEqual([lang, []]);
  }
});

test('an address that does not exist says so kindly, without naming anybody', async () => {
  const page = await desk.as(gareth).open('/nothing/here');
  expect(page.status).toBe(404);
  expect(page.h1).toBe('Page not found');
  expect(page.text).not.toContain('Gareth');
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
