import { expect, test } from 'vitest';
import {
  anew,
  type Body,
  care,
  charge,
  charged,
  heard,
  ids,
  line,
  listed,
  next,
  part,
  payment,
  plea,
  sentence,
  told,
  verdict,
} from '../../testing/charging.ts';
import type { Written } from '../investigation/entry.ts';
import { courtDue } from './court-due.ts';
import { courtProblems, courtSpeaksOfWhatThereIs } from './court-rules.ts';
import { matterOf, mattersOf, toBeTold } from './telling.ts';

const chargeBody: Body<'charge'> = {
  of: ids.marku,
  offence: 'trafficking',
  how: 'charged',
  risk: ids.risk,
  on: '2026-11-03',
};
/** Ana was told in person on a day. */
const tells = (on: Body<'told'>['on']): Written => ({
  kind: 'told',
  about: anew(),
  body: { of: ids.ana, charge, way: 'in-person', on },
});

test('[D6] whoever was told of one outcome is told of each that comes after it, with a task of its own', () => {
  const steps: Written[] = [
    charged(),
    care({ tell: 'agreed', ways: ['in-person'] }),
    part(ids.marku, 'convicted'),
  ];
  const open = () => {
    const story = told(...steps);
    const tasks = courtDue(story).flatMap(({ word, state, dueOn }) =>
      word === 'tell' && state === 'open' ? [dueOn] : [],
    );
    return [...toBeTold(story, matterOf(line(story))).map(({ about }) => about), ...tasks];
  };
  // Told of something before there was an outcome: it tells of none.
  steps.push(tells('2027-01-04'));
  expect(open()).toEqual([]);
  const outcomes: readonly (readonly [Written, Body<'told'>['on'], Body<'told'>['on']])[] = [
    [verdict('guilty', '2027-02-01'), '2027-02-01', '2027-02-02'],
    [sentence, '2027-03-01', '2027-03-02'],
    [verdict('quashed', '2028-01-10'), '2028-01-10', '2028-01-11'],
    [plea('guilty', '2028-02-07'), '2028-02-07', '2028-02-08'],
    [
      { kind: 'charge-ended', about: anew(), body: { charge, how: 'withdrawn', why: 'x', on: '2028-03-06' } },
      '2028-03-06',
      '2028-03-07',
    ],
  ];
  for (const [outcome, on, dueOn] of outcomes) {
    steps.push(outcome);
    expect(open()).toEqual([ids.ana, dueOn]);
    steps.push(tells(on));
    expect(open()).toEqual([]);
  }
  // An appeal that was heard and dismissed leaves no verdict, and is an outcome all the same.
  const appeal = anew();
  steps.push(listed('2028-04-03', 'appeal', appeal));
  expect(open()).toEqual([]);
  steps.push(heard('2028-04-03', appeal));
  expect(open()).toEqual([ids.ana, '2028-04-04']);
});

test('[D6] what was told of an earlier outcome, written down late, tells nobody of the one that came since; what nobody told stays late by its first day', () => {
  const agreed = care({ tell: 'agreed', ways: ['in-person'] });
  const both = [charged(), agreed, verdict('guilty', '2027-02-01'), sentence];
  const due = (...steps: readonly Written[]) =>
    courtDue(told(...both, ...steps)).flatMap(({ word, state, dueOn }) =>
      word === 'tell' && state === 'open' ? [dueOn] : [],
    );
  expect(due()).toEqual(['2027-02-02']);
  expect(due(tells('2027-02-02'))).toEqual(['2027-03-02']);
  expect(due(tells('2027-03-01'))).toEqual([]);
});

test('[D6] whoever is awarded compensation or reparation is told so; what is confiscated, or not awarded, tells nobody anything', () => {
  const steps = [
    charged(),
    care({ tell: 'agreed', ways: ['in-person'] }),
    part(ids.marku, 'convicted'),
    ...[verdict('guilty', '2027-02-01'), sentence, tells('2027-03-01')],
  ];
  const confiscation = payment({ what: 'confiscation', made: 'made', amount: '12000' });
  expect(next(told(...steps, confiscation))).toBe('reparation');
  const none = payment({ what: 'reparation', made: 'not-made', why: 'Nothing is left.' });
  expect(next(told(...steps, confiscation, none))).toBe('nothing');
  const awarded = told(...steps, payment({ what: 'compensation', made: 'made', amount: '5000' }));
  expect(next(awarded)).toBe('tell-since');
  expect(courtDue(awarded).at(-1)).toMatchObject({ word: 'tell', dueOn: '2027-04-02', state: 'open' });
  const made = payment({ what: 'reparation', made: 'made', amount: '5000' });
  expect(next(told(...steps, confiscation, made))).toBe('tell-since');
  expect(next(told(...steps, confiscation, made, tells('2027-04-01')))).toBe('nothing');
});

