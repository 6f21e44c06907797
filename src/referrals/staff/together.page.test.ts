import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { remind } from '../../apps/clock-errands.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('first-responder').of('cheshire-police', 'Imtiaz Quraishy');
const { begin, answer, open } = referringIn(given);

test('a referral is handed over on its page, with a note, its tasks and its place in the lists; a colleague answers in absence', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('yes') });
  await given.workerHears();
  const browser = desk.as(kirsty);
  const theirs = desk.as(imtiaz);
  const { reference } = (await open(kirsty, id)).referral;
  const contacts = `/referrals/${id}/sections/decision-and-contact`;
  const kept = await browser.press(await browser.open(contacts), 'Save and go back to the list', {
    'fr-phone': '01244 000001',
  });
  expect(kept.status).toBe(200);
  expect((await browser.open(contacts)).text).toContain('From the account of Kirsty Marrowdale');
  const named = await browser.press(await browser.open(`/referrals/${id}`), 'Name them', {
    to: imtiaz.memberId,
  });
  expect(named.text).toContain('Your colleague answers for it in absence.');
  expect(named.text).toMatch(/In absence\s+Imtiaz Quraishy/);
  expect(named.text).toContain('are reminded too when a date has passed');
  expect(problemsWithHtml(named.html)).toEqual([]);
  const list = await theirs.open('/referrals');
  expect(list.text).toContain('with Kirsty Marrowdale; you answer in their absence');
  expect((await theirs.open('/clock?whose=mine')).text).toContain(reference);
  expect((await browser.open('/tasks')).text).toContain(reference);
  const over = await browser.press(await browser.open(`/referrals/${id}`), 'Hand it over', {
    to: imtiaz.memberId,
    note: 'On leave until Monday',
  });
  expect(over.text).toContain('The referral is with your colleague now.');
  expect(over.text).toContain('Kirsty Marrowdale handed it over to Imtiaz Quraishy');
  expect(over.text).toContain('On leave until Monday');
  // Whoever holds it does not answer in their own absence.
  expect(over.text).not.toMatch(/In absence\s+Imtiaz/);
  expect((await theirs.open('/referrals')).text).toContain('yours');
  expect((await theirs.open('/tasks')).text).toContain(reference);
  expect((await browser.open('/tasks')).text).not.toContain(reference);
  // Whoever takes it on is told whose details stand there, and gives their own as they save.
  const taken = await theirs.open(contacts);
  expect(taken.text).toContain('From your own account. It is kept when you save.');
  expect(taken.html).toContain('value="Imtiaz"');
  expect(taken.html).not.toContain('value="Kirsty"');
  await theirs.press(taken, 'Save and go back to the list', { 'fr-phone': '01244 000002' });
  const { answers } = await open(imtiaz, id);
  expect(answers.get('fr-first-name')).toMatchObject({ said: value('Imtiaz'), by: imtiaz.memberId });
  expect(answers.get('fr-phone')?.said).toEqual(value('01244 000002'));
  expect((await browser.open(contacts)).text).toContain('From the account of Imtiaz Quraishy');
});

test('a supervisor’s check is offered to who has written none of it, and says why there is nobody', async () => {
  const id = await begin(kirsty);
  const browser = desk.as(kirsty);
  const page = await browser.open(`/referrals/${id}`);
  expect(page.text).toContain('Whoever checks it as your supervisor has written none of it.');
  await answer(imtiaz, id, { family: value('An aunt') });
  const later = await browser.open(`/referrals/${id}`);
  expect(later.text).toContain('every first responder of your agency has written in it');
  expect(() => later.formWith('Ask them to check it')).toThrow();
});

test('[C5] a child’s duties stand with who has each and by when, and are done by one press', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('not-sure') });
  await given.workerHears();
  const browser = desk.as(kirsty);
  const page = await browser.open(`/referrals/${id}/consent`);
  const duties = page.text.slice(page.text.indexOf('A child, or somebody who may be one'));
  expect(duties.split('With Kirsty Marrowdale.').length - 1).toBe(3);
  const due = new Date().toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
  expect(duties.split(`Due ${due}.`).length - 1).toBeGreaterThanOrEqual(2);
  await browser.press(page, 'The safeguarding team was told today');
  const told = await browser.open(`/referrals/${id}/consent`);
  expect(told.text).toContain(`Done ${due}.`);
  expect(() => told.formWith('The safeguarding team was told today')).toThrow();
});

test('four weeks on a referral asks for a decision, is destroyed by nothing, and goes on once somebody has decided', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { family: value('Two sisters') });
  const lie = (days: number) =>
    given.worker.act({}, { act: 'mail.prepare' }, (act) =>
      act.db.run(
        sql`update referrals.referrals set changed_at = ${new Date(Date.now() - days * 86_400_000)} where referral_id = ${id}`,
      ),
    );
  const browser = desk.as(kirsty);
  await lie(22);
  expect((await browser.open(`/referrals/${id}`)).text).toContain(
    'Nobody has changed this referral for three weeks.',
  );
  await lie(29);
  const page = await browser.open(`/referrals/${id}`);
  expect(page.text).toContain(
    'Nobody has changed this referral for four weeks. Decide about the person’s safety',
  );
  expect((await browser.open('/referrals')).text).toContain('Unchanged for four weeks: decide');
  await given.workerHears();
  await remind(given.worker, new Date(Date.now() + 60 * 86_400_000));
  const kept = await open(kirsty, id);
  expect(kept.referral.state).toBe('writing');
  expect(kept.answers.get('family')?.said).toEqual(value('Two sisters'));
  const decided = await browser.press(page, 'Write the decision down', {
    decision: 'kept',
    why: 'She asked for another week; her sister is with her.',
  });
  expect(decided.text).toContain('The decision is written down, and the referral is kept.');
  expect(decided.text).not.toContain('Nobody has changed this referral for four weeks.');
  expect(desk.faults).toEqual([]);
});
