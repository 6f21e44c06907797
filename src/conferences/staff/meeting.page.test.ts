import { expect, test } from 'vitest';
import { conferringIn } from '../../testing/conferring.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin } = supportingIn(given);
const { call, accept, put, write, open, close } = conferringIn(given);
const [nhs, police] = ['nhs-safeguarding-team', 'cheshire-police'] as const;
const thandiwe = await given.member('support-worker').of('halton-borough-council', 'Thandiwe Rushcombe');
const siobhan = await given.member('support-worker').of(nhs, 'Siobhan Larkfield');
const dana = await given.member('duty-desk').of(police, 'Dana Holt');
const [lead, nurse, officer] = [desk.as(thandiwe), desk.as(siobhan), desk.as(dana)];

/** A conference with two items: the nurse is on both, the desk on the first alone. */
async function meeting() {
  const id = await call(thandiwe, [nhs, police]);
  await accept(id, thandiwe, siobhan, dana);
  const first = await put(thandiwe, id, await begin(thandiwe), [nhs, police], { riskLevel: 'very-high' });
  const second = await put(thandiwe, id, await begin(thandiwe), [nhs], { riskLevel: 'low' });
  await write(siobhan, first, { knows: 'She does not sleep.' });
  return {
    page: `/conferences/${id}`,
    first: `/conference-items/${first}`,
    second: `/conference-items/${second}`,
  };
}
const inAYear = { 'due-day': '1', 'due-month': '12', 'due-year': '2027' };

test('[X17] the one who called it opens it; from then on parts show, items run in their time, and who was there stands', async () => {
  const { page, first, second } = await meeting();
  expect((await nurse.open(page)).html).not.toContain('Open the conference');
  expect((await officer.open(first)).text).not.toContain('She does not sleep.');
  const opened = await lead.press(await lead.open(page), 'Open the conference');
  expect(opened.text).toContain('The conference is open');
  const there = await lead.press(opened, 'I am here');
  expect(there.text).toContain('There: Thandiwe Rushcombe');
  expect(problemsWithHtml(there.html)).toEqual([]);
  const item = await officer.open(first);
  expect(item.text).toContain('She does not sleep.');
  expect(problemsWithHtml(item.html)).toEqual([]);
  const begun = await officer.press(item, 'Begin this item');
  expect(begun.text).toContain('20 minutes for it');
  const ended = await nurse.press(await nurse.open(first), 'End this item');
  expect(ended.text).toContain('The item is ended.');
  // The nurse is on both items; the desk, on the first alone, reads back next.
  expect(ended.link(/Next: SC-\w+/.exec(ended.text)?.[0] ?? '')).toBe(second);
  expect((await officer.open(first)).link('Read back what was agreed')).toBe(`${page}/read-back`);
  expect((await officer.open(page)).text).toContain('Ended at');
  expect(desk.faults).toEqual([]);
});

test('[E4] what is agreed is at once a task of whoever does it, also of another agency, and tells of nobody', async () => {
  const { page, first, second } = await meeting();
  await lead.press(await lead.open(page), 'Open the conference');
  const form = await nurse.open(first);
  const bare = await nurse.press(form, 'Agree it', {});
  expect(bare.errors).toEqual([
    'Write what is to be done',
    'Choose who does it',
    'Write the day as day, month and year, such as 27 3 2026',
  ]);
  const past = await nurse.press(bare, 'Agree it', {
    what: 'Drive past her house at night.',
    who: `${police} ${dana.memberId}`,
    ...{ 'due-day': '1', 'due-month': '12', 'due-year': '2020' },
  });
  expect(past.errors).toEqual(['Choose a day from today on']);
  expect(past.html).toContain('Drive past her house at night.');
  const agreed = await nurse.press(past, 'Agree it', inAYear);
  expect(agreed.text).toContain('It is agreed, and is their task now.');
  expect(agreed.text).toContain('Dana Holt, Cheshire Police');
  await nurse.press(await nurse.open(second), 'Agree it', {
    what: 'See her on Monday.',
    who: nhs,
    ...inAYear,
  });
  const tasks = await officer.open('/tasks?when=all');
  expect(tasks.text).toContain('Do what was agreed in a risk conference');
  expect(tasks.text).not.toContain('Drive past');
  expect(tasks.link('Do what was agreed in a risk conference')).toBe(first);
  await officer.press(tasks, 'Done (Do what was agreed in a risk conference)');
  expect((await nurse.open(first)).text).toMatch(/Drive past her house at night\. Done/);
  // Nothing of the second item, of which the desk knows nothing, is in its list or its page.
  const theirs = await officer.open(`${page}/read-back`);
  expect(theirs.text).toContain('Drive past her house at night.');
  expect(theirs.text).not.toContain('See her on Monday.');
  expect(problemsWithHtml(theirs.html)).toEqual([]);
  const heard = await officer.press(theirs, 'What our agency is to do is read back and right');
  expect(heard.text).toContain('Dana Holt, Cheshire Police, at');
  expect(heard.html).not.toContain('Close the conference');
  const all = await lead.open(`${page}/read-back`);
  expect(all.text).toContain('See her on Monday.');
  const closed = await lead.press(all, 'Close the conference');
  expect(closed.text).toContain('The conference is closed.');
  expect(closed.text).toContain('Not spoken of');
  expect(closed.text).toContain('Nobody was there');
  expect(desk.faults).toEqual([]);
});

