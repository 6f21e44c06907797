import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { publicSiteOver } from '../../testing/public-site.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import type { Body, Written } from '../case/entry.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const street = await publicSiteOver(database, given.keysDir);
const { begin, move, open, write } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const viorica = await given.member('support-worker').of('halton-borough-council', 'Viorica Pembroke-Hale');
const beatrix = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
const [worker, colleague, other] = [desk.as(thandiwe), desk.as(viorica), desk.as(beatrix)];

async function caseWithPlan(): Promise<string> {
  const id = await begin(thandiwe);
  const goal = randomUUID();
  await write(
    thandiwe,
    id,
    personCalled('Ana Zwarteweide'),
    warningOf('He waits outside.'),
    noteOf('She cried.'),
    {
      kind: 'goal',
      about: goal,
      body: {
        domain: 'housing',
        goal: 'A room of your own',
        agreed: 'agreed',
        state: 'open',
        reviewOn: '2027-01-15',
      },
    },
    {
      kind: 'appointment',
      about: randomUUID(),
      body: { on: '2026-12-01', what: 'Counsellor', where: 'The blue door', state: 'coming' },
    },
  );
  return id;
}
/** Makes a code as the worker would; gives it. */
async function codeOf(id: string, language = 'en'): Promise<string> {
  const shown = await worker.press(await worker.open(`/cases/${id}/own-page`), 'Make a code', { language });
  expect(problemsWithHtml(shown.html)).toEqual([]);
  return /data-receipt="([^"]+)"/.exec(shown.html)?.[1] ?? '';
}
const opened = async (code: string, lang = '') => {
  const browser = street.visitor();
  const page = await browser.press(await browser.open(`${lang}/mine`), lang === '' ? 'Open' : 'Deschideți', {
    code,
  });
  return { browser, page };
};

test('[C22] released item by item, a person reads their own plan by a code alone, in their language, and nothing else', async () => {
  const id = await caseWithPlan();
  const first = await worker.open(`/cases/${id}/own-page`);
  expect(first.text).toContain('Make a code first, with the person there.');
  const code = await codeOf(id);
  expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
  const empty = await opened(code);
  expect(empty.page.text).toContain('Nothing is here yet.');
  const page = await worker.open(`/cases/${id}/own-page`);
  expect(problemsWithHtml(page.html)).toEqual([]);
  expect(page.html).not.toContain(code);
  const unsaid = await worker.press(page, 'Let them read this: A room of your own', { words: ' ' });
  expect(unsaid.errors).toEqual(['Write what they are to read']);
  const released = await worker.press(page, 'Let them read this: A room of your own', {
    words: 'O cameră a ta',
  });
  expect(released.section('They can read')).toContain('O cameră a ta');
  const { browser, page: own } = await opened(code, '/ro');
  expect(problemsWithHtml(own.html)).toEqual([]);
  expect(own.text).toContain('Planul dumneavoastră');
  expect(own.text).toContain('O cameră a ta');
  for (const not of ['Counsellor', 'He waits outside.', 'She cried.', 'Zwarteweide', 'Thandiwe', id])
    expect(own.html).not.toContain(not);
  // Nothing is left on the device, and the address says nothing.
  expect([browser.cookie, browser.at]).toEqual([undefined, '/ro/mine']);
  const taken = await worker.press(await worker.open(`/cases/${id}/own-page`), 'Take it back: O cameră a ta');
  expect(taken.text).toContain('They find it no more.');
  expect((await opened(code, '/ro')).page.text).not.toContain('O cameră a ta');
});

test('[C22] a code that was stopped, replaced or never made is one to the street; a new one opens what is released', async () => {
  const id = await caseWithPlan();
  const before = await codeOf(id);
  await worker.press(await worker.open(`/cases/${id}/own-page`), 'Let them read this: A room of your own');
  const code = await codeOf(id);
  const answers = [];
  for (const wrong of [before, `${before.slice(0, -1)}0`, 'nothing', '7'.repeat(24)])
    answers.push((await opened(wrong)).page);
  for (const { status, errors } of answers)
    expect([status, errors]).toEqual([
      422,
      ['This code does not open anything. Check it and type it again, or ask for a new one'],
    ]);
  expect((await opened(code)).page.text).toContain('A room of your own');
  await worker.press(await worker.open(`/cases/${id}/own-page`), 'Stop the code');
  expect((await opened(code)).page.status).toBe(422);
});

