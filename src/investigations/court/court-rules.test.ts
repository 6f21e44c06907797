import { expect, test } from 'vitest';
import { type Body, care, charged, told } from '../../testing/charging.ts';
import { riskDecided } from '../../testing/investigating.ts';
import { isRiskDecided } from '../disruption/disruption-rules.ts';
import type { Written } from '../investigation/entry.ts';
import { helpCodes, helpsOn } from '../investigation/what-helps.ts';
import { courtProblems } from './court-rules.ts';
import { lawInWords } from './court-words.ts';
import { offenceDay, offenceOf } from './offences.ts';
import { measures, measuresOn, specialMeasures } from './special-measures.ts';

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
  const first = { from: '2003-02-10', until: '2004-04-30' } as const;
  expect(problems('prostitution-trafficking-2002', first)).toEqual([]);
  expect(problems('sexual-trafficking-2003', first)).toEqual([['offence', 'charge.notYet']]);
  expect(problems('prostitution-trafficking-2002', { from: '2004-05-01', until: '2004-06-01' })).toEqual([
    ['offence', 'charge.noMore'],
  ]);
  expect(lawInWords('prostitution-trafficking-2002')).toBe(
    'Nationality, Immigration and Asylum Act 2002, section 145, at most 14 years',
  );
});

test('[D3 D12] nobody goes on while it is not known what the victims wish, unless they say why it cannot wait; what was decided before without a reason carries nothing', () => {
  const step = riskDecided();
  if (step.kind !== 'overt') throw new Error('no step');
  const { without, withoutWords, ...rest } = step.body;
  const going = (body: Partial<Body<'overt'>>): Written => ({ ...step, body: { ...rest, ...body } });
  const problems = (body: Partial<Body<'overt'>>) => courtProblems(told(), going(body));
  for (const wishes of ['not-asked', 'not-known'] as const) {
    expect(problems({ wishes })).toEqual([
      ['without', 'overt.without.needed'],
      ['withoutWords', 'overt.withoutWords.needed'],
    ]);
    expect(problems({ wishes, without })).toEqual([['withoutWords', 'overt.withoutWords.needed']]);
    expect(problems({ wishes, without, withoutWords })).toEqual([]);
    for (const choice of ['wait', 'stop', 'not-decided'] as const)
      expect(problems({ wishes, choice })).toEqual([]);
    // Nothing is carried by it, and whoever leads is asked to decide again.
    const before = told(going({ wishes }));
    expect(isRiskDecided(before, step.about)).toBe(false);
    expect(isRiskDecided(told(going({ wishes, without, withoutWords })), step.about)).toBe(true);
  }
  for (const known of [{ wishes: 'no-victim-known' }, { wishes: 'known', ground: 'they-said' }] as const)
    expect(problems(known)).toEqual([]);
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

test('[D6] what helps a witness, and what would have helped an investigation, stand from a day on with where each comes from', () => {
  expect(measures.map(({ code }) => code)).toEqual([...specialMeasures]);
  for (const { law, source } of measures) expect([law, source]).not.toContain('');
  const on = (day: Parameters<typeof measuresOn>[0]) => measuresOn(day).map(({ code }) => code);
  expect([on('2022-09-25').includes('recorded-cross'), on('2022-09-26').includes('recorded-cross')]).toEqual([
    false,
    true,
  ]);
  expect(helpsOn('2026-11-29').source).toContain('Our own proposal');
  expect(helpsOn('2026-11-29').codes).toEqual(helpCodes);
});
