import { expect, test } from 'vitest';
import { chronologyOf } from '../evidence/chronology.ts';
import { scheduleOf } from '../evidence/schedule.ts';
import type { Entry, EntryOf, Written } from '../investigation/entry.ts';
import { tellStory } from '../investigation/story.ts';
import { disruptionDue } from './disruption-due.ts';
import { disruptionProblems, disruptionSpeaksOfWhatThereIs, leftToSettle } from './disruption-rules.ts';
import { powerOf, powers, powersOn, safeguards } from './powers.ts';
import { isRiskOfAnother, risksOfOthers } from './risk-use.ts';

const uuid = (end: number) => `00000000-0000-4000-8000-${String(end).padStart(12, '0')}`;
const [shop, marku, search] = [uuid(1), uuid(2), uuid(3)];
const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
type Body<K extends Written['kind']> = Extract<Written, { kind: K }>['body'];
const told = (...written: readonly Written[]) =>
  tellStory(written.map((each, place): Entry => ({ ...each, place, by: 'x', at: new Date('2026-11-02') })));

const place: Written = { kind: 'place', about: shop, body: { address: '4 Tallow Row', ...sourced } };
const group: Written = {
  kind: 'group',
  about: marku,
  body: { name: 'Those of Tallow Row', threat: 'high', ...sourced },
};
const overt = (choice: Body<'overt'>['choice'], state: Body<'overt'>['state'] = 'open'): Written => ({
  kind: 'overt',
  about: search,
  body: {
    what: 'Search of Tallow Row',
    kind: 'search',
    on: '2026-12-03',
    risk: 'They are moved.',
    lessens: 'Rooms are ready.',
    wishes: 'known',
    asked: 'Thandiwe',
    choice,
    state,
  },
});
const action = (change: Partial<Body<'disruption'>> = {}): Extract<Written, { kind: 'disruption' }> => ({
  kind: 'disruption',
  about: uuid(4),
  body: {
    what: 'Inspection of the flat',
    kind: 'inspection',
    partner: 'fire',
    power: 'fire-enforcement',
    safeguards: [],
    aim: 'place',
    of: shop,
    risk: 'not-yet',
    on: '2026-11-20',
    state: 'planned',
    result: 'not-known',
    met: 'not-known',
    followState: 'open',
    ...change,
  },
});
const visit = (change: Partial<Body<'visit'>> = {}): Extract<Written, { kind: 'visit' }> => ({
  kind: 'visit',
  about: uuid(5),
  body: {
    of: shop,
    why: 'See who sleeps there.',
    on: '2026-11-21',
    partners: ['police', 'fire'],
    safeguards: [],
    risk: search,
    leads: 'Kirsty',
    reception: 'not-settled',
    interpreter: 'not-settled',
    state: 'planned',
    met: 'not-known',
    ...change,
  },
});
const wrong = (written: Written, ...before: readonly Written[]) =>
  disruptionProblems(told(place, group, ...before), written).map(([field]) => field);

test('[D5] each power is held by somebody, cites its law and source, and is not checked unless somebody read it', () => {
  expect(new Set(powers.map(({ code }) => code)).size).toBe(powers.length);
  for (const power of powers) {
    expect(power.partners.length, power.code).toBeGreaterThan(0);
    expect([power.law, power.source].every((each) => each.length > 5)).toBe(true);
    // What was read says where, and as the law stood when.
    expect(power.checked && !/\d{4}|no date/.test(power.source)).toBe(false);
    expect(power.source === 'General knowledge' && power.checked).toBe(false);
  }
  expect(powersOn('2014-01-01').map(({ code }) => code)).not.toContain('closure');
  expect(powersOn('2026-11-28')).toHaveLength(powers.length);
});

test('[D5] every power that immigration officers alone hold names every safeguard, and none can be chosen before each is answered', () => {
  const theirs = powers.filter(({ partners }) => partners.every((each) => each === 'immigration'));
  expect(theirs.length).toBeGreaterThan(2);
  for (const { code } of theirs) {
    expect(powerOf(code).safeguards).toEqual(safeguards);
    const chosen = { partner: 'immigration', power: code } as const;
    expect(wrong(action(chosen))).toEqual(['safeguards']);
    expect(wrong(action({ ...chosen, safeguards: safeguards.slice(1) }))).toEqual(['safeguards']);
    expect(wrong(action({ ...chosen, safeguards: [...safeguards] }))).toEqual(['safeguardsWords']);
    expect(wrong(action({ ...chosen, safeguards: [...safeguards], safeguardsWords: 'By Ada.' }))).toEqual([]);
  }
  // Nor do their officers come along, or use a power that others hold too, or none.
  expect(wrong(visit({ partners: ['housing', 'immigration'] }))).toEqual(['safeguards']);
  expect(wrong(action({ partner: 'immigration', power: 'risk-order' }))).toEqual(['safeguards']);
  expect(wrong(action({ partner: 'immigration', power: 'none' }))).toEqual(['safeguards']);
});

test('[D5] a power is used by who holds it, on a day on which it was law, at what is aimed at', () => {
  expect(wrong(action())).toEqual([]);
  expect(wrong(action({ partner: 'housing' }))).toEqual(['power']);
  expect(wrong(action({ on: '1999-01-01' }))).toEqual(['power']);
  expect(wrong(action({ of: undefined }))).toEqual(['of']);
  expect(wrong(action({ of: marku }))).toEqual(['of']);
  expect(wrong(action({ aim: 'network', of: marku }))).toEqual([]);
  expect(wrong(action({ aim: 'trade', of: undefined }))).toEqual(['trade']);
  expect(wrong(action({ follow: 'Look again.' }))).toEqual(['followOn']);
  expect(wrong(action({ followOn: '2026-12-01' }))).toEqual(['follow']);
  const story = told(place);
  expect(disruptionSpeaksOfWhatThereIs(story, action())).toBe(true);
  expect(disruptionSpeaksOfWhatThereIs(story, action({ of: uuid(9) }))).toBe(false);
  expect(disruptionSpeaksOfWhatThereIs(story, action({ risk: uuid(9) }))).toBe(false);
});

