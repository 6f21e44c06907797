import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { attribute, exactText } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const ruaridh = await given.member('duty-desk').of('warrington-borough-council', 'Ruaridh Spinnaker');

const words = '  First line.\n\n\tلا أستطيع الكلام <b>& "quoted"\n third line, 07700 900456.  ';

test('a report is shown exactly as it was told, in its own language', async () => {
  const { reportId } = await given.report({ whatSeen: words, language: 'ar' });
  const page = await desk.as(bronwen).open(`/reports/${reportId}`);
  expect(page.status).toBe(200);
  const told = page.elements.find((each) => attribute(each, 'class')?.includes('ps-as-told--main'));
  expect(told && exactText(told)).toBe(words);
  expect(told && attribute(told, 'lang')).toBe('ar');
  expect(told && attribute(told, 'dir')).toBe('auto');
  expect(page.text).toContain('Written in Arabic');
});

test('what people, vehicles, phones and businesses were told stands beside what was drawn from it', async () => {
  const { reportId } = await given.report({
    whatSeen: 'They call from 07700 900457 all night.',
    people: [{ name: 'Andrei Popescu', approximateAge: '30', role: 'may-be-affected' }],
    vehicles: [{ plate: 'AB12 CDE', colour: 'white' }],
    phones: [{ number: '07700 900458', whose: 'the boss' }],
    businesses: [{ name: 'Zephyrine Hand Car Wash', website: 'zephyrine.example' }],
  });
  const page = await desk.as(bronwen).open(`/reports/${reportId}`);
  const received = page.section('As received');
  for (const part of ['Andrei Popescu', 'AB12 CDE', '07700 900458', 'the boss', 'zephyrine.example'])
    expect(received).toContain(part);
  const drawn = page.section('Drawn from it');
  expect(drawn).toContain('Suggested from the words');
  const accepted = await desk.as(bronwen).press(page, 'Accept +447700900457');
  expect(accepted.text).toContain('The suggestion is settled.');
  expect(accepted.section('Drawn from it')).toContain('Accepted by the desk');
});

test('how to reach the reporter is shown with the sign to keep them safe', async () => {
  const contact = { phone: '07700 900459', safeTimes: 'Mondays before noon', neverVoicemail: true };
  const { reportId } = await given.report({ identity: 'confidential', contact });
  const page = await desk.as(bronwen).open(`/reports/${reportId}`);
  const received = page.section('As received');
  expect(received).toContain('Mondays before noon');
  expect(received).toContain('Never leave a voicemail.');
  expect(received).toContain('Contact this person only in the ways and at the times they named.');
});

test('[B4][B6] similar earlier reports are listed with each reason in words and its weight', async () => {
  const person = { name: 'Ludmila Veselinova', dateOfBirth: '1994-05-17', nationality: 'Bulgarian' };
  const earlier = await given.report({ people: [person] });
  const later = await given.report({ people: [{ ...person, name: 'Lyudmila Veselinova' }] });
  const page = await desk.as(bronwen).open(`/reports/${later.reportId}`);
  const matches = page.section('Other records that match');
  expect(matches).toContain('Dates of birth are the same');
  expect(matches).toMatch(/\+\d+\.\d/);
  expect(matches).toContain('Ludmila Veselinova');
  expect(page.html).toContain(`/reports/${earlier.reportId}`);
});

