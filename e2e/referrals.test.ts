import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { londonDay } from '../src/platform/working-days.ts';
import { listEvents } from '../src/referrals/clock/clock-store.ts';
import { recordEvent } from '../src/referrals/clock/record-event.ts';
import { addEvidence } from '../src/referrals/evidence.ts';
import { questionSetOn } from '../src/referrals/index.ts';
import { freshDatabase } from '../src/testing/database.ts';
import { filesOf } from '../src/testing/files.ts';
import { partnershipIn } from '../src/testing/partnership.ts';
import { referringIn, value } from '../src/testing/referring.ts';
import { photo } from '../src/testing/sample-files.ts';
import { staffSiteOver } from '../src/testing/staff-site.ts';
import { freePort } from '../src/testing/strength/whole-service.ts';
import { liftOwner } from '../src/testing/trust/bare-ground.ts';
import { staffBrowser } from './pages/staff-browser.ts';

/** A port that was free a moment ago: the site must know its own address before it listens. */
const origin = `http://127.0.0.1:${await freePort()}`;
const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir, { url: origin });
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('first-responder').of('cheshire-police', 'Imtiaz Quraishy');
const { as, begin, answer } = referringIn(given);
const report = {
  kind: 'report',
  recordId: null,
  reference: 'R-2041',
  at: new Date('2026-11-02T09:00:00Z'),
} as const;
const adult = await begin(kirsty, {
  handedIn: [
    { question: 'exploiter-details', said: value('Two brothers, called “the bosses”.'), source: report },
    { question: 'nationality', said: value('Romanian'), source: report },
  ],
});
await answer(kirsty, adult, {
  'under-18': value('no'),
  'consent-nrm': value('yes'),
  'place-of-birth': value('A village near Bacău'),
  family: { kind: 'refused', why: 'Too painful today' },
  'exploiter-details': value('Two brothers and their uncle.'),
});
const files = filesOf(given);
const kept = await Promise.all(
  [photo('room.jpg'), photo('payslip.jpg', '#557755')].map(async (one) => files.keep(await one)),
);
await as(kirsty, 'file.attach', adult, (act) =>
  addEvidence(act, adult, kept, 'The room, May 2026; a payslip.'),
);
const child = await begin(imtiaz);
await answer(imtiaz, child, { 'under-18': value('not-sure') });
// One whose council’s e-mail address the national form would not take, as a record handed it in.
const unsound = await begin(kirsty, {
  handedIn: [
    { question: 'under-18', said: value('yes'), source: report },
    { question: 'la-email', said: value('ask at the desk'), source: report },
  ],
});
const early = await begin(kirsty);
const notify = await begin(kirsty);
await answer(kirsty, notify, {
  'under-18': value('no'),
  'consent-nrm': value('no'),
  cooperation: value('no'),
  family: value('Her sister Mira lives at 12 Rosewater Street.'),
});
const received = await as(kirsty, 'referral.record-event', adult, async (act) => {
  await recordEvent(act, adult, { code: 'received', on: londonDay(act.now) });
  return (await listEvents(act, adult))[0]?.eventId ?? '';
});
const manager = await given.member('partnership-manager').of('cheshire-police', 'Mia Manager');
// What has to be done and by when is planned as the worker hears of it.
await given.workerHears();
const { task } = await given.staff.look({ session: imtiaz.session }, (look) =>
  look.db.one(
    z.object({ task: z.string() }),
    sql`select task_id as task from tasks.tasks where record_id = ${child} and owner_id = ${imtiaz.memberId} limit 1`,
  ),
);
// As long overdue as a line can say: on a narrow screen it has to break.
await liftOwner(database.pool('owner'));
await database.pool('owner').query(`update tasks.tasks set due_on = '2026-09-30' where task_id = $1`, [task]);

const { onPage, wrongWith } = staffBrowser(desk.site, origin);

const sections = questionSetOn('2026-11-28')
  .sections.filter(({ id }) => id !== 'duty-to-notify')
  .map(({ id }) => [id, `/referrals/${adult}/sections/${id}`] as const);
