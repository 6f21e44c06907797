import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { noteOf, personCalled, supportingIn } from '../../../testing/supporting.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write, open } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const kirsty = await given.member('investigator', 'duty-desk').of('cheshire-police', 'Kirsty Orrin');
const warrington = await given
  .member('duty-desk', 'investigator', 'support-worker')
  .of('warrington-borough-council');
const owner = desk.as(thandiwe);

async function caseOf(name: string): Promise<string> {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled(name), noteOf('She cried about the boy.'));
  return id;
}
const said = async (id: string, answer: 'yes' | 'withdrawn') =>
  owner.press(await owner.open(`/cases/${id}/sharing`), 'Write it down', {
    ...{ purpose: 'police', agency: 'cheshire-police', answer, words: 'Tell them about the van.' },
  });
/** Every report that was taken, the last one first. */
const taken = () =>
  given.worker.act({ operator: 'tester' }, { act: 'book.verify' }, (act) =>
    act.db.all(
      z.object({ id: z.string(), detail: z.string() }),
      sql`select record_id as id, detail::text from audit.entries where act = 'report.take' order by entry_id desc`,
    ),
  );

test('[D12] a case hands in what is known on the person’s consent alone: with its source to the desk that decides, and an investigation begins from it', async () => {
  const id = await caseOf('Ana Maria Pop');
  const { one } = await open(thandiwe, id);
  const page = await owner.open(
    (await owner.open(`/cases/${id}`)).link('Hand in what is known, to be investigated'),
  );
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toContain('Goes along: name Ana Maria Pop, nationality Romanian.');
  expect(page.text).toContain('They have not agreed that the police are told.');
  const told = {
    ...{ words: 'He drives them to the farm before it is light.', where: 'Bramble Farm, CW1 2AB' },
    ...{ name: 'Marku', plate: 'KX69 ABZ', phone: '07700 900461', business: 'Bramble Produce', who: 'yes' },
    known: 'person',
  };
  const without = await owner.press(page, 'Hand it in', { ...told, words: '' });
  expect([without.status, without.errors]).toEqual([
    422,
    ['Write what is known', 'Choose the ground on which it is told'],
  ]);
  expect(without.html).toContain('KX69 ABZ');
  const unsaid = await owner.press(without, 'Hand it in', { ...told, ground: 'consent' });
  expect([unsaid.status, unsaid.errors]).toEqual([
    422,
    [expect.stringContaining('The person has not agreed')],
  ]);
  expect(await taken()).toEqual([]);
  await said(id, 'yes');
  const done = await owner.press(unsaid, 'Hand it in', { ...told, ground: 'consent' });
  expect(problemsWithHtml(done.html)).toEqual([]);
  expect(done.text).toMatch(/Cheshire Police\s*R-\S+, with who they are\. Consent of the person\./);
  expect(done.text).not.toContain('They agree no more');
  await given.workerHears();
  // Pressed twice it is handed in once.
  await owner.press(unsaid, 'Hand it in', { ...told, ground: 'consent' });
  const [line, ...more] = await taken();
  expect(more).toEqual([]);
  expect(line?.detail).not.toContain(id);
  const browser = desk.as(kirsty);
  const report = await browser.open(`/reports/${line?.id}`);
  expect(report.text).toContain('Told from support, on the ground of Consent of the person');
  expect(report.text).toContain('Passed on by Halton Borough Council');
  expect(report.text).toContain('Handed in from support');
  expect(report.text).toContain('How support knows it The person told them');
  for (const secret of [id, one.reference, 'She cried']) expect(report.html).not.toContain(secret);
  const beginning = await browser.open(report.link('Begin an investigation'));
  expect(problemsWithHtml(beginning.html)).toEqual([]);
  const unsaidHow = await browser.press(beginning, 'Begin the investigation', {
    ...{ sourceGrade: '2', informationGrade: 'A', conditions: '' },
  });
  expect([unsaidHow.status, unsaidHow.errors]).toEqual([422, ['Write the conditions']]);
  const conditions = beginning.formWith('Begin the investigation').fields['conditions'] ?? '';
  expect(conditions).toContain('Told on the person’s consent');
  const begun = await browser.press(unsaidHow, 'Begin the investigation', { conditions });
  expect(problemsWithHtml(begun.html)).toEqual([]);
  for (const each of ['Ana Maria Pop', 'Possible victim', 'Marku', 'Suspect', 'KX69 ABZ', 'Bramble Produce'])
    expect(begun.text).toContain(each);
  expect(begun.text).toMatch(
    /Hearsay A victim \(R-\S+, Halton Borough Council, Consent of the person, the person told their supporter\)[^·]*· Grade 2AC · Conditions: Told on the person’s consent/,
  );
  expect(begun.text).toMatch(/From report R-\S+, handed in from support/);
  const chronology = await browser.open(`${browser.at.split('?')[0]}/chronology`);
  expect(chronology.text).toContain('He drives them to the farm before it is light.');
  const funnel = await browser.open('/figures/funnel');
  expect(problemsWithHtml(funnel.html)).toEqual([]);
  expect(funnel.text).toMatch(/Handed in from support 1 1 not yours to see 1 0 0 0/);
  for (const secret of [id, one.reference, 'She cried']) expect(begun.html).not.toContain(secret);
  // No other agency learns that there is one, and the case nothing of what became of it.
  expect((await desk.as(warrington).open(`/reports/${line?.id}`)).status).toBe(404);
  const after = await said(id, 'withdrawn');
  expect(after.text).toContain('They agree no more. What was told cannot be untold');
  expect(after.text).not.toMatch(/IN-\w{6}/);
  const late = await owner.press(await owner.open(`/cases/${id}/hand-in`), 'Hand it in', {
    ...told,
    ground: 'consent',
  });
  expect(late.errors).toEqual([expect.stringContaining('The person has not agreed')]);
  expect(await taken()).toHaveLength(1);
  expect(desk.faults).toEqual([]);
});

