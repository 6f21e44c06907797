import { expect, test } from 'vitest';
import { freshDatabase } from '../../testing/database.ts';
import {
  investigatingIn,
  linkOf,
  outlineOf,
  partIn,
  personFound,
  placeFound,
} from '../../testing/investigating.ts';
import { partnershipIn } from '../../testing/partnership.ts';
import { staffSiteOver } from '../../testing/staff-site.ts';
import { problemsWithHtml } from '../../testing/valid-html.ts';
import { oneOf } from '../investigation/story.ts';

const database = await freshDatabase();
const given = await partnershipIn(database);
const desk = await staffSiteOver(database, given.keysDir);
const { begin, write, open } = investigatingIn(given);
const kirsty = await given.member('investigator').of('cheshire-police', 'Kirsty Marrowdale');
const imtiaz = await given.member('investigator').of('cheshire-police', 'Imtiaz Quraishy');
const sourced = { source: 'officer', nature: 'fact' };

test('[D1] an investigator begins one alone, writes what it is about, and finds it in their list; a colleague does not', async () => {
  const browser = desk.as(kirsty);
  expect((await browser.open('/investigations')).text).toContain('You are named for no open investigation');
  const begun = await browser.press(await browser.open('/investigations/new'), 'Begin');
  expect(begun.text).toContain('You alone know of it.');
  const form = await browser.open(begun.link('Write the outline'));
  const unsaid = await browser.press(form, 'Save', { about: 'Men in a van.' });
  expect([unsaid.status, unsaid.errors]).toEqual([
    422,
    ['Give the operation a name', 'Choose at least one kind, or that it is not known yet'],
  ]);
  expect(unsaid.html).toContain('Men in a van.');
  const saved = await browser.press(unsaid, 'Save', { name: 'Hazel', types: 'labour' });
  expect(saved.h1).toBe('Hazel');
  expect(saved.text).toContain('Labour exploitation');
  expect(problemsWithHtml(saved.html)).toEqual([]);
  expect((await browser.open('/investigations')).text).toContain('Hazel');
  expect((await desk.as(imtiaz).open('/investigations')).text).not.toContain('Hazel');
});

test('[D1] naming and taking off each ask for a reason, which the history keeps', async () => {
  const browser = desk.as(kirsty);
  const id = await begin(kirsty, { handedIn: [outlineOf('Rowan')] });
  const members = await browser.open(`/investigations/${id}/members`);
  const unsaid = await browser.press(members, 'Name them');
  expect(unsaid.errors).toEqual(['Choose whom to name', 'Write why they need to know']);
  await browser.press(unsaid, 'Name them', { who: imtiaz.memberId, why: 'Knows the farm trade.' });
  expect((await desk.as(imtiaz).open(`/investigations/${id}`)).h1).toBe('Rowan');
  const again = await browser.open(`/investigations/${id}/members`);
  expect(problemsWithHtml(again.html)).toEqual([]);
  await browser.press(again, 'Take them off', { who: imtiaz.memberId, why: 'Knows a suspect.' });
  expect((await desk.as(imtiaz).open(`/investigations/${id}`)).status).toBe(404);
  const history = await browser.open(`/investigations/${id}/history`);
  expect(history.text).toContain('Imtiaz Quraishy was named: Knows the farm trade.');
  expect(history.text).toContain('Imtiaz Quraishy was taken off: Knows a suspect.');
  expect(problemsWithHtml(history.html)).toEqual([]);
});

test('[D3 X10] making a suspect of somebody who may be a victim leads to section 45 and their safety, and the answer stands', async () => {
  const browser = desk.as(kirsty);
  const ana = personFound('Ana');
  const id = await begin(kirsty, { handedIn: [ana, partIn(ana.about, 'possible-victim')] });
  const page = await browser.open(`/investigations/${id}`);
  expect(page.text).toContain('Possible victim');
  const form = await browser.open(page.link('Say what they are: Ana'));
  const asked = await browser.press(form, 'Save', { as: 'suspect', why: 'Held the keys.', ...sourced });
  expect(asked.h1).toBe('Section 45, and is Ana safe?');
  expect(problemsWithHtml(asked.html)).toEqual([]);
  const open = await browser.open(`/investigations/${id}`);
  expect(open.text).toContain('Ana is possible victim and suspect');
  const answered = await browser.press(asked, 'Save', {
    choice: 'may-apply',
    why: 'She was locked in at night.',
    safeguarding: 'referred',
    safeguardingWords: 'A bed at the refuge.',
  });
  expect(answered.section('People')).toMatch(
    /Section 45: It may apply\. Safety: Referred for safeguarding or support\. .*Why: She was locked in at night\. What is being done: A bed at the refuge\./,
  );
  expect(answered.text).not.toContain('Answer it');
});

