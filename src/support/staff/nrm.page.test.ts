import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, londonDay } from '../../platform/working-days.ts';
import type { EventCode } from '../../referrals/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import type { Written } from '../case/entry.ts';
import { referFromCase } from '../case/refer-from-case.ts';
import { shareCase } from '../share/share-case.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { agrees, as, begin, move, open, says, write } = supportingIn(given);
const referring = referringIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const kirsty = await given.member('first-responder').of('halton-borough-council', 'Kirsty Marrowdale');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const [owner, other] = [desk.as(thandiwe), desk.as(beatrix)];
const today = londonDay(new Date());
/** The worker's hourly round. */
const round = () => given.worker.act({}, { act: 'case.watch' }, watchCases);
const ended = 'Something that protects them ends: ';
const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(
    new Date(`${day}T12:00:00Z`),
  );
const typed = (about: string, state: 'coming' | 'over'): Written => ({
  kind: 'ending',
  about,
  body: { what: 'support', words: 'As told.', ends: addDays(today, 60), state },
});

/** A case whose referral was sent; `happens` writes down what happened to it then. */
async function referred(national: string) {
  const [id, referral] = [await begin(thandiwe), randomUUID()];
  await referring.as(thandiwe, 'referral.begin', referral, (act) =>
    referFromCase(act, { caseId: id, referralId: referral, holder: kirsty.memberId, from: undefined }),
  );
  await referring.answer(kirsty, referral, { 'under-18': value('no'), 'consent-nrm': value('yes') });
  await given.workerHears();
  await write(thandiwe, id, personCalled('Ana'));
  await referring.sent(kirsty, referral, national);
  // Events stand in the order in which they were written down: the first is that it was received.
  const happens = (code: EventCode, daysAgo: number, corrects?: number) =>
    referring.happened(kirsty, referral, { code }, { daysAgo, corrects });
  return { id, happens };
}

test('[C1] what was decided of a referral stands at the head of the case and in its story, from when it was written down, as it was corrected, and when nothing runs any more', async () => {
  const { id, happens } = await referred('NRM-1');
  await happens('reasonable-grounds:positive-without-recovery', 0);
  const before = `/cases/${id}?at=${Date.now() * 1000}`;
  const running = await owner.open(`/cases/${id}`);
  expect(running.text).toMatch(
    /NRM Conclusive grounds decision, day 1 ?Reasonable grounds decided: positive, /,
  );
  expect(running.section('Their story so far')).toContain('Reasonable grounds: positive');
  await happens('conclusive-grounds:negative', 0);
  await happens('support-ended', 0);
  // The moment is taken before the page is opened: the correction may begin in the millisecond in which the page has come.
  const negative = `/cases/${id}?at=${Date.now() * 1000}`;
  const ended = await owner.open(`/cases/${id}`);
  expect(ended.text).toMatch(/NRM Conclusive grounds decided: negative ?\d+ \w+ \d+; nothing running now/);
  expect(ended.section('Their story so far')).toContain('Conclusive grounds: negative');
  expect(problemsWithHtml(ended.html)).toEqual([]);
  // It was written down wrongly: no screen of now says so any more, the earlier one as it was, and one before it nothing.
  await happens('conclusive-grounds:positive', 0, 2);
  expect((await owner.open(`/cases/${id}`)).text).toMatch(/Conclusive grounds decided: positive/);
  expect((await owner.open(`/cases/${id}`)).text).not.toContain('negative');
  expect((await owner.open(negative)).text).toContain('Conclusive grounds decided: negative');
  expect((await owner.open(before)).text).not.toMatch(/Conclusive grounds( decided)?: /);
  expect(desk.faults).toEqual([]);
});

