import { expect, test } from 'vitest';
import { endShare, grantShare } from '../../access/index.ts';
import { getReport, noteConsentSaid } from '../../reports/index.ts';
import { freshDatabase } from '../../testing/database.ts';
import { easyCleaner, easyScanner, filesOf } from '../../testing/files.ts';
import { factOf, investigatingIn } from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { note } from '../../testing/sample-files.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { textOfWord } from '../../testing/word-text.ts';
import { readChronology } from '../evidence/read-chronology.ts';
import { openInvestigation } from '../investigation/open-investigation.ts';
import { fillingsOf } from '../staff/templates/fillings.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const files = filesOf(given);
const { as, begin, write } = investigatingIn(given);
const asha = await given.member('duty-desk').of('cheshire-police', 'Asha Denholm');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

test('[D12] what came by a consent that was taken back is marked on every page, is on no paper with the rest and stays on the schedule with the mark, until the desk names a ground', async () => {
  const browser = desk.as(kirsty);
  const report = await given.report({
    whatSeen: 'They sleep behind the wash.',
    people: [{ name: 'Andrei Popescu', role: 'may-be-affected' }],
  });
  const { reportId } = report;
  await files.attach(report, await files.keep(note('rota.txt')));
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  await browser.press(await browser.open(`/reports/${reportId}/investigate`), 'Begin the investigation');
  const id = /investigations\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  await write(kirsty, id, factOf('The van came late.', '2026-11-20'));
  const at = `/investigations/${id}`;
  const word = async (path: string) => {
    const url = `${at}${path}`;
    const answer = await desk.site.inject({ url, headers: { cookie: `plainsight-staff=${kirsty.session}` } });
    expect(answer.statusCode).toBe(200);
    return textOfWord(answer.rawPayload);
  };
  const filled = async () =>
    JSON.stringify(
      await as(kirsty, 'investigation.fill-template', id, async (act) => {
        const opened = await openInvestigation(act, id);
        const chronology = await readChronology(act, opened);
        return fillingsOf({ ...opened, items: [], chronology, lead: 'K', agency: 'P', now: act.now });
      }),
    );
  const register = await browser.open(`${at}/evidence`);
  const item = `/evidence/${/evidence\/([0-9a-f-]{36})/.exec(register.html)?.[1] ?? ''}`;
  const pages = ['', '/chronology', '/evidence', item, `${item}/continuity`, '/disclosure', '/court'];
  const tells = /Consent taken back|person took back their consent|consent that was taken back/;
  for (const path of pages)
    expect([path, (await browser.open(at + path)).text]).toEqual([path, expect.not.stringMatching(tells)]);
  expect(await word('/chronology/word')).toContain('They sleep behind the wash.');

  await given.worker.act({}, { act: 'case.tell-handed-in' }, (act) =>
    noteConsentSaid(act, reportId, { agrees: false, on: '2026-11-28' }),
  );
  for (const path of pages) {
    const page = await browser.open(at + path);
    expect([path, page.text]).toEqual([path, expect.stringMatching(tells)]);
    expect([path, problemsWithHtml(page.html)]).toEqual([path, []]);
  }
  const secrets = ['They sleep behind the wash.', 'Andrei Popescu', 'rota.txt'];
  const rest = await word('/chronology/word');
  expect(rest).toContain('The van came late.');
  for (const secret of [...secrets, 'consent']) expect(rest).not.toContain(secret);
  for (const secret of secrets) expect(await filled()).not.toContain(secret);
  const apart = await word('/chronology/word?which=consent');
  for (const told of [
    'They sleep behind the wash.',
    'rota.txt',
    'CONSENT TAKEN BACK, NOT TO BE USED OR TOLD',
  ])
    expect(apart).toContain(told);
  expect(apart).not.toContain('The van came late.');
  // Nothing is dropped from the schedule: it stands there with the mark.
  const disclosure = await browser.open(`${at}/disclosure`);
  const keys = [...disclosure.html.matchAll(/value="((?:fact|item|person|part)[^"]*)"/g)].map(
    ([, key]) => key ?? '',
  );
  await browser.press(disclosure, 'Save the decision', { use: 'unused', keys });
  const schedule = await word('/disclosure/word');
  for (const told of secrets) expect(schedule).toContain(told);
  expect(schedule).toMatch(
    /Told on a consent that was taken back on 28 November 2026 \(report R-[0-9A-Z-]+\)/,
  );

  const atReport = await desk.as(asha).open(`/reports/${reportId}`);
  const named = await desk.as(asha).press(atReport, 'Save the decision', {
    ...{ ground: 'vital-interests', 'consent-why': 'He is driven there each night.' },
  });
  expect(named.text).toContain('Your agency goes on with it');
  for (const path of pages.slice(1))
    expect([path, (await browser.open(at + path)).text]).toEqual([path, expect.not.stringMatching(tells)]);
  for (const secret of secrets) expect(await word('/chronology/word')).toContain(secret);
  expect(await word('/disclosure/word')).not.toContain('consent');
  expect(desk.faults).toEqual([]);
});

test('[D12] the mark stands also where the report is open to the agency no more, and ends when the person agrees again', async () => {
  const { reportId } = await given.report({ heldBy: 'cheshire-east-council', othersSee: 'hidden' });
  const officer = await given.member('duty-desk').of('cheshire-east-council', 'Maud Ferrier');
  const at = { recordId: reportId, toAgency: 'cheshire-police', sections: ['told'], purpose: 'Passed on' };
  const basis = 'Data Protection Act 2018, Part 3';
  const shareId = await as(officer, 'record.share', reportId, (act) => grantShare(act, { ...at, basis }));
  const { reference } = await as(officer, 'report.open', reportId, (act) => getReport(act, reportId));
  const fact = factOf('He is driven at night.', '2026-11-20');
  const id = await begin(kirsty, {
    beganFrom: reportId,
    handedIn: [{ ...fact, body: { ...fact.body, source: 'victim', sourceNote: reference } }],
  });
  const said = (agrees: boolean, on: '2026-11-28' | '2026-11-29') =>
    given.worker.act({}, { act: 'case.tell-handed-in' }, (act) =>
      noteConsentSaid(act, reportId, { agrees, on }),
    );
  const page = async () => (await desk.as(kirsty).open(`/investigations/${id}/chronology`)).text;
  await said(false, '2026-11-28');
  expect(await page()).toContain('Consent taken back He is driven at night.');
  await as(officer, 'record.share', reportId, (act) => endShare(act, shareId));
  expect((await desk.as(kirsty).open(`/reports/${reportId}`)).status).toBe(404);
  expect(await page()).toContain('Consent taken back He is driven at night.');
  await said(true, '2026-11-29');
  expect(await page()).not.toContain('Consent taken back');
  expect(desk.faults).toEqual([]);
});
