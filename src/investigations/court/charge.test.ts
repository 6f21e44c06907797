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
import { riskDecided } from '../../testing/investigating.ts';
import type { Written } from '../investigation/entry.ts';
import { nextStep, toBeTold } from './charge.ts';
import { courtDue } from './court-due.ts';
import { courtProblems } from './court-rules.ts';
import { lawInWords } from './court-words.ts';
import { offenceDay, offenceOf } from './offences.ts';

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
  expect(next(told(...steps), '2027-02-03')).toBe('sentence');
  steps.push(sentence);
  expect(next(told(...steps), '2027-03-02')).toBe('confiscation');
  steps.push(payment({ what: 'confiscation', made: 'made', amount: '12000' }));
  expect(next(told(...steps), '2027-04-02')).toBe('reparation');
  steps.push(payment({ what: 'reparation', made: 'not-made', why: 'Nothing is left to take.' }));
  expect(next(told(...steps), '2027-04-02')).toBe('settle');
  steps.push(care({ tell: 'agreed', ways: ['in-person'] }));
  expect(next(told(...steps), '2027-04-02')).toBe('tell');
  steps.push({
    kind: 'told',
    about: anew(),
    body: { of: ids.ana, charge, way: 'in-person', on: '2027-03-02' },
  });
  expect(next(told(...steps), '2027-04-02')).toBe('nothing');
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
  expect(toBeTold(silent, line(silent))).toEqual([]);
  expect(next(silent, '2027-02-02')).toBe('nothing');
});

test('[D6] hearings and outcomes that are to be told become tasks by their day', () => {
  const story = told(charged(), listed('2026-11-25'), verdict('not-guilty', '2026-11-27'));
  expect(courtDue(story)).toEqual([
    { key: ids.hearing, word: 'hearing', dueOn: '2026-11-25', state: 'open' },
    // The 27th is a Friday.
    { key: `tell ${ids.charge}`, word: 'tell', dueOn: '2026-11-30', state: 'open' },
  ]);
});

test('[D6] an offence is asked by the day on which it was done, not by that of the charge; it cannot end before it began', () => {
  const problems = (body: Partial<Body<'charge'>>) => {
    const written = charged('home-takeover');
    if (written.kind !== 'charge') throw new Error('no charge');
    return courtProblems(told(), { ...written, body: { ...written.body, on: '2026-11-03', ...body } });
  };
  expect(problems({})).toEqual([]);
  expect(problems({ from: '2026-04-01', until: '2026-04-28' })).toEqual([['offence', 'charge.notYet']]);
  expect(problems({ from: '2026-04-01', until: '2026-04-29' })).toEqual([]);
  expect(problems({ from: '2026-04-28' })).toEqual([['offence', 'charge.notYet']]);
  expect(problems({ from: '2026-06-02', until: '2026-06-01' })).toEqual([['until', 'charge.until.before']]);
});

test('[D6] what was done before the Modern Slavery Act is charged under the laws of its day, also where it went on afterwards', () => {
  const problems = (offence: Body<'charge'>['offence'], days: Partial<Body<'charge'>>) => {
    const written = charged(offence);
    if (written.kind !== 'charge') throw new Error('no charge');
    return courtProblems(told(), { ...written, body: { ...written.body, ...days } });
  };
  const before = { from: '2014-01-01', until: '2015-07-30' } as const;
  expect(problems('slavery', before)).toEqual([['offence', 'charge.notYet']]);
  expect(problems('slavery-2009', before)).toEqual([]);
  expect(problems('sexual-trafficking-2013', before)).toEqual([]);
  expect(problems('sexual-trafficking-2003', before)).toEqual([['offence', 'charge.noMore']]);
  expect(problems('slavery-2009', {})).toEqual([['offence', 'charge.noMore']]);
  expect(problems('other-trafficking-2004', { from: '2015-07-31', until: '2016-01-01' })).toEqual([
    ['offence', 'charge.noMore'],
  ]);
  const through = { from: '2015-07-30', until: '2015-07-31' } as const;
  expect([problems('slavery-2009', through), problems('slavery', through)]).toEqual([[], []]);
  expect(offenceOf('slavery-2009').reparation).toBe(false);
});

