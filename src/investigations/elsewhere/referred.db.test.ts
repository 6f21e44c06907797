import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareDatabase } from '../../platform/db/prepare.ts';
import { addDays, type Day } from '../../platform/working-days.ts';
import { fileEarlierReferred } from '../../referrals/index.ts';
import { tellEarlierHandedIn } from '../../support/index.ts';
import { listTasksAbout } from '../../tasks/index.ts';
import { anyContactRule, reachingWays, stoppedAllDay } from '../../testing/any-contact-rule.ts';
import { freshDatabase } from '../../testing/database.ts';
import { investigatingIn, partIn, personFound } from '../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { liftOwner } from '../../testing/trust/bare-ground.ts';
import { listTellingStops } from '../court/telling-query.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, write } = investigatingIn(given);
const supporting = supportingIn(given);
const referring = referringIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Orrin');
const responder = await given.member('first-responder').of('halton-borough-council', 'Gethin Aldcroft');
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');

const referred = { name: 'Ioan Brezoianu', dateOfBirth: '1988-04-19' } as const;
const before = { name: 'Magdalena Skowronska', dateOfBirth: '1981-12-02' } as const;
const both = { name: 'Nerys Tollemache', dateOfBirth: '1976-06-30' } as const;
type Somebody = typeof referred | typeof before | typeof both;
const suspected = (person: Somebody) => {
  const found = personFound(person.name);
  return [
    { ...found, body: { ...found.body, born: person.dateOfBirth } },
    partIn(found.about, 'suspect'),
  ] as const;
};
const pageOf = async (who: TestMember, id: string) => desk.as(who).open(`/investigations/${id}`);
const asks = /may be a possible victim, by something that stands outside this investigation/;

/** A referral of an adult who agreed to it, or one of whom only a Duty to Notify is left. */
async function refer(person: Somebody, agreed: 'yes' | 'no' = 'yes'): Promise<string> {
  const id = await referring.begin(responder);
  const [given_ = '', family = ''] = person.name.split(' ');
  await referring.answer(responder, id, {
    'under-18': value('no'),
    'consent-nrm': value(agreed),
    'first-name': value(given_),
    'last-name': value(family),
    'date-of-birth': value(person.dateOfBirth),
  });
  return id;
}
const saysOfPolice = (id: string, answer: 'yes' | 'withdrawn') =>
  referring.saysOfPolice(responder, id, answer);

test('[D3 X10] somebody who is referred, without report or case, is told of as somebody supported is: only while they agree, and never by whom', async () => {
  const referral = await refer(referred);
  await given.workerHears();
  const [found, part] = suspected(referred);
  const id = await begin(kirsty, { handedIn: [found, part] });
  await given.workerHears();
  const page = () => pageOf(kirsty, id);
  expect((await page()).text).not.toMatch(asks);
  await saysOfPolice(referral, 'yes');
  await given.workerHears();
  const told = await page();
  expect(told.text).toMatch(asks);
  expect(told.text).toContain('Who supports them is not told here');
  for (const secret of [referral, 'Halton', 'Gethin', 'NR-']) expect(told.html).not.toContain(secret);
  expect(
    await as(kirsty, 'investigation.open', id, async (act) => (await listTasksAbout(act, id)).length),
  ).toBe(1);
  await saysOfPolice(referral, 'withdrawn');
  expect((await page()).text).not.toMatch(asks);
  // Agreed again, and then only a Duty to Notify is left: it leads to nobody.
  await saysOfPolice(referral, 'yes');
  await referring.answer(responder, referral, { 'consent-nrm': value('no') });
  await given.workerHears();
  const later = await begin(kirsty, { handedIn: [...suspected(referred)] });
  await given.workerHears();
  expect((await pageOf(kirsty, later)).text).not.toMatch(asks);
  expect(desk.faults).toEqual([]);
});

test('[D3 X10] somebody who is supported and referred is asked about by one task, so that nothing tells how many do; what is found after an answer opens it again', async () => {
  const [found, part] = suspected(both);
  const id = await begin(kirsty, { handedIn: [found, part] });
  const tasks = () =>
    as(kirsty, 'investigation.open', id, async (act) => (await listTasksAbout(act, id)).length);
  const answer = () =>
    write(kirsty, id, {
      kind: 'defence',
      about: found.about,
      body: { choice: 'unclear', why: 'Asked.', safeguarding: 'referred', on: '2026-11-29' },
    });
  const support = async () => {
    const caseId = await supporting.begin(thandiwe);
    const called = personCalled(both.name);
    await supporting.write(thandiwe, caseId, {
      ...called,
      body: { ...called.body, born: both.dateOfBirth },
    } as typeof called);
    await supporting.says(thandiwe, caseId, 'yes', 'cheshire-police', 'police');
    await given.workerHears();
  };
  const referral = await refer(both);
  await saysOfPolice(referral, 'yes');
  await given.workerHears();
  expect(await tasks()).toBe(1);
  await support();
  expect(await tasks()).toBe(1);
  await answer();
  expect(await tasks()).toBe(0);
  await support();
  expect(await tasks()).toBe(1);
  await answer();
  expect(await tasks()).toBe(0);
});

