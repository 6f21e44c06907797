import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { noteConsentSaid } from '../../reports/index.ts';
import type { Written as Saying } from '../../support/index.ts';
import { listTasksAbout } from '../../tasks/index.ts';
import { closedAs } from '../../testing/closing.ts';
import { freshDatabase } from '../../testing/database.ts';
import { nightOver } from '../../testing/file-store.ts';
import { easyCleaner, easyScanner, filesOf } from '../../testing/files.ts';
import {
  agreedToBeTold,
  investigatingIn,
  outlineOf,
  personFound,
  riskDecided,
} from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { note } from '../../testing/sample-files.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { as, open, begin, write, name } = investigatingIn(given);
const asha = await given.member('duty-desk').of('cheshire-police', 'Asha Denholm');
const files = filesOf(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

test('[D1] from a report: what it tells comes along with where it is from, and the report says nothing of it', async () => {
  const browser = desk.as(kirsty);
  const { reportId } = await given.report({
    people: [
      { name: 'Andrei Popescu', role: 'may-be-affected' },
      { name: 'Marku', role: 'may-be-causing' },
    ],
    vehicles: [{ plate: 'KX69 ABZ', colour: 'white' }],
    phones: [{ number: '07700 900461' }],
    where: { text: 'Bramble Farm', postcode: 'CW1 2AB' },
  });
  const report = await browser.open(`/reports/${reportId}`);
  const page = await browser.open(report.link('Begin an investigation'));
  expect(problemsWithHtml(page.html)).toEqual([]);
  const begun = await browser.press(page, 'Begin the investigation');
  const words = 'Andrei Popescu|Possible victim|Marku|Suspect|KX69 ABZ|07700 900461|Bramble Farm';
  for (const told of words.split('|')) expect(begun.text).toContain(told);
  expect(begun.text).toMatch(/Hearsay A report \(R-/);
  const id = /investigations\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? randomUUID();
  expect((await open(kirsty, id)).one.beganFrom).toBe(reportId);
  expect((await desk.as(asha).open(`/reports/${reportId}`)).text).not.toMatch(/investigation/i);
  expect(desk.faults).toEqual([]);
});

test('[D1] into an open one: the same facts with sources and the grade, once, by those who are named; the report shows nobody a sign', async () => {
  const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Fenwright');
  const { reportId } = await given.report({
    people: [{ name: 'Dorin Halbe', role: 'may-be-causing' }],
    vehicles: [{ plate: 'KX70 TRW' }],
  });
  const [id, others] = [await begin(kirsty), await begin(imtiaz)];
  await write(kirsty, id, outlineOf('Operation Teasel'));
  await write(imtiaz, others, outlineOf('Operation Sorrel'));
  const seen = () => Promise.all([asha, imtiaz].map((one) => desk.as(one).open(`/reports/${reportId}`)));
  const bare = (pages: Awaited<ReturnType<typeof seen>>) => pages.map(({ text }) => text);
  const before = bare(await seen());

  const browser = desk.as(kirsty);
  const report = await browser.open(`/reports/${reportId}`);
  const page = await browser.open(report.link('Add it to an investigation that you are named for'));
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.text).toContain('Operation Teasel');
  expect(page.text).not.toContain('Operation Sorrel');
  const unchosen = await browser.press(page, 'Add the report', { sourceGrade: '2' });
  expect(unchosen.status).toBe(422);
  expect(unchosen.text).toContain('Choose the investigation');
  const added = await browser.press(unchosen, 'Add the report', { investigation: id, informationGrade: 'C' });
  for (const told of ['Dorin Halbe', 'Suspect', 'KX70 TRW', 'Grade 2C', 'Report R-'])
    expect(added.text).toContain(told);
  expect(added.text).toMatch(/Hearsay A report \(R-/);

  // Pressed again on the page as it stood before: kindly refused, and nothing is there twice.
  const again = await browser.press(page, 'Add the report', { investigation: id });
  expect(again.status).toBe(422);
  expect(again.text).toContain('This report is in that investigation already');
  expect((await open(kirsty, id)).story.standing.filter(({ kind }) => kind === 'vehicle')).toHaveLength(1);
  // Somebody else's investigation is not there, not even to be added to.
  const strange = await browser.press(page, 'Add the report', { investigation: others });
  expect(strange.status).toBe(404);

  expect(bare(await seen())).toEqual(before);
  await name(kirsty, id, imtiaz);
  expect((await desk.as(imtiaz).open(`/investigations/${id}`)).text).toContain('Dorin Halbe');
  expect(desk.faults).toEqual([]);
});

test('[D1 D4] whole: what was accepted of its words, websites, and its files with their hash, which stay with the report and are read each night', async () => {
  const report = await given.report({
    whatSeen: 'Call 07700 900785 or see www.shine-valet.example. The van KX19 HGP was there.',
    businesses: [{ name: 'Quick Valet', website: 'quick-valet.example' }],
    taken: { observed: 'The caller cried.' },
  });
  const { reportId } = report;
  const kept = await files.keep(note('rota.txt'));
  await files.attach(report, kept);
  await files.check({ scanner: easyScanner, cleaner: easyCleaner });
  const [file] = await files.list(kirsty, reportId);
  // Of what is read out of its words, what nobody accepts does not come along.
  const settling = await desk.as(asha).open(`/reports/${reportId}`);
  for (const words of ['+447700900785', 'www.shine-valet.example'])
    await desk.as(asha).press(settling, `Accept ${words}`);
  const browser = desk.as(kirsty);
  const begun = await browser.press(
    await browser.open(`/reports/${reportId}/investigate`),
    'Begin the investigation',
  );
  const id = /investigations\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  for (const told of ['+447700900785', 'shine-valet.example', 'quick-valet.example', 'read out of its words'])
    expect(begun.text).toContain(told);
  expect(begun.text).not.toContain('KX19 HGP');
  expect((await browser.open(`/investigations/${id}/chronology`)).text).toContain('The caller cried.');
  const register = await browser.open(`/investigations/${id}/evidence`);
  const about = /evidence\/([0-9a-f-]{36})/.exec(register.html)?.[1] ?? '';
  const at = `/investigations/${id}/evidence/${about}`;
  const item = await browser.open(at);
  expect(problemsWithHtml(item.html)).toEqual([]);
  expect(item.text).toContain(file?.sha256 ?? 'no hash');
  expect((await browser.open(item.link('Open it at the report rota.txt'))).text).toContain('rota.txt');
  // Not by way of the investigation: there the bytes do not lie.
  expect((await browser.open(`${at}/files/${file?.fileId}/copy`)).status).toBe(404);
  const keep = 'Keep a copy in the investigation rota.txt';
  expect((await browser.press(item, keep)).errors).toEqual(['Write why a copy is kept here']);
  await write(kirsty, id, closedAs('disrupted', '2026-11-06'));
  const here = await browser.press(await browser.open(at), keep, { purpose: 'For the charge.' });
  expect(here.text).toContain('A copy with the same hash is kept in the investigation.');
  expect(here.text.split(file?.sha256 ?? 'no hash')).toHaveLength(3);
  const said = `select record_id from audit.entries where purpose like '%charge%'`;
  expect((await database.pool('worker').query(said)).rows).toEqual([{ record_id: id }]);
  // Every night it is compared with the hash that it had when it came, also when it is closed.
  const check = async () => (await nightOver(given, files.store)).wrong;
  expect(await check()).toBe(0);
  await files.store.remove(kept.blob);
  expect(await check()).toBe(1);
  expect((await browser.open(`/investigations/${id}/evidence`)).text).toContain('A file is not as it came');
  expect(desk.faults).toEqual([]);
});

test('[D12] consent to a report that was added, or that it began from, is taken back: the lead is told of each, and the page says which', async () => {
  const [from, added] = [await given.report(), await given.report()];
  const id = await begin(kirsty, { beganFrom: from.reportId });
  const browser = desk.as(kirsty);
  const page = await browser.open(`/reports/${added.reportId}/add-to-investigation`);
  await browser.press(page, 'Add the report', { investigation: id });
  for (const { reportId } of [from, added]) {
    await given.worker.act({}, { act: 'case.tell-handed-in' }, (act) =>
      noteConsentSaid(act, reportId, { agrees: false, on: '2026-11-28' }),
    );
    await given.workerHears();
  }
  const waiting = await as(kirsty, 'investigation.open', id, async (act) =>
    (await listTasksAbout(act, id)).filter(
      ({ source, state }) => source === 'investigation-consent' && state === 'open',
    ),
  );
  expect(waiting).toHaveLength(2);
  const shown = await browser.open(`/investigations/${id}`);
  const told = /What came from report (R-[0-9A-Z-]+) was told on it/g;
  expect(new Set([...shown.text.matchAll(told)].map(([, reference]) => reference)).size).toBe(2);
  expect(desk.faults).toEqual([]);
});

const supporting = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const rule = (over: Partial<Extract<Saying, { kind: 'safe-contact' }>['body']>): Saying => ({
  ...{ kind: 'safe-contact', about: '' },
  body: {
    ...{ safe: 'as-written', ways: ['letter'], shared: 'no', voicemail: 'never', on: '2026-11-02' },
    ...over,
  },
});
/** An investigation that begins from a report, with somebody who is charged, and whom the report took for a victim: they agreed to be told by call or through their supporter. */
async function triedFrom(reportId: string) {
  const browser = desk.as(kirsty);
  await browser.press(await browser.open(`/reports/${reportId}/investigate`), 'Begin the investigation');
  const id = /investigations\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  const { story } = await open(kirsty, id);
  const of = story.standing.find(({ kind }) => kind === 'person')?.about ?? '';
  const [marku, decided, charge] = [personFound('Marku'), riskDecided(), randomUUID()];
  const body = { of: marku.about, offence: 'slavery', risk: decided.about, on: '2026-11-03' } as const;
  await write(kirsty, id, marku, decided, {
    kind: 'charge',
    about: charge,
    body: { ...body, how: 'charged' },
  });
  const agreed = (ground: 'they-said' | 'supporter-with-consent') =>
    write(kirsty, id, agreedToBeTold(of, ['call', 'supporter'], ground));
  await agreed('they-said');
  /** Writes on the page that they were told; gives the page, and what the empty form said before. */
  const tell = async (way: 'call' | 'supporter') => {
    const form = await browser.open(`/investigations/${id}/write/told?of=${of}`);
    return { ...(await browser.press(form, 'Save', { of, outcome: charge, way })), before: form.text };
  };
  return { id, of, charge, agreed, tell };
}

test('[X23 D12] whom a case handed in is told the outcome in no way that their safe contact rule stops: why is said in codes, and nothing else of the case', async () => {
  const caseId = await supporting.begin(thandiwe);
  const says = (said: 'yes' | 'withdrawn') =>
    supporting.says(thandiwe, caseId, said, 'cheshire-police', 'police');
  await says('yes');
  await supporting.write(thandiwe, caseId, rule({ neverWords: 'Mihai', say: 'We are the clinic.' }));
  const reportId = await supporting.handIn(thandiwe, caseId, 'He keeps their papers.');
  await given.workerHears();
  const { id, of, charge, agreed, tell } = await triedFrom(reportId);
  const stopped = await tell('call');
  expect(stopped.errors[0]).toContain('this way to them is not safe');
  // The same is said before anybody rings: on the empty form, and beside the ways to which they agreed.
  const court = await desk.as(kirsty).open(`/investigations/${id}/court`);
  for (const said of [stopped.before, court.text])
    expect(said).toMatch(/Not today: By phone\. Whoever supports them says that this way to them/);
  expect([stopped, court].flatMap(({ html }) => problemsWithHtml(html))).toEqual([]);
  for (const secret of ['SC-', 'clinic', 'Mihai', 'Thandiwe', 'Halton', caseId])
    expect(stopped.text + court.text).not.toContain(secret);
  const body = { of, charge, way: 'call', on: '2026-11-04' } as const;
  await expect(write(kirsty, id, { kind: 'told', about: randomUUID(), body })).rejects.toThrow();
  await supporting.write(thandiwe, caseId, rule({ safe: 'not-at-all' }));
  expect((await tell('call')).errors[0]).toContain('they must not be contacted');
  expect((await tell('supporter')).text).toContain('was told: ');
  // Taken back, nothing more of the case is told: a way that rests on that consent falls, and what they said themselves stands.
  await says('withdrawn');
  await given.workerHears();
  await agreed('supporter-with-consent');
  expect((await tell('call')).errors[0]).toContain('They took back their consent');
  await agreed('they-said');
  expect((await tell('call')).errors).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('[X23 D12] where no case handed anything in, whoever investigates learns of none: not by a telling that is stopped either', async () => {
  const { reportId } = await given.report({ people: [{ name: 'Andrei', role: 'may-be-affected' }] });
  const { tell } = await triedFrom(reportId);
  const gemma = await given.member('support-worker').of('cheshire-police', 'Gemma Ince');
  const holder = gemma.memberId;
  const caseId = await supporting.begin(asha, { holder, beganFrom: reportId, reporter: true });
  await supporting.write(gemma, caseId, rule({ safe: 'not-at-all' }));
  await supporting.says(gemma, caseId, 'yes', 'cheshire-police', 'police');
  const heard = await tell('call');
  expect([heard.errors, heard.before.includes('Not today')]).toEqual([[], false]);
  expect(desk.faults).toEqual([]);
});
