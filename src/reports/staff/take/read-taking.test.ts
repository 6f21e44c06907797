import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takenChannels } from '../../report.ts';
import { mostOfEach, told } from '../../told.ts';
import { readTaking } from './read-taking.ts';
import { groupNames, groups, nameIn, onesOf, type Typed, typedIn, withOnes } from './typed.ts';

const now = new Date('2026-11-23T14:30:00Z');
const begunAt = new Date('2026-11-23T14:05:00Z');
const least: Typed = { channel: 'phone', received: 'now', told: 'Six men in a van.' };
const read = (typed: Typed) => readTaking({ ...least, ...typed }, begunAt, now);
const problemsOf = (typed: Typed) => {
  const reading = read(typed);
  return 'problems' in reading ? reading.problems.map(({ field, problem }) => `${field}: ${problem}`) : [];
};
const takingFrom = (typed: Typed) => {
  const reading = read(typed);
  if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};

test('[A17] the way it came and the words told are all that has to be there', () => {
  const value = takingFrom({});
  expect(value).toMatchObject({ channel: 'phone', language: 'en', receivedAt: begunAt, contact: undefined });
  expect(value.told).toMatchObject({ whatSeen: 'Six men in a van.', identity: 'anonymous', people: [] });
  expect(readTaking({}, begunAt, now)).toEqual({
    problems: [
      { field: 'channel', problem: 'noChannel' },
      { field: 'told', problem: 'nothingTold' },
    ],
  });
});

test('when it was told is when typing began, or an earlier time of the last year', () => {
  const earlier = { received: 'earlier', 'received-month': '11', 'received-year': '2026' };
  const at = (day: string, time: string) => ({ ...earlier, 'received-day': day, 'received-time': time });
  expect(takingFrom(at('22', '9.15')).receivedAt).toEqual(new Date('2026-11-22T09:15:00Z'));
  expect(takingFrom(at('23', '14:30')).receivedAt).toEqual(now);
  expect(problemsOf(at('23', '14:31'))).toEqual(['received-day: receivedAhead']);
  expect(problemsOf({ ...at('22', '9:00'), 'received-year': '2025' })).toEqual([
    'received-day: receivedTooOld',
  ]);
  expect(problemsOf(at('31', '9:00'))).toEqual(['received-day: notADay']);
  expect(problemsOf(at('22', 'noon'))).toEqual(['received-time: notATime']);
  expect(problemsOf({ 'received-time': '9:00' })).toEqual(['received: nowOrEarlier']);
});

test('how to reach somebody is never thrown away in silence', () => {
  expect(problemsOf({ phone: '07700 900123' })).toEqual(['identity: anonymousWithContact']);
  expect(problemsOf({ phone: '07700 900123', identity: 'anonymous' })).toEqual([
    'identity: anonymousWithContact',
  ]);
  const { contact } = takingFrom({
    phone: '07700 900123',
    identity: 'confidential',
    'never-voicemail': 'yes',
  });
  expect(contact).toMatchObject({ phone: '07700 900123', neverVoicemail: true });
});

test('what the taker noticed stands apart from what was told', () => {
  const value = takingFrom({
    observed: 'A man shouted behind her.',
    interpreter: 'yes',
    'interpreter-wish': 'a woman',
  });
  expect(value.told.whatSeen).toBe('Six men in a van.');
  expect(value.told.taken).toMatchObject({
    observed: 'A man shouted behind her.',
    interpreter: true,
    interpreterWish: 'a woman',
  });
});

test('a place among the words is found, and several are left to be chosen from', () => {
  expect(takingFrom({ where: 'the car wash, CW2 7AB' }).told.where).toMatchObject({
    postcode: 'CW2 7AB',
    councilCode: 'E06000049',
  });
  expect(takingFrom({ where: 'Northw' })).toMatchObject({ placeUnsettled: true });
});

test('texts that are too long are said to be, each at its own field', () => {
  expect(problemsOf({ told: 'x'.repeat(15_001) })).toEqual(['told: tooLongText']);
  expect(problemsOf({ 'people-0-name': 'x'.repeat(301) })).toEqual(['people-0-name: tooLongLine']);
  expect(problemsOf({ 'people-0-description': 'x'.repeat(15_000) })).toEqual([]);
});

const names = [
  'channel',
  'received',
  'received-day',
  'received-month',
  'received-year',
  'received-time',
  'danger',
  'told',
  'observed',
  'where',
  'when',
  'from-day',
  'from-month',
  'from-year',
  'identity',
  'name',
  'phone',
  'language',
  ...groupNames.flatMap((group) =>
    [0, 1, 2].flatMap((index) => groups[group].map((name) => nameIn(group, index, name))),
  ),
];
const anyText = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    'now',
    'earlier',
    'yes',
    '1',
    '11',
    '2026',
    '14:05',
    'confidential',
    'ro',
    ...takenChannels,
  ),
);
const anyForm = fc.dictionary(fc.constantFrom(...names), anyText);

test('whatever is typed is either a report in the shape of a report, or says what is wrong', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const reading = readTaking(typedIn(form), begunAt, now);
      if ('problems' in reading) expect(reading.problems.length).toBeGreaterThan(0);
      else {
        expect(told.safeParse(JSON.parse(JSON.stringify(reading.value.told))).error).toBeUndefined();
        expect(reading.value.receivedAt.getTime()).toBeLessThanOrEqual(now.getTime());
      }
    }),
  );
});

test('what was typed is kept to the letter, and groups close their gaps without losing any', () => {
  fc.assert(
    fc.property(anyForm, (form) => {
      const typed = typedIn(form);
      expect(typedIn(typed)).toEqual(typed);
      for (const [name, text] of Object.entries(form))
        if (!groupNames.some((group) => name.startsWith(`${group}-`)) && text !== '')
          expect(typed[name]).toBe(text.replace(/\r\n?/g, '\n'));
      for (const group of groupNames) {
        const ones = onesOf(typed, group);
        expect(onesOf(withOnes(typed, group, ones), group)).toEqual(ones);
        expect(ones.length).toBeLessThanOrEqual(mostOfEach);
      }
    }),
  );
});
