import { expect, test } from 'vitest';
import { listTasks } from '../../tasks/index.ts';
import { conferringIn } from '../../testing/conferring.ts';
import { freshDatabase } from '../../testing/database.ts';
import { partnershipIn, type TestMember } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { supportingIn } from '../../testing/supporting.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin } = supportingIn(given);
const { call, accept, put, write, cancel } = conferringIn(given);
const [halton, nhs, police] = ['halton-borough-council', 'nhs-safeguarding-team', 'cheshire-police'] as const;
const thandiwe = await given.member('support-worker').of(halton, 'Thandiwe Rushcombe');
const colleague = await given.member('support-worker').of(halton, 'Chidinma Farrow');
const siobhan = await given.member('support-worker').of(nhs, 'Siobhan Larkfield');
const dana = await given.member('duty-desk').of(police, 'Dana Holt');
const [lead, other, nurse, officer] = [
  desk.as(thandiwe),
  desk.as(colleague),
  desk.as(siobhan),
  desk.as(dana),
];
const onThe = (prefix: string, [day, month, year]: readonly string[]) => ({
  [`${prefix}-day`]: day ?? '',
  [`${prefix}-month`]: month ?? '',
  [`${prefix}-year`]: year ?? '',
});

test('[X17] a conference is called from a case, which goes along until it is on the agenda; it then stands with the case, for whom it shows', async () => {
  const id = await begin(thandiwe);
  const before = await lead.open(`/cases/${id}/conferences`);
  expect(problemsWithHtml(before.html)).toEqual([]);
  expect(before.text).toContain('No conference that you may see speaks of this case');
  const form = await lead.open(before.link('Call a conference about this case'));
  expect(form.text).toContain('comes on its agenda');
  const bare = await lead.press(form, 'Call the conference', {});
  expect(bare.errors).toContain('Write what the conference is called');
  const statement = await lead.press(bare, 'Call the conference', {
    ...{ title: 'Conference about one', at: '10:30', place: 'Room 4', agencies: nhs },
    ...onThe('on', ['3', '12', '2030']),
  });
  expect(statement.text).toContain('After that you write what the others are told of your case.');
  const putting = await lead.press(statement, 'I accept this statement');
  expect(putting.text).toContain('Who may know of it?');
  const on = await lead.press(putting, 'Put it on the agenda', {
    ...{
      whom: 'Linh',
      age: 'adult',
      risk: 'high',
      why: 'He came.',
      asked: 'Who can see her?',
      wishes: 'Rest.',
    },
    ...{ [`agency-${nhs}`]: 'law:safeguarding', law: 'He will find her.' },
  });
  expect(on.text).toContain('It is on the agenda.');
  const stands = await lead.open(`/cases/${id}/conferences`);
  expect(problemsWithHtml(stands.html)).toEqual([]);
  expect(stands.text).toMatch(/Conference about one .*With NHS/);
  expect((await lead.open(stands.link('Conference about one'))).text).toContain('He came.');
  // A colleague who did not accept the statement sees the case, and not what is spoken of it; nor does anybody without the case.
  const theirs = await other.open(`/cases/${id}/conferences`);
  expect(theirs.html).not.toContain('/conference-items/');
  expect((await nurse.open(`/cases/${id}/conferences`)).status).toBe(404);
  expect((await officer.open(`/cases/${id}/conferences`)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});

test('a case goes on the agenda of a conference that is coming, after its statement where that is not accepted yet', async () => {
  const id = await begin(thandiwe);
  const coming = await call(thandiwe, [nhs], { title: 'Conference of the month' });
  const unbound = await lead.open(`/cases/${id}/conferences`);
  expect(unbound.text).toContain('You accept its statement first.');
  const statement = await lead.open(unbound.link('Put it on the agenda of Conference of the month'));
  expect((await lead.press(statement, 'I accept this statement')).text).toContain('Who may know of it?');
  const bound = await lead.open(`/cases/${id}/conferences`);
  const putting = await lead.open(bound.link('Put it on the agenda of Conference of the month'));
  expect(putting.text).toContain('Who may know of it?');
  await accept(coming, siobhan);
  await put(thandiwe, coming, id, []);
  const after = await lead.open(`/cases/${id}/conferences`);
  expect(after.text).toContain('No other agency is let in');
  expect(after.html).not.toContain('Put it on the agenda of Conference of the month');
});

test('a conference is moved with the reason: how it stood stays, every agency that is asked is told, and what was said of the earlier time counts no more', async () => {
  const id = await call(thandiwe, [nhs, police], { title: 'Conference to move' });
  const page = `/conferences/${id}`;
  expect((await nurse.open(page)).html).not.toContain(`${page}/change`);
  expect((await nurse.open(`${page}/change`)).status).toBe(404);
  await nurse.press(await nurse.open(page), 'Our agency will not come');
  const form = await lead.open((await lead.open(page)).link('Change when, where or who leads it'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  const bare = await lead.press(form, 'Change it', {});
  expect(bare.errors).toEqual(['Write why you change it']);
  const same = await lead.press(bare, 'Change it', { why: 'The room is taken.' });
  expect(same.errors).toEqual(['Change something, or go back: everything stands as it was']);
  const past = await lead.press(same, 'Change it', onThe('on', ['3', '12', '2020']));
  expect(past.errors).toEqual(['Choose a day and time that is still to come']);
  expect(past.html).toContain('The room is taken.');
  const changed = await lead.press(past, 'Change it', {
    ...onThe('on', ['4', '12', '2030']),
    ...{ at: '2 pm', place: 'Room 9', chair: colleague.memberId },
  });
  expect(problemsWithHtml(changed.html)).toEqual([]);
  expect(changed.text).toContain('It is moved to Wednesday, 4 December 2030 at 14:00. Before, it was on');
  expect(changed.text).toContain('Where: Room 9; before, Room 4');
  expect(changed.text).toContain('Led by Chidinma Farrow; before, Thandiwe Rushcombe');
  expect(changed.text).toContain('Why: The room is taken.');
  const theirs = await nurse.open(page);
  expect(theirs.text).toContain('Could not come at the time that was set before');
  expect(theirs.text).not.toContain('Will not come');
  expect((await nurse.press(theirs, 'Our agency will not come')).text).toContain('Will not come');
  const listed = await nurse.open('/conferences');
  expect(listed.text).toMatch(/Wednesday, 4 December 2030 at 14:00 Moved\. It was to be on \w+, \d/);
  expect(problemsWithHtml(listed.html)).toEqual([]);
  const told = await officer.open('/tasks?whose=team');
  expect(told.link('Look at what has changed about a risk conference that your agency is asked to')).toBe(
    page,
  );
  expect(told.text).not.toContain('Conference to move');
  expect((await lead.open('/tasks?whose=team')).text).not.toContain('Look at what has changed');
  expect(desk.faults).toEqual([]);
});

test('a conference is cancelled with the reason: nothing is prepared for it any more, and every agency that is asked is told', async () => {
  const id = await call(thandiwe, [nhs, police], { title: 'Conference to cancel' });
  await accept(id, thandiwe, siobhan);
  const item = await put(thandiwe, id, await begin(thandiwe), [nhs]);
  const page = `/conferences/${id}`;
  const form = await lead.open((await lead.open(page)).link('Cancel the conference'));
  expect(problemsWithHtml(form.html)).toEqual([]);
  expect((await lead.press(form, 'Cancel it', {})).errors).toEqual(['Write why it is cancelled']);
  const cancelled = await lead.press(form, 'Cancel it', { why: 'Everybody is ill. We ring each other.' });
  expect(problemsWithHtml(cancelled.html)).toEqual([]);
  expect(cancelled.text).toContain('Everybody is ill. We ring each other.');
  for (const not of ['Open the conference', 'Put a case on the agenda', 'Ask another agency'])
    expect(cancelled.html).not.toContain(not);
  // It stands among those that come until its day is over, so that whoever looks for it there learns of it; and among the others.
  for (const list of ['/conferences', '/conferences?show=over']) {
    const found = await nurse.open(list);
    expect(problemsWithHtml(found.html)).toEqual([]);
    expect(found.text).toMatch(
      /Conference to cancel .*Cancelled on .* Everybody is ill\. We ring each other\..*Cancelled/,
    );
  }
  expect((await lead.open(`${page}/change`)).status).toBe(409);
  expect((await lead.open(`${page}/read-back`)).status).toBe(404);
  const written = await nurse.open(`/conference-items/${item}`);
  expect([written.status, written.html.includes('Save your part')]).toEqual([200, false]);
  expect((await officer.open('/tasks?whose=team')).text).toContain(
    'A risk conference that your agency was asked to is cancelled',
  );
  expect(desk.faults).toEqual([]);
});

test('[C2] another agency is asked later and let in to an item, on a ground as at the first; it then sees what the others see', async () => {
  const id = await call(thandiwe, [nhs]);
  await accept(id, thandiwe, siobhan);
  const caseId = await begin(thandiwe);
  const item = `/conference-items/${await put(thandiwe, id, caseId, [nhs])}`;
  const page = `/conferences/${id}`;
  expect((await officer.open(page)).status).toBe(404);
  const nobody = await lead.open((await lead.open(item)).link('Let in another agency'));
  expect(nobody.text).toContain('Every agency that is asked is let in already');
  const asking = await lead.open(nobody.link('Ask another agency'));
  expect(problemsWithHtml(asking.html)).toEqual([]);
  expect((await lead.press(asking, 'Ask them', {})).errors).toEqual(['Tick at least one agency']);
  const asked = await lead.press(asking, 'Ask them', { agencies: police });
  expect(asked.text).toContain('They are asked.');
  await officer.press(await officer.open(page), 'I accept this statement');
  expect((await officer.open(item)).status).toBe(404);
  const form = await lead.open(`${item}/let-in`);
  expect(problemsWithHtml(form.html)).toEqual([]);
  const none = await lead.press(form, 'Let them in', { [`agency-${police}`]: 'out' });
  expect(none.errors).toEqual(['Choose at least one agency, and on what ground']);
  const law = { [`agency-${police}`]: 'law:safeguarding' };
  const noReason = await lead.press(form, 'Let them in', law);
  expect(noReason.errors).toEqual([expect.stringContaining('Write why it is needed')]);
  const letIn = await lead.press(noReason, 'Let them in', { law: 'He waits at her door now.' });
  expect(letIn.text).toContain('They are let in');
  expect(problemsWithHtml(letIn.html)).toEqual([]);
  const seen = await officer.open(item);
  expect(seen.text).toContain('He came to her door on Friday.');
  expect(seen.text).toContain('Why the law is the ground for Cheshire Police, let in later');
  expect(seen.text).toContain('He waits at her door now.');
  // Left out, and let in again: both stand.
  const out = await lead.press(await lead.open(item), 'Leave Cheshire Police out');
  expect((await officer.open(item)).status).toBe(404);
  const again = await lead.press(await lead.open(`${item}/let-in`), 'Let them in', { ...law, law: 'Again.' });
  expect(again.text).toContain('Left out on');
  expect((await officer.open(item)).text).toContain('Again.');
  // A consent that was never given is no ground.
  await lead.press(await lead.open(item), 'Leave NHS Cheshire and Merseyside safeguarding team out');
  const wrong = await lead.press(await lead.open(`${item}/let-in`), 'Let them in', {
    [`agency-${nhs}`]: 'consent:health',
  });
  expect(wrong.errors).toEqual(['Choose whether this agency is let in, and on what ground']);
  expect((await nurse.open(`${item}/let-in`)).status).toBe(404);
  expect(out.text).toContain('it finds no sign of this item any more');
  expect(desk.faults).toEqual([]);
});

test('whoever holds the case sets how long its item is given, until it is begun, and the agenda moves with it', async () => {
  const id = await call(thandiwe, [nhs], { startsAt: new Date('2030-12-03T10:00:00Z') });
  await accept(id, thandiwe, siobhan);
  const first = `/conference-items/${await put(thandiwe, id, await begin(thandiwe), [nhs], { riskLevel: 'very-high' })}`;
  await put(thandiwe, id, await begin(thandiwe), [nhs], { riskLevel: 'low' });
  expect((await nurse.open(`/conferences/${id}`)).text).toContain('from 10:20');
  const set = await lead.press(await lead.open(first), 'Set its time', { minutes: '40' });
  expect(set.text).toContain('40 minutes, from 10:00');
  expect((await nurse.open(`/conferences/${id}`)).text).toContain('from 10:40');
  const sent = async (who: typeof lead, minutes: string) => {
    const token = (await who.open(first)).formWith('Save your part').fields['form-token'] ?? '';
    return (await who.send(`${first}/time`, { 'form-token': token, minutes })).status;
  };
  expect([await sent(nurse, '5'), await sent(lead, '7'), await sent(lead, '5')]).toEqual([404, 400, 200]);
});

test('[X17 E4] agencies are told by a task, which names nobody, that they are asked and let in, until they have answered or are asked no more', async () => {
  const told = async (who: TestMember) => {
    await given.workerHears();
    const tasks = await given.staff.look({ session: who.session }, (look) =>
      listTasks(look, { whose: { agencyId: who.agencyId, memberId: null } }),
    );
    return tasks.flatMap(({ title, source }) => (source === 'conferences.asked' ? [title.slice(0, 20)] : []));
  };
  const [before, beforePolice] = [await told(siobhan), await told(dana)];
  const of = (all: readonly string[], from: readonly string[]) => all.length - from.length;
  const caseId = await begin(thandiwe);
  const id = await call(thandiwe, [nhs, police]);
  expect([of(await told(siobhan), before), of(await told(dana), beforePolice)]).toEqual([1, 1]);
  await accept(id, thandiwe, siobhan);
  const item = await put(thandiwe, id, caseId, [nhs]);
  // The one is done, the other waits for their part; the police know of no item.
  expect(of(await told(siobhan), before)).toBe(1);
  expect((await told(siobhan)).filter((title) => title.startsWith('Add your agency')).length).toBeGreaterThan(
    0,
  );
  expect((await told(dana)).some((title) => title.startsWith('Add your agency'))).toBe(
    beforePolice.some((title) => title.startsWith('Add your agency')),
  );
  await write(siobhan, item, { knows: 'She came to us in May.' });
  expect(of(await told(siobhan), before)).toBe(0);
  await cancel(thandiwe, id, 'Nobody can come.');
  expect(of(await told(dana), beforePolice)).toBe(0);
});