test('[E4] a minute becomes a task in one step: its words, as they were corrected, begin what is agreed', async () => {
  const { page, first } = await meeting();
  await lead.press(await lead.open(page), 'Open the conference');
  await lead.press(await lead.open(first), 'Write it down', { minute: 'Somebody sees to her lock.' });
  const said = await nurse.press(await nurse.open(first), 'Add the correction', {
    correction: 'Both locks.',
  });
  const link = /href="([^"]*[?]from=[^"#]*)#what"/.exec(said.html)?.[1] ?? 'none';
  const form = await nurse.open(link);
  expect(problemsWithHtml(form.html)).toEqual([]);
  const missing = await nurse.press(form, 'Agree it');
  expect(missing.errors).toHaveLength(2);
  const agreed = await nurse.press(missing, 'Agree it', { who: police, ...inAYear });
  expect(agreed.text).toMatch(
    /Somebody sees to her lock. Both locks. Open ?Cheshire Police, whoever takes it/,
  );
  expect((await officer.open('/tasks?whose=team&when=all')).text).toContain(
    'Do what was agreed in a risk conference',
  );
  await lead.press(await lead.open(`${page}/read-back`), 'Close the conference');
  expect((await nurse.open(first)).html).not.toContain('from=');
});

test('minutes are for those on the item, and are corrected by adding, also when the conference is closed', async () => {
  const { page, first, second } = await meeting();
  await lead.press(await lead.open(page), 'Open the conference');
  const none = await nurse.press(await nurse.open(second), 'Write it down', {});
  expect(none.errors).toEqual(['Write what was said or decided']);
  const said = await nurse.press(none, 'Write it down', { minute: 'He lives at number 12.' });
  expect(said.text).toContain('He lives at number 12.');
  expect((await officer.open(second)).status).toBe(404);
  expect((await officer.open(first)).text).not.toContain('He lives at number 12.');
  await lead.press(await lead.open(`${page}/read-back`), 'Close the conference');
  const after = await lead.open(second);
  expect(after.html).not.toContain('Write it down');
  expect(after.html).not.toContain('Agree it');
  const empty = await lead.press(after, 'Add the correction', {});
  expect(empty.errors).toEqual(['Write what is right']);
  const corrected = await lead.press(empty, 'Add the correction', { correction: 'It is number 21.' });
  expect(corrected.text).toContain('He lives at number 12.');
  expect(corrected.text).toMatch(/Corrected by Thandiwe Rushcombe on .*: It is number 21\./);
  expect(problemsWithHtml(corrected.html)).toEqual([]);
  expect(desk.faults).toEqual([]);
});

test('[X17] an item is said anew until the meeting is over: the agenda goes by the newest risk, and what was said before shows to whoever could read it then', async () => {
  const id = await call(thandiwe, [nhs, police], { startsAt: new Date('2030-12-03T10:00:00Z') });
  await accept(id, thandiwe, siobhan, dana);
  const page = `/conferences/${id}`;
  await put(thandiwe, id, await begin(thandiwe), [nhs], { riskLevel: 'high' });
  const item = `/conference-items/${await put(thandiwe, id, await begin(thandiwe), [nhs], { riskLevel: 'medium' })}`;
  const order = async (who: typeof lead) =>
    [...(await who.open(page)).html.matchAll(/conference-items\/[0-9a-f-]{36}(?=">)/g)].map(
      ([at]) => `/${at}`,
    );
  expect((await order(nurse)).indexOf(item)).toBe(1);
  expect((await nurse.open(item)).html).not.toContain(`${item}/brief`);
  expect((await nurse.open(`${item}/brief`)).status).toBe(404);
  const form = await lead.open((await lead.open(item)).link('Say it anew'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  const same = await lead.press(form, 'Save it', {});
  expect(same.errors).toEqual(['Change something, or go back: everything stands as it was']);
  const bare = await lead.press(form, 'Save it', { why: '' });
  expect(bare.errors).toEqual(['Write why the conference has to talk about them']);
  const said = await lead.press(form, 'Save it', { risk: 'very-high', why: 'He broke her door.' });
  expect(said.text).toContain('It is saved');
  expect(problemsWithHtml(said.html)).toEqual([]);
  // What was begun before a colleague saved is not lost, nor put over theirs unseen.
  const crossed = await lead.press(form, 'Save it', { why: 'She rang.' });
  expect(crossed.errors).toEqual([expect.stringContaining('A colleague has said it anew')]);
  expect(crossed.html).toContain('She rang.');
  const theirs = await nurse.open(item);
  for (const words of [
    'Very high before, until',
    'Medium',
    'He broke her door.',
    'What was told before',
    'He came to her door on Friday.',
  ])
    expect(theirs.text).toContain(words);
  expect((await order(nurse)).indexOf(item)).toBe(0);
  const agenda = await nurse.open(page);
  expect(problemsWithHtml(agenda.html)).toEqual([]);
  expect(agenda.text).toMatch(/Medium until .*: what was said before/);
  expect(agenda.text).toContain('20 minutes');
  // Whoever is let in later is told what is said by then.
  const law = { [`agency-${police}`]: 'law:safeguarding', law: 'He waits.' };
  await lead.press(await lead.open(`${item}/let-in`), 'Let them in', law);
  const later = await officer.open(item);
  expect(later.text).toContain('He broke her door.');
  expect(later.text).not.toContain('He came to her door on Friday.');
  await lead.press(await lead.open(item), 'Leave NHS Cheshire and Merseyside safeguarding team out');
  expect((await nurse.open(item)).status).toBe(404);
  // Until the meeting is over, and no longer.
  await open(thandiwe, id);
  const open_ = await lead.press(await lead.open(`${item}/brief`), 'Save it', {
    asked: 'Who mends the door?',
  });
  expect(open_.text).toContain('Who mends the door?');
  const late = await lead.open(`${item}/brief`);
  await close(thandiwe, id);
  expect((await lead.press(late, 'Save it', { asked: 'Too late.' })).status).toBe(409);
  expect((await lead.open(item)).html).not.toContain(`${item}/brief`);
  expect(desk.faults).toEqual([]);
});
