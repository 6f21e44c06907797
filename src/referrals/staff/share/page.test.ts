import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const yasmin = await given.member('first-responder').of('halton-borough-council', 'Yasmin Coldwell-Reyes');
const { begin, answer, open } = referringIn(given);

test('a referral is shared part by part, stands on the other agency’s list and clock, and is gone when the share ends [X3]', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('yes'), family: value('An aunt in Crewe') });
  const { referral } = await open(kirsty, id);
  const mine = desk.as(kirsty);
  const theirs = desk.as(yasmin);
  expect((await theirs.open('/referrals?show=shared')).text).toContain('Nothing is shared with your agency');
  expect((await theirs.open(`/referrals/${id}`)).status).toBe(404);

  let page = await mine.open(`/referrals/${id}/share`);
  expect(page.text).toContain('Nobody outside your agency.');
  expect(problemsWithHtml(page.html)).toEqual([]);
  page = await mine.press(page, 'Share it', { purpose: ' ' });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual([
    'Choose the agency to share it with',
    'Choose at least one part',
    'Say what it is shared for, in 500 characters or fewer',
    'Choose the lawful basis',
  ]);
  page = await mine.press(page, 'Share it', {
    agency: 'halton-borough-council',
    sections: 'answers',
    purpose: 'A safe place from Monday',
    basis: 'safeguarding',
    days: '90',
  });
  expect(page.text).toContain('Halton Borough Council A safe place from Monday');
  expect(page.text).toContain('Reads answers and their history until');

  const list = await theirs.open('/referrals?show=shared');
  expect(list.text).toContain(`${referral.reference} Child: NRM referral · shared by Cheshire Police`);
  expect((await theirs.open('/clock?whose=shared')).text).toContain(referral.reference);
  expect((await theirs.open('/clock')).text).not.toContain(referral.reference);
  const read = await theirs.open(`/referrals/${id}`);
  expect(read.status).toBe(200);
  expect(read.text).not.toContain('Share it with another agency');
  expect((await theirs.open(`/referrals/${id}/history`)).text).toContain('An aunt in Crewe');
  expect((await theirs.open(`/referrals/${id}/evidence`)).text).toContain(
    'none that is shared with your agency',
  );
  expect((await theirs.open(`/referrals/${id}/share`)).status).toBe(404);

  page = await mine.press(page, 'End this share Halton Borough Council');
  expect(page.text).toContain('The share has ended.');
  expect(page.text).toContain('Ended ');
  expect((await theirs.open(`/referrals/${id}`)).status).toBe(404);
  expect((await theirs.open('/referrals?show=shared')).text).not.toContain(referral.reference);
  const { rows } = await database
    .pool('worker')
    .query("select act from audit.entries where record_id = $1 and act like 'record.%' order by entry_id", [
      id,
    ]);
  expect(rows.map((row: { act: string }) => row.act)).toEqual([
    'record.share',
    'record.share',
    'record.end-share',
  ]);
});

test('a child’s duties stand with who has them and by when, and a press writes into the clock that one is done', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('not-sure') });
  const task = `${(await open(kirsty, id)).referral.reference}: Tell the council’s safeguarding team`;
  const mine = desk.as(kirsty);
  let page = await mine.open(`/referrals/${id}/consent`);
  expect(page.text).toMatch(/safeguarding referral to the same council\. With Kirsty Marrowdale\. Due/);
  expect(page.text).toContain('Write the contact down');
  expect((await mine.open('/tasks')).text).toContain(task);
  await mine.press(page, 'The safeguarding team was told today');
  page = await mine.open(`/referrals/${id}/consent`);
  expect(page.text).toMatch(/safeguarding referral to the same council\. With Kirsty Marrowdale\. Done/);
  expect((await mine.open('/tasks')).text).not.toContain(task);
  expect(page.text).toContain('A guardian was asked for today');
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(desk.faults).toEqual([]);
});
