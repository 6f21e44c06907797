import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { deskOf, receiptOn } from '../../testing/public-journey.ts';
import { publicSiteOver } from '../../testing/public-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await deskOf(given);

test('a report begun in one language goes on in another, and its receipt outlives every change', async () => {
  const visitor = street.visitor();
  const seen = await visitor.open('/cy/report/what-happened');
  await visitor.press(seen, 'Parhau', { 'what-seen': 'Dynion blinedig mewn fan wen.' });
  expect(visitor.at).toBe('/cy/report/where');
  const where = await visitor.open('/ro/report/where');
  await visitor.press(where, 'Continuați', { where: 'lângă gară' });
  expect(visitor.at).toBe('/ro/report/when');
  const check = await visitor.open('/ar/report/check');
  for (const told of ['Dynion blinedig mewn fan wen.', 'lângă gară']) expect(check.text).toContain(told);
  const code = receiptOn(await visitor.press(check, 'أرسل البلاغ'));
  expect(visitor.at).toBe('/ar/report/receipt');

  const { report } = await desk.reportThatTells('Dynion blinedig mewn fan wen.');
  expect(report.language).toBe('ar');
  await desk.ask(report.reportId, 'Which station?');
  for (const [path, button] of [
    ['/report/receipt', 'Finish'],
    ['/cy/report/receipt', 'Gorffen'],
    ['/ro/report/receipt', 'Încheiați'],
  ] as const) {
    const receipt = await visitor.open(path);
    expect(receiptOn(receipt)).toBe(code);
    expect(receipt.formWith(button).fields['code']).toBe('');
  }
  const proved = await visitor.press(await visitor.open('/ro/report/receipt'), 'Încheiați', { code });
  expect(visitor.at).toBe('/ro/report/sent');
  expect(proved.h1).toBe('Vă mulțumim');

  const returned = await visitor.press(await visitor.open('/cy/return'), 'Agor fy adroddiad', { code });
  expect(returned.h1).toBe('Eich adroddiad');
  const inRomanian = await visitor.open('/ro/return/report');
  expect(inRomanian.h1).toBe('Sesizarea dumneavoastră');
  for (const page of [returned, inRomanian]) expect(page.text).toContain('Which station?');
});

test.each([
  ['cy', 'Parhau', 'Helpwch fi, mae gwn ganddo.', 'Ffoniwch 999 yn gyntaf, os gwelwch yn dda'],
  ['ro', 'Continuați', 'Ajutaţi-mă, mă ţin cu forţa.', 'Vă rugăm să sunați întâi la 999'],
  ['ar', 'متابعة', 'أنقذوني من فضلكم', 'من فضلك اتصل بالرقم \u2068999\u2069 أولًا'],
])(
  '[A11] words of danger in %s bring the advice to call 999, in that language',
  async (lang, on, words, title) => {
    const visitor = street.visitor();
    const advice = await visitor.press(await visitor.open(`/${lang}/report/what-happened`), on, {
      'what-seen': words,
    });
    expect(visitor.at).toBe(`/${lang}/report/call-999`);
    expect(advice.h1).toBe(title);
  },
);

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
