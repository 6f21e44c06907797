import { expect, test } from 'vitest';
import { addDays, type Day, londonDay } from '../../../platform/working-days.ts';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';
import { recordNational } from '../../pack/record-national.ts';
import { readConsent } from './read-consent.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const kirsty = await given.member('first-responder').of('cheshire-police', 'Kirsty Marrowdale');
const { as, begin, answer, open } = referringIn(given);

test('after the referral is entered a yes can still be taken back: it is kept, and what was entered stays as it was', async () => {
  const browser = desk.as(kirsty);
  const page = await browser.press(await browser.open('/referrals/new'), 'Begin', { 'under-18': 'no' });
  const id = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  await browser.press(page, 'Write it down', {
    'answer-co-operation': 'yes',
    'words-co-operation': 'I will tell them.',
    language: 'en',
    interpreter: 'not-needed',
  });
  await as(kirsty, 'referral.record-national', id, (act) => recordNational(act, id, 'NRM-2026-1'));
  const entered = (await open(kirsty, id)).answers.get('cooperation')?.said;
  expect(entered).toEqual(value('yes'));
  const after = await browser.open(`/referrals/${id}/consent`);
  expect(after.text).toContain('This referral has been entered.');
  const taken = await browser.press(after, 'Write it down', {
    'answer-co-operation': 'withdrawn',
    'words-co-operation': 'Not any more.',
    language: 'en',
    interpreter: 'not-needed',
  });
  expect(taken.text).toContain('What they said is written down.');
  expect((await browser.open(`/referrals/${id}/consent`)).text).toContain('Not any more.');
  const now = await open(kirsty, id);
  expect(now.referral.state).toBe('sent');
  expect(now.answers.get('cooperation')?.said).toEqual(entered);
});

test('[C6 X6] a withdrawal after the referral was entered is on its clock, once, and what waited for a decision stops', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('no'), 'consent-nrm': value('yes') });
  await as(kirsty, 'referral.record-national', id, (act) => recordNational(act, id, 'NRM-2026-2'));
  const browser = desk.as(kirsty);
  const clock = async () => browser.open(`/referrals/${id}/clock`);
  expect((await clock()).rows().join()).toContain('Reasonable grounds decision');
  for (const _time of ['once', 'again'])
    await browser.press(await browser.open(`/referrals/${id}/consent`), 'Write it down', {
      'answer-referral': 'withdrawn',
      'words-referral': 'I do not want this any more.',
      language: 'en',
      interpreter: 'not-needed',
    });
  const after = await clock();
  expect(after.html.split('ps-event__what">They withdrew')).toHaveLength(2);
  const rowOf = (stage: string) => after.rows().find((row) => row.includes(stage));
  expect(rowOf('The authority confirms the withdrawal')).toContain('Waiting');
  expect(rowOf('Reasonable grounds decision')).toContain('No longer applies');
});

test('the day of the conversation is theirs to say: one that is past is kept and shown, one to come is refused and what was typed stays', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('no') });
  const browser = desk.as(kirsty);
  const on = (day: Day) => ({
    'given-day': day.slice(8),
    'given-month': day.slice(5, 7),
    'given-year': day.slice(0, 4),
  });
  const today = londonDay(new Date());
  const page = await browser.open(`/referrals/${id}/consent`);
  const said = { 'answer-co-operation': 'no', 'words-co-operation': 'Not the police.', language: 'en' };
  const back = await browser.press(page, 'Write it down', { ...said, ...on(addDays(today, 1)) });
  expect(back.status).toBe(422);
  expect(back.errors).toEqual(['Enter the day of the conversation: a real date, not in the future']);
  expect(back.formWith('Write it down').fields).toMatchObject(on(addDays(today, 1)));
  await browser.press(back, 'Write it down', on('2026-03-27'));
  expect((await browser.open(`/referrals/${id}/consent`)).text).toContain('27 Mar 2026, in English');
});

test('half past eleven at night by Greenwich is the next day in a London summer: what was said that day is said today', () => {
  const now = new Date('2026-07-01T23:30:00Z');
  const said = (day: string) =>
    readConsent(
      {
        'answer-co-operation': 'unsure',
        language: 'en',
        'given-day': day,
        'given-month': '7',
        'given-year': '2026',
      },
      now,
    );
  expect(said('2')).toMatchObject({ problems: [], givenAt: now });
  expect(said('1')).toMatchObject({ problems: [], givenAt: new Date('2026-07-01T11:00:00Z') });
  expect(said('3').problems).toEqual(['date']);
});

