import { expect, test } from 'vitest';
import { freshDatabase } from '../../../testing/database.ts';
import { attribute, type PageRead, textOf } from '../../../testing/page.ts';
import { partnershipIn } from '../../../testing/partnership.ts';
import { staffSiteOver } from '../../../testing/staff-site.ts';
import { liftOwner } from '../../../testing/trust/bare-ground.ts';
import { learnModel } from '../../index.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const officer = await given.member('administrator').of('cheshire-police', 'Ottoline Quarrier');
const bronwen = await given.member('duty-desk').of('cheshire-police', 'Bronwen Ashgrove');
const halton = 'halton-borough-council';
const theirs = await given.member('administrator').of(halton, 'Fenella Drumlin');

const open = (who = officer) => desk.as(who).open('/model-health');
const figure = (page: PageRead, label: string): string => {
  const item = page.elements.find(
    (each) => attribute(each, 'class') === 'ps-figures__item' && textOf(each).includes(label),
  );
  return item === undefined ? `no figure ${label}` : textOf(item);
};
const person = { name: 'Ludmila Veselinova', dateOfBirth: '1994-05-17', nationality: 'Bulgarian' };
const slipped = { ...person, name: 'Lyudmila Veselinova', dateOfBirth: '1994-05-18' };
const vehicles = [{ plate: 'KX53 PRT' }];

test('while there is nothing to count the page says when there will be', async () => {
  const page = await open();
  expect(page.h1).toBe('How matching is doing');
  expect(page.text).toContain('No pairs to count yet');
  expect(page.rows()).toEqual([]);
});

test('administrators see how pairs score, what people said, and which model it was; never what was told', async () => {
  await given.report({ people: [person] });
  await given.report({ people: [slipped], vehicles });
  await given.report({ vehicles });
  const list = await desk.as(bronwen).open('/matches?kind=person');
  const link = list.elements.find(
    (each) => each.tagName === 'a' && textOf(each).startsWith('Compare Person'),
  );
  const pair = await desk.as(bronwen).open((link && attribute(link, 'href')) ?? 'no pair');
  const answer = { answer: 'different', reason: 'Two sisters.' };
  await desk.as(bronwen).press(pair, 'Save the answer', answer);
  const page = await open();
  expect(figure(page, 'Pairs found')).toContain('2');
  expect(figure(page, 'Joined')).toContain('1');
  expect(figure(page, 'Said to be different')).toMatch(/1 ?of 1 that people answered/);
  expect(page.text).toMatch(/Scored by model \S+ \(2 pairs\)/);
  expect(page.rows()).toHaveLength(2);
  expect(page.section('How pairs are found')).toMatch(/Person 1 \d of 1 1 of 1/);
  const yields = page.section('What each search key brings');
  expect(yields).toContain('Vehicle: plate 1 0 0 0');
  expect(yields).toContain('Person: two names as they sound 1 0 0 1');
  expect(page.section('Values that join most')).toContain('A number plate 2 2 1 0');
  expect(page.html).not.toMatch(/Veselinova|KX53|sisters/);
});

test('a record of another agency, sealed or hidden, moves no number [X2] [B10]', async () => {
  const before = await open();
  for (const othersSee of ['hidden', 'sealed'] as const)
    await given.report({ people: [person], vehicles, heldBy: halton, othersSee });
  const after = await open();
  for (const part of [
    'How pairs score',
    'Month by month',
    'How pairs are found',
    'What each search key brings',
    'Values that join most',
  ])
    expect(after.section(part)).toBe(before.section(part));
  for (const label of ['Pairs found', 'Joined', 'Wait for', 'Said to be different'])
    expect(figure(after, label)).toBe(figure(before, label));
  // They match each other and ours; their own administrator counts the two between their own records, and nothing of ours.
  expect(figure(await open(theirs), 'Pairs found')).toContain('2');
});

test('administrators of the public desk’s agency have a model learnt, and it says when there is too little to learn from', async () => {
  let page = await desk.as(officer).press(await open(), 'Learn from our reports', {});
  expect(page.section('The model')).toContain('The service is learning.');
  const version = 'learnt-2026-11-28-12-00';
  await given.worker.act({}, { act: 'model.learn' }, (act) =>
    learnModel(act, { memberId: officer.memberId, version }),
  );
  page = await open();
  expect(page.section('The model')).toMatch(/learnt-2026-11-28-12-00 .* That is too little to learn from/);
  expect(page.forms.some(({ buttons }) => buttons.some(({ text }) => text.startsWith('Use')))).toBe(false);
  const form = page.formWith('Learn from our reports');
  const sent = await desk.as(officer).send('/model-health/choose', { ...form.fields, version });
  expect(sent.status).toBe(404);
  const halton = await open(theirs);
  expect(halton.section('The model')).toContain('Administrators of the agency that runs the public desk');
  expect(halton.forms.some(({ action }) => action.startsWith('/model-health'))).toBe(false);
});

test('values that very many carry are listed by what they are, with how many carry each and never which [B24]', async () => {
  expect((await open()).text).toContain('No value is so common yet.');
  const owner = database.pool('owner');
  await liftOwner(owner);
  await owner.query(`insert into identities.common_values (key, kind, rule, since, mentions)
    select k.key, 'vehicle', 'vehicle:plate', now(), 1240 from identities.mention_keys k
      join identities.mentions m on m.mention_id = k.mention_id where m.kind = 'vehicle' limit 1`);
  const page = await open();
  expect(page.section('Values that very many carry')).toMatch(/A number plate 1,240/);
  expect(page.html).not.toMatch(/KX53/);
});

test('[B24] a report that names what very many name says so in a line, with no number that tells of a single record', async () => {
  const { reportId } = await given.report({ phones: [{ number: '0800 0121 700' }] });
  const before = await desk.as(bronwen).open(`/reports/${reportId}`);
  expect(before.text).not.toContain('too common');
  await database.pool('owner').query(
    `insert into identities.common_values (key, kind, rule, since, mentions)
      select k.key, 'phone', 'phone:e164', now(), 1240 from identities.mention_keys k where k.record_id = $1`,
    [reportId],
  );
  const page = await desk.as(bronwen).open(`/reports/${reportId}`);
  const matches = page.section('Other records that match');
  expect(matches).toMatch(/800 ?0121 ?700.*told of more than 1,000 times .* too common/);
  expect(matches.match(/too common/g)).toHaveLength(1);
  expect(page.text).not.toMatch(/1,?240/);
});

test('nobody else finds the page', async () => {
  expect((await open(bronwen)).status).toBe(404);
  expect(desk.faults).toEqual([]);
});
