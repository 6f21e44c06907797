import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { referringIn, value } from '../../testing/referring.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { pagesAbout } from '../../testing/trust/pages-about.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { kindForms } from './write/kind-forms.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = supportingIn(given);
const referring = referringIn(given);
const thandiwe = await given
  .member('support-worker')
  .of('cheshire-west-and-chester-council', 'Thandiwe Rushcombe');
const viorica = await given
  .member('support-worker')
  .of('cheshire-west-and-chester-council', 'Viorica Pembroke-Hale');
const esperance = await given
  .member('first-responder', 'duty-desk')
  .of('cheshire-west-and-chester-council', 'Esperance Millbrook');
const day = { day: '15', month: '1', year: '2027' };
const days = (name: string) =>
  Object.fromEntries(Object.entries(day).map(([part, value]) => [`${name}-${part}`, value]));

test('[C1 C19] a support worker begins at their cases, opens one, and writes who it is; the empty list teaches', async () => {
  const browser = desk.as(thandiwe);
  const day = await browser.open('/');
  expect(browser.at).toBe('/my-day');
  expect(day.text).toContain('Nothing is due in the next seven days');
  const empty = await browser.open('/cases');
  expect(empty.text).toContain('You have no open case');
  const form = await browser.open('/cases/new');
  const unsaid = await browser.press(form, 'Open the case');
  expect([unsaid.status, unsaid.errors]).toEqual([422, ['Choose whom it is for']]);
  const page = await browser.press(form, 'Open the case', { 'of-whom': 'dependant' });
  expect(page.h1).toContain('Name not known');
  expect(page.text).toContain('Safe contact not settled');
  const who = await browser.open(page.link('Write who they are: Who they are'));
  const saved = await browser.press(who, 'Save', { name: 'Ana', 'born-none': 'refused' });
  expect(saved.h1).toContain('Ana');
  expect(saved.text).toContain('They would rather not say');
  expect(saved.text).toContain('Dependant');
  expect(problemsWithHtml(saved.html)).toEqual([]);
  expect((await browser.open('/cases')).text).toContain('Dependant · yours');
});

test('what no page could read again is not kept: a case that was handed it does not begin', async () => {
  const count = async () => (await desk.as(thandiwe).open('/cases')).text.split('SC-').length;
  const before = await count();
  const handedIn = [personCalled('x'.repeat(15_001))];
  await expect(begin(thandiwe, { handedIn })).rejects.toThrow('15000');
  expect(await count()).toBe(before);
});

test('[C20 X23] warnings with their day and the safe contact sign stand on every page of the case', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), warningOf('He waits at the bus stop.'));
  const contact = await browser.open(`/cases/${id}/write/safe-contact`);
  const kept = await browser.press(contact, 'Save', { say: 'The library' });
  expect([kept.status, kept.errors]).toEqual([422, ['Choose whether they may be contacted']]);
  expect(kept.html).toContain('The library');
  await browser.press(kept, 'Save', { safe: 'not-at-all' });
  // Beside the person themselves nothing of it shows; without a service the form of a referral leads to the directory.
  const apart = ['case.together', 'case.services.refer'];
  const pages = await pagesAbout({ database, keysDir: given.keysDir }, 'aboutACase', id);
  expect(pages.length).toBeGreaterThan(25);
  for (const { name, url } of pages.filter((each) => !apart.includes(each.name))) {
    const page = await browser.open(url);
    expect([name, page.status, page.text.includes('Do not contact')]).toEqual([name, 200, true]);
    expect(page.text).toContain('He waits at the bus stop.');
    expect(page.text).toContain('Looked at again on 15 January 2027');
    expect(problemsWithHtml(page.html)).toEqual([]);
  }
  const wrong = await browser.press(await browser.open(`/cases/${id}/write/warning`), 'Save', {
    what: 'health',
    words: 'Insulin',
    ...days('reviewOn'),
    'reviewOn-month': '13',
  });
  expect(wrong.errors).toEqual(['Write the date as day, month and year, such as 27 3 2026']);
});

