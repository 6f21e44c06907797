import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Day } from '../../platform/working-days.ts';
import { noteConsentSaid } from '../../reports/index.ts';
import { closedAs } from '../../testing/closing.ts';
import { freshDatabase } from '../../testing/database.ts';
import {
  enquiryInto,
  investigatingIn,
  itemTaken,
  linkOf,
  outlineOf,
  partIn,
  personFound,
  placeFound,
} from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import type { Written } from '../index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');

test('[D4 D6] what is kept, and that a victim is told the outcome, outlast a closed investigation; all else waits until it is opened again', async () => {
  const browser = desk.as(kirsty);
  const [ledger, marku, ana] = [itemTaken('A ledger'), personFound('Marku'), personFound('Ana')];
  const charge = randomUUID();
  const body = { of: marku.about, offence: 'slavery', how: 'charged', on: '2026-11-03' } as const;
  const id = await begin(kirsty, {
    handedIn: [
      ...[outlineOf('Elder'), ledger, marku, ana, partIn(ana.about, 'victim')],
      { kind: 'charge', about: charge, body },
      { kind: 'verdict', about: randomUUID(), body: { charge, verdict: 'not-guilty', on: '2026-11-05' } },
    ],
  });
  await write(kirsty, id, closedAs('disrupted', '2026-11-06'));
  for (const more of [outlineOf('Again'), itemTaken('A second ledger')])
    await expect(write(kirsty, id, more)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  expect((await browser.open(`/investigations/${id}/write/item`)).status).toBe(409);
  expect((await browser.open('/tasks')).text).toContain('tell victims and witnesses the outcome');
  const item = await browser.open(`/investigations/${id}/evidence/${ledger.about}`);
  const moved = await browser.press(await browser.open(item.link('Move it')), 'Save', {
    to: 'The owner',
    why: 'Given back',
  });
  expect(moved.text).toContain('Held by The owner');
  expect((await browser.open(`/investigations/${id}/evidence`)).text).toContain(
    'The investigation is closed.',
  );
  const settle = 'Ask Ana whether and how they may be told the outcome';
  const court = await browser.open(`/investigations/${id}/court`);
  expect(problemsWithHtml(court.html)).toEqual([]);
  const cared = await browser.press(await browser.open(court.link(settle)), 'Save', {
    ...{ wishes: 'not-asked', tell: 'agreed', ways: 'supporter', ground: 'they-said' },
  });
  const told = await browser.open(cared.link('Tell Ana the outcome, safely'));
  await browser.press(told, 'Save', { outcome: charge, way: 'supporter' });
  expect((await browser.open('/tasks')).text).not.toContain('tell victims and witnesses');
  expect(desk.faults).toEqual([]);
});

test('[D6] that nobody is charged, and that the investigation is closed, are told to victims by the ways that they agreed, from tasks that stay until they know', async () => {
  const browser = desk.as(kirsty);
  const [marku, ana] = [personFound('Marku'), personFound('Ana')];
  const id = await begin(kirsty, { handedIn: [outlineOf('Rowan'), marku, ana, partIn(ana.about, 'victim')] });
  const tell = 'tell victims and witnesses the outcome';
  expect((await browser.open('/tasks')).text).not.toContain(tell);
  const form = await browser.open(`/investigations/${id}/write/advice?of=${marku.about}`);
  const asked = await browser.press(form, 'Save', {
    ...{ of: marku.about, stage: 'charging', answer: 'no-charge-evidence', defence: 'does-not-arise' },
    ...{ 'on-day': '6', 'on-month': '11', 'on-year': '2026' },
  });
  expect((await browser.open('/tasks')).text).toContain(tell);
  const cared = await browser.press(
    await browser.open(asked.link('Ask Ana whether and how they may be told the outcome')),
    'Save',
    { wishes: 'not-asked', tell: 'agreed', ways: 'in-person', ground: 'they-said' },
  );
  const telling = await browser.open(cared.link('Tell Ana the outcome, safely'));
  const byText = await browser.press(telling, 'Save', { way: 'text' });
  expect(byText.errors.join()).toContain('They have not agreed to be told this way');
  const told = await browser.press(byText, 'Save', { way: 'in-person' });
  expect(told.text).toContain('Everybody who is to be told knows.');
  expect((await browser.open('/tasks')).text).not.toContain(tell);
  await write(kirsty, id, closedAs('evidence-insufficient', '2026-11-09'));
  expect((await browser.open('/tasks')).text).toContain(tell);
  const court = await browser.open(`/investigations/${id}/court`);
  expect(court.text).toContain('Closed without a charge');
  expect(problemsWithHtml(court.html)).toEqual([]);
  const last = await browser.open(court.link('Tell Ana the outcome, safely'));
  expect(last.text).toContain('The investigation was closed');
  const known = await browser.press(last, 'Save', { way: 'in-person' });
  expect(known.text).toContain('Ana was told: In person');
  expect(problemsWithHtml(known.html)).toEqual([]);
  expect((await browser.open('/tasks')).text).not.toContain(tell);
  expect(desk.faults).toEqual([]);
});

test('[D12] consent that was taken back while an investigation was closed is a task of the lead once it is opened again, with the report and the day', async () => {
  const browser = desk.as(kirsty);
  const { reportId } = await given.report();
  const id = await begin(kirsty, { beganFrom: reportId, handedIn: [outlineOf('Alder')] });
  const said = (agrees: boolean, on: '2026-11-28' | '2026-11-29') =>
    given.worker.act({}, { act: 'case.tell-handed-in' }, (act) =>
      noteConsentSaid(act, reportId, { agrees, on }),
    );
  const asked = /consent to what report R-[0-9A-Z-]+ told was taken back on 28 November 2026: stop/;
  const tasks = async () => {
    await given.workerHears();
    return (await browser.open('/tasks')).text;
  };
  await write(kirsty, id, closedAs('other', '2026-11-20'));
  await said(false, '2026-11-28');
  expect(await tasks()).not.toMatch(asked);
  const again = await browser.open(`/investigations/${id}/write/standing`);
  await browser.press(again, 'Save', { why: 'Seen again.' });
  expect(await tasks()).toMatch(asked);
  // Agreed again while it is closed once more, nothing is asked when it is opened.
  await write(kirsty, id, closedAs('other', '2026-11-29'));
  await said(true, '2026-11-29');
  await browser.press(await browser.open(`/investigations/${id}/write/standing`), 'Save', { why: 'Again.' });
  expect(await tasks()).not.toMatch(asked);
  expect(desk.faults).toEqual([]);
});

test('[D2] what somebody was and is no more stands beneath what they are, with its days and reason, also once it is closed', async () => {
  const browser = desk.as(kirsty);
  const [marku, role] = [personFound('Marku'), randomUUID()];
  const id = await begin(kirsty, { handedIn: [outlineOf('Aspen'), marku, partIn(marku.about, 'contact')] });
  const suspect = partIn(marku.about, 'suspect', role);
  await write(kirsty, id, suspect, {
    ...suspect,
    body: { ...suspect.body, from: '2026-03-01', until: '2026-05-03', why: 'Another drove.', state: 'ended' },
  });
  const told =
    /No longer stands: suspect since 1 March 2026, until 3 May 2026 Another drove\. Written down on/;
  const page = await browser.open(`/investigations/${id}`);
  expect(page.section('People')).toMatch(told);
  expect(page.section('People')).not.toContain('nothing said yet');
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect((await browser.open(page.link('Change: Marku, No longer stands: suspect'))).h1).toBe(
    'What somebody is in it',
  );
  await write(kirsty, id, closedAs('other', '2026-11-20'));
  const closed = await browser.open(`/investigations/${id}`);
  expect(closed.section('People')).toMatch(told);
  const before = await browser.open(closed.link('Read: Marku, No longer stands: suspect'));
  expect(before.text).toContain('Seen taking the wages.');
});

test('[D2] [D3] what is written of people, of section 45, of places, links and the outline can be read in every version once it is closed', async () => {
  const browser = desk.as(kirsty);
  const [ana, yard] = [personFound('Ana'), placeFound('The yard')];
  const answered = (choice: 'unclear' | 'may-apply', why: string): Written => ({
    kind: 'defence',
    about: ana.about,
    body: { choice, why, safeguarding: 'in-place', on: '2026-11-03' },
  });
  const id = await begin(kirsty, {
    handedIn: [
      ...[outlineOf('Maple'), ana, yard, partIn(ana.about, 'possible-victim'), linkOf(ana.about, yard.about)],
      answered('unclear', 'She says little yet.'),
    ],
  });
  await write(kirsty, id, answered('may-apply', 'Locked in.'));
  expect((await browser.open(`/investigations/${id}`)).text).not.toContain('Read');
  await write(kirsty, id, closedAs('other', '2026-11-20'));
  const closed = await browser.open(`/investigations/${id}`);
  expect(problemsWithHtml(closed.html)).toEqual([]);
  expect(closed.text).not.toContain('Change');
  for (const name of ['Ana', 'Ana, Possible victim', 'The yard', 'Ana, The yard', 'What is suspected'])
    expect((await browser.open(closed.link(`Read: ${name}`))).status).toBe(200);
  const versions = await browser.open(closed.link('Read: Ana, section 45'));
  expect(versions.text).toMatch(/Locked in\..*She says little yet\.|She says little yet\..*Locked in\./s);
  expect(desk.faults).toEqual([]);
});

test('[D3] what a step means for victims, and every decision to go on, to wait or to stop with its reason, can be read, also once it is closed', async () => {
  const browser = desk.as(kirsty);
  const step = randomUUID();
  const overt = (
    choice: 'not-decided' | 'wait' | 'stop',
    choiceWhy?: string,
    on: Day = '2026-12-03',
  ): Written => ({
    kind: 'overt',
    about: step,
    body: {
      ...{ what: 'Search of 4 Tallow Row', kind: 'search', on, risk: 'The men are moved tonight.' },
      ...{ lessens: 'Rooms are held.', wishes: 'partly', wishesWords: 'Ilie wishes to leave first.' },
      ...{ ground: 'they-said', asked: 'His support worker', choice, choiceWhy, state: 'open' },
    },
  });
  const id = await begin(kirsty, { handedIn: [outlineOf('Willow'), overt('not-decided')] });
  await write(
    kirsty,
    id,
    ...[
      overt('wait', 'No beds yet.'),
      overt('wait', 'No beds yet.', '2026-12-04'),
      overt('stop', 'The van is gone.'),
    ],
    {
      ...enquiryInto('Who rents it?'),
      body: { ...enquiryInto('Who rents it?').body, why: 'It may clear him.' },
    },
    {
      kind: 'strategy',
      about: 'protect',
      body: { aim: 'Beds.', seenBy: 'Nobody sleeps rough.', state: 'done', reviewOn: '2027-01-03' },
    },
  );
  const log = await browser.open(`/investigations/${id}/decisions`);
  expect(problemsWithHtml(log.html)).toEqual([]);
  const told = [...log.text.matchAll(/(Wait|Do not do it) Search of 4 Tallow Row .*?Why: ([\w ]+)\./g)];
  expect(told.map(([, choice, why]) => [choice, why])).toEqual([
    ['Do not do it', 'The van is gone'],
    ['Wait', 'No beds yet'],
  ]);
  const plan = () => browser.open(`/investigations/${id}/plan`);
  const said = [
    'What lessens it Rooms are held.',
    'Victims’ wishes Known of some Ilie wishes to leave first.',
    'Who was asked His support worker',
    'Why it is decided so The van is gone.',
    'Why: It may clear him.',
    'How it would be seen to work: Nobody sleeps rough.',
  ];
  const open = await plan();
  for (const words of said) expect(open.text).toContain(words);
  await write(kirsty, id, closedAs('other', '2026-11-20'));
  const closed = await plan();
  for (const words of said) expect(closed.text).toContain(words);
  expect(problemsWithHtml(closed.html)).toEqual([]);
  for (const name of [
    'Search of 4 Tallow Row',
    'Who rents it?',
    'Protect: make people and places harder to exploit',
  ])
    expect((await browser.open(closed.link(`Read: ${name}`))).status).toBe(200);
  const versions = await browser.open(closed.link('Read: Search of 4 Tallow Row'));
  expect(versions.text).toContain('No beds yet.');
  expect((await browser.open(`/investigations/${id}/decisions`)).text).toContain('The van is gone.');
});
