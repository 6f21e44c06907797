import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { attribute, type PageRead, textOf } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const first = await given.report({
  people: [{ name: 'Ludmila Veselinova' }],
  vehicles: [{ plate: 'KX53 PRT' }],
});
const second = await given.report({ people: [{ name: 'Big Mila' }, { name: 'Ivo Thrumble' }] });
const hidden = await given.report({
  ...{ people: [{ name: 'Mila V' }], heldBy: 'halton-borough-council', othersSee: 'hidden' },
});

const reportPage = (reportId: string, who = bronwen) => desk.as(who).open(`/reports/${reportId}`);
const referenceOf = async (reportId: string) =>
  /R-\w{4}-\w{4}/.exec((await reportPage(reportId)).title)?.[0] ??
  /R-\w{4}-\w{4}/.exec((await reportPage(reportId)).text)?.[0] ??
  'none';
function linkOn(page: PageRead, words: string): string {
  const found = page.elements.find((each) => each.tagName === 'a' && textOf(each).startsWith(words));
  return (found && attribute(found, 'href')) ?? `no link says ${words}`;
}

test('[B11, B12] a member joins by hand what the service never found, with a reason; taken back, nothing is left of it', async () => {
  const report = await reportPage(first.reportId);
  const identity = await desk.as(bronwen).open(linkOn(report, 'What is joined with it Ludmila'));
  expect(identity.text).toContain('Nothing else is joined with this so far.');
  const address = identity.link('Join with another report by hand');
  let page = await desk.as(bronwen).open(address);
  expect(page.h1).toContain('Join with another report');
  expect(page.text).toContain('Ludmila Veselinova');

  const find = async (reference: string) =>
    desk.as(bronwen).open(`${address}?reference=${encodeURIComponent(reference)}`);
  for (const [typed, error] of [
    ['nonsense', 'Enter the reference of a report'],
    [await referenceOf(first.reportId), 'That is the report that this is from'],
  ] as const) {
    page = await find(typed);
    expect(page.status).toBe(422);
    expect(page.errors[0]).toContain(error);
  }
  const reference = await referenceOf(second.reportId);
  page = await find(reference.toLowerCase().replaceAll('-', ' '));
  expect(page.text).toContain('Big Mila');
  expect(page.text).toContain('Ivo Thrumble');
  page = await desk.as(bronwen).press(page, 'Join these two', { reason: 'The same scar.' });
  expect(page.errors).toEqual(['Choose which of these is the same']);
  expect(page.formWith('Join these two').fields['reason']).toBe('The same scar.');
  const labelled = page.elements.find((each) => each.tagName === 'label' && textOf(each) === 'Big Mila');
  const radio = page.elements.find(
    (each) => attribute(each, 'id') === (labelled && attribute(labelled, 'for')),
  );
  const other = (radio && attribute(radio, 'value')) ?? 'no radio';
  page = await desk.as(bronwen).press(page, 'Join these two', { other, reason: 'The same scar.' });
  expect(page.text).toContain('You have joined these two.');
  expect(page.text).toContain('A person said: the same');
  expect(page.text).toContain('The same scar.');
  expect((await desk.as(bronwen).open(linkOn(report, 'What is joined with it Ludmila'))).h1).toBe(
    'Person told of in 2 reports',
  );
  // A second time it is known already, and answered where it stands.
  const again = await desk
    .as(bronwen)
    .press(await find(reference), 'Join these two', { other, reason: 'Again.' });
  expect(again.text).toContain('This pair is known already.');
  expect(again.text).not.toContain('Again.');

  page = await desk.as(bronwen).press(page, 'Take it back', { 'undo-reason': 'Another scar.' });
  expect(page.text).toContain('The answer is taken back.');
  expect((await desk.as(bronwen).open(linkOn(report, 'What is joined with it Ludmila'))).h1).toBe(
    'Person told of in one report',
  );
});

test('a report that is not open cannot be joined with, and looks like one that is not there; only the desk joins', async () => {
  const owner = database.pool('owner');
  await liftOwner(owner);
  const { rows } = await owner.query<{ reference: string }>(
    'select reference from reports.reports where report_id = $1',
    [hidden.reportId],
  );
  const identity = linkOn(await reportPage(first.reportId), 'What is joined with it Ludmila');
  const at = (reference: string, who = bronwen) =>
    desk.as(who).open(`${identity}/join?reference=${encodeURIComponent(reference)}`);
  const known = await at(rows[0]?.reference ?? 'none');
  const unknown = await at('R-0000-0000');
  expect(known.status).toBe(422);
  expect(known.errors).toEqual(unknown.errors);
  const mine = await at(await referenceOf(second.reportId), kirsty);
  expect(mine.text).toContain('Joining is the duty desk’s.');
  expect(mine.text).not.toContain('Big Mila');
  const vehicle = linkOn(await reportPage(first.reportId), 'What is joined with it KX53');
  const none = await desk.as(bronwen).open(`${vehicle}/join?reference=${await referenceOf(second.reportId)}`);
  expect(none.text).toContain('That report tells of nothing of this kind');
  expect(desk.faults).toEqual([]);
});
