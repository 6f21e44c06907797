import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { deskOf, receiptOn, tellBriefly } from '../../testing/public-journey.ts';
import { publicSiteOver } from '../../testing/public-site.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const street = await publicSiteOver(database, given.keysDir);
const desk = await deskOf(given);

test('[A1] [A4] a concern is sent with what was seen alone: no account, no e-mail, no telephone, no script', async () => {
  const visitor = street.visitor();
  let page = await visitor.open('/');
  page = await visitor.open(page.link('Report a concern'));
  page = await visitor.open(page.link('Start'));
  expect(page.h1).toBe('Is anyone in danger right now?');
  expect(visitor.cookie).toBeUndefined();
  page = await visitor.press(page, 'Skip this question');
  expect(visitor.cookie).toMatch(/^plainsight-report=[0-9a-f]{64}$/);
  expect(page.h1).toBe('What have you seen or heard?');
  page = await visitor.press(page, 'Continue', { 'what-seen': 'A van at five each morning.' });
  const asked = [page.h1];
  while (visitor.at !== '/report/check') {
    page = await visitor.press(page, 'Skip this question');
    asked.push(page.h1);
  }
  expect(asked).toEqual([
    'Where was it?',
    'When was it?',
    'Who was there?',
    'Was there a car, van or lorry?',
    'Do you know a phone number?',
    'Is there a business or website?',
    'Do you have photos, videos, documents or recordings?',
    'Is this happening to you?',
    'How did you come to know this?',
    'May we know who you are?',
    'Check your answers',
  ]);
  page = await visitor.press(page, 'Send the report');
  expect(page.h1).toBe('Your report has been sent');
  expect(receiptOn(page)).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  const { report, contact } = await desk.reportThatTells('A van at five each morning.');
  expect(report).toMatchObject({ channel: 'public-site', language: 'en', identityChoice: 'anonymous' });
  expect(contact).toBeUndefined();
});

test('every answer reaches the desk as it was given', async () => {
  const visitor = street.visitor();
  let page = await visitor.open('/report/danger');
  const answer = async (typed: Record<string, string>) => {
    page = await visitor.press(page, 'Continue', typed);
  };
  await answer({ danger: 'no' });
  await answer({ 'what-seen': 'Six men get out of a van.\n\n  They look thin.' });
  await answer({ where: 'Behind the car wash, CW2 7AB' });
  await answer({
    when: 'At dawn',
    'from-day': '3',
    'from-month': '2',
    'from-year': '2026',
    'how-often': 'daily',
  });
  await answer({ name: 'Marek', description: 'Thin, grey coat', role: 'may-be-affected', sex: 'male' });
  page = await visitor.open(page.link('Add another person'));
  await answer({ name: 'The boss', approximateAge: '50' });
  expect(page.text).toContain('Person 2 The boss Age: 50');
  await answer({});
  await answer({ plate: 'AB12 CDE', colour: 'White' });
  await answer({});
  await answer({ number: '07700 900123', whose: 'the boss' });
  await answer({});
  await answer({ name: 'Sparkle Hand Car Wash', website: 'sparkle.example' });
  await answer({});
  expect(page.h1).toBe('Do you have photos, videos, documents or recordings?');
  await answer({});
  await answer({ affected: 'no' });
  await answer({ 'how-know': 'I live opposite.' });
  await answer({ identity: 'confidential' });
  expect(page.h1).toBe('How can we reach you safely?');
  await answer({
    phone: '07700 900456',
    safeTimes: 'Weekdays 10 to 2',
    safeWords: 'Library book',
    neverVoicemail: 'yes',
  });
  expect(page.h1).toBe('Check your answers');
  expect(page.text).toContain('We think this is CW2 7AB');
  expect(page.text).toContain('Contains OS data');
  await visitor.press(page, 'Send the report');
  const found = await desk.reportThatTells('Six men get out of a van.\n\n  They look thin.');
  expect(found.told).toEqual({
    danger: 'no',
    whatSeen: 'Six men get out of a van.\n\n  They look thin.',
    where: {
      text: 'Behind the car wash, CW2 7AB',
      postcode: 'CW2 7AB',
      wardCode: expect.stringMatching(/^E05/),
      councilCode: 'E06000049',
    },
    when: { text: 'At dawn', from: '2026-02-03', howOften: 'daily' },
    people: [
      { name: 'Marek', description: 'Thin, grey coat', role: 'may-be-affected', sex: 'male' },
      { name: 'The boss', approximateAge: '50' },
    ],
    vehicles: [{ plate: 'AB12 CDE', colour: 'White' }],
    phones: [{ number: '07700 900123', whose: 'the boss' }],
    businesses: [{ name: 'Sparkle Hand Car Wash', website: 'sparkle.example' }],
    affected: 'no',
    howKnow: 'I live opposite.',
    identity: 'confidential',
  });
  expect(found.contact).toEqual({
    phone: '07700 900456',
    safeTimes: 'Weekdays 10 to 2',
    safeWords: 'Library book',
    neverVoicemail: true,
  });
});