const pages: readonly (readonly [name: string, path: string, press?: string])[] = [
  ['list', '/referrals'],
  ['begin', '/referrals/new'],
  ['referral', `/referrals/${adult}`],
  ...sections,
  ['a section with what is wrong', `/referrals/${unsound}/sections/age`, 'Save and go on'],
  ['consent', `/referrals/${adult}/consent`],
  ['consent with what is missing', `/referrals/${adult}/consent`, 'Write it down'],
  ['explained', `/referrals/${adult}/consent/explain?lang=ar`],
  ['explained by an interpreter', `/referrals/${adult}/consent/explain?lang=Twi`],
  ['share', `/referrals/${adult}/share`],
  ['share with what is missing', `/referrals/${adult}/share`, 'Share it'],
  ['shared', '/referrals?show=shared'],
  ['evidence', `/referrals/${adult}/evidence`],
  ['beside', `/referrals/${adult}/beside`],
  ['history', `/referrals/${adult}/history`],
  ['child', `/referrals/${child}`],
  ['child’s duties', `/referrals/${child}/consent`],
  ['quality', `/referrals/${adult}/quality`],
  ['pack', `/referrals/${adult}/pack`],
  ['no pack yet', `/referrals/${early}/pack`],
  ['a Duty to Notify', `/referrals/${notify}`],
  ['its own section', `/referrals/${notify}/sections/duty-to-notify`],
  ['its pack, with words to settle', `/referrals/${notify}/pack`],
  ['its clock', `/referrals/${adult}/clock`],
  ['its clock, correcting', `/referrals/${adult}/clock?correct=${received}`],
  ['clock', '/clock'],
  ['overview', '/clock/overview'],
  ['behind a figure', '/clock/overview/behind?agency=cheshire-police&stage=council'],
  ['rules', '/clock/rules'],
  ['a rule', '/clock/rules/send-referral'],
  ['calendar', '/clock/calendar'],
  ['calendar with its address', '/clock/calendar', 'Make an address'],
  ['tasks', '/tasks'],
  ['a task', `/tasks/${task}`],
];

test('no page of a referral has an axe violation, and none runs out at 320 px', async () => {
  expect(await wrongWith(kirsty.session, pages)).toEqual([]);
  expect(await wrongWith(imtiaz.session, [['tasks of which one is long overdue', '/tasks']])).toEqual([]);
  expect(
    await wrongWith(manager.session, [
      ['setting a rule', '/clock/rules/send-referral'],
      ['setting a rule with what is wrong', '/clock/rules/send-referral', 'Set the rule'],
      ['setting when support ends', '/clock/rules/end-of-support'],
      ['overview of the partnership', '/clock/overview'],
    ]),
  ).toEqual([]);
});

test('what hangs on a choice shows when it is made, and stands there at once without script', async () => {
  const exploitation = `${origin}/referrals/${adult}/sections/exploitation`;
  await onPage(kirsty.session, async (page) => {
    await page.goto(exploitation);
    const journey = page.getByLabel('Journey details', { exact: true });
    expect(await journey.isVisible()).toBe(false);
    await page.locator('#taken-somewhere').check();
    expect(await journey.isVisible()).toBe(true);
  });
  await onPage(
    kirsty.session,
    async (page) => {
      await page.goto(exploitation);
      expect(await page.getByLabel('Journey details', { exact: true }).isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});

test('on paper the explanation stands alone, in their language', async () => {
  await onPage(kirsty.session, async (page) => {
    await page.goto(`${origin}/referrals/${adult}/consent/explain?lang=ro`);
    await page.emulateMedia({ media: 'print' });
    const seen = await page.locator('body').innerText();
    expect(seen).toContain('Dumneavoastră decideți');
    for (const not of ['Plainsight', 'Kirsty', 'NR-', 'OFFICIAL', 'Languages'])
      expect(seen).not.toContain(not);
  });
});

test('one press copies an answer of the pack as it was written; without script there is no button that does nothing [X7]', async () => {
  const pack = `${origin}/referrals/${adult}/pack`;
  await onPage(kirsty.session, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
    await page.goto(pack);
    const copies = page.locator('button[data-copies="Two brothers and their uncle."]');
    await copies.click();
    const said = await copies.getAttribute('data-copied');
    await expect.poll(() => copies.textContent()).toBe(said);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Two brothers and their uncle.');
  });
  await onPage(
    kirsty.session,
    async (page) => {
      await page.goto(pack);
      expect(await page.locator('button[data-copies]').count()).toBeGreaterThan(0);
      expect(await page.locator('button[data-copies]:visible').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  );
});