test('[D12 R8] consent that is taken back is told at once to the desk and to an investigation that began, by the day alone; nothing new comes of it until a ground is named', async () => {
  const id = await caseOf('Ileana Dragnea');
  const { one } = await open(thandiwe, id);
  await said(id, 'yes');
  const told = {
    ...{ words: 'He keeps their papers in a safe.', where: 'Bramble Farm, CW1 2AB', name: 'Marku' },
    ...{ who: 'yes', ground: 'consent' },
  };
  await owner.press(await owner.open(`/cases/${id}/hand-in`), 'Hand it in', told);
  await given.workerHears();
  const address = `/reports/${(await taken())[0]?.id}`;
  const browser = desk.as(
    await given.member('investigator', 'duty-desk').of('cheshire-police', 'Imtiaz Bell'),
  );
  const report = await browser.open(address);
  expect(report.text).not.toContain('took back their consent');
  const reference = /R-\w+-\w+|R-\w+/.exec(report.h1)?.[0] ?? 'none';
  const teams = async () =>
    (await browser.open('/tasks?whose=team')).text.includes(`${reference}: consent to what support told`);
  await browser.press(await browser.open(report.link('Begin an investigation')), 'Begin the investigation');
  const investigation = browser.at.split('?')[0] ?? '';
  const mine = async () => (await browser.open('/tasks')).text;
  expect(await mine()).not.toContain('taken back');
  const before = await browser.open(investigation);

  const after = await said(id, 'withdrawn');
  expect(after.text).toContain('Every desk that has');
  await given.workerHears();
  // Nobody told anybody: it stands there by itself, with the day and what stops.
  const marked = await browser.open(address);
  expect(problemsWithHtml(marked.html)).toEqual([]);
  expect(marked.text).toMatch(/The person took back their consent on \d+ \w+ \d{4}/);
  expect(marked.text).toContain('pass it to nobody, begin nothing from it');
  expect(marked.section('History')).toContain('took back the consent');
  expect(await mine()).toMatch(/IN-\w{6}: consent to what report R-[\w-]+ told was taken back on/);
  expect(await teams()).toBe(true);
  const shown = await browser.open(investigation);
  expect(problemsWithHtml(shown.html)).toEqual([]);
  expect(shown.text).toContain('Use none of it further and tell it to nobody');
  for (const { html } of [marked, shown])
    for (const secret of [id, one.reference, 'She cried', 'Tell them about the van'])
      expect(html).not.toContain(secret);

  // Nothing new reaches anybody: not from the case, and nothing comes of what is there.
  expect((await owner.press(await owner.open(`/cases/${id}/hand-in`), 'Hand it in', told)).status).toBe(422);
  await write(thandiwe, id, noteOf('The safe stands behind the bar.'));
  await given.workerHears();
  for (const page of [address, investigation])
    expect((await browser.open(page)).html).not.toContain('behind the bar');
  expect(marked.html).not.toContain('Begin an investigation');
  expect(marked.html).not.toContain('value="pass-to-agency"');
  expect((await browser.open(`${address}/investigate`)).text).toContain('Nothing was begun or passed on');
  const token = { 'form-token': marked.formWith('Save the decision').fields['form-token'] ?? '' };
  const passed = await browser.send(`${address}/decide`, {
    ...{ ...token, decision: 'pass-to-agency', toAgency: 'warrington-borough-council' },
    ...{ basis: 'safeguarding', reason: 'They know the farm.' },
  });
  expect(passed.text).toContain('Nothing was begun or passed on');
  expect((await browser.send(`${address}/investigate`, token)).status).toBe(409);
  expect((await desk.as(warrington).open(address)).status).toBe(404);

  // A law is named, with its reason; or the person agrees again.
  const empty = await browser.press(marked, 'Save the decision', { 'consent-why': 'Their life.' });
  expect([empty.status, empty.errors]).toEqual([
    422,
    ['Choose the ground on which your agency goes on, or that it stops'],
  ]);
  expect(empty.html).toContain('Their life.');
  const decided = await browser.press(empty, 'Save the decision', { ground: 'vital-interests' });
  expect(problemsWithHtml(decided.html)).toEqual([]);
  expect(decided.text).toContain('on the ground of UK GDPR, Article 6(1)(d)');
  expect(decided.html).toContain('Begin an investigation');
  await given.workerHears();
  expect(await mine()).not.toContain('taken back');
  expect(await teams()).toBe(false);
  expect((await browser.open(investigation)).text).toContain('goes on with what came from report');
  const stopped = await browser.press(decided, 'Save the decision', {
    ground: 'none',
    'consent-why': 'It is over.',
  });
  expect(stopped.text).toContain('Your agency stopped using it');
  await said(id, 'yes');
  await given.workerHears();
  expect((await browser.open(address)).text).toContain('It may be used as before');
  expect((await browser.open(investigation)).text).not.toContain('took back their consent');
  expect(before.text).not.toContain('took back their consent');
  expect(desk.faults).toEqual([]);
});

