import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { recordNational } from '../../pack/record-national.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const { as, open } = referringIn(given);

test('after the referral is entered a yes can still be taken back: it is kept, and what was entered stays as it was', async () => {
  const browser = desk.as(kirsty);
  const page = await browser.press(await browser.open('/referrals/new'), 'Begin', { 'under-18': 'no' });
  const id = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  await browser.press(page, 'Write it down', {
    'answer-co-operation': 'yes',
    'words-co-operation': 'I will tell them.',
    language: 'en',
    interpreter: 'not-needed',
  });
  await as(kirsty, 'referral.record-national', id, (act) => recordNational(act, id, 'NRM-2026-1'));
  const entered = (await open(kirsty, id)).answers.get('cooperation')?.said;
  expect(entered).toEqual(value('yes'));
  const after = await browser.open(`/referrals/${id}/consent`);
  expect(after.text).toContain('This referral has been entered.');
  const taken = await browser.press(after, 'Write it down', {
    'answer-co-operation': 'withdrawn',
    'words-co-operation': 'Not any more.',
    language: 'en',
    interpreter: 'not-needed',
  });
  expect(taken.text).toContain('What they said is written down.');
  expect((await browser.open(`/referrals/${id}/consent`)).text).toContain('Not any more.');
  const now = await open(kirsty, id);
  expect(now.referral.state).toBe('sent');
  expect(now.answers.get('cooperation')?.said).toEqual(entered);
});
