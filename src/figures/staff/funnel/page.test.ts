import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { asSignedIn } from '../../../audit/index.ts';
import { drawKinds } from '../../../referrals/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { investigatingIn, outlineOf, personFound, riskDecided } from '../../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { decideReport } from '../../../triage/index.ts';
import { makeRelease } from '../../index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = investigatingIn(given);
const police = 'cheshire-police';
const officer = await given.member('duty-desk').of(police);
const kirsty = await given.member('investigator').of(police);
const imtiaz = await given.member('investigator').of(police);
const manager = await given.member('partnership-manager').of('halton-borough-council');
const page = '/figures/funnel';

const reports: string[] = [];
for (let count = 0; count < 6; count++) reports.push((await given.report()).reportId);
const decide = (
  reportId: string,
  decision: 'refer-on' | 'no-further-action',
  more: Pick<Parameters<typeof decideReport>[2], 'stopped' | 'kinds'> = {},
) =>
  given.staff.act(
    { session: officer.session },
    { act: 'report.decide', record: { kind: 'report', id: reportId } },
    (act) =>
      decideReport(asSignedIn(act), reportId, {
        decision,
        reason: 'As the note says.',
        ...more,
      }),
  );
const [first = '', second = '', third = ''] = reports;
await decide(second, 'no-further-action', { stopped: 'not-slavery' });
await decide(third, 'refer-on', { kinds: ['sexual', 'domestic'] });
const id = await begin(kirsty, { beganFrom: first, handedIn: [outlineOf('Hazel')] });
const marku = personFound('Marku');
const [charge, decided] = [randomUUID(), riskDecided()];
await write(
  kirsty,
  id,
  marku,
  decided,
  {
    kind: 'charge',
    about: charge,
    body: { of: marku.about, offence: 'slavery', how: 'charged', risk: decided.about, on: '2026-11-03' },
  },
  { kind: 'plea', about: randomUUID(), body: { charge, plea: 'guilty', on: '2026-11-05' } },
  { kind: 'ordered', about: randomUUID(), body: { of: marku.about, made: 'made', on: '2026-11-06' } },
);

/** The number that a stage's row shows. */
const countOf = (text: string, stage: string): string =>
  new RegExp(`${stage} (?:\\d+ % )?(\\d+|fewer than 5|not yours to see)`).exec(text)?.[1] ?? 'none';

test('[E6 D1] each reader counts what is open to them: an investigation shows in the figures of those alone who are named', async () => {
  const named = await desk.as(kirsty).open(page);
  expect(problemsWithHtml(named.html)).toEqual([]);
  expect(
    ['Investigated', 'Charged', 'Convicted', 'Order made'].map((stage) => countOf(named.text, stage)),
  ).toEqual(['1', '1', '1', '1']);
  // Its investigation is still open: what the figure says of itself, here and in its file, is how it is counted.
  const meaning =
    'A court made an order against somebody, as the investigation into which it went says: while it is open or when it is closed';
  expect(named.text).toContain(meaning);
  const file = await desk.as(kirsty).open(`${page}/file?months=12`);
  const step = 'Referred to Investigated, of those that took them in this order';
  expect(named.section('How long it took')).toContain(step);
  expect(file.html).toContain(`How long it took,"${step}",50 %,too few,`);
  expect(file.html).toContain(`How far concerns came,Order made,,1,"${meaning}`);
  const other = await desk.as(imtiaz).open(page);
  expect(['Identified', 'Investigated', 'Charged'].map((stage) => countOf(other.text, stage))).toEqual([
    '1',
    '0',
    '0',
  ]);
  const atDesk = await desk.as(officer).open(page);
  expect(countOf(atDesk.text, 'Concern')).toBe('6');
  expect(countOf(atDesk.text, 'Charged')).toBe('not yours to see');
  expect(atDesk.text).toContain('Not about modern slavery');
});

