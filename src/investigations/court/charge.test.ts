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
import { progressOf } from '../drawn/progress.ts';
import type { Written } from '../investigation/entry.ts';
import { chargedIn } from '../investigation/overlaps.ts';
import { courtDue } from './court-due.ts';
import { courtProblems } from './court-rules.ts';
import { nameOfCharge } from './court-words.ts';
import { nextStep } from './next-step.ts';
import { mattersOf } from './telling.ts';

/** Ana was told in person on a day. */
const tells = (on: Body<'told'>['on']): Written => ({
  kind: 'told',
  about: anew(),
  body: { of: ids.ana, charge, way: 'in-person', on },
});

test('[D6] where a charge stands follows from its steps, also where a later one undoes an earlier', () => {
  const state = (...steps: readonly Written[]) => line(told(charged(), ...steps)).state;
  expect(state()).toBe('charged');
  expect(state(listed('2026-11-10'))).toBe('before-court');
  expect(state(listed('2026-11-10'), plea('not-guilty', '2026-11-10'))).toBe('awaiting-trial');
  expect(state(plea('guilty', '2026-11-10'))).toBe('convicted');
  expect(state(verdict('no-verdict', '2027-02-01'))).toBe('awaiting-trial');
  expect(state(verdict('guilty', '2027-02-01'), sentence)).toBe('sentenced');
  expect(state(verdict('guilty', '2027-02-01'), sentence, verdict('quashed', '2028-01-01'))).toBe(
    'acquitted',
  );
  // In the order of their days, however late they are written down.
  expect(state(verdict('guilty', '2027-02-01'), plea('not-guilty', '2026-11-10'))).toBe('convicted');
});

test('[D6] one step comes next, from the first hearing to the day on which the victim knows', () => {
  const steps: Written[] = [charged()];
  expect(next(told(...steps))).toBe('list-hearing');
  steps.push(listed('2026-11-25'));
  expect(next(told(...steps))).toBe('wait');
  expect(next(told(...steps), '2026-11-25')).toBe('heard');
  steps.push(heard('2026-11-25'));
  expect(next(told(...steps), '2026-11-26')).toBe('plea');
  steps.push(plea('not-guilty', '2026-11-25'));
  expect(next(told(...steps), '2026-11-26')).toBe('list-hearing');
  const trial = anew();
  steps.push(listed('2027-02-01', 'trial', trial), heard('2027-02-01', trial));
  expect(next(told(...steps), '2027-02-02')).toBe('verdict');
  steps.push(verdict('guilty', '2027-02-02'));
  expect(next(told(...steps), '2027-02-03')).toBe('convicted');
  steps.push(part(ids.marku, 'convicted'));
  // A victim hears of the verdict first; asking for a sentence can wait that long.
  expect(next(told(...steps), '2027-02-03')).toBe('settle');
  steps.push(care({ tell: 'agreed', ways: ['in-person'] }));
  expect(next(told(...steps), '2027-02-03')).toBe('tell');
  steps.push(tells('2027-02-02'));
  expect(next(told(...steps), '2027-02-03')).toBe('sentence');
  steps.push(sentence);
  expect(next(told(...steps), '2027-03-02')).toBe('tell-since');
  steps.push(tells('2027-03-02'));
  expect(next(told(...steps), '2027-03-02')).toBe('confiscation');
  steps.push(payment({ what: 'confiscation', made: 'made', amount: '12000' }));
  expect(next(told(...steps), '2027-04-02')).toBe('reparation');
  steps.push(payment({ what: 'reparation', made: 'not-made', why: 'Nothing is left to take.' }));
  expect(next(told(...steps), '2027-04-02')).toBe('nothing');
});

test('[D6 E6] a charge that was written by mistake is told to nobody, asks nothing and counts nowhere, and stays with its mark', () => {
  const mistake: Written = {
    kind: 'charge-ended',
    about: anew(),
    body: { charge, how: 'mistake', why: 'Of another case.', on: '2026-11-04' },
  };
  const steps = [charged(), care({ tell: 'agreed', ways: ['in-person'] }), listed('2026-11-25')];
  expect(progressOf(told(...steps)).chargedOn).toBe('2026-11-03');
  // Also where a court is written to have said something of it.
  for (const more of [[], [verdict('guilty', '2026-12-01')]]) {
    const story = told(...steps, mistake, ...more);
    expect(line(story).state).toBe('mistake');
    expect(next(story, '2026-12-02')).toBe('nothing');
    expect(courtDue(story).map(({ word, state }) => [word, state])).toEqual([['hearing', 'done']]);
    expect(progressOf(story)).toMatchObject({ chargedOn: null, convictedOn: null, stopped: null });
    expect(chargedIn(story).size).toBe(0);
    expect(nameOfCharge(story, line(story).charge)).toBe('Marku: Human trafficking (written by mistake)');
  }
  // Closed without another, it is the closing that is told.
  const closed: Written = {
    kind: 'standing',
    about: '',
    body: { state: 'closed', outcome: 'other', why: 'Over.', on: '2026-11-20' },
  };
  const after = told(...steps, mistake, closed);
  expect(mattersOf(after).map(({ about }) => about)).toEqual(['closing']);
});