test('[D5] nothing that others notice is done before somebody decided to go on with the risk to victims before them', () => {
  const done = { state: 'done', resultWords: 'Two men came with us.' } as const;
  expect(wrong(visit(done), overt('not-decided'))).toEqual(['risk']);
  expect(wrong(visit(done), overt('wait'))).toEqual(['risk']);
  expect(wrong(visit(done), overt('go'))).toEqual([]);
  expect(wrong(visit(done), overt('go', 'dropped'))).toEqual(['risk']);
  expect(wrong(visit({ ...done, risk: 'not-yet' }))).toEqual(['risk']);
  // A bank that looks at an account can stay unnoticed; a visit, an inspection or a closure cannot, nor can a power, whatever the action is called.
  const money = { kind: 'money', power: 'none', risk: 'unseen' } as const;
  for (const power of ['cash', 'account-freezing', 'prevention-order'] as const)
    expect(wrong(action({ ...money, partner: 'police', power }))).toEqual(['risk']);
  expect(wrong(action({ ...done, ...money }))).toEqual([]);
  expect(wrong(action({ ...money, state: 'done' }))).toEqual(['resultWords']);
  for (const kind of ['inspection', 'closure', 'notice'] as const)
    expect(wrong(action({ ...done, kind, risk: 'unseen' }))).toEqual(['risk']);
  expect(wrong(visit({ ...done, risk: 'unseen' }))).toEqual(['risk']);
});

test('[D5] a visit names what is left to settle, and becomes a task with what follows from each action', () => {
  const asEntry = (written: Extract<Written, { kind: 'visit' }>): EntryOf<'visit'> => ({
    ...written,
    place: 9,
    by: 'x',
    at: new Date('2026-11-02'),
  });
  expect(leftToSettle(told(overt('wait')), asEntry(visit()))).toEqual([
    'risk',
    'speaksFirst',
    'safeguardingLead',
    'reception',
    'interpreter',
  ]);
  const settled = visit({
    speaksFirst: 'Mary',
    safeguardingLead: 'Mo',
    reception: 'arranged',
    interpreter: 'not-needed',
  });
  expect(leftToSettle(told(overt('go')), asEntry(settled))).toEqual([]);
  const due = disruptionDue(
    told(visit(), action({ state: 'done', follow: 'Look again.', followOn: '2026-12-01' })),
  );
  expect(due.map(({ word, dueOn, state }) => [word, dueOn, state])).toEqual([
    ['visit', '2026-11-21', 'open'],
    ['disruption', '2026-11-20', 'done'],
    ['follow', '2026-12-01', 'open'],
  ]);
});

test('[D5] what was done stands in the chronology on its day, what is planned does not, and both are on the schedule for disclosure once', () => {
  const done = action({ state: 'done', risk: 'unseen', resultWords: 'The lock is off.' });
  const over = { ...visit({ state: 'done', at: '05:30' }), about: uuid(6) };
  const { standing } = told(visit(), done, over);
  expect(chronologyOf(standing).map(({ entry, from, at }) => [entry.kind, from, at])).toEqual([
    ['disruption', '2026-11-20', undefined],
    ['visit', '2026-11-21', '05:30'],
  ]);
  expect(standing).toHaveLength(3);
  const { undecided } = scheduleOf(standing, new Map());
  expect(undecided.map(({ key }) => key).toSorted()).toEqual(
    standing.map(({ kind, about }) => `${kind}:${about}`).toSorted(),
  );
});

test('[D3] each step that others notice has a decision of its own: one that was chosen is offered to no other and refused; what stood so before goes on', () => {
  const goes = overt('go');
  const other = (of: Written): Written => ({ ...of, about: uuid(6) });
  const used = [goes, visit()];
  expect(wrong(action({ risk: search }), ...used)).toEqual(['risk']);
  expect(wrong(other(visit()), ...used)).toEqual(['risk']);
  // The step itself is written again: planned, then done.
  expect(wrong(visit({ state: 'done', resultWords: 'Two men came with us.' }), ...used)).toEqual([]);
  // It goes by another, or by none: it can be chosen again.
  expect(wrong(action({ risk: search }), goes, visit({ risk: 'not-yet' }))).toEqual([]);
  // Two that were written with one before that was refused.
  expect(wrong(action({ risk: search }), ...used, action({ risk: search }))).toEqual([]);
  const offered = (kind: 'charge' | 'action', about: string, ...stand: Written[]) =>
    !risksOfOthers(told(...stand), kind, about).has(search);
  expect(offered('action', uuid(5), ...used)).toBe(true);
  for (const kind of ['action', 'charge'] as const) expect(offered(kind, uuid(6), ...used)).toBe(false);

  const charge = (about: string, on: Body<'charge'>['on'] = '2026-11-03'): Written => ({
    kind: 'charge',
    about,
    body: { of: marku, offence: 'slavery', how: 'charged', risk: search, on },
  });
  const laid = told(goes, charge(uuid(7)));
  // Whoever is charged on one day learns of it at once; on another day it is another step.
  expect(isRiskOfAnother(laid, charge(uuid(8)))).toBe(false);
  expect(isRiskOfAnother(laid, charge(uuid(8), '2026-11-04'))).toBe(true);
  expect(offered('charge', uuid(8), goes, charge(uuid(7)))).toBe(true);
  expect(wrong(visit(), goes, charge(uuid(7)))).toEqual(['risk']);
});