test('[E6] the kinds of exploitation are read from the first step on: the desk’s, then the referral’s where it is the reader’s to see, then the investigation’s', async () => {
  const fourth = reports[3] ?? '';
  await decide(fourth, 'refer-on', { kinds: ['not-known'] });
  const both = await given.member('first-responder', 'duty-desk').of(police);
  const { begin: refer, answer } = referringIn(given);
  const referralId = await refer(both, { beganFrom: fourth });
  const kindsFor = async (who: TestMember) => {
    const file = await desk.as(who).open(`${page}/file?months=12`);
    const rows = [...file.html.matchAll(/By kind of exploitation,([^,]+),Concern,(\d+)/g)];
    return Object.fromEntries(rows.map(([, kind, count]) => [kind, Number(count)]));
  };
  const desks = { Sexual: 1, 'Domestic servitude': 1, 'Not known': 1, 'Not recorded': 4 };
  expect(await kindsFor(officer)).toEqual(desks);
  expect(await kindsFor(kirsty)).toEqual({ Labour: 1, ...desks, 'Not recorded': 3 });
  await answer(both, referralId, { 'exploitation-types': value(['forced-crime', 'organ-removal']) });
  expect(await kindsFor(both)).toEqual({
    ...{ Criminal: 1, 'Organ harvesting': 1, Sexual: 1, 'Domestic servitude': 1 },
    'Not recorded': 4,
  });
  expect(await kindsFor(officer)).toEqual(desks);
  await answer(both, referralId, { 'exploitation-types': { kind: 'refused' } });
  expect(await kindsFor(both)).toEqual(desks);
  // What was answered before kinds were kept the worker draws.
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query('delete from referrals.kinds');
  await answer(both, referralId, { 'exploitation-types': value(['household-work']) });
  await owner.query('delete from referrals.kinds');
  expect(await drawKinds(given.worker)).toBe(1);
  expect(await drawKinds(given.worker)).toBe(0);
  expect(await kindsFor(both)).toEqual({ Sexual: 1, 'Domestic servitude': 2, 'Not recorded': 4 });
});

test('[E6] a concern that was referred stopped where its referral was refused, until the decision is corrected, and only for whoever reads it', async () => {
  const both = await given.member('first-responder', 'duty-desk').of(police);
  const { begin: refer } = referringIn(given);
  const referralId = await refer(both, { beganFrom: reports[4] ?? '' });
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query(
    `update referrals.referrals set sent_at = started_at, state = 'sent' where referral_id = $1`,
    [referralId],
  );
  const recorded = (eventId: string, code: string, corrects: string | null = null) =>
    owner.query(
      `insert into referrals.clock_events (event_id, referral_id, code, on_day, corrects, recorded_at) values ($1, $2, $3, current_date, $4, now())`,
      [eventId, referralId, code, corrects],
    );
  const stops = async (who: TestMember) => {
    const file = await desk.as(who).open(`${page}/file?months=12`);
    return file.html.includes('Negative reasonable grounds decision');
  };
  expect(await stops(both)).toBe(false);
  const refused = randomUUID();
  await recorded(refused, 'reasonable-grounds:negative');
  expect([await stops(both), await stops(officer)]).toEqual([true, false]);
  await recorded(randomUUID(), 'struck-out', refused);
  expect(await stops(both)).toBe(false);
});

test('[E6] the country stands beside the county, dated, with its source, and in nobody’s count', async () => {
  for (const who of [kirsty, officer]) {
    const beside = (await desk.as(who).open(page)).section('England and Wales beside it');
    expect(beside).toContain(
      'Source: Independent Anti-Slavery Commissioner, Annual Report 2021-2022, April 2022, Open Government Licence v3.0.',
    );
    expect(beside).toContain('Year Received before charge Prosecutions Convictions');
    expect(beside).toContain('Oct 2020 - Sep 2021 354 451 331');
  }
});

