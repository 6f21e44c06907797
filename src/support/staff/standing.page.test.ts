import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { personCalled, supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { watchCases } from '../alerts/watch-cases.ts';
import type { Body, Written } from '../case/entry.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, open, write } = supportingIn(given);
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const browser = desk.as(thandiwe);
const today = londonDay(new Date());
const round = () => given.worker.act({}, { act: 'case.watch' }, watchCases);
const ending = (what: Body<'ending'>['what'], days: number): Written => ({
  kind: 'ending',
  about: randomUUID(),
  body: { what, words: 'As told.', ends: addDays(today, days), state: 'coming' },
});
const risk = (level: Body<'risk'>['level']): Written => ({
  kind: 'risk',
  about: 'safety',
  body: { level, evidence: 'Seen.', confidence: 'low', asked: 'Ana', on: today },
});

test('[X24] once somebody has died nothing asks for them any more: no task, alert or send; what a mistake ended comes back', async () => {
  const [id, second] = [await begin(thandiwe), await begin(thandiwe)];
  const { reference } = (await open(thandiwe, id)).one;
  const missing = {
    since: today,
    lastPlaces: 'Town',
    searching: 'Police',
    state: 'missing',
    on: today,
  } as const;
  const settled: Body<'safe-contact'> = {
    ...{
      safe: 'as-written',
      ways: ['call', 'visit'],
      shared: 'no',
      voicemail: 'never',
      channels: '07700 900123',
    },
    on: today,
  };
  await write(
    thandiwe,
    id,
    ...[personCalled('Ana'), risk('high'), ending('tenancy', 20), ending('leave', 200)],
    { kind: 'safe-contact', about: '', body: settled },
    { kind: 'missing', about: randomUUID(), body: missing },
  );
  await write(
    thandiwe,
    second,
    { kind: 'safe-contact', about: '', body: settled },
    {
      ...{ kind: 'tie', about: randomUUID() },
      body: { role: 'same-person', name: 'Ana', caseReference: reference },
    },
  );
  const other = (await open(thandiwe, second)).one.reference;
  const form = await browser.open(`/cases/${id}/standing`);
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect(form.text).toContain('Nothing more is planned, raised or sent by which somebody would call them');
  expect(form.text).toContain(`until each is closed: ${other}`);
  const closed = await browser.press(form, 'Close the case', {
    outcome: 'died',
    why: 'Told by the hospital.',
  });
  expect(problemsWithHtml(closed.html)).toEqual([]);
  expect(closed.text).toContain('Contact has ended');
  await round();
  for (const path of ['/my-day', '/tasks', '/services/waiting']) {
    const { text } = await browser.open(path);
    expect(`${path} ${text.split(reference).length - 1}`).toBe(`${path} 0`);
  }
  // Nobody rings them, also from another case of theirs.
  for (const one of [id, second]) {
    const contact = await browser.open(`/cases/${one}/contact`);
    const tried = await browser.press(contact, 'Check it, and write down the try', { way: 'call' });
    expect(tried.errors).toEqual([expect.stringContaining('Support ended in a way after which nobody')]);
  }
  // What is written since raises nothing either.
  await write(thandiwe, id, risk('very-high'), ending('funding', 3), {
    ...{ kind: 'follow-up', about: randomUUID() },
    body: { months: 'other', on: today, state: 'not-reached' },
  });
  expect(await round()).toBe(0);
  expect((await browser.open('/my-day')).text).not.toContain(reference);
  const again = await browser.open(`/cases/${id}/standing`);
  await browser.press(again, 'Open it again', { why: 'It was somebody else of that name.' });
  const back = (await browser.open('/my-day')).text;
  expect(back).toContain('Something that protects them ends: Tenancy.');
  expect((await browser.open(`/cases/${id}`)).text).not.toContain('Contact has ended');
});
