import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../testing/database.ts';
import { attribute, exactText } from '../testing/page.ts';
import { partnershipIn } from '../testing/partnership.ts';
import { receiptOn } from '../testing/public-journey.ts';
import { publicSiteOver } from '../testing/public-site.ts';
import { staffSiteOver } from '../testing/staff-site.ts';

/** Public texts that lie beside the project on the machines that build it; the project itself never needs them. */
const shelf = fileURLToPath(new URL('../../../shared/data/reports/reports.json', import.meta.url));
const texts = existsSync(shelf)
  ? z.array(z.object({ id: z.string(), text: z.string() })).parse(JSON.parse(readFileSync(shelf, 'utf8')))
  : [
      {
        id: 'our own',
        text: 'Six men sleep above the car wash.\nThey “owe” their driver £4,000 – he keeps their passports.',
      },
    ];
if (!existsSync(shelf))
  process.stdout.write('No real narratives beside the project: one of our own runs instead.\n');

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await staffSiteOver(database, given.keysDir);
const analyst = desk.as(await given.member('duty-desk').of('cheshire-police'));

/** A run of letters that stands in the text, long enough to be found by: the three longest words. */
const tellingWords = (text: string): string =>
  [...text.matchAll(/\p{L}{5,40}/gu)]
    .map(([word]) => word)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 3)
    .join(' ');

test('every real narrative is received, shown and found exactly as it was written [A1] [A2] [B1]', {
  timeout: 120_000,
}, async () => {
  for (const { id, text } of texts) {
    const visitor = street.visitor();
    const question = await visitor.open('/report/what-happened');
    // Words of danger bring the advice to call 999 first, once.
    const next = await visitor.press(question, 'Continue', { 'what-seen': text });
    if (visitor.at === '/report/call-999') await visitor.press(next, 'Go on with the report');
    const check = await visitor.open('/report/check');
    const receipt = await visitor.press(check, 'Send the report');
    expect(receiptOn(receipt), id).toMatch(/^[0-9A-Z-]{29}$/);
  }
  await given.workerHears();
  for (const { id, text } of texts) {
    const found = await analyst.press(await analyst.open('/search'), 'Search', { words: tellingWords(text) });
    const links = found.elements.flatMap(
      (each) => /^\/reports\/[0-9a-f-]+$/.exec(attribute(each, 'href') ?? '') ?? [],
    );
    const shown: string[] = [];
    for (const link of new Set(links)) {
      const page = await analyst.open(link);
      const told = page.elements.find((each) => attribute(each, 'class')?.includes('ps-as-told--main'));
      shown.push(told === undefined ? '' : exactText(told));
    }
    expect(shown, id).toContain(text.replaceAll('\r\n', '\n'));
  }
  expect([...street.faults, ...desk.faults]).toEqual([]);
});