test('[E5] a figure says what it means and who answers for it, and leads to the concerns behind it that are open to the reader', async () => {
  const browser = desk.as(officer);
  const shown = await browser.open(page);
  expect(shown.text).toContain('Answers for it: the duty desks.');
  const list = await browser.open(`${page}/concerns?months=12&stage=identified`);
  expect(problemsWithHtml(list.html)).toEqual([]);
  expect(list.html).toContain(`/reports/${third}`);
  expect(list.html).not.toContain(`/reports/${second}`);
  expect((await browser.open(`${page}/concerns?stage=charged`)).status).toBe(404);
  const file = await browser.open(`${page}/file?months=12`);
  expect(file.html).toContain('How far concerns came,Concern,,6,');
  expect(file.html).toContain('How far concerns came,Charged,,not yours to see,');
});

test('[E6] a kind of exploitation leads to where concerns of it stand and how long they took, and to these alone', async () => {
  const browser = desk.as(kirsty);
  const kind = await browser.open(`${page}?months=12&kind=labour`);
  expect(problemsWithHtml(kind.html)).toEqual([]);
  expect(kind.text).toContain('Kind of exploitation: Labour');
  expect(['Concern', 'Charged', 'Convicted'].map((stage) => countOf(kind.text, stage))).toEqual([
    '1',
    '1',
    '1',
  ]);
  expect(kind.text).not.toContain('Not about modern slavery');
  const all = await browser.open(`${page}?months=12`);
  expect(all.text).toContain('Not about modern slavery');
  const list = await browser.open(`${page}/concerns?months=12&kind=labour&stage=concern`);
  expect(list.html.match(/ps-reference/g)?.length).toBe(1);
  const none = await browser.open(`${page}?months=12&kind=organ-harvesting`);
  expect(none.text).toContain('No figures of this kind can be told');
  const file = await browser.open(`${page}/file?months=12`);
  expect(file.html).toMatch(/how long it took: Labour|How long it took: Labour/);
});

test('[E6] what is released of the partnership is rounded, is made once a quarter, and is all that a manager reads', async () => {
  const browser = desk.as(manager);
  expect((await browser.open(page)).text).toContain('Nothing is released yet');
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query(`update triage.items set received_at = received_at - interval '120 days'`);
  const release = () => given.worker.act({}, { act: 'figures.release' }, makeRelease);
  expect([await release(), await release()]).toEqual([true, false]);
  const shown = await browser.open(page);
  expect(problemsWithHtml(shown.html)).toEqual([]);
  expect(countOf(shown.text, 'Concern')).toBe('5');
  expect(countOf(shown.text, 'Charged')).toBe('fewer than 5');
  expect(shown.html).not.toContain('/figures/funnel/concerns');
  expect((await browser.open(`${page}/concerns`)).status).toBe(404);
  // A concern that took longer than a year stands in the three years alone, with what came of it.
  expect(countOf((await browser.open(`${page}?over=36`)).text, 'Concern')).toBe('5');
  await owner.query(`update triage.items set received_at = received_at - interval '400 days'`);
  await owner.query(`update figures.releases set until_on = until_on - 93, from_on = from_on - 93`);
  expect(await release()).toBe(true);
  expect((await browser.open(`${page}?over=36`)).text).toContain('Concern 100 % 5');
  const file = (await browser.open(`${page}/file?over=36`)).html;
  expect(file).toContain('How far concerns came,Concern,,5,');
  // What is left out is said beside the figure, on the page and in the file; one's own figures leave out nothing.
  const gap = 'Concerns that a support case handed in to investigators, and other reports that are hidden';
  expect(shown.section('The partnership')).toContain(`Not counted. ${gap}`);
  expect(file).toContain(`How far concerns came,Not counted,,,"${gap}`);
  const own = desk.as(kirsty);
  expect((await own.open(page)).text + (await own.open(`${page}/file`)).html).not.toContain(gap);
  const year = await browser.open(page);
  expect(year.text).not.toContain(String(new Date().getFullYear() - 3));
  expect((await desk.as(await given.member('frontline').of(police)).open(page)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});
