import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { referringIn, value } from '../../../testing/referring.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { problemsWithHtml } from '../../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk', 'first-responder').of('cheshire-police', 'Bronwen Ashgrove');

test('the desk begins a referral with what a report says, each answer with its source', async () => {
  const { reportId } = await given.report({
    whatSeen: 'She is driven to the car wash and never paid.',
    people: [{ name: 'Mira Vale', nationality: 'Romanian', sex: 'female', role: 'may-be-affected' }],
  });
  const browser = desk.as(bronwen);
  const report = await browser.open(`/reports/${reportId}`);
  expect(report.text).toContain('Begin an NRM referral or Duty to Notify');
  const page = await browser.press(await browser.open(`/reports/${reportId}/refer`), 'Begin the referral', {
    people: '0',
  });
  expect(page.text).toContain('Being written');
  const id = /\/referrals\/([0-9a-f-]{36})/.exec(browser.at)?.[1] ?? '';
  const { answers, referral } = await referringIn(given).open(bronwen, id);
  expect(referral.beganFrom).toBe(reportId);
  expect(answers.get('first-name')).toMatchObject({
    said: value('Mira'),
    source: { kind: 'report', recordId: reportId },
  });
  const reference = answers.get('first-name')?.source.reference ?? 'no reference';
  expect((await browser.open(`/referrals/${id}/sections/personal-details`)).text).toContain(
    `From report ${reference},`,
  );
  expect((await browser.open(`/reports/${reportId}`)).text).toContain('Referral begun');
  expect(desk.faults).toEqual([]);
});

test('for two people of one report two referrals begin as one concern, each with its own name and what the report says of both', async () => {
  const { reportId } = await given.report({
    whatSeen: 'They wash cars twelve hours a day at a car wash and are never paid.',
    people: [
      { name: 'Mira Vale', role: 'may-be-affected' },
      { name: 'Ilie Bray', role: 'may-be-affected' },
    ],
  });
  const browser = desk.as(bronwen);
  const form = (await browser.open(`/reports/${reportId}/refer`)).formWith('Begin the referral');
  const body = new URLSearchParams(form.fields);
  body.delete('people');
  for (const at of ['0', '1']) body.append('people', at);
  const sent = await desk.site.inject({
    method: 'POST',
    url: form.action,
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: browser.cookie ?? '' },
    payload: String(body),
  });
  const first = /\/referrals\/([0-9a-f-]{36})/.exec(String(sent.headers.location))?.[1] ?? '';
  const page = await browser.open(`/referrals/${first}`);
  expect(page.text).toContain('Other people of this concern');
  const ids = [...page.html.matchAll(/href="\/referrals\/([0-9a-f-]{36})"/g)].flatMap(([, id]) => id ?? []);
  const [second = '', ...more] = [...new Set(ids)].filter((id) => id !== first);
  expect(more).toEqual([]);
  const { open } = referringIn(given);
  const both = [await open(bronwen, first), await open(bronwen, second)];
  expect(both.map(({ answers }) => answers.get('first-name')?.said)).toEqual([value('Mira'), value('Ilie')]);
  expect(new Set(both.map(({ referral }) => referral.concernId)).size).toBe(1);
  expect(both.map(({ referral }) => referral.beganFrom)).toEqual([reportId, reportId]);
  const [one, other] = both.map(({ answers }) =>
    [...answers.values()].find(({ said }) => said.kind === 'value' && said.value.includes('car wash')),
  );
  expect(one?.said).toEqual(other?.said);
  expect(one?.source.recordId).toBe(reportId);
});

test('a desk whose agency supports nobody is led back to pass the report on', async () => {
  const { reportId } = await given.report({ whatSeen: 'He sleeps in the unit.' });
  const browser = desk.as(bronwen);
  const page = await browser.open(`/reports/${reportId}/support`);
  expect(page.text).toContain('Your agency has no support worker.');
  expect(page.link('Back to the report, to pass it on')).toBe(`/reports/${reportId}#decision`);
  expect((await browser.open(`/reports/${reportId}`)).html).toContain('id="decision"');
});