const listed = 'People of your cases whose protection ends within a year';
const nrm = 'Support under the NRM';
/** What the list of one's own agency says of support under the NRM in this case. */
async function listedOf(browser: typeof owner, id: string): Promise<string[]> {
  const { reference } = (await open(browser === owner ? thandiwe : beatrix, id)).one;
  const list = (await browser.open('/services/waiting')).section(listed);
  const row = new RegExp(
    `${nrm} ?(?:By the clock of their NRM referral)? ?Ends on (\\d+ \\w+ \\d+) ?${reference}`,
    'g',
  );
  return [...list.matchAll(row)].map(([, day]) => day ?? '');
}
test('[issue 6, 6] support under the NRM ends by the clock of the referral: in the list, told in its time, for who reads who they are, gone with the stage', async () => {
  const { id, happens } = await referred('NRM-2');
  await happens('reasonable-grounds:positive', 100);
  await round();
  // Before the second decision nobody knows the end.
  expect(await listedOf(owner, id)).toEqual([]);
  await happens('conclusive-grounds:positive', 0);
  await round();
  expect(await listedOf(owner, id)).toEqual([inWords(addDays(today, 45))]);
  const alert = `${ended}${nrm}.`;
  expect((await owner.open(`/cases/${id}`)).text).not.toContain(alert);
  // The day was another: it is near, and told once.
  await happens('conclusive-grounds:positive', 10, 2);
  expect([await round(), await round()]).toEqual([1, 0]);
  expect(await listedOf(owner, id)).toEqual([inWords(addDays(today, 35))]);
  expect((await owner.open(`/cases/${id}`)).text).toContain(alert);
  // Another agency is told as it may read the stage: with the plan alone it is not.
  await says(thandiwe, id, 'yes', 'warrington-borough-council', 'support');
  await as(thandiwe, 'record.share', id, (act) =>
    shareCase(act, id, {
      ...{
        toAgency: 'warrington-borough-council',
        sections: ['plan'],
        purpose: 'support',
        ground: 'consent',
      },
    }),
  );
  expect((await other.open('/my-day')).text).not.toContain(alert);
  await agrees(thandiwe, id, 'warrington-borough-council');
  expect((await other.open('/my-day')).text).toContain(alert);
  // What a worker writes of it goes first, at once.
  const about = randomUUID();
  await write(thandiwe, id, typed(about, 'coming'));
  await round();
  expect(await listedOf(owner, id)).toEqual([inWords(addDays(today, 60))]);
  expect((await owner.open(`/cases/${id}`)).text).not.toContain(alert);
  await write(thandiwe, id, typed(about, 'over'));
  await round();
  expect(await listedOf(owner, id)).toEqual([inWords(addDays(today, 35))]);
  await happens('support-ended', 0);
  await round();
  expect(await listedOf(owner, id)).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('[issue 6, 6] what ends by the clock moves with the case, is told anew where the clock alone had settled it, and is over once its person has died', async () => {
  const { id, happens } = await referred('NRM-3');
  await happens('reasonable-grounds:positive', 100);
  await happens('conclusive-grounds:positive', 10);
  const [, told] = [await round(), await owner.open(`/cases/${id}`)];
  expect(told.text).toContain(`${ended}${nrm}.`);
  // Written down wrongly, and taken back.
  await happens('support-ended', 0);
  await round();
  expect((await owner.open(`/cases/${id}`)).text).not.toContain(`${ended}${nrm}.`);
  await happens('struck-out', 0, 3);
  await round();
  expect((await owner.open(`/cases/${id}`)).text).toContain(`${ended}${nrm}.`);
  await move(thandiwe, id, beatrix);
  await round();
  expect(await listedOf(other, id)).toEqual([inWords(addDays(today, 35))]);
  expect((await other.open('/my-day')).text).toContain(`${ended}${nrm}.`);
  expect((await owner.open('/services/waiting')).section(listed)).not.toContain(nrm);
  await write(beatrix, id, {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'died', why: 'In hospital.', on: today },
  });
  expect(await listedOf(other, id)).toEqual([]);
  await round();
  expect((await other.open('/services/waiting')).section(listed)).not.toContain(nrm);
  expect((await other.open(`/cases/${id}`)).text).not.toContain(`${ended}${nrm}.`);
  expect(desk.faults).toEqual([]);
});