test('[B10][B18] of a sealed match one learns that it exists, who holds it and how strong; of a hidden one nothing', async () => {
  const vehicles = [{ plate: 'KX53 PQR', make: 'Vivaro' }];
  const heldBy = 'halton-borough-council';
  const sealed = await given.report({ whatSeen: 'Sealedwords.', vehicles, heldBy });
  const hidden = await given.report({
    whatSeen: 'Hiddenwords.',
    vehicles,
    heldBy: 'cheshire-east-council',
    othersSee: 'hidden',
  });
  const { reportId } = await given.report({ vehicles: [{ plate: 'KX53PQR' }] });
  const page = await desk.as(bronwen).open(`/reports/${reportId}`);
  const matches = page.section('Other records that match');
  expect(matches).toContain('A record you cannot open Certain');
  expect(matches).toContain('Halton Borough Council holds a record that matches this report.');
  expect(matches).not.toContain('field by field');
  for (const secret of [
    sealed.reportId,
    hidden.reportId,
    'Vivaro',
    'Sealedwords',
    'Hiddenwords',
    'Cheshire East',
  ])
    expect(
      page.section('Other records that match') + page.html.split('<main')[1]?.split('Decision')[0],
    ).not.toContain(secret);
  const row = (await desk.as(bronwen).open('/inbox')).rows().find((each) => each.includes('Certain'));
  expect(row).toContain('1 record');
});

test('a report that is sealed, hidden or does not exist gives one and the same page', async () => {
  const heldBy = 'halton-borough-council';
  const sealed = await given.report({ heldBy });
  const hidden = await given.report({ heldBy, othersSee: 'hidden' });
  const mine = desk.as(bronwen);
  const pages = [];
  for (const id of [sealed.reportId, hidden.reportId, randomUUID(), 'no-id-at-all'])
    pages.push(await mine.open(`/reports/${id}`));
  expect(pages.map((page) => page.status)).toEqual([404, 404, 404, 404]);
  expect(new Set(pages.map((page) => page.html)).size).toBe(1);
});

test('an investigator reads a report and is offered nothing to do with it, and the forms refuse them', async () => {
  const { reportId } = await given.report();
  const theirs = desk.as(kirsty);
  const page = await theirs.open(`/reports/${reportId}`);
  expect(page.text).toContain('Deciding, noting and asking are the duty desk’s.');
  // The forms of every page: staying signed in, and signing out from the header and from the warning.
  expect(new Set(page.forms.map((form) => form.action))).toEqual(new Set(['/sign-out', '/session']));
  const token = page.forms[0]?.fields['form-token'] ?? '';
  for (const [path, fields] of [
    ['claim', {}],
    ['ask', { question: 'Who?' }],
    ['ask', { question: '' }],
    ['notes', { note: 'Mine.' }],
    ['decide', { decision: 'no-further-action', reason: 'Because.' }],
    ['decide', {}],
    ['undo', {}],
  ] as const)
    expect(
      (await theirs.send(`/reports/${reportId}/${path}`, { ...fields, 'form-token': token })).status,
    ).toBe(404);
});

test('questions and notes are kept, and an empty one comes back with its error', async () => {
  const { reportId } = await given.report();
  const mine = desk.as(bronwen);
  let page = await mine.open(`/reports/${reportId}`);
  page = await mine.press(page, 'Send question', { question: '   ' });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual(['Write what you want to ask']);
  expect(page.title).toMatch(/^Error: /);
  page = await mine.press(page, 'Send question', { question: 'Which door?\r\nThe back one?' });
  expect(page.section('Conversation with the reporter')).toContain('Which door? The back one?');
  page = await mine.press(page, 'Add note', { note: 'Ask the landlord.' });
  expect(page.section('Internal notes')).toContain('Ask the landlord. Bronwen Ashgrove');
  expect(page.section('History')).toContain('Note added by Bronwen Ashgrove');
});

test('[B3] no decision is taken without a typed reason, and what was typed is kept', async () => {
  const { reportId } = await given.report();
  const mine = desk.as(bronwen);
  const page = await mine.open(`/reports/${reportId}`);
  const none = await mine.press(page, 'Save decision', {});
  expect(none.errors).toEqual(['Choose what you decide', 'Give your reason in your own words']);
  const pass = await mine.press(page, 'Save decision', {
    decision: 'pass-to-agency',
    reason: 'They live there.',
  });
  expect(pass.errors).toEqual([
    'Choose which agency to pass it to',
    'Choose the lawful basis for passing it on',
  ]);
  expect(pass.formWith('Save decision').fields).toMatchObject({
    decision: 'pass-to-agency',
    reason: 'They live there.',
  });
  const long = await mine.press(page, 'Save decision', { decision: 'refer-on', reason: 'x'.repeat(15_001) });
  expect(long.errors).toEqual(['Use 15,000 characters or fewer']);
});

