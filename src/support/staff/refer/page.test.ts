import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../../testing/supporting.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = supportingIn(given);
const { begin: beginReferral, open, answer, sent } = referringIn(given);
const thandiwe = await given.member('support-worker').of('cheshire-police', 'Thandiwe Rushcombe');
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');

const newestOf = async (): Promise<string> => {
  const list = await desk.as(kirsty).open('/referrals');
  return /href="\/referrals\/([0-9a-f-]{36})"/.exec(list.html)?.[1] ?? '';
};
/** Is it kept that a referral was begun from this case? Only the worker knows. */
const isKept = async (id: string): Promise<boolean> => {
  const rows = await given.worker.act({ operator: 'tester' }, { act: 'book.verify' }, (act) =>
    act.db.all(
      z.object({ case_id: z.string() }),
      sql`select case_id from support.begun_referrals where case_id = ${id}`,
    ),
  );
  return rows.length > 0;
};
const anaCalled = personCalled('Ana Maria Pop');

test('a referral begun from a case has what the case says, each with its source, and does not follow it once it was edited [X7 C23]', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, anaCalled, {
    kind: 'tie',
    about: randomUUID(),
    body: { role: 'child', name: 'Luca', words: 'With his grandmother' },
  });
  const browser = desk.as(thandiwe);
  const page = await browser.open(`/cases/${id}/refer`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toContain('child: Luca (With his grandmother)');
  const unsaid = await browser.press(page, 'Begin the referral');
  expect([unsaid.status, unsaid.errors]).toEqual([422, ['Choose whether what the case says may go along']]);
  const done = await browser.press(unsaid, 'Begin the referral', { agreed: 'yes' });
  expect(done.text).toContain('The referral is begun, and with its first responder.');
  const referral = await newestOf();
  const { answers } = await open(kirsty, referral);
  const said = (question: string) => answers.get(question)?.said;
  expect([said('first-name'), said('last-name')]).toEqual([value('Ana Maria'), value('Pop')]);
  expect([said('nationality'), said('has-children')]).toEqual([value('Romanian'), value('yes')]);
  expect(said('interpreter-language')).toEqual(value('Romanian; wants a woman to interpret'));
  expect(said('date-of-birth')).toEqual({ kind: 'refused' });
  expect(answers.get('first-name')?.source.kind).toBe('case');
  expect(answers.has('gender')).toBe(false);
  // Its own route is asked, and nothing of consent is concluded.
  expect(answers.has('consent-nrm')).toBe(false);
  await answer(kirsty, referral, { 'under-18': value('no'), 'consent-nrm': value('yes') });
  const theirs = desk.as(kirsty);
  const section = `/referrals/${referral}/sections/personal-details`;
  expect((await theirs.open(section)).text).toMatch(/From the support case SC-\w{6}/);
  await answer(kirsty, referral, { 'first-name': value('Anna') });
  await write(thandiwe, id, personCalled('Somebody Else'));
  const after = await open(kirsty, referral);
  expect(after.answers.get('first-name')).toMatchObject({ said: value('Anna'), edited: true });
  expect(after.answers.get('last-name')?.said).toEqual(value('Pop'));
  expect((await theirs.open(section)).text).toContain('Changed here since: it does not follow its source.');
});