test('[C20 X23] what somebody said of how they are safely reached comes with their case, from a report and from a referral: nobody asks them twice, and nothing is sent on it', async () => {
  const council = 'cheshire-west-and-chester-council';
  const esperance = await given.member('first-responder', 'duty-desk').of(council, 'Esperance Millbrook');
  const thandiwe = await given.member('support-worker', 'first-responder').of(council, 'Thandiwe Rushcombe');
  const browser = desk.as(esperance);
  const mine = desk.as(thandiwe);
  const opened = async (name: string) => {
    const list = await mine.open('/cases?show=team');
    for (const reference of new Set([...list.text.matchAll(/SC-\w{6}/g)].map(String))) {
      const page = await mine.open(list.link(reference));
      if (page.text.includes(name)) return page;
    }
    throw new Error(`no case of ${name}`);
  };
  const reported = (affected: 'me' | 'someone-i-know', name: string) =>
    given.report({
      ...{ heldBy: council, affected, identity: 'named', whatSeen: 'I am never paid.' },
      people: [{ name, role: 'may-be-affected' }],
      contact: {
        ...{ name, phone: '07700 900461', safeTimes: 'Mondays, 10 to 2', neverVoicemail: true },
        safeWords: 'Say it is the library.',
      },
    });
  const support = async (reportId: string) =>
    browser.press(await browser.open(`/reports/${reportId}/support`), 'Open the case', { people: '0' });
  await support((await reported('me', 'Ana Vlas')).reportId);
  const told = await opened('Ana Vlas');
  for (const said of [
    'They said this when they reported. Settle it with them; until then, do not contact them.',
    ...['07700 900461', 'Never leave a voicemail.', 'Mondays, 10 to 2', 'Say it is the library.'],
    ...['Safe contact not settled', 'Settle it now'],
  ])
    expect(told.text).toContain(said);
  const reach = await mine.open(told.link('Get in touch safely'));
  expect(reach.text).toContain('It is not settled how they are safely reached.');
  // What they told is there to be settled; the form says nothing of who told it.
  const form = await mine.open(told.link('Settle it now: Reaching them safely'));
  expect(form.html).toContain('07700 900461');
  await support((await reported('someone-i-know', 'Bela Vlas')).reportId);
  expect((await opened('Bela Vlas')).text).not.toContain('07700 900461');

  const nrm = await referringIn(given).begin(thandiwe);
  await referringIn(given).answer(thandiwe, nrm, {
    ...{ 'under-18': value('no'), 'consent-nrm': value('yes'), 'first-name': value('Cora') },
  });
  const consent = await mine.open(`/referrals/${nrm}/consent`);
  await mine.press(consent, 'Write it down', {
    ...{ 'answer-safe-contact': 'yes', 'words-safe-contact': 'Only by text. '.repeat(1_000), language: 'en' },
    ...{ 'detail-safe-contact': 'My sister’s phone. '.repeat(500), interpreter: 'not-needed' },
    ...{ 'answer-sharing-housing': 'yes', 'words-sharing': 'So that I get a room.' },
  });
  const begin = await mine.open(`/cases/new?referral=${nrm}`);
  const cora = await mine.press(begin, 'Open the case', { 'of-whom': 'affected' });
  // As much as fits, and that there is more.
  for (const said of [
    ...['They said this for their NRM referral.', 'My sister’s phone', 'Only by text.'],
    '(This is cut short: the whole of it stands in their NRM referral, under consent.)',
  ])
    expect(cora.text).toContain(said);
  // What they agreed to there is offered to be asked again, and shares nothing by itself.
  const id = /\/cases\/([0-9a-f-]{36})/.exec(mine.at)?.[1] ?? '';
  const sharing = await mine.open(`/cases/${id}/sharing`);
  expect(sharing.text).toContain('They have not been asked with whom anything may be shared.');
  expect(sharing.text).toContain('Housing, Whichever agency serves this');
  expect(problemsWithHtml(sharing.html)).toEqual([]);
  const asked = await mine.open(sharing.link('Ask, and write it down Housing, Whichever agency serves this'));
  expect(asked.formWith('Write it down').fields).toMatchObject({ purpose: 'housing', answer: 'yes' });
  const confirmed = await mine.press(asked, 'Write it down', { words: 'Yes, here too.' });
  expect(confirmed.text).toContain('Yes, here too.');
  expect(confirmed.text).not.toContain('What they agreed to in their NRM referral');
  expect(desk.faults).toEqual([]);
});
