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
  expect((await browser.open(`/reports/${reportId}`)).text).toContain('Referral begun');
  expect(desk.faults).toEqual([]);
});

test('a desk whose agency supports nobody is led back to pass the report on', async () => {
  const { reportId } = await given.report({ whatSeen: 'He sleeps in the unit.' });
  const browser = desk.as(bronwen);
  const page = await browser.open(`/reports/${reportId}/support`);
  expect(page.text).toContain('Your agency has no support worker.');
  expect(page.link('Back to the report, to pass it on')).toBe(`/reports/${reportId}#decision`);
  expect((await browser.open(`/reports/${reportId}`)).html).toContain('id="decision"');
});
