import { expect, test } from 'vitest';
import { conferringIn } from '../../testing/conferring.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write } = supportingIn(given);
const { call, accept, put, write: writePart } = conferringIn(given);
const [halton, nhs, police] = ['halton-borough-council', 'nhs-safeguarding-team', 'cheshire-police'] as const;
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of(nhs, 'Siobhan Larkfield');
const orla = await given.member('investigator').of(police, 'Orla Quill');
const dana = await given.member('duty-desk').of(police, 'Dana Holt');
const frontline = await given.member('frontline').of(halton, 'Sol Tarrow');
const [holder, nurse, detective, duty] = [thandiwe, siobhan, orla, dana].map((who) => desk.as(who));
if (holder === undefined || nurse === undefined || detective === undefined || duty === undefined)
  throw new Error('four browsers');

async function caseOf(name: string): Promise<string> {
  const id = await begin(thandiwe);
  await write(thandiwe, id, personCalled(name), warningOf(`He waits for ${name}.`), noteOf('She wept.'));
  return id;
}
const filled = {
  title: 'Risk conference for Halton',
  'on-day': '3',
  'on-month': '12',
  'on-year': '2030',
  at: '10.30 am',
  place: 'Room 4',
};
const told = {
  whom: 'Linh',
  age: 'adult',
  risk: 'very-high',
  why: 'He came to her door.',
  asked: 'Who can see her home?',
  wishes: 'To stay in her room.',
};
const itemIn = (html: string) => /href="(\/conference-items\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? 'none';

