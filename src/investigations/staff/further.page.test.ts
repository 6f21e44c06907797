import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { endShare, grantShare } from '../../access/index.ts';
import { listTasksAbout } from '../../tasks/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { filesOf } from '../../testing/files.ts';
import { investigatingIn, itemTaken } from '../../testing/investigating.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { note } from '../../testing/sample-files.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { furtherCame, reachTurned } from '../index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, begin, name, write } = investigatingIn(given);
const files = filesOf(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Fenwright');

/** The tasks that wait about what came since. */
const waiting = (id: string, who = kirsty) =>
  as(who, 'investigation.open', id, async (act) =>
    (await listTasksAbout(act, id)).filter(({ source }) => source === 'investigation-further'),
  );
/** A report with what its reporter wrote at once, and an investigation that began from it by the page. */
async function begun(who: TestMember = kirsty) {
  const report = await given.report();
  await given.reporterAnswers(report.receipt, 'The van is white.');
  await given.workerHears();
  const browser = desk.as(who);
  await browser.press(
    await browser.open(`/reports/${report.reportId}/investigate`),
    'Begin the investigation',
  );
  const id = /investigations\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  return { ...report, id, browser };
}

test('[D1] what a reporter writes and sends later reaches the lead as a task; it is added with its source or left with a reason, once, and the report shows nobody a sign', async () => {
  const { id, browser, ...report } = await begun();
  const { reportId, receipt } = report;
  // What was there when it began came along, and is not asked about again.
  expect(await waiting(id)).toEqual([]);
  const officer = desk.as(await given.member('duty-desk').of('cheshire-police'));
  await given.reporterAnswers(receipt, 'They moved to Tallow Row.');
  await given.reporterAnswers(receipt, 'My sister told me.');
  await files.attach(report, await files.keep(note('rota.txt')));
  await given.workerHears();
  const seen = async () => {
    const { text, html } = await officer.open(`/reports/${reportId}`);
    expect(html).not.toContain(id);
    return text;
  };
  const before = await seen();
  const tasks = await waiting(id);
  expect(tasks.map(({ ownerId }) => ownerId)).toEqual([kirsty.memberId, kirsty.memberId]);
  expect(tasks[0]?.title).not.toContain('R-');
  // Heard twice, it is asked once.
  await given.worker.act({}, { act: 'report.hear-answer' }, (act) => furtherCame(act, reportId));
  expect(await waiting(id)).toHaveLength(2);

  const overview = await browser.open(`/investigations/${id}`);
  expect(overview.text).toContain('3 messages or files wait to be read');
  const page = await browser.open(overview.link('Read it and decide whether to add it'));
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).not.toContain('The van is white.');
  const ids = (/name="shown" value="([^"]*)"/.exec(page.html)?.[1] ?? '').split(' ');
  const [moved = '', , rota = ''] = ids;
  const unsaid = await browser.press(page, 'Save', { add: [moved, rota] });
  expect([unsaid.status, unsaid.errors]).toEqual([
    422,
    [expect.stringContaining('Say why you leave out what is not ticked')],
  ]);
  await browser.press(unsaid, 'Save', { add: [moved, rota], why: 'It says who the reporter is.' });
  expect(await waiting(id)).toEqual([]);
  const chronology = await browser.open(`/investigations/${id}/chronology`);
  expect(chronology.text).toContain('They moved to Tallow Row.');
  expect(chronology.text).toContain('written later by the reporter');
  expect(chronology.text).not.toContain('My sister');
  expect((await browser.open(`/investigations/${id}/evidence`)).text).toContain('rota.txt');
  expect((await browser.open(`/investigations/${id}/decisions`)).text).toContain(
    'It says who the reporter is.',
  );
  // Pressed again on the page as it stood before: kindly refused, and nothing is there twice.
  const again = await browser.press(page, 'Save', { add: ids });
  expect([again.status, again.text]).toEqual([422, expect.stringContaining('Nothing waits')]);
  expect(await seen()).toBe(before);

  // Named for it or not: one reads the page, the other finds nothing.
  const other = desk.as(imtiaz);
  expect((await other.open(`/investigations/${id}/further`)).status).toBe(404);
  await name(kirsty, id, imtiaz);
  expect((await other.open(`/investigations/${id}/further`)).text).toContain('Nothing waits');
  expect(desk.faults).toEqual([]);
});