test('[D6] a reparation order needs a conviction under section 1, 2 or 4 and a confiscation order; where there is none, a reason', () => {
  const reparation = payment({ what: 'reparation', made: 'made', amount: '5000' });
  const confiscation = payment({ what: 'confiscation', made: 'made', amount: '12000' });
  const problems = (written: Written, ...steps: readonly Written[]) =>
    courtProblems(told(...steps), written).map(([, problem]) => problem);
  expect(problems(reparation, charged())).toEqual(['payment.notConvicted']);
  expect(problems(reparation, charged(), plea('guilty', '2026-11-10'))).toEqual(['payment.noReparation']);
  expect(problems(reparation, charged('fraud'), plea('guilty', '2026-11-10'), confiscation)).toEqual([
    'payment.noReparation',
  ]);
  expect(problems(reparation, charged(), plea('guilty', '2026-11-10'), confiscation)).toEqual([]);
  const convicted = [charged(), plea('guilty', '2026-11-10')];
  expect(problems(payment({ what: 'reparation', made: 'not-made' }), ...convicted)).toEqual([
    'payment.why.needed',
  ]);
  expect(problems(payment({ what: 'confiscation', made: 'made', amount: '£12,000' }), ...convicted)).toEqual([
    'payment.amount.figures',
  ]);
  expect(problems(sentence, charged())).toEqual(['sentence.notConvicted']);
});

test('[D6 E6] an order counts from the day on which it was made, whether somebody was charged or it is still open; one that was not made counts nowhere', () => {
  const ordered = (made: 'made' | 'not-made', on: Body<'ordered'>['on'], about = anew()): Written => ({
    kind: 'ordered',
    about,
    body: { of: ids.marku, made, on },
  });
  const day = (...written: readonly Written[]) => progressOf(told(...written)).orderedOn;
  expect(day()).toBe(null);
  expect(day(ordered('not-made', '2026-11-10'))).toBe(null);
  expect(day(ordered('made', '2026-11-12'), ordered('made', '2026-11-10'))).toBe('2026-11-10');
  // Written anew: it was not made.
  const wrong = anew();
  expect(day(ordered('made', '2026-11-10', wrong), ordered('not-made', '2026-11-10', wrong))).toBe(null);
  const closed: Written = {
    kind: 'standing',
    about: '',
    body: { state: 'closed', order: 'made', orderOn: '2026-11-09', why: 'Over.', on: '2026-11-20' },
  };
  expect(day(ordered('made', '2026-11-10'), closed)).toBe('2026-11-09');
});

test('[D6] after an acquittal or a quashed conviction the next step is to end what nothing carries any more', () => {
  const silent = care({ tell: 'wants-not-to-know', ways: [] });
  const suspect = part(ids.marku, 'suspect');
  const acquitted = [suspect, charged(), silent, verdict('not-guilty', '2027-02-01')];
  const step = (...steps: readonly Written[]) => nextStep(told(...steps), line(told(...steps)), '2028-02-01');
  expect(step(...acquitted)).toMatchObject({ do: 'end-part', part: { about: suspect.about } });
  // Ended, or written anew by somebody who suspects them still.
  if (suspect.kind !== 'part') throw new Error('no part');
  expect(step(...acquitted, { ...suspect, body: { ...suspect.body, state: 'ended' } }).do).toBe('nothing');
  expect(step(...acquitted, suspect).do).toBe('nothing');
  const convicted = part(ids.marku, 'convicted');
  const quashed = [
    ...[suspect, charged(), verdict('guilty', '2027-02-01'), convicted, sentence],
    verdict('quashed', '2028-01-01'),
  ];
  // What is not true any more comes first, and before anybody is told.
  expect(step(...quashed)).toMatchObject({ do: 'end-part', part: { about: convicted.about } });
  const other: Written = {
    kind: 'charge',
    about: anew(),
    body: { of: ids.marku, offence: 'fraud', how: 'charged', on: '2026-11-03' },
  };
  const guilty: Written = {
    kind: 'plea',
    about: anew(),
    body: { charge: other.about, plea: 'guilty', on: '2026-12-01' },
  };
  expect(step(...quashed, silent, other, guilty).do).toBe('nothing');
});
