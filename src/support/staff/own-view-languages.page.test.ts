import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { publicSiteOver } from '../../testing/public-site.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const street = await publicSiteOver(database, given.keysDir);
const { begin } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const worker = desk.as(thandiwe);
const ownPage = (id: string) => worker.open(`/cases/${id}/own-page`);

test.each([
  ['sq', 'ltr', 'Hape', 'Kush ju mbështet', 'Dërgo', 'Zgjidhni për çfarë bëhet fjalë'],
  ['vi', 'ltr', 'Mở', 'Ai hỗ trợ quý vị', 'Gửi', 'Hãy chọn đây là điều gì'],
  ['ti', 'ltr', 'ክፈት', 'መን ይድግፈኩም', 'ስደድ', 'እንታይ ምዃኑ ምረጹ'],
  ['fa', 'rtl', 'باز کردن', 'چه کسی از شما پشتیبانی می‌کند', 'فرستادن', 'انتخاب کنید که دربارهٔ چیست'],
] as const)(
  '[C22] in %s the own page is whole: to get in, what is released, what went wrong, and the way out',
  async (lang, dir, open, kind, send, wrong) => {
    const id = await begin(thandiwe);
    const shown = await worker.press(await ownPage(id), 'Make a code', { language: lang });
    const code = /data-receipt="([^"]+)"/.exec(shown.html)?.[1] ?? '';
    await worker.press(await ownPage(id), 'Let them read this: Thandiwe Rushcombe', { words: 'A friend.' });
    const browser = street.visitor();
    const door = await browser.open(`/${lang}/mine`);
    const own = await browser.press(door, open, { code });
    const unsaid = await browser.press(own, send);
    expect([own.status, unsaid.errors, browser.at]).toEqual([200, [wrong], `/${lang}/mine`]);
    expect(own.text).toContain(kind);
    for (const page of [door, own, unsaid]) {
      expect(problemsWithHtml(page.html)).toEqual([]);
      expect(page.html).toContain(`<html lang="${lang}" dir="${dir}"`);
      // English are the notice that it is a draft, what leads to English pages, and what the worker wrote.
      const said = page.text.replaceAll('A friend.', '');
      for (const english of ['Exit this page', 'Your code', 'Your page', 'Send', 'Error', 'Anti-Slavery'])
        expect(said).not.toContain(english);
    }
    // The site itself is not offered in it.
    expect((await browser.open(`/${lang}/report`)).status).toBe(404);
    expect(street.faults).toEqual([]);
  },
);

test('[C22] a code brings its language along: whoever opens it from the English page reads theirs, unless they ask for English', async () => {
  const id = await begin(thandiwe);
  const form = await ownPage(id);
  expect(form.text).toContain('Vietnamese – Tiếng Việt');
  const shown = await worker.press(form, 'Make a code', { language: 'vi' });
  expect(shown.text).toContain('/vi/mine');
  const code = /data-receipt="([^"]+)"/.exec(shown.html)?.[1] ?? '';
  const browser = street.visitor();
  const door = await browser.open('/mine');
  expect([door.link('Tiếng Việt'), door.link('ትግርኛ'), door.link('Polski')]).toEqual([
    '/vi/mine',
    '/ti/mine',
    '/pl/mine',
  ]);
  const own = await browser.press(door, 'Open', { code });
  expect(own.html).toContain('<html lang="vi" dir="ltr"');
  const sent = await browser.press(own, 'Gửi', { kind: 'feedback', words: 'Phòng lạnh.' });
  expect([sent.status, browser.at]).toEqual([200, '/vi/mine']);
  expect(sent.html).toContain('<html lang="vi" dir="ltr"');
  const english = await browser.open(own.link('Đọc trang này bằng tiếng Anh'));
  const asked = await browser.press(english, 'Open', { code });
  expect(asked.html).toContain('<html lang="en" dir="ltr"');
  const told = await browser.press(asked, 'Send', { kind: 'feedback', words: 'Cold.' });
  expect(told.text).toContain('We have it.');
  expect((await ownPage(id)).text).toContain('for Vietnamese');
});