test('[C1] a case whose referral goes to the NRM shows its stage and days from then on, and offers no second; once it is a Duty to Notify nothing ties both', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, anaCalled);
  const browser = desk.as(thandiwe);
  await browser.press(await browser.open(`/cases/${id}/refer`), 'Begin the referral', { agreed: 'yes' });
  const referral = await newestOf();
  await given.workerHears();
  const before = await browser.open(`/cases/${id}`);
  const begun = Date.now() * 1000;
  expect(before.text).toContain('No NRM referral here');
  expect(before.text).toContain('Begin their NRM referral');
  await answer(kirsty, referral, { 'under-18': value('no'), 'consent-nrm': value('yes') });
  await given.workerHears();
  const writing = await browser.open(`/cases/${id}`);
  expect(writing.text).toMatch(/NRM [^.]*, day 1/);
  expect(writing.text).not.toMatch(/No NRM referral here|Begin their NRM referral|made elsewhere/);
  // Its earlier screens too: none before, and from then on the stage.
  const [earlier, then] = [`/cases/${id}?at=${begun}`, `/cases/${id}?at=${Date.now() * 1000}`];
  expect((await browser.open(earlier)).text).toContain('No NRM referral here');
  expect((await browser.open(then)).text).toMatch(/NRM [^.]*, day 1/);
  // The adult says no: a Duty to Notify leads to nobody, and no earlier screen to it.
  await answer(kirsty, referral, { 'consent-nrm': value('no') });
  await given.workerHears();
  for (const address of [`/cases/${id}`, then])
    expect((await browser.open(address)).text).toContain('No NRM referral here');
  await answer(kirsty, referral, { 'consent-nrm': value('yes') });
  await given.workerHears();
  await sent(kirsty, referral, 'NRM-1');
  const after = await browser.open(`/cases/${id}`);
  expect(after.section('Their story so far')).toContain('Referred to the National Referral Mechanism');
  expect(after.text).not.toContain('No NRM referral here');
  expect(after.text).not.toMatch(/grounds( decided)?: (positive|negative)/);
});

test('[C1] a referral that another first responder made is written down with its dates, and gives the stage, the days and the marks of the story', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, anaCalled);
  const browser = desk.as(thandiwe);
  const form = await browser.open(
    (await browser.open(`/cases/${id}`)).link('Write down an NRM referral made elsewhere'),
  );
  expect(problemsWithHtml(form.html)).toEqual([]);
  const said = {
    ...{ by: 'The Salvation Army', reasonable: 'positive', conclusive: 'waiting' },
    ...{ 'referredOn-day': '3', 'referredOn-month': '6', 'referredOn-year': '2025' },
  };
  const undated = await browser.press(form, 'Save', said);
  expect([undated.status, undated.errors]).toEqual([422, ['Write the day of the decision']]);
  const saved = await browser.press(undated, 'Save', {
    ...{ 'reasonableOn-day': '10', 'reasonableOn-month': '6', 'reasonableOn-year': '2025' },
  });
  expect(saved.text).toMatch(/Reasonable grounds decided: positive, day \d+ ?Referred by The Salvation Army/);
  expect(saved.text).not.toMatch(/No NRM referral here|Begin their NRM referral/);
  const story = saved.section('Their story so far');
  expect(story).toMatch(/3 June 2025 Referred.*10 June 2025 Reasonable grounds: positive/);
  expect(story).not.toContain('conclusive');
});

test('of an adult who has not agreed nothing goes along, and nothing leads from the referral to the case', async () => {
  const id = await begin(thandiwe);
  await write(thandiwe, id, anaCalled);
  const browser = desk.as(thandiwe);
  await browser.press(await browser.open(`/cases/${id}/refer`), 'Begin the referral', { agreed: 'no' });
  const { answers, referral } = await open(kirsty, await newestOf());
  expect([...answers.keys()]).toEqual(['own-reference']);
  expect(referral.beganFrom).toBeNull();
  const lines = await given.worker.act({ operator: 'tester' }, { act: 'book.verify' }, (act) =>
    act.db.one(
      z.object({ of_it: z.int(), of_case: z.int() }),
      sql`select count(*)::int as of_it, (count(*) filter (where detail::text like ${`%${id}%`}))::int as of_case
        from audit.entries where record_id = ${referral.referralId}`,
    ),
  );
  expect(lines.of_it).toBeGreaterThan(0);
  expect(lines.of_case).toBe(0);
});