test('only what was seen is needed, and the page says so and keeps its place', async () => {
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open('/report/what-happened'), 'Continue', {
    'what-seen': ' \n ',
  });
  expect(page.status).toBe(422);
  expect(page.title).toMatch(/^Error: /);
  expect(page.errors).toEqual(['Tell us what you have seen or heard']);
  expect(visitor.cookie).toBeUndefined();
});

test('a text that is too long is refused and stays on the page whole', async () => {
  const visitor = street.visitor();
  const long = 'Ωmega '.repeat(2600);
  const page = await visitor.press(await visitor.open('/report/what-happened'), 'Continue', {
    'what-seen': long,
  });
  expect(page.status).toBe(422);
  expect(page.errors).toEqual(['This is too long. Use 15,000 characters or fewer. You can add more later']);
  expect(page.formWith('Continue').fields['what-seen']).toBe(long);
});

test.each([
  ['31 February', { 'from-day': '31', 'from-month': '2', 'from-year': '2026' }, 'Enter a real date'],
  ['half a date', { 'from-month': '2', 'from-year': '2026' }, 'Enter a real date'],
  ['a day to come', { 'from-day': '1', 'from-month': '1', 'from-year': '2199' }, 'The date must be today or'],
])('%s is no day on which something was seen, and nothing typed is lost', async (_, date, problem) => {
  const visitor = street.visitor();
  const page = await visitor.press(await visitor.open('/report/when'), 'Continue', {
    when: 'At dawn',
    ...date,
  });
  expect(page.errors[0]).toContain(problem);
  expect(page.formWith('Continue').fields).toMatchObject({ when: 'At dawn', ...date });
});

test('an answer is changed from check answers and leads straight back there', async () => {
  const visitor = street.visitor();
  let page = await tellBriefly(visitor, 'Before it was changed.');
  const change = page.elements.find((each) =>
    each.attrs.some(({ value }) => value === '/report/what-happened'),
  );
  expect(change).toBeDefined();
  page = await visitor.open('/report/what-happened');
  expect(page.formWith('Continue').fields['what-seen']).toBe('Before it was changed.');
  page = await visitor.press(page, 'Continue', { 'what-seen': 'After it was changed.' });
  expect(visitor.at).toBe('/report/check');
  expect(page.text).toContain('After it was changed.');
  page = await visitor.press(await visitor.open('/report/contact'), 'Continue', { identity: 'named' });
  expect(visitor.at).toBe('/report/contact-details');
  await visitor.press(page, 'Continue', { name: 'A Reporter' });
  expect(visitor.at).toBe('/report/check');
});

test('one of several people is changed and another removed, after being asked', async () => {
  const visitor = street.visitor();
  let page = await visitor.press(await visitor.open('/report/people'), 'Continue', { name: 'First' });
  page = await visitor.press(await visitor.open(page.link('Add another person')), 'Continue', {
    name: 'Second',
  });
  page = await visitor.open(page.link('Change Person 1'));
  expect(page.formWith('Continue').fields['name']).toBe('First');
  page = await visitor.press(page, 'Continue', { name: 'First changed' });
  page = await visitor.open(page.link('Remove Person 2'));
  expect(page.h1).toBe('Remove this person?');
  page = await visitor.press(page, 'Yes, remove');
  expect(page.text).toContain('First changed');
  expect(page.text).not.toContain('Second');
});

test('the same person sent twice by two presses is one person', async () => {
  const visitor = street.visitor();
  const form = await visitor.open('/report/people');
  await visitor.press(form, 'Continue', { name: 'Only once' });
  const token = (await visitor.open('/report/people/new')).formWith('Continue').fields['form-token'] ?? '';
  const page = await visitor.press(form, 'Continue', { name: 'Only once', 'form-token': token });
  expect(page.text).toContain('Person 1 Only once');
  expect(page.text).not.toContain('Person 2');
});

test('words that fit several places are asked about, and free text always stands', async () => {
  const visitor = street.visitor();
  let page = await visitor.press(await visitor.open('/report/where'), 'Continue', { where: 'Crewe N' });
  page = await visitor.press(await visitor.open('/report/where'), 'Continue', { where: 'Northw' });
  expect(page.h1).toBe('Which place do you mean?');
  expect(page.text).toContain('Northwich, Cheshire West and Chester');
  page = await visitor.press(page, 'Continue', { place: '1' });
  expect(page.h1).toBe('When was it?');
  page = await visitor.press(await visitor.open('/report/where'), 'Continue', {
    where: 'by the three old oaks',
  });
  expect(page.h1).toBe('When was it?');
});

test('nothing went wrong out of sight', () => {
  expect(street.faults).toEqual([]);
});
