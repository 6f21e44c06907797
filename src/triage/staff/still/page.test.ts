import { expect, test } from 'vitest';
import { asSignedIn } from '../../../audit/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { investigatingIn } from '../../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { decideReport } from '../../index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const asha = await given.member('duty-desk').of('cheshire-police', 'Asha Denholm');
const both = await given.member('duty-desk', 'investigator').of('cheshire-police');
const elsewhere = await given.member('duty-desk').of('halton-borough-council');
const owner = database.pool('owner');
await liftOwner(owner);
const page = '/inbox/stood-still';

/** A report about which the desk decided so many days ago. */
async function decided(
  days: number,
  more: Partial<Parameters<typeof decideReport>[2]> = {},
): Promise<{ readonly reportId: string; readonly reference: string }> {
  const { reportId } = await given.report();
  await given.staff.act(
    { session: asha.session },
    { act: 'report.decide', record: { kind: 'report', id: reportId } },
    (act) =>
      decideReport(asSignedIn(act), reportId, { decision: 'refer-on', reason: 'As the note says.', ...more }),
  );
  await back(reportId, days);
  const { rows } = await owner.query('select reference from triage.items where report_id = $1', [reportId]);
  return { reportId, reference: String(rows[0]?.reference) };
}
const back = (reportId: string, days: number) =>
  owner.query(
    `update triage.decisions set decided_at = now() - make_interval(days => $2) where report_id = $1`,
    [reportId, days],
  );
const open = async (who: TestMember = asha) => (await desk.as(who).open(page)).text;
const funnel = async () => (await desk.as(asha).open('/figures/funnel')).text;

test('[E6] a desk says later what became of concerns that stand still, of several at once, and the funnel tells it', async () => {
  const [oldest, older, old, stopped] = [
    await decided(90),
    await decided(80, { decision: 'keep-as-intelligence' }),
    await decided(70),
    await decided(70, { decision: 'no-further-action', stopped: 'not-slavery' }),
  ];
  const fresh = await decided(50);
  const browser = desk.as(asha);
  const list = await browser.open(
    (await browser.open('/inbox')).link('Say what became of concerns that stand still'),
  );
  expect(problemsWithHtml(list.html)).toEqual([]);
  // The longest first; neither what was decided lately, nor what has a reason.
  const places = [oldest, older, old].map(({ reference }) => list.text.indexOf(reference));
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
  for (const { reference } of [stopped, fresh]) expect(list.text).not.toContain(reference);
  expect(await funnel()).toContain('Nothing further is recorded 3');

  const unsaid = await browser.press(list, 'Save for those that are ticked', { reports: oldest.reportId });
  expect(unsaid.errors).toEqual(['Choose why it stopped, or that it goes on']);
  expect(unsaid.html).toMatch(new RegExp(`value="${oldest.reportId}"[^>]*checked`));
  const none = await browser.press(unsaid, 'Save for those that are ticked', {
    reports: [],
    came: 'not-found',
  });
  expect(none.errors).toEqual(['Tick at least one concern']);
  const saved = await browser.press(list, 'Save for those that are ticked', {
    ...{ reports: [oldest.reportId, older.reportId], came: 'not-found' },
  });
  expect(saved.text).toContain('Saved for 2 concerns.');
  expect(saved.text).not.toContain(oldest.reference);
  const going = await browser.press(saved, 'Save for those that are ticked', {
    ...{ reports: old.reportId, came: 'goes-on-3' },
  });
  expect(going.text).toContain('Nothing stands still');
  const told = await funnel();
  expect(told).toContain('The person or place was not found');
  // The one that was decided lately is left.
  expect(told).toContain('Nothing further is recorded 1');

  // Once the day has come it is asked again; what was said stays, and the last stands.
  await owner.query(`update triage.afterwards set again_on = current_date where again_on is not null`);
  const again = await browser.open(page);
  expect(again.text).toContain(`It was said to go on, to be asked again on`);
  await browser.press(again, 'Save for those that are ticked', {
    reports: old.reportId,
    came: 'other-service',
  });
  const report = await browser.open(`/reports/${old.reportId}`);
  expect(problemsWithHtml(report.html)).toEqual([]);
  expect(report.text).toMatch(/It stopped: Another service deals with it.*It goes on, to be asked again on/s);
  expect(report.text).toContain('Said what became of it');
  // It can be said anew from the report, whether it stands still or not.
  const one = await browser.open(report.link('Say what has become of it since'));
  const since = await browser.press(one, 'Save', { reports: old.reportId, came: 'does-not-want' });
  expect(since.text).toContain('It stopped: The person does not want anything done');
  const { rows } = await database
    .pool('worker')
    .query(`select count(*)::int from audit.entries where act = 'report.say-afterwards' and record_id = $1`, [
      old.reportId,
    ]);
  expect(rows).toEqual([{ count: 3 }]);
  expect(desk.faults).toEqual([]);
});

test('[E6 R8] what came of a concern shows by what the reader may know of it: what they investigate stands still for them no more, and for the desk it does until somebody took it up', async () => {
  const [led, other] = [await decided(100), await decided(100)];
  await investigatingIn(given).begin(both, { beganFrom: led.reportId });
  expect(await open(both)).not.toContain(led.reference);
  expect(await open(both)).toContain(other.reference);
  // The desk is told nothing of the investigation, so it stands still for it.
  expect(await open()).toContain(led.reference);
  // No other desk sees or says anything of it, nor anybody who works at none.
  expect(await open(elsewhere)).toContain('Nothing stands still');
  const form = (await desk.as(both).open(page)).formWith('Save for those that are ticked');
  const said = await desk.site.inject({
    ...{ method: 'POST', url: page, headers: { cookie: `plainsight-staff=${elsewhere.session}` } },
    ...{ payload: { ...form.fields, reports: other.reportId, came: 'not-found' } },
  });
  expect([303, 200]).not.toContain(said.statusCode);
  expect(await open()).toContain(other.reference);
  const reader = await given.member('investigator').of('cheshire-police');
  expect((await desk.as(reader).open(page)).status).toBe(404);
  // What the desk takes back of its decision is undecided, and no longer among them.
  await owner.query(
    `update triage.decisions set undone_at = now(), undone_by = decided_by where report_id = $1`,
    [other.reportId],
  );
  expect(await open()).not.toContain(other.reference);
});

test('[E6] what changed since the page was opened is left out and counted, and the others are said', async () => {
  const [stays, undone] = [await decided(120), await decided(120)];
  const browser = desk.as(asha);
  const list = await browser.open(page);
  await owner.query(
    `update triage.decisions set undone_at = now(), undone_by = decided_by where report_id = $1`,
    [undone.reportId],
  );
  const saved = await browser.press(list, 'Save for those that are ticked', {
    ...{ reports: [undone.reportId, stays.reportId], came: 'not-found' },
  });
  expect(saved.text).toContain('Saved for 1 concern.');
  expect(saved.text).toContain('1 concern was not yours to say any more');
  expect(saved.text).not.toContain(stays.reference);
});

test('[E6] pages follow each other by the last that was shown, and lose none', async () => {
  const many: string[] = [];
  for (let count = 0; count < 27; count++) many.push((await decided(200)).reference);
  const first = await desk.as(asha).open(page);
  const second = await desk.as(asha).open(first.link('The next 25'));
  const shown = many.filter((reference) => first.text.includes(reference));
  const rest = many.filter((reference) => second.text.includes(reference));
  expect([shown.length, rest.length]).toEqual([25, 2]);
  expect(new Set([...shown, ...rest]).size).toBe(27);
});
