import { expect, test } from 'vitest';
import { asSignedIn } from '../../../audit/index.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { investigatingIn } from '../../../testing/investigating.ts';
import { livePagesOf } from '../../../testing/live-pages.ts';
import { partnershipIn, type TestMember } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { watchedBy } from '../live/watched.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { open, begin } = investigatingIn(given);
const asha = await given.member('duty-desk').of('cheshire-police', 'Asha Denholm');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

/** A report that the desk hands to these investigators, through its pages. */
async function handed(plate: string, ...whom: readonly TestMember[]): Promise<string> {
  const { reportId } = await given.report({ vehicles: [{ plate }] });
  const browser = desk.as(asha);
  const report = await browser.open(`/reports/${reportId}`);
  const page = await browser.open(report.link('Hand it to investigators'));
  await browser.press(page, 'Hand it over', {
    who: whom.map(({ memberId }) => memberId),
    words: 'Same plate as last week. Please see whether it is yours.',
  });
  await given.workerHears();
  return reportId;
}
const tasksOf = async (who: TestMember) => (await desk.as(who).open('/tasks')).text;
const askedOf = /(R-[0-9A-Z-]+): you are asked to take this report up/g;
const reportsIn = (text: string, of: RegExp) =>
  new Set([...text.matchAll(of)].map(([, report]) => report)).size;

test('[D1 R8] the desk hands a report over by name: who is named is asked, and taken reads the same whether one was begun or one was open', async () => {
  const dewi = await given.member('investigator').of('cheshire-police', 'Dewi Pritchley');
  const other = await given.member('investigator').of('cheshire-police', 'Oona Lusk');
  const elsewhere = await given.member('investigator').of('cheshire-east-council', 'Piers Aldous');
  const missing = desk.as(asha);
  const [begun, added] = [await handed('LR04 QWE', kirsty, dewi), await handed('YB22 HJT', kirsty, dewi)];
  // Nobody can be named who may not read it; what is left out is asked for, with what was typed.
  const { reportId } = await given.report();
  const form = await missing.open(`/reports/${reportId}/hand`);
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect(form.text).toContain('Dewi Pritchley, Cheshire Police');
  expect(form.html).not.toContain(elsewhere.memberId);
  const again = await missing.press(form, 'Hand it over', { words: 'Please look.' });
  expect(again.status).toBe(422);
  expect(again.text).toContain('Choose who is asked');
  expect(again.html).toContain('Please look.');

  // Each who is named is asked by a task and on the report; another investigator of the same agency is not.
  for (const who of [kirsty, dewi]) expect(reportsIn(await tasksOf(who), askedOf)).toBe(2);
  const browser = desk.as(kirsty);
  const report = await browser.open(`/reports/${begun}`);
  expect(problemsWithHtml(report.html)).toEqual([]);
  expect(report.text).toContain('Same plate as last week.');
  expect((await desk.as(other).open(`/reports/${begun}`)).text).not.toMatch(/asked|Same plate/);

  // One is taken up by beginning, one by adding; what the desk and the colleague who is named read of both is the same.
  const beginning = await browser.open(report.link('Begin an investigation'));
  await browser.press(beginning, 'Begin the investigation');
  const id = await begin(kirsty);
  const adding = await browser.open(`/reports/${added}/add-to-investigation`);
  await browser.press(adding, 'Add the report', { investigation: id });
  expect((await open(kirsty, id)).story.standing.some(({ kind }) => kind === 'vehicle')).toBe(true);
  await given.workerHears();
  for (const who of [asha, dewi, other]) {
    const [one, two] = await Promise.all(
      [begun, added].map(async (each) => {
        const { text } = await desk.as(who).open(`/reports/${each}`);
        return text.replaceAll(/R-[0-9A-Z]{4}-[0-9A-Z]{4}|LR04 QWE|YB22 HJT|\d\d:\d\d/g, '');
      }),
    );
    expect(one).toBe(two);
    if (who === asha) expect(one).toContain('it was taken up on');
    expect(one).not.toMatch(/IN-|by Kirsty/);
  }
  for (const who of [kirsty, dewi]) expect(await tasksOf(who)).not.toMatch(askedOf);
  expect(reportsIn(await tasksOf(asha), /(R-[0-9A-Z-]+): investigators have answered/g)).toBe(2);
  expect(desk.faults).toEqual([]);
});