test('[D6] an offence with intent to traffic costs ten years at most, and life where it is kidnapping or false imprisonment', () => {
  expect(lawInWords('intent-to-traffic')).toBe('Modern Slavery Act 2015, section 4, at most 10 years');
  expect(lawInWords('kidnapping-to-traffic')).toBe(
    'Modern Slavery Act 2015, sections 4 and 5(3), at most life',
  );
});

test('[D4 D6] whoever is charged knows it: nobody is before somebody has decided to go on, with the risk to victims before them', () => {
  const problems = (risk?: string, choice: 'go' | 'wait' = 'go') => {
    const [written, step] = [charged(), riskDecided()];
    if (written.kind !== 'charge' || step.kind !== 'overt') throw new Error('no charge');
    const decided: Written = { ...step, body: { ...step.body, choice } };
    const said = risk === 'it' ? step.about : risk;
    return courtProblems(told(decided), { ...written, body: { ...written.body, risk: said } });
  };
  const undecided = [['risk', 'disrupt.risk.undecided']];
  expect(problems('it')).toEqual([]);
  expect(problems('it', 'wait')).toEqual(undecided);
  for (const none of [undefined, 'not-yet']) expect(problems(none)).toEqual(undecided);
});

test('[D6] the highest sentence is that of the day on which it was done, where it has changed since', () => {
  const most = (day: Body<'charge'>['on']) => offenceOf('assisting-immigration', day).most;
  expect([most('2022-06-27'), most('2022-06-28')]).toEqual([14, 'life']);
  expect(lawInWords('assisting-immigration', '2020-01-01')).toBe(
    'Immigration Act 1971, section 25, at most 14 years, not checked against the law',
  );
  expect(lawInWords('assisting-immigration')).toBe('Immigration Act 1971, section 25, at most life');
  expect(offenceDay({ from: '2020-01-01', until: '2020-05-01', on: '2026-11-03' })).toBe('2020-05-01');
});

test('[D6 D12] what is known of a victim’s wishes, language and travel says how it is known; what came on a ground in law names the law', () => {
  const problems = (body: Partial<Body<'care'>>) => {
    const written = care({ tell: 'not-settled', ways: [] });
    if (written.kind !== 'care') throw new Error('no care');
    const { ground, ...rest } = written.body;
    return courtProblems(told(), {
      ...written,
      body: { ...rest, wishes: 'not-asked', travel: 'not-known', ...body },
    });
  };
  const asks = [['ground', 'care.ground.needed']];
  expect(problems({})).toEqual([]);
  expect(problems({ wishes: 'willing' })).toEqual(asks);
  expect(problems({ language: 'Romanian' })).toEqual(asks);
  expect(problems({ travel: 'needed' })).toEqual(asks);
  expect(problems({ tell: 'wants-not-to-know' })).toEqual(asks);
  expect(problems({ wishes: 'willing', ground: 'supporter-with-consent' })).toEqual([]);
  expect(problems({ wishes: 'willing', ground: 'supporter-by-law' })).toEqual([
    ['groundWords', 'care.groundWords.needed'],
  ]);
  const groundWords = 'Data Protection Act 2018, Schedule 1, paragraph 18';
  expect(problems({ wishes: 'willing', ground: 'supporter-by-law', groundWords })).toEqual([]);
});

test('[D3 D12] what a step says of the victims’ wishes says how it is known; what came on a ground in law names the law', () => {
  const problems = (body: Partial<Body<'overt'>>) => {
    const written = riskDecided();
    if (written.kind !== 'overt') throw new Error('no step');
    return courtProblems(told(), { ...written, body: { ...written.body, ...body } });
  };
  const asks = [['ground', 'care.ground.needed']];
  expect(problems({ wishes: 'not-asked' })).toEqual([]);
  expect(problems({ wishes: 'no-victim-known' })).toEqual([]);
  expect(problems({ wishes: 'known' })).toEqual(asks);
  expect(problems({ wishes: 'partly' })).toEqual(asks);
  expect(problems({ wishes: 'not-known', wishesWords: 'She fears for her sister.' })).toEqual(asks);
  expect(problems({ wishes: 'known', ground: 'they-said' })).toEqual([]);
  const byLaw = { wishes: 'known', ground: 'supporter-by-law' } as const;
  expect(problems(byLaw)).toEqual([['groundWords', 'care.groundWords.needed']]);
  expect(problems({ ...byLaw, groundWords: 'Data Protection Act 2018, Schedule 1' })).toEqual([]);
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