test('[C10] the safety plan is one press away; [C9] all its versions open as they were', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  const page = await browser.open(`/cases/${id}`);
  const none = await browser.open(page.link('Safety plan'));
  const form = await browser.open(none.link('Make the safety plan'));
  expect(form.text).toContain('Nothing was written here before.');
  await browser.press(form, 'Save', { dangers: 'He knows her street.', ...days('reviewOn') });
  const again = await browser.open(`/cases/${id}/write/safety-plan`);
  expect(again.section('Last time')).toContain('He knows her street.');
  await browser.press(again, 'Save', { dangers: 'He has moved away.' });
  const versions = await browser.open(`/cases/${id}/versions/safety-plan`);
  expect(versions.text).toContain('He knows her street.');
  expect(versions.text).toContain('Version 2 Stands now');
});

test('[C9] the history opens the whole case as it stood, read only', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), personCalled('Anna-Maria'));
  const history = await browser.open(`/cases/${id}/history`);
  const places = [...history.html.matchAll(/\?at=(\d+)/g)].map((found) => found[1]);
  const then = await browser.open(`/cases/${id}?at=${places.at(-1)}`);
  expect(then.h1).toMatch(/^Ana /);
  expect(then.text).toContain('This is how it stood when Thandiwe Rushcombe wrote in it');
  expect(then.html).not.toContain('/write/person');
});

test('[C24] a reminder stands before working beside the person, and what they then see holds no warning and no note', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'), warningOf('He waits outside.'), noteOf('She cried.'));
  const reminder = await browser.open(`/cases/${id}/together`);
  expect(reminder.text).toContain('Interpreter needed, a woman.');
  const beside = await browser.open(reminder.link('Go on'));
  expect(beside.text).toContain('With Ana');
  for (const not of ['He waits outside', 'She cried', 'Risk', 'Warning'])
    expect(beside.text).not.toContain(not);
});

test('[C18] a note is added, and added to; nothing that was typed is lost', async () => {
  const browser = desk.as(viorica);
  const id = await begin(thandiwe);
  const notes = await browser.open(`/cases/${id}/notes`);
  expect((await browser.press(notes, 'Add the note')).errors).toEqual(['Write the note before you add it']);
  const added = await browser.press(notes, 'Add the note', { words: 'She came on Monday.' });
  expect(added.text).toContain('The note is added.');
  const more = await browser.press(added, 'Add this', { words: 'It was Tuesday.' });
  expect(more.text).toMatch(/She came on Monday\..*It was Tuesday\./);
});

test('two who write of the same thing at once see each other’s words, and neither is lost', async () => {
  const [one, two] = [desk.as(thandiwe), desk.as(viorica)];
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled('Ana'));
  const first = await one.open(`/cases/${id}/write/person`);
  const second = await two.open(`/cases/${id}/write/person`);
  await one.press(first, 'Save', { name: 'Ana Pop' });
  const late = await two.press(second, 'Save', { name: 'Anna' });
  expect(late.status).toBe(409);
  expect(late.section('Last time')).toContain('Ana Pop');
  expect(late.html).toContain('value="Anna"');
  expect((await two.press(late, 'Save')).h1).toContain('Anna');
});

