import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { questionsOf } from '../questions/question.ts';
import { questionSetOn } from '../questions/question-sets.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('first-responder').of('cheshire-police', 'Imtiaz Quraishy');
const { open, answer } = referringIn(given);

const begun = async (age: 'yes' | 'no' | 'not-sure', who = kirsty) => {
  const browser = desk.as(who);
  const page = await browser.press(await browser.open('/referrals/new'), 'Begin', { 'under-18': age });
  const id = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  return { browser, page, id };
};
const explainedAll = { explained: 'what-it-is' } as const;

test('an adult is asked first: five answers in their words, and the form’s own questions with them', async () => {
  const { browser, page, id } = await begun('no');
  expect(page.h1).toBe('What they decided');
  const early = await browser.press(page, 'Write it down', { 'answer-referral': 'yes', ...explainedAll });
  expect(early.status).toBe(422);
  expect(early.errors).toEqual(
    expect.arrayContaining([
      expect.stringContaining('Explain all five'),
      expect.stringContaining('in their own words'),
    ]),
  );
  const refused = await browser.press(page, 'Write it down', {
    'answer-referral': 'no',
    'words-referral': 'I want my wages, nothing else.',
    'answer-co-operation': 'no',
    'unsaid-co-operation': 'yes',
    language: 'ro',
    interpreter: 'by-phone',
    'interpreter-name': 'No. 4471',
    dialect: 'Moldavian',
    'interpreter-gender': 'female',
  });
  expect(refused.text).toContain('What they said is written down.');
  expect(refused.text).toContain('Adult: Duty to Notify');
  const { answers, route } = await open(kirsty, id);
  expect(route).toBe('duty-to-notify');
  expect(answers.get('refusal-reason')).toMatchObject({
    said: value('I want my wages, nothing else.'),
    source: { kind: 'consent' },
  });
  const personal = await browser.open(`/referrals/${id}/sections/personal-details`);
  expect(personal.text).toContain('Nationality');
  for (const not of ['First name', 'Date of birth', 'Home Office reference'])
    expect(personal.text).not.toContain(not);
  expect((await browser.open(`/referrals/${id}/sections/decision-and-contact`)).status).toBe(404);
  const again = await browser.open(`/referrals/${id}/consent`);
  expect(again.text).toContain(
    'in Romanian; interpreter: By phone or video; 0 of 5 explained. Written down by Kirsty Marrowdale. Interpreter: No. 4471.',
  );
});

test('the interpreter they want travels with the referral, and taking a yes back turns it into a Duty to Notify [C23]', async () => {
  const { browser, page, id } = await begun('no');
  // What a browser sends for five ticked boxes.
  const five = ['what-it-is', 'who-sees-it', 'what-help', 'saying-no', 'changing-mind'];
  const form = page.formWith('Write it down');
  const body = new URLSearchParams({
    ...form.fields,
    'answer-referral': 'yes',
    'words-referral': 'Yes, please.',
    language: 'vi',
    interpreter: 'present',
    'interpreter-gender': 'female',
    'answer-co-operation': 'unsure',
  });
  body.delete('explained');
  for (const part of five) body.append('explained', part);
  const sent = await desk.site.inject({
    method: 'POST',
    url: form.action,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: browser.cookie ?? '' },
    payload: String(body),
  });
  expect(sent.statusCode).toBe(303);
  const { answers, route } = await open(kirsty, id);
  expect(route).toBe('adult-nrm');
  expect(answers.get('interpreter-language')?.said).toEqual(value('Vietnamese; wants a woman to interpret'));
  expect(answers.has('cooperation')).toBe(false);
  const back = await browser.press(await browser.open(`/referrals/${id}/consent`), 'Write it down', {
    'answer-referral': 'withdrawn',
    'words-referral': 'My brother says no.',
  });
  expect(back.text).toContain('Adult: Duty to Notify');
  expect((await browser.open(`/referrals/${id}/consent`)).text).toContain(
    'The referral: They take their yes back',
  );
});

test('of a child nothing is asked about consent, and the council, safeguarding and guardianship stand first [C5]', async () => {
  const { browser, page, id } = await begun('not-sure');
  expect(page.text).toContain('Child: NRM referral');
  expect(page.text).toContain('No consent is asked of a child');
  const duties = await browser.open(`/referrals/${id}/consent`);
  expect(duties.text).toContain('Independent Child Trafficking Guardianship Service');
  expect(duties.text).not.toContain('May the referral be made?');
  const age = await browser.open(`/referrals/${id}/sections/age`);
  const saved = await browser.press(age, 'Save and go back to the list', {
    'la-name': 'Halton Borough Council',
    'la-phone': '0303 333 4300',
    'la-email': 'children@halton.example',
  });
  expect(saved.text).toContain('Age confirmation Complete');
  expect((await browser.open(`/referrals/${id}/consent`)).text).toContain(
    'Tell the children’s services of Halton Borough Council.',
  );
});