test('the explanation is given in the language that was written down; where there is none in it, that is said, and the English is there for an interpreter to read [C23]', async () => {
  const browser = desk.as(kirsty);
  const page = await browser.press(await browser.open('/referrals/new'), 'Begin', { 'under-18': 'no' });
  const id = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  expect(page.text).toContain('The explanation in English, to read together or print');
  const spoken = (language: string) => ({
    'answer-co-operation': 'unsure',
    language,
    interpreter: 'present',
  });
  await browser.press(page, 'Write it down', spoken('tigrinya'));
  const consent = await browser.open(`/referrals/${id}/consent`);
  expect(consent.html).toContain(`/referrals/${id}/consent/explain?lang=ti"`);
  expect(consent.formWith('Write it down').fields['language']).toBe('Tigrinya');
  const own = await browser.open(`/referrals/${id}/consent/explain`);
  expect(own.html).toContain('<article class="ps-explain" lang="ti" dir="ltr">');
  expect(own.text).toContain('It stands in Tigrinya.');
  await browser.press(consent, 'Write it down', spoken('Twi'));
  expect((await open(kirsty, id)).answers.get('interpreter-language')?.said).toEqual(value('Twi'));
  const again = await browser.open(`/referrals/${id}/consent`);
  expect(again.html).toContain(`/referrals/${id}/consent/explain?lang=Twi"`);
  const none = await browser.open(`/referrals/${id}/consent/explain`);
  expect(none.text).toContain('There is no text in Twi yet.');
  expect(none.text).toContain('Read it out slowly, a sentence at a time, for an interpreter');
  expect(none.html).toContain('<article class="ps-explain" lang="en" dir="ltr">');
  expect(problemsWithHtml(none.html)).toEqual([]);
  expect(problemsWithHtml(again.html)).toEqual([]);
});

test('whom a child would rather speak through travels with their referral too [C23]', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('yes') });
  const browser = desk.as(kirsty);
  await browser.press(await browser.open(`/referrals/${id}/consent`), 'Write it down', {
    'answer-co-operation': 'unsure',
    language: 'vi',
    interpreter: 'by-phone',
    dialect: 'Nghệ An',
    'interpreter-gender': 'female',
  });
  expect((await open(kirsty, id)).answers.get('interpreter-language')?.said).toEqual(
    value('Vietnamese; dialect: Nghệ An; wants a woman to interpret'),
  );
});

test('each of the five answers asks for their own words, or that they answered without', async () => {
  const browser = desk.as(kirsty);
  const page = await browser.press(await browser.open('/referrals/new'), 'Begin', { 'under-18': 'no' });
  const id = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  const decided = {
    'answer-referral': 'no',
    'answer-co-operation': 'no',
    'answer-safe-contact': 'yes',
    'answer-decision-recipient': 'yes',
    'answer-sharing-health': 'yes',
  };
  const back = await browser.press(page, 'Write it down', decided);
  expect(back.status).toBe(422);
  for (const about of ['the referral', 'helping the police', 'safe contact', 'who receives', 'sharing'])
    expect(back.errors.join('\n')).toContain(`Write down what they said about ${about}`);
  const words = { 'words-referral': 'I cannot.', 'words-sharing': 'Doctors, yes.' };
  const unsaid = Object.fromEntries(
    ['co-operation', 'safe-contact', 'decision-recipient'].map((about) => [`unsaid-${about}`, 'yes']),
  );
  await browser.press(back, 'Write it down', { ...words, ...unsaid });
  const kept = await browser.open(`/referrals/${id}/consent`);
  expect(kept.text).toContain('I cannot.');
  expect(kept.text.split('They answered without words.').length - 1).toBe(3);
});

test('the explanation can be read in their language, from right to left where it is; all pages are valid markup [C23]', async () => {
  const id = await begin(kirsty);
  await answer(kirsty, id, { 'under-18': value('no') });
  const browser = desk.as(kirsty);
  for (const [lang, words] of [
    ['en', 'You decide'],
    ['cy', 'Chi sy’n penderfynu'],
    ['vi', 'Quý vị là người quyết định'],
    ['ar', 'القرار لك'],
  ] as const) {
    const page = await browser.open(`/referrals/${id}/consent/explain?lang=${lang}`);
    expect(page.text).toContain(words);
    expect(page.html.includes('<article class="ps-explain" lang="ar" dir="rtl">')).toBe(lang === 'ar');
  }
  const problems: string[] = [];
  for (const path of [
    '',
    '/sections/age',
    '/sections/location',
    '/sections/exploiters',
    '/consent',
    '/beside',
    '/history',
  ])
    problems.push(
      ...problemsWithHtml((await browser.open(`/referrals/${id}${path}`)).html).map(
        (each) => `${path}: ${each}`,
      ),
    );
  expect(problems).toEqual([]);
  expect(desk.faults).toEqual([]);
});