test('[D1] declined with a reason by everybody who is named, or taken back: the desk reads why, and hands it to others', async () => {
  const dewi = await given.member('investigator').of('cheshire-police', 'Dewi Hartshorn');
  const id = await handed('MD63 CUV', kirsty, dewi);
  const declines = async (who: TestMember, why: string) => {
    const browser = desk.as(who);
    const page = await browser.open((await browser.open(`/reports/${id}`)).link('Decline, with the reason'));
    expect(problemsWithHtml(page.html)).toEqual([]);
    expect((await browser.press(page, 'Decline')).status).toBe(422);
    return browser.press(page, 'Decline', { why, stopped: 'other-service' });
  };
  expect((await declines(kirsty, 'It is a licensing matter.')).text).toContain('Others are still asked');
  await given.workerHears();
  const waiting = await desk.as(asha).open(`/reports/${id}`);
  expect(waiting.text).toContain('no answer yet');
  expect(waiting.text).toMatch(
    /Kirsty Marrowdale declined: It is a licensing matter\. \(Another service deals with it\)/,
  );
  await declines(dewi, 'We have nobody this month.');
  // What was decided goes no further: figures say why, as investigators did.
  const deciding = await desk.as(asha).open(`/reports/${id}`);
  expect((await desk.as(asha).open('/figures/funnel')).text).not.toContain('Another service deals with it');
  await desk.as(asha).press(deciding, 'Save decision', { decision: 'refer-on', reason: 'To the licence.' });
  expect((await desk.as(asha).open('/figures/funnel')).text).toContain('Another service deals with it 1');
  const over = await desk.as(asha).open(`/reports/${id}`);
  expect(over.text).toMatch(/declined on .* Dewi Hartshorn declined: We have nobody this month/);

  // Handed anew, and taken back: whoever was asked is asked no more.
  const browser = desk.as(asha);
  await browser.press(await browser.open(over.link('Hand it to investigators')), 'Hand it over', {
    who: [dewi.memberId],
    words: 'A man was hurt there.',
  });
  await given.workerHears();
  expect(await tasksOf(dewi)).toMatch(askedOf);
  const back = await browser.press(await browser.open(`/reports/${id}`), 'Take it back');
  expect(back.text).toContain('It is taken back');
  await given.workerHears();
  expect(await tasksOf(dewi)).not.toMatch(askedOf);
  expect((await desk.as(dewi).open(`/reports/${id}`)).text).toContain('It was taken back on');
  expect(desk.faults).toEqual([]);
});

test('[D1] investigators of another agency can be asked once the report was passed to it; its desk learns nothing of it', async () => {
  const piers = await given.member('investigator').of('cheshire-east-council', 'Piers Oldcastle');
  const council = await given.member('duty-desk').of('cheshire-east-council', 'Nerys Quill');
  const { reportId } = await given.report();
  const browser = desk.as(asha);
  const passing = await browser.open(`/reports/${reportId}`);
  await browser.press(passing, 'Save decision', {
    decision: 'pass-to-agency',
    toAgency: 'cheshire-east-council',
    basis: 'safeguarding',
    reason: 'Their licence.',
  });
  await given.workerHears();
  await browser.press(await browser.open(`/reports/${reportId}/hand`), 'Hand it over', {
    who: [piers.memberId],
    words: 'Your licence officers know the place.',
  });
  await given.workerHears();
  expect(await tasksOf(piers)).toMatch(askedOf);
  const his = desk.as(piers);
  const report = await his.open(`/reports/${reportId}`);
  expect(report.text).toContain('Your licence officers know the place.');
  expect(report.text).toContain('Asha Denholm, Cheshire Police');
  expect((await desk.as(council).open(`/reports/${reportId}`)).text).not.toMatch(
    /Your licence officers|Piers|taken up/,
  );
  await his.press(await his.open(report.link('Begin an investigation')), 'Begin the investigation');
  expect((await browser.open(`/reports/${reportId}`)).text).toContain('Piers Oldcastle asked on');
  expect((await browser.open(`/reports/${reportId}`)).text).toContain('it was taken up on');
  expect(desk.faults).toEqual([]);
});

test('[D1] an open page of the report says when somebody has answered, to its desk and to those who are named; a colleague who is neither gets no sign', async () => {
  const dewi = await given.member('investigator').of('cheshire-police', 'Dewi Langstaff');
  const other = await given.member('investigator').of('cheshire-police', 'Oona Merriden');
  const id = await handed('KV19 RTY', kirsty, dewi);
  const watched = watchedBy({ of: 'report', id });
  if (watched === undefined) throw new Error('a report can be watched');
  const { watch, notice } = livePagesOf(given);
  const pages = await Promise.all(
    [asha, kirsty, other].map(async (who) => {
      const mark = await given.staff.look({ session: who.session }, (look) => watched.look(asSignedIn(look)));
      return watch(who, watched, mark);
    }),
  );
  const told = async () => {
    await notice(pages.length);
    return pages.map(({ events }) => events.length);
  };
  expect(await told()).toEqual([0, 0, 0]);
  const declining = await desk.as(dewi).open(`/reports/${id}`);
  const page = await desk.as(dewi).open(declining.link('Decline, with the reason'));
  await desk.as(dewi).press(page, 'Decline', { why: 'We have nobody this month.' });
  expect(await told()).toEqual([1, 1, 0]);
  const report = await desk.as(kirsty).open(`/reports/${id}`);
  const beginning = await desk.as(kirsty).open(report.link('Begin an investigation'));
  await desk.as(kirsty).press(beginning, 'Begin the investigation');
  expect(await told()).toEqual([2, 2, 0]);
  for (const { leave } of pages) leave();
  expect(desk.faults).toEqual([]);
});