test('a section is kept finished or not; what the national form would refuse is named, and the rest is kept', async () => {
  const { browser, id } = await begun('yes');
  const section = `/referrals/${id}/sections/first-responder`;
  expect((await browser.open(section)).text).toContain('From what we know of your agency');
  const personal = await browser.open(`/referrals/${id}/sections/personal-details`);
  const wrong = await browser.press(personal, 'Save and go on', {
    'first-name': 'Mira',
    'date-of-birth-day': '31',
    'date-of-birth-month': '2',
    'date-of-birth-year': '2011',
    nationality: 'Atlantean',
    'none-last-name': 'not-asked',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.errors).toEqual(
    expect.arrayContaining([
      expect.stringContaining('a real date'),
      expect.stringContaining('from the list'),
    ]),
  );
  expect(wrong.text).toContain('Everything else on this page is kept.');
  const { answers } = await open(kirsty, id);
  expect(answers.get('first-name')?.said).toEqual(value('Mira'));
  expect(answers.get('last-name')?.said).toEqual({ kind: 'not-asked' });
  expect(answers.has('nationality')).toBe(false);
});

test('not known, refused and not asked can be said of every question but those that settle the route, and files', async () => {
  const set = questionSetOn('2026-11-28');
  const left = new Set(
    questionsOf(set)
      .filter(({ setsRoute, type, id }) => setsRoute !== true && type !== 'file' && id !== 'consent-nrm')
      .map(({ id }) => id),
  );
  const [child, adult, notify] = [await begun('yes'), await begun('no'), await begun('no')];
  await answer(kirsty, child.id, { 'evidence-files': value(['one']) });
  await answer(kirsty, adult.id, { 'consent-nrm': value('yes') });
  await answer(kirsty, notify.id, { 'consent-nrm': value('no'), cooperation: value('yes') });
  for (const { browser, id } of [child, adult, notify])
    for (const section of set.sections) {
      const { html } = await browser.open(`/referrals/${id}/sections/${section.id}`);
      for (const [, question = '', options = ''] of html.matchAll(
        /<select[^>]* name="none-([^"]*)"[^>]*>(.*?)<\/select>/gs,
      )) {
        expect([question, [...options.matchAll(/value="([^"]+)"/g)].map(([, each]) => each)]).toEqual([
          question,
          ['unknown', 'refused', 'not-asked'],
        ]);
        left.delete(question);
      }
    }
  expect([...left]).toEqual([]);
});

test('several situations are rows, kept as the one text that the national form takes', async () => {
  const { browser, id } = await begun('yes');
  const section = `/referrals/${id}/sections/exploitation`;
  await browser.press(await browser.open(section), 'Save and go back to the list', {
    'multiple-situations': 'yes',
    'dates-multiple-from': 'March 2024',
    'dates-multiple-until': 'May 2025',
    'dates-multiple-what': 'Washing cars in Crewe',
    'dates-multiple': 'Then Spain.',
  });
  expect((await open(kirsty, id)).answers.get('dates-multiple')?.said).toEqual(
    value('1. from March 2024 until May 2025: Washing cars in Crewe\nThen Spain.'),
  );
  const again = await browser.open(section);
  expect(again.html).toContain('value="Washing cars in Crewe"');
  expect(again.text).toContain('Situation 3');
  expect(problemsWithHtml(again.html)).toEqual([]);
});

test('what a colleague wrote meanwhile is shown, not run over; both stay in the history', async () => {
  const { browser, id } = await begun('yes');
  const page = await browser.open(`/referrals/${id}/sections/background`);
  await answer(imtiaz, id, { family: value('An aunt in Crewe') });
  const back = await browser.press(page, 'Save and go on', { family: 'Nobody' });
  expect(back.status).toBe(409);
  expect(back.text).toContain('What stands now: An aunt in Crewe');
  await browser.press(back, 'Save and go on', { family: 'Nobody' });
  const history = await browser.open(`/referrals/${id}/history`);
  expect(history.text).toMatch(/Family Nobody Kirsty.*Family An aunt in Crewe Imtiaz/);
});

test('a colleague is handed it, reads it, and a brother’s referral begins with what the two share', async () => {
  const { browser, id } = await begun('yes');
  await answer(kirsty, id, { 'how-it-started': value('Promised a bed and work') });
  const asked = await browser.press(await browser.open(`/referrals/${id}`), 'Ask them to check it', {
    note: 'Before Friday',
  });
  expect(asked.text).toContain('Imtiaz Quraishy has been asked to check it.');
  const reader = desk.as(imtiaz);
  const read = await reader.press(await reader.open(`/referrals/${id}`), 'Tell them', {
    found: 'good',
    note: 'Clear.',
  });
  expect(read.text).toContain('It is ready to be entered.');
  const undecided = await reader.press(read, 'Write the decision down', { decision: 'closed', why: ' ' });
  expect(undecided.status).toBe(422);
  const beside = await browser.open(`/referrals/${id}/beside`);
  const brother = await browser.press(beside, 'Begin it', { parts: 'situation' });
  expect(brother.text).toContain('Other people of this concern');
  const other = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  expect((await open(kirsty, other)).answers.get('how-it-started')?.source.kind).toBe('referral');
  expect((await browser.open('/referrals')).text).toContain('Begin a referral');
  const closed = await reader.press(await reader.open(`/referrals/${id}`), 'Write the decision down', {
    decision: 'closed',
    why: 'Safe with his aunt.',
  });
  expect(closed.text).toContain('Kirsty');
  expect((await reader.open('/referrals?show=done')).text).toContain('Not sent');
  expect(desk.faults).toEqual([]);
});