test('[D12] without consent only a named law with its reason is a ground; who they are stays behind unless it is chosen, and nobody else hands in', async () => {
  const id = await caseOf('Zephyrine Quillfeather');
  const page = await owner.open(`/cases/${id}/hand-in`);
  const told = { words: 'He has a key to their room.', ground: 'vital-interests' };
  const asked = await owner.press(page, 'Hand it in', told);
  expect(asked.errors).toEqual([expect.stringContaining('Write why it is needed')]);
  const done = await owner.press(asked, 'Hand it in', { ...told, why: 'He threatens to burn the flat.' });
  expect(done.text).toMatch(/R-\S+, without who they are\. UK GDPR, Article 6\(1\)\(d\)\./);
  expect(done.text).toContain('Why: He threatens to burn the flat.');
  await given.workerHears();
  const report = await desk.as(kirsty).open(`/reports/${(await taken())[0]?.id}`);
  expect(report.text).toContain('He has a key to their room.');
  for (const secret of ['Quillfeather', 'burn the flat', 'Romanian', id])
    expect(report.html).not.toContain(secret);
  for (const stranger of [warrington, kirsty])
    expect((await desk.as(stranger).open(`/cases/${id}/hand-in`)).status).toBe(404);
  expect((await desk.as(warrington).send(`/cases/${id}/hand-in`, told)).status).not.toBe(200);
  expect(await taken()).toHaveLength(3);
  expect(desk.faults).toEqual([]);
});

test('where the worker’s own agency has a desk, that decides first, and the consent that counts is still that the police are told', async () => {
  const bronwen = await given
    .member('support-worker', 'duty-desk')
    .of('cheshire-east-council', 'Bronwen Ash');
  const id = await begin(bronwen);
  const browser = desk.as(bronwen);
  const page = await browser.open(`/cases/${id}/hand-in`);
  expect(page.text).toContain('goes to the duty desk of Cheshire East Council');
  expect(page.text).toContain('passes on to Cheshire Police what is to be investigated');
  const told = { words: 'He has a key to their room.', ground: 'consent' };
  expect((await browser.press(page, 'Hand it in', told)).errors).toHaveLength(1);
  await browser.press(await browser.open(`/cases/${id}/sharing`), 'Write it down', {
    ...{ purpose: 'police', agency: 'cheshire-police', answer: 'yes', words: 'Yes.' },
  });
  const done = await browser.press(page, 'Hand it in', told);
  expect(done.text).toContain('It is handed in.');
  expect(done.text).not.toContain('They agree no more');
  const [line] = await taken();
  expect((await browser.open(`/reports/${line?.id}`)).status).toBe(200);
  expect((await desk.as(kirsty).open(`/reports/${line?.id}`)).status).toBe(404);
});