test('[D2] a link says who does what with what since when, graded as its intelligence was; earlier states open as they were, and what is typed is kept', async () => {
  const browser = desk.as(kirsty);
  const [found, at] = [personFound('Ana'), placeFound('Bramble Farm')];
  const ana = { ...found, body: { ...found.body, looks: 'Tall, a scar' } };
  const farm = { ...at, body: { ...at.body, postcode: 'CW5 6AA' } };
  const id = await begin(kirsty, { handedIn: [outlineOf('Alder'), ana, farm] });
  const form = await browser.open(`/investigations/${id}/write/link?of=${ana.about}`);
  const asked = await browser.press(form, 'Save', {
    ...{ as: 'works-at', to: farm.about, ...sourced },
    ...{ sourceGrade: '3', informationGrade: 'E', handling: 'C' },
  });
  expect(asked.errors).toEqual(['Write the conditions']);
  const saved = await browser.press(asked, 'Save', { conditions: 'Not to partners' });
  expect(saved.section('Links')).toMatch(
    /Ana works at Bramble Farm.*Grade 3EC · Conditions: Not to partners/,
  );
  expect([saved.section('People'), saved.text].join()).toMatch(/Looks: Tall, a scar.*Bramble Farm CW5 6AA/);
  const first = await browser.open(`/investigations/${id}/write/outline`);
  await write(kirsty, id, linkOf(ana.about, farm.about));
  const history = await browser.open(`/investigations/${id}/history`);
  expect(history.text).toContain('A link');
  const places = [...history.html.matchAll(/\?at=(\d+)/g)].map((found) => found[1]);
  expect((await browser.open(`/investigations/${id}?at=${places.at(-1)}`)).text).toContain(
    'This is how it stood',
  );
  const kept = await browser.send(`/investigations/${id}/write/outline/keep`, {
    ...first.formWith('Save').fields,
    name: 'Half a wo',
  });
  expect(kept.status).toBe(200);
  expect((await browser.open(`/investigations/${id}/write/outline`)).html).toContain('Half a wo');
});

test('[D2] a crime group stands with its threat, its lead officer and its members, each by what they are in it and whether they still are', async () => {
  const browser = desk.as(kirsty);
  const [ana, gavril, ilie] = [personFound('Ana'), personFound('Gavril'), personFound('Ilie')];
  const id = await begin(kirsty, { handedIn: [outlineOf('Alder'), ana, gavril, ilie] });
  const form = await browser.open(`/investigations/${id}/write/group`);
  const saved = await browser.press(form, 'Save', {
    ...{ name: 'The yard crew', area: 'Crewe', threat: 'high', lead: 'DI 1077 Marrable', ...sourced },
  });
  const [, group = ''] = /write\/group\?about=([0-9a-f-]{36})/.exec(saved.html) ?? [];
  for (const [person, more] of [
    [ilie, { as: 'member-of', ends: '2026-10-31', words: 'The driver' }],
    [gavril, { as: 'leads', begins: '2026-05-01' }],
    [ana, { as: 'member-of', ends: '2999-12-31' }],
  ] as const) {
    const link = linkOf(person.about, group);
    await write(kirsty, id, { ...link, body: { ...link.body, ...more } });
  }
  const page = await browser.open(`/investigations/${id}`);
  for (const line of [
    'Threat: High',
    'Works in: Crewe',
    'Lead officer: DI 1077 Marrable',
    'Leads it: Gavril, since 1 May 2026',
    'Member: Ana, since 1 March 2026, until 31 December 2999',
    'Was a member, and is none any more: Ilie, The driver, since 1 March 2026, until 31 October 2026',
  ])
    expect(page.section('Places, vehicles, phones, businesses, groups')).toContain(line);
  expect(page.text).not.toContain('Member: Ilie');
  expect(problemsWithHtml(page.html)).toEqual([]);
});