test('[C1] from a referral: its person comes along with where that is from, and its stage; a Duty to Notify leads to nobody', async () => {
  const browser = desk.as(esperance);
  const nrm = await referring.begin(esperance);
  await referring.answer(esperance, nrm, {
    'under-18': value('no'),
    'consent-nrm': value('yes'),
    'first-name': value('Ana'),
    'last-name': value('Pop'),
  });
  const page = await browser.open(
    (await browser.open(`/referrals/${nrm}`)).link('Open a support case for this person'),
  );
  expect(page.text).toContain('each saying where it is from');
  const back = await browser.press(page, 'Open the case', { 'of-whom': 'affected' });
  expect(back.text).toContain('The support case is open, and with its support worker.');
  const list = await desk.as(thandiwe).open('/cases?show=team');
  const reference = [...list.text.matchAll(/SC-\w{6}/g)].map(String);
  const opened = await Promise.all(reference.map((each) => desk.as(thandiwe).open(list.link(each))));
  const own = opened.find((each) => each.text.includes('Ana Pop'));
  expect(own?.text).toContain('The referral NR-');
  expect(own?.text).toMatch(/NRM .*day 1/);
  const secret = await referring.begin(esperance);
  await referring.answer(esperance, secret, { 'under-18': value('no'), 'consent-nrm': value('no') });
  const warned = await browser.open(`/cases/new?referral=${secret}`);
  expect(warned.text).toContain('A Duty to Notify must never lead to a person');
  await browser.press(warned, 'Open the case', { 'of-whom': 'affected' });
  const { rows } = await database
    .pool('owner')
    .query<{ tied: string }>(
      `select count(*)::text as tied from audit.entries where detail::text like '%' || $1 || '%' and record_kind = 'case'`,
      [secret],
    );
  expect(rows).toEqual([{ tied: '0' }]);
});

test('[D12] whoever investigates too sees no note on the notes page, and may write none', async () => {
  const both = await given.member('support-worker', 'investigator').of('cheshire-west-and-chester-council');
  const id = await begin(thandiwe);
  await write(thandiwe, id, noteOf('She cried about the boy.'));
  const page = await desk.as(both).open(`/cases/${id}/notes`);
  expect(page.text).toContain('Notes are not shared with you.');
  expect(page.text).not.toContain('She cried');
  const history = await desk.as(both).open(`/cases/${id}/history`);
  expect(history.text).not.toContain('A note');
  const sent = await desk.as(both).send(`/cases/${id}/notes`, {
    words: 'x',
    'on-day': '2',
    'on-month': '11',
    'on-year': '2026',
    'form-token': /name="form-token" value="([^"]+)"/.exec(page.html)?.[1] ?? randomUUID(),
  });
  expect(sent.status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('[C7 C18] every form of a case keeps what is typed by itself, and a note or a try in the history leads to where it stands', async () => {
  const browser = desk.as(thandiwe);
  const id = await begin(thandiwe);
  const goal = randomUUID();
  await write(thandiwe, id, personCalled('Ana'), noteOf('First.'), noteOf('She cried.'), {
    ...{ kind: 'contact', about: randomUUID() },
    body: { way: 'call', outcome: 'reached' },
  });
  const first = { need: 'housing', risk: 'safety', outcome: 'housing' } as const;
  const without: string[] = [];
  for (const kind of Object.keys(kindForms)) {
    const about = kind in first ? `?about=${first[kind as keyof typeof first]}` : '';
    const page = await browser.open(`/cases/${id}/write/${kind}${kind === 'step' ? `?goal=${goal}` : about}`);
    if (!/<form[^>]* data-autosave="\/cases\/[^"]+\/keep/.test(page.html)) without.push(kind);
  }
  expect(without).toEqual([]);
  const history = await browser.open(`/cases/${id}/history`);
  const note = /href="(\/cases\/[^"]*\/notes\?at=\d+#note-[0-9a-f-]{36})"/.exec(history.html)?.[1] ?? '';
  const notes = await browser.open(note);
  expect(notes.text.indexOf('She cried.')).toBeGreaterThan(-1);
  expect(notes.html).toContain(`id="${note.split('#')[1]}"`);
  const tried = /href="(\/cases\/[^"]*\/contact\?at=\d+)"/.exec(history.html)?.[1] ?? '';
  const then = await browser.open(tried);
  expect(then.text).toContain('Reached');
  expect(then.text).not.toContain('Check it, and write down the try');
});