test('a decision is shown with its reason and can be undone, and both stay in the history', async () => {
  const { reportId } = await given.report();
  const mine = desk.as(bronwen);
  let page = await mine.open(`/reports/${reportId}`);
  page = await mine.press(page, 'Save decision', {
    ...{ decision: 'keep-as-intelligence', reason: 'Seen once.', kinds: 'sexual' },
  });
  expect(page.section('Decision')).toContain(
    'Keep as intelligence Seen once. Looks like: Sexual exploitation By Bronwen Ashgrove',
  );
  expect((await mine.open('/inbox')).html).not.toContain(reportId);
  page = await mine.open(`/reports/${reportId}`);
  page = await mine.press(page, 'Undo this decision');
  expect(page.text).toContain('The report waits in the inbox again.');
  expect(page.section('Decision')).toContain('Undone by Bronwen Ashgrove');
  expect(page.section('History')).toMatch(/Decision undone.*Decided/);
  expect((await mine.open('/inbox')).html).toContain(reportId);
});

test('a report that is passed on is open to the other agency but for the contact, until it is taken back', async () => {
  const contact = { phone: '07700 900460' };
  const { reportId } = await given.report({ whatSeen: 'Passedwords.', identity: 'named', contact });
  const mine = desk.as(bronwen);
  const theirs = desk.as(ruaridh);
  const decision = {
    decision: 'pass-to-agency',
    toAgency: 'warrington-borough-council',
    basis: 'safeguarding',
    reason: 'They live there.',
  };
  expect((await theirs.open(`/reports/${reportId}`)).status).toBe(404);
  await mine.press(await mine.open(`/reports/${reportId}`), 'Save decision', decision);
  await given.workerHears();
  const passed = await theirs.open(`/reports/${reportId}`);
  expect(passed.text).toContain('Passedwords.');
  expect(passed.text).toContain('Another agency passed it to you.');
  expect(passed.text).not.toContain('07700 900460');
  expect(passed.text).toContain(
    'How to reach them is not shared with your agency. Cheshire Police holds it.',
  );
  expect(passed.text).not.toContain('Pass to another agency');
  expect((await theirs.open('/inbox')).rows()[0]).toContain('Passed on by Cheshire Police');

  const back = await mine.press(await mine.open(`/reports/${reportId}`), 'Undo this decision');
  expect(back.text).toContain('The decision is undone.');
  expect((await theirs.open(`/reports/${reportId}`)).status).toBe(404);
  expect((await theirs.open('/inbox')).html).not.toContain(reportId);
  await given.workerHears();

  await mine.press(await mine.open(`/reports/${reportId}`), 'Save decision', decision);
  await given.workerHears();
  await theirs.press(await theirs.open(`/reports/${reportId}`), 'Claim');
  const late = await mine.open(`/reports/${reportId}`);
  expect(late.text).toContain('Warrington Borough Council has begun on it');
  expect(() => late.formWith('Undo this decision')).toThrow();
});

test('what the reporter answers brings a mark, and brings a decided report back to the inbox', async () => {
  const { reportId, receipt } = await given.report();
  const mine = desk.as(bronwen);
  const page = await mine.open(`/reports/${reportId}`);
  await mine.press(page, 'Save decision', { decision: 'no-further-action', reason: 'Nothing there.' });
  expect((await mine.open('/inbox')).html).not.toContain(reportId);
  await given.reporterAnswers(receipt, 'It has begun again.');
  await given.workerHears();
  const row = (await mine.open('/inbox')).rows().find((each) => each.includes('New answer'));
  expect(row).toBeDefined();
  const again = await mine.open(`/reports/${reportId}`);
  expect(again.section('Conversation with the reporter')).toContain('It has begun again.');
  expect(again.text).toContain('The reporter wrote again.');
});

test('nothing went wrong out of sight', () => {
  expect(desk.faults).toEqual([]);
});
