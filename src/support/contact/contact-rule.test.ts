import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ContactRule,
  contactWays,
  foldWords,
  hashesOf,
  judgeContact,
  type SendWay,
  sendWays,
  weekdays,
} from './contact-rule.ts';
import { neverTopics, neverWords } from './never-words.ts';

const hash = (text: string) => `#${text.split('').toReversed().join('')}`;
const rule = (over: Partial<ContactRule> = {}): ContactRule => ({
  safe: 'as-written',
  ways: [...contactWays],
  days: [],
  from: null,
  until: null,
  shared: 'no',
  voicemail: 'may',
  never: [],
  hashes: [],
  ...over,
});
/** 2026-11-30 is a Monday; London keeps winter time. */
const monday = (time: string) => new Date(`2026-11-30T${time}:00Z`);
const ask = (over: Partial<ContactRule>, way: SendWay, at = monday('12:00'), text = '') =>
  judgeContact(rule(over), { way, at, text }, hash);

test('[X23] only the ways that were agreed pass; with no rule, or one in words alone, nothing is pushed', () => {
  expect(ask({ ways: ['call'] }, 'call').passes).toBe(true);
  expect(ask({ ways: ['call'] }, 'text')).toEqual({ passes: false, reason: 'way' });
  expect(ask({ ways: null }, 'call')).toEqual({ passes: false, reason: 'not-coded' });
  expect(ask({ safe: 'not-settled' }, 'call')).toEqual({ passes: false, reason: 'not-settled' });
  expect(judgeContact(null, { way: 'call', at: monday('12:00'), text: '' }, hash).passes).toBe(false);
  expect(judgeContact(null, { way: 'receipt', at: monday('12:00'), text: '' }, hash).passes).toBe(true);
});

test('[X23] a phone that others may read takes no text and no message, and a voicemail only where one may be left', () => {
  expect(ask({ shared: 'unsure' }, 'text')).toEqual({ passes: false, reason: 'shared-phone' });
  expect(ask({ shared: 'yes' }, 'voicemail')).toEqual({ passes: false, reason: 'shared-phone' });
  expect(ask({ shared: 'yes' }, 'call').passes).toBe(true);
  expect(ask({ voicemail: 'never' }, 'voicemail')).toEqual({ passes: false, reason: 'voicemail' });
});

test('[X23] out of the hours it says when the next safe time begins, past midnight and in summer too', () => {
  const hours = { days: ['tue', 'thu'], from: '10:00', until: '14:00' } as const;
  expect(ask(hours, 'call')).toEqual({
    passes: false,
    reason: 'time',
    nextAt: new Date('2026-12-01T10:00:00Z'),
  });
  expect(ask(hours, 'call', new Date('2026-12-01T14:00:00Z')).passes).toBe(true);
  expect(ask(hours, 'call', new Date('2026-12-01T14:01:00Z'))).toMatchObject({
    nextAt: new Date('2026-12-03T10:00:00Z'),
  });
  expect(ask(hours, 'call', new Date('2026-07-07T09:00:00Z')).passes).toBe(true);
  const night = { days: ['mon'], from: '22:00', until: '02:00' } as const;
  expect(ask(night, 'call', new Date('2026-12-01T01:30:00Z')).passes).toBe(true);
  expect(ask(night, 'call', new Date('2026-11-30T01:30:00Z')).passes).toBe(false);
});

test('[X23] a word of a topic, or one that the person named in any writing, stops a message; near it does not', () => {
  const named = { never: ['police'], hashes: hashesOf('Poliția, Ana Maria', hash) } as const;
  expect(ask(named, 'letter', monday('12:00'), 'The POLICE rang.')).toMatchObject({ word: 'police' });
  expect(ask(named, 'receipt', monday('12:00'), 'Vine politia!')).toMatchObject({ word: 'politia' });
  expect(ask(named, 'email', monday('12:00'), 'Hello ana-maria')).toMatchObject({ word: 'ana maria' });
  expect(ask(named, 'email', monday('12:00'), 'Hello Ana, polite Maria').passes).toBe(true);
});

test('the words that would give something away are folded, and no longer than what is looked for', () => {
  for (const word of Object.values(neverWords).flat()) {
    expect(foldWords(word)).toBe(word);
    expect(word.split(' ').length).toBeLessThan(5);
  }
});

const anyTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyRule: fc.Arbitrary<ContactRule> = fc.record({
  safe: fc.constantFrom('as-written', 'not-at-all', 'not-settled', 'ended'),
  ways: fc.option(fc.subarray([...contactWays])),
  days: fc.subarray([...weekdays]),
  from: anyTime,
  until: anyTime,
  shared: fc.constantFrom('yes', 'no', 'unsure'),
  voicemail: fc.constantFrom('never', 'may'),
  never: fc.subarray([...neverTopics]),
  hashes: fc.constant(hashesOf('zebra', hash)),
});

test('[X23] of any rule, way, hour and words: what passes breaks nothing that was agreed', () => {
  fc.assert(
    fc.property(
      anyRule,
      fc.constantFrom(...sendWays),
      fc.integer({ min: 0, max: 7 * 24 * 60 - 1 }),
      fc.constantFrom('', 'See you', 'The zebra', 'the hospital', 'Court', 'Your benefits'),
      (one, way, minute, text) => {
        const at = new Date(monday('00:00').getTime() + minute * 60_000);
        if (!judgeContact(one, { way, at, text }, hash).passes) return;
        expect(['not-at-all', 'ended']).not.toContain(one.safe);
        if (way === 'receipt' && (one.safe === 'not-settled' || one.ways === null)) return;
        expect(one.safe).toBe('as-written');
        expect(one.ways).toContain(way === 'voicemail' ? 'call' : way);
        if (way === 'text' || way === 'voicemail') expect(one.shared).toBe('no');
        if (way === 'voicemail') expect(one.voicemail).toBe('may');
        expect(text).not.toBe('The zebra');
        if (text === 'Court') expect(one.never).not.toContain('police');
        if (text === 'the hospital') expect(one.never).not.toContain('health');
        if (text === 'Your benefits') expect(one.never).not.toContain('money');
        if (way === 'letter' || way === 'receipt') return;
        const time = at.toISOString().slice(11, 16);
        const [from, until] = [one.from ?? '', one.until ?? ''];
        const isOn = (index: number) =>
          one.days.length === 0 || one.days.includes(weekdays[(index + 7) % 7] ?? 'mon');
        const today = Math.floor(minute / 1440);
        const safe =
          from <= until
            ? isOn(today) && from <= time && time <= until
            : (isOn(today) && time >= from) || (isOn(today - 1) && time <= until);
        expect(safe).toBe(true);
      },
    ),
    { numRuns: 2_000 },
  );
});
