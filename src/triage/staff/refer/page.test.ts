import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk', 'first-responder').of('cheshire-police', 'Bronwen Ashgrove');

test('the desk begins a referral with what a report says, each answer with its source', async () => {
  const { reportId } = await given.report({
    whatSeen: 'She is driven to the car wash and never paid.',
    people: [{ name: 'Mira Vale', nationality: 'Romanian', sex: 'female', role: 'may-be-affected' }],
  });
  const browser = desk.as(bronwen);
  const report = await browser.open(`/reports/${reportId}`);
  expect(report.text).toContain('Begin an NRM referral or Duty to Notify');
  const page = await browser.press(await browser.open(`/reports/${reportId}/refer`), 'Begin the referral', {
    people: '0',
  });
  expect(page.text).toContain('Being written');
  const id = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  const { answers, referral } = await referringIn(given).open(bronwen, id);
  expect(referral.beganFrom).toBe(reportId);
  expect(answers.get('first-name')).toMatchObject({
    said: value('Mira'),
    source: { kind: 'report', recordId: reportId },
  });
  const reference = answers.get('first-name')?.source.reference ?? 'no reference';
  expect((await browser.open(`/referrals/${id}/sections/personal-details`)).text).toContain(
    `From report ${reference},`,
  );
  expect((await browser.open(`/reports/${reportId}`)).text).toContain('Referral begun');
  expect(desk.faults).toEqual([]);
});

test('for two people of one report two referrals begin as one concern, each with its own name and what the report says of both', async () => {
  const { reportId } = await given.report({
    whatSeen: 'They wash cars twelve hours a day at a car wash and are never paid.',
    people: [
      { name: 'Mira Vale', role: 'may-be-affected' },
      { name: 'Ilie Bray', role: 'may-be-affected' },
    ],
  });
  const browser = desk.as(bronwen);
  const form = (await browser.open(`/reports/${reportId}/refer`)).formWith('Begin the referral');
  const body = new URLSearchParams(form.fields);
  body.delete('people');
  for (const at of ['0', '1']) body.append('people', at);
  const sent = await desk.site.inject({
    method: 'POST',
    url: form.action,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: browser.cookie ?? '' },
    payload: String(body),
  });
  const first = /\/referrals\/([0-9a-f-]{36})/.exec(String(sent.headers.location))?.[1] ?? '';
  const page = await browser.open(`/referrals/${first}`);
  expect(page.text).toContain('Other people of this concern');
  const ids = [...page.html.matchAll(/href="\/referrals\/([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []);
  const [second = '', ...more] = [...new Set(ids)].filter((id) => id !== first);
  expect(more).toEqual([]);
  const { open } = referringIn(given);
  const both = [await open(bronwen, first), await open(bronwen, second)];
  expect(both.map(({ answers }) => answers.get('first-name')?.said)).toEqual([value('Mira'), value('Ilie')]);
  expect(new Set(both.map(({ referral }) => referral.concernId)).size).toBe(1);
  expect(both.map(({ referral }) => referral.beganFrom)).toEqual([reportId, reportId]);
  const [one, other] = both.map(({ answers }) =>
    [...answers.values()].find(({ said }) => said.kind === 'value' && said.value.includes('car wash')),
  );
  expect(one?.said).toEqual(other?.said);
  expect(one?.source.recordId).toBe(reportId);
});

test('a desk whose agency supports nobody is led back to pass the report on', async () => {
  const { reportId } = await given.report({ whatSeen: 'He sleeps in the unit.' });
  const browser = desk.as(bronwen);
  const page = await browser.open(`/reports/${reportId}/support`);
  expect(page.text).toContain('Your agency has no support worker.');
  expect(page.link('Back to the report, to pass it on')).toBe(`/reports/${reportId}#decision`);
  expect((await browser.open(`/reports/${reportId}`)).html).toContain('id="decision"');
});