test('[D11] the plan: the usual steps become steps with tasks, each once; what others will notice asks for a decision first', async () => {
  const browser = desk.as(kirsty);
  const id = await begin(kirsty, { handedIn: [outlineOf('Sorrel')] });
  const empty = await browser.open(`/investigations/${id}/plan`);
  expect(problemsWithHtml(empty.html)).toEqual([]);
  const taken = await browser.press(empty, 'Take over: Labour exploitation');
  expect(taken.section('Steps')).toContain('Secure what is known of wages, hours, debts and deductions');
  expect(taken.text).not.toContain('Take over: Labour exploitation');
  expect((await browser.open('/tasks')).text).toContain(': a step of the investigation');
  const form = await browser.open(taken.link('Plan a step that others will notice'));
  const asked = await browser.press(form, 'Save', { what: 'Search of the house' });
  expect(asked.errors).toContain('Write what could happen to victims and witnesses');
  const overt = {
    kind: 'search',
    ...{ 'on-day': '3', 'on-month': '12', 'on-year': '2026' },
    risk: 'The men are moved tonight.',
    lessens: 'Rooms are ready at the reception centre.',
    wishes: 'not-asked',
    asked: 'Nobody yet',
  };
  const tooSoon = await browser.press(asked, 'Save', { ...overt, state: 'done' });
  expect(tooSoon.errors).toEqual(['It can be done only when the decision is to go on']);
  const planned = await browser.press(tooSoon, 'Save', { state: 'open' });
  expect(planned.text).toContain('Nobody has decided on the risk to victims yet');
  expect(problemsWithHtml(planned.html)).toEqual([]);
  expect(planned.section('Before others notice')).toContain('Nobody has asked the victims what they wish');
  const goOn = await browser.press(await browser.open(planned.link('Change: Search of the house')), 'Save', {
    choice: 'go',
    choiceWhy: 'Rooms are ready.',
  });
  expect(goOn.errors).toEqual([
    'Nobody knows what the victims wish: choose why it cannot wait, or decide to wait',
    'Write what makes it so that this cannot wait',
  ]);
  const goes = await browser.press(goOn, 'Save', {
    without: 'danger-now',
    withoutWords: 'A man was cut last night.',
  });
  expect(goes.section('Before others notice')).toContain(
    'Somebody goes on all the same. Somebody is in danger now: A man was cut last night.',
  );
  expect(problemsWithHtml(goes.html)).toEqual([]);
  const strand = await browser.open(
    planned.link('Write it: Protect: make people and places harder to exploit'),
  );
  const written = await browser.press(strand, 'Save', {
    aim: 'Nobody is left without a bed.',
    ...{ 'reviewOn-day': '3', 'reviewOn-month': '1', 'reviewOn-year': '2027' },
  });
  expect(written.section('Strategy by the four strands')).toContain('Nobody is left without a bed.');
});

test('a decision that was written stays as it was: the log is added to', async () => {
  const browser = desk.as(kirsty);
  const id = await begin(kirsty);
  const log = await browser.open(`/investigations/${id}/decisions`);
  const form = await browser.open(log.link('Write a decision'));
  const saved = await browser.press(form, 'Save', {
    decided: 'No arrest before Friday',
    why: 'Beds are ready then.',
  });
  expect(saved.text).toContain('No arrest before Friday');
  expect(problemsWithHtml(saved.html)).toEqual([]);
  const [first] = (await open(kirsty, id)).story.standing.filter(({ kind }) => kind === 'decision');
  const again = {
    kind: 'decision',
    about: first?.about ?? '',
    body: { decided: 'x', why: 'x', on: '2026-11-02' },
  } as const;
  await expect(write(kirsty, id, again)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('closed with what became of it, nothing more is written until it is opened again', async () => {
  const browser = desk.as(kirsty);
  const id = await begin(kirsty, { handedIn: [outlineOf('Elder')] });
  const form = await browser.open(`/investigations/${id}/write/standing`);
  expect((await browser.press(form, 'Save')).errors).toEqual(['Choose what became of it', 'Write why']);
  const closed = await browser.press(form, 'Save', {
    outcome: 'disrupted',
    order: 'made',
    ...{ 'orderOn-day': '3', 'orderOn-month': '11', 'orderOn-year': '2026' },
    helped: 'evidence-led',
    why: 'The licence was lost.',
  });
  expect(closed.text).toContain('This investigation is closed.');
  expect(closed.text).toContain('Disrupted in other ways. The licence was lost.');
  expect((await browser.open(`/investigations/${id}/write/outline`)).status).toBe(409);
  await expect(write(kirsty, id, outlineOf('Again'))).rejects.toMatchObject({ code: 'changed-meanwhile' });
  const again = await browser.press(await browser.open(closed.link('Open it again')), 'Save', {
    why: 'New facts.',
  });
  expect(again.text).not.toContain('This investigation is closed.');
  // What a court ordered and what would have helped stay said, and stand in the form when it is closed again.
  const standing = async () => oneOf((await open(kirsty, id)).story, 'standing')?.body;
  const said = { order: 'made', orderOn: '2026-11-03', helped: ['evidence-led'] };
  expect(await standing()).toMatchObject({ state: 'open', ...said });
  expect(await standing()).not.toHaveProperty('outcome');
  const last = await browser.open(`/investigations/${id}/write/standing`);
  await browser.press(last, 'Save', { outcome: 'prosecuted', why: 'Done.' });
  expect(await standing()).toMatchObject({ state: 'closed', outcome: 'prosecuted', ...said });
});