test('[C16 C22] the case moved, its person reads no more who had it, and whoever has it is asked to say so', async () => {
  const id = await caseWithPlan();
  const code = await codeOf(id);
  for (const what of ['Thandiwe Rushcombe', 'We have kept this about you since', 'A room of your own']) {
    const page = await worker.open(`/cases/${id}/own-page`);
    const button = page.forms.flatMap(({ buttons }) => buttons).find(({ text }) => text.includes(what));
    await worker.press(page, button?.text ?? '');
  }
  await move(thandiwe, id, beatrix);
  const left = (await opened(code)).page.text;
  expect(left).toContain('A room of your own');
  for (const not of ['Thandiwe', 'Halton']) expect(left).not.toContain(not);
  const task = 'Write on their own page who supports them now';
  expect((await other.open('/tasks')).text).toContain(task);
  const own = await other.open(`/cases/${id}/own-page`);
  expect(own.text).toContain('This case came to somebody else');
  expect(problemsWithHtml(own.html)).toEqual([]);
  const said = await other.press(own, 'Let them read this: Beatrix Colmslow');
  expect(said.text).not.toContain('This case came to somebody else');
  expect((await other.open('/tasks')).text).not.toContain(task);
  expect((await opened(code)).page.text).toContain('Beatrix Colmslow');
});

test('[C22] a new worker is named anew, and a code ends with support: the closing says so before, and no other is made', async () => {
  const id = await caseWithPlan();
  const code = await codeOf(id);
  await worker.press(await worker.open(`/cases/${id}/own-page`), 'Let them read this: Thandiwe Rushcombe');
  await worker.press(await worker.open(`/cases/${id}/hand-over`), 'Hand over', { to: viorica.memberId });
  expect((await opened(code)).page.text).not.toContain('Thandiwe Rushcombe');
  expect((await colleague.open('/tasks')).text).toContain('Write on their own page who supports them now');
  const form = await worker.open(`/cases/${id}/standing`);
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect(form.text).toContain('It stops when the case is closed');
  const own = await worker.open(`/cases/${id}/own-page`);
  await worker.press(form, 'Close the case', { outcome: 'moved-on-safely', why: 'A flat.' });
  expect((await opened(code)).page.status).toBe(422);
  expect((await colleague.open('/tasks')).text).not.toContain('Write on their own page');
  expect((await worker.press(own, 'Make a code')).status).toBe(409);
  const ended = await worker.open(`/cases/${id}/own-page`);
  expect(ended.text).toContain('Support has ended, and no code works.');
  expect(problemsWithHtml(ended.html)).toEqual([]);
});

test('[C22] what they write reaches the worker as an alert, and a complaint others than whom it may be about', async () => {
  const id = await caseWithPlan();
  const { browser, page } = await opened(await codeOf(id));
  const unsaid = await browser.press(page, 'Send');
  expect(unsaid.errors).toEqual(['Choose what it is']);
  const bare = await browser.press(unsaid, 'Send', { kind: 'feedback' });
  expect(bare.errors).toEqual(['Write something before you send']);
  const sent = await browser.press(bare, 'Send', { kind: 'feedback', words: 'The room is cold.' });
  expect(sent.text).toContain('We have it.');
  expect(sent.html).not.toContain('The room is cold.');
  expect((await worker.open('/my-day')).text).toContain('Wrote to you from their own page.');
  expect((await colleague.open('/my-day')).text).not.toContain('Wrote to you from their own page.');
  await browser.press(sent, 'Send', { kind: 'complaint', words: 'She shouts at me.' });
  const day = await colleague.open('/my-day');
  expect(day.text).toContain('A complaint from the person.');
  expect((await worker.open('/my-day')).text).not.toContain('A complaint from the person.');
  const told = await worker.open(`/cases/${id}/own-page`);
  expect(told.section('What they wrote')).toContain('The room is cold.');
  const first = told.forms
    .flatMap(({ buttons }) => buttons)
    .find(({ text }) => text.startsWith('I have read it'));
  const seen = await worker.press(told, first?.text ?? '');
  expect(seen.section('What they wrote')).toContain('Read by Thandiwe Rushcombe');
  // Whoever holds the case reads it, and does not settle it: it may be about them.
  const { one } = await open(thandiwe, id);
  const settle = `I have seen to it: A complaint from the person ${one.reference}`;
  expect((await worker.open(`/cases/${id}`)).text).not.toContain(settle);
  const settled = await colleague.press(day, settle);
  expect(settled.text).not.toContain('A complaint from the person.');
  expect(street.faults).toEqual([]);
});