test.each([
  ['no, of an adult who was not asked', 'no', true],
  ['yes, while the case says nothing yet', 'yes', false],
] as const)(
  '[C1] begun with nothing of the case (%s), a referral is tied to it all the same once it goes to the NRM, and not before',
  async (_, agreed, isKnown) => {
    const id = await begin(thandiwe);
    if (isKnown) await write(thandiwe, id, anaCalled);
    const browser = desk.as(thandiwe);
    await browser.press(await browser.open(`/cases/${id}/refer`), 'Begin the referral', { agreed });
    const referral = await newestOf();
    await given.workerHears();
    await answer(kirsty, referral, { 'under-18': value('no') });
    await given.workerHears();
    expect((await browser.open(`/cases/${id}`)).text).toContain('No NRM referral here');
    await answer(kirsty, referral, { 'consent-nrm': value('yes') });
    await given.workerHears();
    expect((await browser.open(`/cases/${id}`)).text).toMatch(/NRM [^.]*, day 1/);
    // Nothing of the case went along with that.
    const { answers } = await open(kirsty, referral);
    expect([...answers.keys()].toSorted()).toEqual(['consent-nrm', 'own-reference', 'under-18']);
    expect(await isKept(id)).toBe(false);
  },
);

test('[C1] of a referral that is a Duty to Notify nobody knows any more from which case it was begun, whatever becomes of it', async () => {
  const id = await begin(thandiwe);
  const browser = desk.as(thandiwe);
  await browser.press(await browser.open(`/cases/${id}/refer`), 'Begin the referral', { agreed: 'no' });
  const referral = await newestOf();
  expect(await isKept(id)).toBe(true);
  await answer(kirsty, referral, { 'under-18': value('no'), 'consent-nrm': value('no') });
  await given.workerHears();
  expect(await isKept(id)).toBe(false);
  await answer(kirsty, referral, { 'consent-nrm': value('yes') });
  await given.workerHears();
  expect((await browser.open(`/cases/${id}`)).text).toContain('No NRM referral here');
  expect(desk.faults).toEqual([]);
});

test('[C1] whoever opens a case is told of one that there is of that referral, or of somebody called so, as far as they may read it', async () => {
  const both = await given.member('support-worker', 'first-responder').of('cheshire-police', 'Iris Thornby');
  const browser = desk.as(both);
  const referralOf = async (): Promise<string> => {
    const id = await beginReferral(both);
    const name = { 'first-name': value('Mirela'), 'last-name': value('Dobre') };
    await answer(both, id, { 'under-18': value('no'), 'consent-nrm': value('yes'), ...name });
    return id;
  };
  const [first, second] = [await referralOf(), await referralOf()];
  const form = await browser.open(`/cases/new?referral=${first}`);
  expect(form.text).not.toContain('already');
  await browser.press(form, 'Open the case', { 'of-whom': 'affected', holder: both.memberId });
  await given.workerHears();
  const again = await browser.open(`/cases/new?referral=${first}`);
  expect(again.text).toMatch(/There is a case for this person already: SC-\w{6}\. ?Open it/);
  expect(again.text).not.toContain('Somebody called so');
  expect((await browser.open(again.link('Open it'))).text).toContain('Mirela Dobre');
  const called = await browser.open(`/cases/new?referral=${second}`);
  const [reference = 'none'] = /SC-\w{6}/.exec(called.text) ?? [];
  expect(called.text).toContain(
    `Somebody called so has a case already. Look whether it is the same person: ${reference}`,
  );
  expect((await browser.open(called.link(reference))).text).toContain('Mirela Dobre');
  expect(problemsWithHtml(again.html)).toEqual([]);
  expect(problemsWithHtml(called.html)).toEqual([]);
  // A first responder who supports nobody opens cases and reads none: no word of one.
  for (const each of [first, second]) {
    const bare = await desk.as(kirsty).open(`/cases/new?referral=${each}`);
    expect([bare.status, bare.text]).toEqual([200, expect.not.stringMatching(/SC-|already/)]);
  }
});

test('another agency that reads a case begins nothing from it', async () => {
  const stranger = await given.member('support-worker').of('halton-borough-council');
  const id = await begin(thandiwe);
  expect((await desk.as(stranger).open(`/cases/${id}/refer`)).status).toBe(404);
});