/** Drops this news unheard, as a version would that knows of none. */
const forget = (news: string) =>
  database.pool('jobs').query(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
      where t.id = j.task_id and t.identifier = $1`,
    [news],
  );

test('[D3 D12 R13] what stood before this version is brought along once it runs: who was referred, and consent that was taken back', async () => {
  const referral = await refer(before);
  await saysOfPolice(referral, 'yes');
  const id = await begin(kirsty, { handedIn: [...suspected(before)] });
  const caseId = await supporting.begin(thandiwe);
  await supporting.says(thandiwe, caseId, 'yes', 'cheshire-police', 'police');
  const reportId = await supporting.handIn(thandiwe, caseId, 'He keeps their papers.');
  await supporting.says(thandiwe, caseId, 'withdrawn', 'cheshire-police', 'police');
  for (const news of ['personReferred', 'policeConsentSaid']) await forget(news);
  await given.workerHears();
  const officer = await given.member('duty-desk').of('cheshire-police');
  const report = async () => (await desk.as(officer).open(`/reports/${reportId}`)).text;
  const taken = /The person took back their consent/;
  expect((await pageOf(kirsty, id)).text).not.toMatch(asks);
  expect(await report()).toContain('He keeps their papers.');
  expect(await report()).not.toMatch(taken);

  const owner = database.pool('owner');
  await owner.query('alter table referrals.referrals drop column person_filed');
  await owner.query('alter table support.cases drop column handed_in_told');
  await owner.query('drop index support.entries_handed_in');
  await owner.query(`delete from platform.migrations where name = '0095-referred-people.sql'`);
  await prepareDatabase({ ...database, practice: { asked: undefined, whenNew: true } });

  expect(await fileEarlierReferred(given.worker)).toBeGreaterThan(0);
  expect(await tellEarlierHandedIn(given.worker)).toBe(1);
  await given.workerHears();
  expect((await pageOf(kirsty, id)).text).toMatch(asks);
  expect(await report()).toMatch(taken);
  // Once is enough.
  expect(await fileEarlierReferred(given.worker)).toBe(0);
  expect(await tellEarlierHandedIn(given.worker)).toBe(0);
  expect(desk.faults).toEqual([]);
});

test('[X23] what stops somebody from being told the outcome says the same as the one judgement of every send, for any rule, way and day', async () => {
  const owner = database.pool('owner');
  await liftOwner(owner);
  const caseId = await supporting.begin(thandiwe);
  await supporting.says(thandiwe, caseId, 'yes', 'cheshire-police', 'police');
  const reportId = await supporting.handIn(thandiwe, caseId, 'He keeps their papers.');
  await given.workerHears();
  const id = await begin(kirsty, { beganFrom: reportId });
  const { rows } = await owner.query('select reference from reports.reports where report_id = $1', [
    reportId,
  ]);
  const asked = (way: string, on: Day, who = kirsty, of = id) =>
    as(who, 'investigation.open', of, (act) =>
      listTellingStops(act, of, { reports: [rows[0].reference], way, on }),
    );
  await fc.assert(
    fc.asyncProperty(
      anyContactRule,
      fc.constantFrom(...reachingWays),
      fc.nat(13),
      async (rule, way, later) => {
        await owner.query('update support.cases set contact = $2 where case_id = $1', [caseId, rule]);
        const on = addDays('2026-12-01', later);
        const reason = stoppedAllDay(rule, way, on);
        expect(await asked(way, on)).toEqual(reason === undefined ? [] : [reason]);
      },
    ),
    { numRuns: 150 },
  );
  // To an investigation that took the report in by no way nothing is said, and nothing to whoever is not named.
  await owner.query(`update support.cases set contact = '{"safe": "not-at-all"}' where case_id = $1`, [
    caseId,
  ]);
  expect(await asked('call', '2026-12-01')).toEqual(['not-at-all']);
  expect(await asked('call', '2026-12-01', kirsty, await begin(kirsty))).toEqual([]);
  const unnamed = await given.member('investigator').of('cheshire-police', 'Imtiaz Fenwright');
  await expect(asked('call', '2026-12-01', unnamed)).rejects.toThrow();
});