test('[C22] too many tries are slowed, and what was written is not lost by it', async () => {
  const id = await caseWithPlan();
  const slow = await publicSiteOver(database, given.keysDir, { returnTries: { perSource: 1, overall: 100 } });
  const browser = slow.visitor();
  const page = await browser.press(await browser.open('/mine'), 'Open', { code: await codeOf(id) });
  const slowed = await browser.press(page, 'Send', { kind: 'feedback', words: 'The room is cold.' });
  expect([slowed.status, slowed.errors]).toEqual([429, [expect.stringContaining('Too many tries.')]]);
  expect(slowed.formWith('Open').fields).toMatchObject({
    tell: 'yes',
    kind: 'feedback',
    words: 'The room is cold.',
  });
  expect(problemsWithHtml(slowed.html)).toEqual([]);
});

const rule = (over: Partial<Body<'safe-contact'>>): Written => ({
  kind: 'safe-contact',
  about: '',
  body: {
    ...{
      safe: 'as-written',
      ways: ['call'],
      never: [],
      shared: 'no',
      voicemail: 'never',
      on: '2026-11-02',
    },
    ...over,
  },
});

test('[X23] what is released passes the safe contact rule: words they asked never to see are stopped with the reason, and kept as typed', async () => {
  const id = await caseWithPlan();
  await write(thandiwe, id, rule({ never: ['police'] }));
  const code = await codeOf(id);
  const page = await worker.open(`/cases/${id}/own-page`);
  const stopped = await worker.press(page, 'Let them read this: A room of your own', {
    words: 'The police come on Friday.',
  });
  expect([stopped.status, stopped.errors]).toEqual([422, [expect.stringContaining('police')]]);
  expect(stopped.html).toContain('The police come on Friday.');
  expect(problemsWithHtml(stopped.html)).toEqual([]);
  expect((await opened(code)).page.text).toContain('Nothing is here yet.');
  await worker.press(stopped, 'Let them read this: A room of your own', { words: 'We come on Friday.' });
  expect((await opened(code)).page.text).toContain('We come on Friday.');
});

test('[X23 C22] when how they are reached changes, what no longer passes leaves their page at once, and their code opens nothing where they must not be reached', async () => {
  const id = await caseWithPlan();
  await write(thandiwe, id, rule({}));
  const code = await codeOf(id);
  const releases = async (what: string, words: string) =>
    worker.press(await worker.open(`/cases/${id}/own-page`), `Let them read this: ${what}`, { words });
  await releases('A room of your own', 'The police help you move.');
  await releases('Thandiwe Rushcombe', 'The counsellor is there on Tuesday.');
  expect((await opened(code)).page.text).toContain('The police help you move.');
  await write(thandiwe, id, rule({ never: ['police'] }));
  const after = (await opened(code)).page.text;
  expect(after).not.toContain('The police help you move.');
  expect(after).toContain('The counsellor is there on Tuesday.');
  await write(thandiwe, id, rule({ safe: 'not-at-all' }));
  expect((await opened(code)).page.text).not.toContain('counsellor');
  await write(thandiwe, id, rule({}));
  expect((await opened(code)).page.text).not.toContain('counsellor');
});