test('[D6] that nobody is charged is told as every outcome is: the prosecutor’s last answer, and that it was closed; a charge since takes it back', () => {
  const advice = (answer: Body<'advice'>['answer'], on: Body<'advice'>['on'], about = anew()): Written => ({
    kind: 'advice',
    about,
    body: { of: ids.marku, stage: 'charging', answer, defence: 'considered', on },
  });
  const toldOf = (outcome: string, on: Body<'told'>['on']): Written => ({
    kind: 'told',
    about: anew(),
    body: { of: ids.ana, outcome, way: 'in-person', on },
  });
  const closed: Written = {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'evidence-insufficient', why: 'Over.', on: '2026-11-20' },
  };
  const open = (...steps: readonly Written[]) => {
    const story = told(...steps);
    const asked = mattersOf(story).filter((matter) => toBeTold(story, matter).length > 0);
    const due = courtDue(story).flatMap(({ state, dueOn }) => (state === 'open' ? [dueOn] : []));
    expect(due).toHaveLength(asked.length);
    return due;
  };
  const none = anew();
  const noCharge = advice('no-charge-evidence', '2026-11-12', none);
  expect(open(advice('asked', '2026-11-10'))).toEqual([]);
  expect(open(noCharge)).toEqual(['2026-11-13']);
  // Asked again, it stands until it is answered.
  expect(open(noCharge, advice('asked', '2026-11-16'))).toEqual(['2026-11-13']);
  expect(open(noCharge, advice('more-work', '2026-11-16'))).toEqual([]);
  expect(open(noCharge, charged())).toEqual(['2026-11-13']);
  expect(
    open(noCharge, { kind: 'charge', about: ids.charge, body: { ...chargeBody, on: '2026-11-16' } }),
  ).toEqual([]);
  const silent = care({ tell: 'wants-not-to-know', ways: [] });
  expect(open(noCharge, silent)).toEqual([]);
  expect(open(noCharge, toldOf(none, '2026-11-12'))).toEqual([]);
  expect(open(noCharge, toldOf(none, '2026-11-12'), closed)).toEqual(['2026-11-23']);
  // Told that it was closed, she knows what was decided before.
  expect(open(noCharge, closed, toldOf('closing', '2026-11-20'))).toEqual([]);
  // Where somebody was charged, what came of the charge is told.
  expect(open(charged(), closed)).toEqual([]);
  const byText = toldOf('closing', '2026-11-20');
  expect(courtSpeaksOfWhatThereIs(told(noCharge), byText)).toBe(false);
  expect(courtSpeaksOfWhatThereIs(told(noCharge, closed), byText)).toBe(true);
  expect(courtSpeaksOfWhatThereIs(told(noCharge), toldOf(none, '2026-11-12'))).toBe(true);
  expect(courtProblems(told(noCharge, closed), byText)).toEqual([['way', 'told.notAgreed']]);
});

test('[D6] a victim is told only by a way that they agreed to, and not at all where they want not to know', () => {
  const acquitted = [charged(), verdict('not-guilty', '2027-02-01')];
  const byText: Written = {
    kind: 'told',
    about: anew(),
    body: { of: ids.ana, charge, way: 'text', on: '2027-02-01' },
  };
  const problems = (...written: readonly Written[]) => courtProblems(told(...acquitted, ...written), byText);
  expect(problems()).toEqual([['way', 'told.notAgreed']]);
  expect(problems(care({ tell: 'agreed', ways: ['supporter'] }))).toEqual([['way', 'told.notAgreed']]);
  expect(problems(care({ tell: 'agreed', ways: ['supporter', 'text'] }))).toEqual([]);
  const silent = told(...acquitted, care({ tell: 'wants-not-to-know', ways: [] }));
  expect(toBeTold(silent, matterOf(line(silent)))).toEqual([]);
  expect(next(silent, '2027-02-02')).toBe('nothing');
});

test('[D6] hearings and outcomes that are to be told become tasks by their day', () => {
  const acquittal = verdict('not-guilty', '2026-11-27');
  const story = told(charged(), listed('2026-11-25'), acquittal);
  expect(courtDue(story)).toEqual([
    { key: ids.hearing, word: 'hearing', dueOn: '2026-11-25', state: 'open' },
    // The 27th is a Friday.
    { key: `tell ${ids.charge} ${acquittal.about}`, word: 'tell', dueOn: '2026-11-30', state: 'open' },
  ]);
});
