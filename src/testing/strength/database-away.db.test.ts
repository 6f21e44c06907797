import { afterAll, expect, test } from 'vitest';
import { openPool } from '../../platform/db/pool.ts';
import { freshDatabase } from '../database.ts';
import { partnershipIn } from '../partnership.ts';
import { deskOf, receiptOn, tellBriefly } from '../public-journey.ts';
import { publicSiteOver } from '../public-site.ts';
import { layLine } from './cut-line.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await deskOf(given);
const line = await layLine(database.doors.public);
const pool = openPool(line.url, { max: 3, name: 'test-line' });
afterAll(async () => {
  await pool.end();
  await line.close();
});
const street = await publicSiteOver(
  { pool: (door) => (door === 'public' ? pool : database.pool(door)) },
  given.keysDir,
);
const text = 'Cztery kobiety śpią w magazynie.\n  <"Nie wolno im wyjść"> — since & before May.';

test('while the database is away, what was typed comes back on an honest page with numbers to ring, and one press keeps it when it is there again', async () => {
  const visitor = street.visitor();
  const asked = await visitor.open('/report/what-happened');
  line.cut();
  const away = await visitor.press(asked, 'Continue', { 'what-seen': text });
  expect(away.status).toBe(503);
  expect(away.h1).toBe('Sorry, we could not take this');
  for (const number of ['999', '101', '08000 121 700']) expect(away.text).toContain(number);
  expect(away.forms.flatMap((form) => Object.values(form.fields))).toContain(text);
  expect(away.html).not.toMatch(/ECONN|postgres|\.ts:/);

  line.mend();
  const kept = await visitor.press(away, 'Try again');
  expect(kept.status).toBe(200);
  expect(visitor.at).toBe('/report/where');
});

test('a report whose sending met a dead database is sent by the next press, once', async () => {
  const visitor = street.visitor();
  const check = await tellBriefly(visitor, `${text} Second.`);
  line.cut();
  let page = await visitor.press(check, 'Send the report');
  expect(page.status).toBe(503);
  page = await visitor.press(page, 'Try again');
  expect(page.status).toBe(503);
  line.mend();
  page = await visitor.press(page, 'Try again');
  expect(receiptOn(page)).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  const { report } = await desk.reportThatTells(`${text} Second.`);
  expect(report.channel).toBe('public-site');
});
