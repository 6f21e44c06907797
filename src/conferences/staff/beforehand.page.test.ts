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
const { call, accept, put } = conferringIn(given);
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
    ...{ whom: 'Linh', age: 'adult', risk: 'high', why: 'He came.', asked: 'Who can see her?', wishes: 'Rest.' },
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