test('[D1] a message that comes after a task was ended by hand, or while it was closed, is asked about all the same', async () => {
  const { id, receipt, browser } = await begun();
  await given.reporterAnswers(receipt, 'A second van.');
  await given.workerHears();
  const [task] = await waiting(id);
  await browser.press(await browser.open(`/tasks/${task?.taskId}`), 'Mark as done');
  await given.reporterAnswers(receipt, 'A third van.');
  await given.workerHears();
  expect(await waiting(id)).toHaveLength(1);
  const standing = (state: 'open' | 'closed') =>
    write(kirsty, id, {
      kind: 'standing',
      about: '',
      body:
        state === 'closed'
          ? { state, outcome: 'evidence-insufficient', why: 'Nothing more to find.', on: '2026-11-20' }
          : { state, why: 'Something new.', on: '2026-11-21' },
    });
  await standing('closed');
  expect(await waiting(id)).toEqual([]);
  await given.reporterAnswers(receipt, 'A fourth van.');
  await given.workerHears();
  expect(await waiting(id)).toEqual([]);
  expect((await browser.open(`/investigations/${id}`)).text).toContain(
    'Open the investigation again to add it.',
  );
  await standing('open');
  expect(await waiting(id)).toHaveLength(2);
  expect(desk.faults).toEqual([]);
});

test('[R7] of a report whose conversation was not passed on, or that was taken back, what comes later is told to nobody there', async () => {
  const report = await given.report({ heldBy: 'cheshire-east-council', othersSee: 'hidden' });
  const { reportId, receipt } = report;
  const officer = await given.member('duty-desk').of('cheshire-east-council', 'Maud Ferrier');
  const share = (sections: readonly string[]) =>
    as(officer, 'record.share', reportId, (act) =>
      grantShare(act, {
        ...{ recordId: reportId, toAgency: 'cheshire-police', sections, purpose: 'Passed on' },
        basis: 'Data Protection Act 2018, Part 3',
      }),
    );
  const told = await share(['told']);
  const id = await begin(kirsty, { beganFrom: reportId });
  await given.reporterAnswers(receipt, 'They are gone.');
  await given.workerHears();
  expect(await waiting(id)).toEqual([]);
  const browser = desk.as(kirsty);
  const pages = async () => {
    const overview = (await browser.open(`/investigations/${id}`)).text.includes('came back');
    return [overview, (await browser.open(`/investigations/${id}/further`)).text.includes('They are gone.')];
  };
  expect(await pages()).toEqual([false, false]);
  const whole = await share(['told', 'conversation', 'files']);
  await given.worker.act({}, { act: 'report.receive-passed' }, (act) => furtherCame(act, reportId));
  expect(await waiting(id)).toHaveLength(1);
  expect(await pages()).toEqual([true, true]);
  for (const each of [told, whole]) await as(officer, 'record.share', reportId, (act) => endShare(act, each));
  await given.worker.act({}, { act: 'report.withdraw-passed' }, (act) => furtherCame(act, reportId));
  expect(await waiting(id)).toEqual([]);
  expect(await pages()).toEqual([false, false]);
  expect(desk.faults).toEqual([]);
});

test('[D4 R7] an item whose file lies with a report of another agency says until when; its lead is asked before it is out of reach, and once it is', async () => {
  const { reportId } = await given.report({ heldBy: 'cheshire-east-council', othersSee: 'hidden' });
  const officer = await given.member('duty-desk').of('cheshire-east-council');
  const shareId = await as(officer, 'record.share', reportId, (act) =>
    grantShare(act, {
      ...{ recordId: reportId, toAgency: 'cheshire-police', sections: ['told', 'files'], purpose: 'Passed' },
      basis: 'Data Protection Act 2018, Part 3',
      until: new Date(act.now.getTime() + 20 * 86_400_000),
    }),
  );
  const item = itemTaken('A rota');
  const file = { file: randomUUID(), name: 'rota.txt', type: 'text/plain', size: 12, sha256: 'a'.repeat(64) };
  const id = await begin(kirsty, {
    beganFrom: reportId,
    handedIn: [item, { kind: 'item-file', about: item.about, body: { ...file, report: reportId } }],
  });
  const turned = () =>
    given.worker.act({}, { act: 'report.receive-passed' }, (act) => reachTurned(act, reportId));
  const asked = async () =>
    (await as(kirsty, 'investigation.open', id, (act) => listTasksAbout(act, id))).flatMap(
      ({ source, state, title }) => (source === 'investigation-reach' && state === 'open' ? [title] : []),
    );
  const page = async () => (await desk.as(kirsty).open(`/investigations/${id}/evidence/${item.about}`)).text;
  expect(await page()).toContain('shares its files with yours until');
  await turned();
  await turned();
  expect(await asked()).toEqual([expect.stringContaining('keep a copy before that ends')]);
  await as(officer, 'record.share', reportId, (act) => endShare(act, shareId));
  await turned();
  expect(await asked()).toEqual([expect.stringContaining('is not shared any more')]);
  expect(await page()).toContain('have not been shared with your agency since');
  expect(await page()).not.toMatch(/Open it at the report|Keep a copy in the investigation/);
  expect(desk.faults).toEqual([]);
});