test('[X17] a conference is called, its statement is accepted first, and a case goes on the agenda for whom a ground stands', async () => {
  const list = await holder.open('/conferences');
  expect(problemsWithHtml(list.html)).toEqual([]);
  expect(list.text).toContain('No conference is coming');
  const form = await holder.open(list.link('Call a conference'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  const bare = await holder.press(form, 'Call the conference', {});
  expect([bare.status, bare.errors]).toEqual([
    422,
    [
      'Write what the conference is called',
      'Write the day as day, month and year, such as 27 3 2026',
      'Write the time at which it begins, like 10:30',
      'Write where it is held, or how to join',
      'Tick at least one agency',
    ],
  ]);
  const past = await holder.press(bare, 'Call the conference', {
    ...filled,
    'on-year': '2020',
    agencies: nhs,
  });
  expect(past.errors).toEqual(['Choose a day and time that is still to come']);
  expect(past.html).toContain('Risk conference for Halton');
  const called = await holder.press(past, 'Call the conference', { 'on-year': '2030', agencies: nhs });
  expect(called.text).toContain('The conference is called.');
  expect(called.text).toContain('Tuesday, 3 December 2030 at 10:30');
  expect(problemsWithHtml(called.html)).toEqual([]);
  expect(called.html).not.toContain('Put a case on the agenda');
  const id = await caseOf('Linh');
  const address = /\/conferences\/[0-9a-f-]{36}/.exec(called.html)?.[0] ?? '';
  expect((await holder.open(`${address}/put?case=${id}`)).status).toBe(404);
  const bound = await holder.press(called, 'I accept this statement');
  expect(bound.text).toContain('You accepted the statement.');
  const choosing = await holder.open(bound.link('Put a case on the agenda'));
  expect(problemsWithHtml(choosing.html)).toEqual([]);
  const putting = await holder.open(`${address}/put?case=${id}`);
  expect(problemsWithHtml(putting.html)).toEqual([]);
  // She agreed to nothing: no consent can be chosen.
  expect(putting.html).not.toContain('They agree that it is told');
  const noReason = await holder.press(putting, 'Put it on the agenda', {
    ...told,
    [`agency-${nhs}`]: 'law:safeguarding',
  });
  expect(noReason.errors).toEqual([
    expect.stringContaining('Write why it is needed without their agreement'),
  ]);
  expect(noReason.html).toContain('He came to her door.');
  const on = await holder.press(noReason, 'Put it on the agenda', { law: 'He will find her.' });
  expect(on.text).toContain('from 10:30');
  expect(on.text).toContain('Very high');
  const item = itemIn(on.html);
  const before = await nurse.open(address);
  expect(before.text).toContain('Nothing of the agenda shows before you have accepted it.');
  expect(before.html).not.toContain('/conference-items/');
  expect((await nurse.open(item)).status).toBe(404);
  await nurse.press(before, 'I accept this statement');
  const theirs = await nurse.open(item);
  expect(problemsWithHtml(theirs.html)).toEqual([]);
  for (const words of [
    'He came to her door.',
    'Who can see her home?',
    'To stay in her room.',
    'He will find her.',
  ])
    expect(theirs.text).toContain(words);
  expect(theirs.text).not.toContain('She wept.');
  // Whoever may open the case is reminded of its warnings; the others are told whom to ask.
  expect((await holder.open(item)).text).toContain('He waits for Linh.');
  expect(theirs.text).not.toContain('He waits for Linh.');
  expect(theirs.text).toContain('ask Halton Borough Council: they know how the person is safely reached');
  expect((await nurse.open(`/cases/${id}`)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('an item shows nothing of itself to whoever is not let in, and goes with the consent on which it rests [X8]', async () => {
  const [first, second, third] = [await caseOf('Ana'), await caseOf('Bao'), await caseOf('Cam')];
  const id = await call(thandiwe, [nhs, police]);
  await accept(id, thandiwe, siobhan, orla, dana);
  const page = () => nurse.open(`/conferences/${id}`);
  await put(thandiwe, id, second, [nhs], { riskLevel: 'high' });
  const without = (await page()).html.replaceAll(/[\w-]{40,}/g, '');
  await put(thandiwe, id, first, [police], { riskLevel: 'very-high' });
  await put(thandiwe, id, third, [], { riskLevel: 'low' });
  expect((await page()).html.replaceAll(/[\w-]{40,}/g, '')).toBe(without);
  const agree = async (answer: string) =>
    holder.press(await holder.open(`/cases/${third}/sharing`), 'Write it down', {
      ...{ purpose: 'health', agency: nhs, answer, words: 'Yes, them.' },
    });
  const fourth = await call(thandiwe, [nhs]);
  await accept(fourth, thandiwe, siobhan);
  await agree('yes');
  const form = await holder.open(`/conferences/${fourth}/put?case=${third}`);
  expect(form.html).toContain('They agree that it is told: health');
  const on = await holder.press(form, 'Put it on the agenda', {
    ...told,
    [`agency-${nhs}`]: 'consent:health',
  });
  const item = itemIn(on.html);
  expect((await nurse.open(item)).status).toBe(200);
  await agree('withdrawn');
  expect((await nurse.open(item)).status).toBe(404);
  expect((await nurse.open(`/conferences/${fourth}`)).html).not.toContain(item);
  expect((await holder.open(item)).text).toContain(
    'The person agrees no more: it finds nothing of this item',
  );
});

test('each agency brings its part beforehand, and says when it shows and that it is not for whoever investigates [D12]', async () => {
  const id = await call(thandiwe, [nhs, police]);
  await accept(id, thandiwe, siobhan, orla, dana);
  const item = await put(thandiwe, id, await caseOf('Dao'), [nhs, police]);
  const address = `/conference-items/${item}`;
  const form = await nurse.open(address);
  const none = await nurse.press(form, 'Save your part', {});
  expect(none.errors).toEqual(['Write what your agency knows, or that it knows nothing']);
  const saved = await nurse.press(none, 'Save your part', {
    knows: 'She does not sleep.',
    does: 'Counselling.',
    shows: 'at-opening',
  });
  expect(saved.text).toContain('Your agency’s part is saved.');
  expect(problemsWithHtml(saved.html)).toEqual([]);
  const others = async () => Promise.all([holder, detective, duty].map((each) => each.open(address)));
  for (const { text } of await others()) {
    expect(text).not.toContain('She does not sleep.');
    expect(text).toContain('Written. It shows when the conference opens.');
  }
  await writePart(
    siobhan,
    item,
    { knows: 'She sleeps an hour.' },
    { shows: 'at-once', forInvestigators: false },
  );
  const [own, investigating, desks] = await others();
  expect(own?.text).toContain('She sleeps an hour.');
  expect(desks?.text).toContain('She sleeps an hour.');
  expect(investigating?.text).not.toContain('She sleeps an hour.');
  expect(investigating?.text).toContain('Written, and not shown to whoever investigates.');
  // What was written before stays, with to whom it showed then; opened to more, the earlier one shows to nobody to whom it did not.
  await writePart(
    siobhan,
    item,
    { knows: 'She sleeps again.' },
    { shows: 'at-once', forInvestigators: true },
  );
  const [held, police_] = await others();
  const hers = held?.section('What each agency brings') ?? '';
  expect(hers).toContain('What was written before');
  expect(hers).toMatch(
    /The others could read it at once\. Not whoever investigates\. What it knows She sleeps an hour\./,
  );
  expect(hers).not.toContain('She does not sleep.');
  expect(police_?.text).toContain('She sleeps again.');
  expect(police_?.text).not.toContain('She sleeps an hour.');
  const mine = (await nurse.open(address)).section('What each agency brings');
  expect(mine).toMatch(/from the opening of the conference\. What it knows She does not sleep\./);
  const left = await holder.press(await holder.open(address), `Leave Cheshire Police out`);
  expect(left.text).toContain('it finds no sign of this item any more');
  expect((await detective.open(address)).status).toBe(404);
  const off = await holder.press(left, 'Take it off the agenda');
  expect(off.text).toContain('It is off the agenda.');
  expect((await nurse.open(`/conferences/${id}`)).html).not.toContain(address);
  expect((await desk.as(frontline).open('/conferences')).status).toBe(404);
  expect(desk.faults).toEqual([]);
});
