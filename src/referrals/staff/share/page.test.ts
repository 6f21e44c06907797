import { expect, test } from 'vitest';
import { consentBasis, grantShare, openRecordKey } from '../../../access/index.ts';
import { addConsent } from '../../../consents/index.ts';
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
const { as, begin, answer, open } = referringIn(given);

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
  page = await mine.press(page, 'Share it', { why: 'Still here' });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual([
    'Choose the agency to share it with',
    'Choose at least one part',
    'Choose what it is shared for',
    'Choose the ground on which it is shared',
  ]);
  page = await mine.press(page, 'Share it', {
    agency: 'halton-borough-council',
    sections: 'answers',
    purpose: 'housing',
    ground: 'safeguarding',
    why: ' ',
    days: '90',
  });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual([
    'Write why it is needed without their agreement: what would happen otherwise',
  ]);
  page = await mine.press(page, 'Share it', { why: 'Nowhere safe from Monday.' });
  expect(page.text).toContain('Halton Borough Council Housing');
  expect(page.text).toContain('Reads answers and their history until');
  expect(page.text).toContain('Data Protection Act 2018, Schedule 1, paragraph 18');
  expect(page.text).toContain('Why: Nowhere safe from Monday.');

  const list = await theirs.open('/referrals?show=shared');
  expect(list.text).toContain(`${referral.reference} Child: NRM referral · shared by Cheshire Police`);
  expect((await theirs.open('/clock?whose=shared')).text).toContain(referral.reference);
  expect((await theirs.open('/clock')).text).not.toContain(referral.reference);
  const read = await theirs.open(`/referrals/${id}`);
  expect(read.status).toBe(200);
  expect(read.text).not.toContain('Share it with another agency');
  expect(read.text).not.toContain('Nowhere safe from Monday.');
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
    'record.share',
    'record.end-share',
  ]);
});

test('[C2 X8] on consent a referral opens only where the person agreed, and what they take back ends it in every place, by the walls too', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('no'), family: value('A sister in Widnes') });
  const { referral } = await open(kirsty, id);
  const mine = desk.as(kirsty);
  const theirs = desk.as(yasmin);
  const halton = 'halton-borough-council';
  const says = async (said: Record<string, string>) =>
    mine.press(await mine.open(`/referrals/${id}/consent`), 'Write it down', {
      ...{ 'words-sharing': 'My own words.', language: 'en', interpreter: 'not-needed', ...said },
    });
  const asked = { agency: halton, sections: 'answers', purpose: 'support', ground: 'consent' };
  const grant = async (more = {}) =>
    mine.press(await mine.open(`/referrals/${id}/share`), 'Share it', { ...asked, ...more });

  let page = await grant();
  expect(page.status).toBe(422);
  expect(page.errors).toEqual([
    'The person has not agreed to this agency and purpose. Write down first what they said, or name the law',
  ]);
  expect(page.formWith('Share it').fields).toMatchObject({ agency: halton, ground: 'consent' });
  const past = as(kirsty, 'record.share', id, (act) =>
    grantShare(act, {
      ...{ recordId: id, toAgency: halton, sections: ['answers'], purpose: 'support', basis: consentBasis },
    }),
  );
  await expect(past).rejects.toThrow(/row-level security/);

  // Of one agency by name: no other may be told on that.
  await says({ 'answer-sharing-support': 'yes', 'sharing-agency': halton });
  expect((await grant({ agency: 'cheshire-east-council' })).status).toBe(422);
  expect((await grant({ purpose: 'health' })).status).toBe(422);
  page = await grant();
  expect(page.text).toContain('Halton Borough Council Support');
  expect(page.text).toContain('Consent of the person');
  await grant({
    agency: 'cheshire-east-council',
    ground: 'vital-interests',
    why: 'He said he would kill her.',
  });
  expect((await theirs.open(`/referrals/${id}`)).status).toBe(200);
  expect((await theirs.open('/referrals?show=shared')).text).toContain(referral.reference);

  page = await says({ 'answer-sharing-support': 'withdrawn' });
  expect(page.text).toContain('A share below stays against their wish, on the law that it names');
  expect(page.text.split('They do not agree to this. It stays only because')).toHaveLength(2);
  expect(page.text).toContain('Why: He said he would kill her.');
  expect(page.text).toContain('Support, whichever agency serves this: withdrawn');
  expect(page.text).not.toContain('Support, Halton Borough Council');
  expect(problemsWithHtml(page.html)).toEqual([]);
  for (const part of ['', '/history', '/evidence', '/consent', '/clock', '/pack'])
    expect((await theirs.open(`/referrals/${id}${part}`)).status, part).toBe(404);
  for (const list of ['/referrals?show=shared', '/clock?whose=shared'])
    expect((await theirs.open(list)).text, list).not.toContain(referral.reference);

  // The walls ask what was last said, and not whether anybody ended the share.
  await says({ 'answer-sharing-support': 'yes' });
  expect((await theirs.open(`/referrals/${id}`)).status).toBe(404);
  await grant();
  expect((await theirs.open(`/referrals/${id}`)).status).toBe(200);
  await as(kirsty, 'consent.record', id, async (act) =>
    addConsent(
      act,
      {
        ...{ recordId: id, about: 'sharing', purpose: 'support', answer: 'no', language: 'en' },
        ...{ interpreter: 'not-needed', told: { explained: [], words: '' }, givenAt: act.now },
        recordedBy: kirsty.memberId,
      },
      await openRecordKey(act, id),
    ),
  );
  expect((await theirs.open(`/referrals/${id}`)).status).toBe(404);
  expect((await theirs.open('/referrals?show=shared')).text).not.toContain(referral.reference);
  expect(desk.faults).toEqual([]);
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
