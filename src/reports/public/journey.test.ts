import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, noAnswers, toldFrom } from './answers.ts';
import { nothingAttached } from './attached.ts';
import { advance, journey, numberOf, type StepName, standsAt, stepBefore, stepNames } from './journey.ts';

const someAnswers: fc.Arbitrary<Answers> = fc.record({
  ...Object.fromEntries(Object.entries(noAnswers).map(([name, value]) => [name, fc.constant(value)])),
  whatSeen: fc.option(fc.constant('Seen.'), { nil: undefined }),
  where: fc.option(fc.record({ text: fc.constant('Crewe'), settled: fc.boolean() }), { nil: undefined }),
  identity: fc.option(fc.constantFrom('anonymous', 'confidential', 'named'), { nil: undefined }),
  people: fc.constant([]),
  vehicles: fc.constant([]),
  phones: fc.constant([]),
  businesses: fc.constant([]),
  files: fc.constant(nothingAttached),
});

test('whoever goes on from the first question comes to check answers, and never twice to a question', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const told = { ...answers, whatSeen: 'Seen.' };
      const been: StepName[] = [];
      let at: StepName = 'danger';
      while (at !== 'check') {
        expect(been).not.toContain(at);
        been.push(at);
        ({ at } = advance(at, told, false));
      }
    }),
  );
});

test('no way leads to check answers before what was seen is told', () => {
  fc.assert(
    fc.property(someAnswers, fc.constantFrom(...stepNames), fc.boolean(), (answers, from, reached) => {
      const { at } = advance(from, answers, reached);
      if (at === 'check') expect(answers.whatSeen).toBeDefined();
      expect(standsAt(at, answers)).toBe(at);
    }),
  );
});

test('a changed answer leads back to check answers, but for the details that belong to it', () => {
  const told: Answers = { ...noAnswers, whatSeen: 'Seen.' };
  expect(advance('danger', told, true).at).toBe('check');
  expect(advance('contact', { ...told, identity: 'named' }, true).at).toBe('contact-details');
  expect(advance('contact', { ...told, identity: 'anonymous' }, true).at).toBe('check');
  expect(advance('where', { ...told, where: { text: 'Crewe', settled: false } }, true).at).toBe(
    'which-place',
  );
});

test('the step before undoes the step after', () => {
  fc.assert(
    fc.property(someAnswers, (answers) => {
      const told = { ...answers, whatSeen: 'Seen.' };
      let at: StepName = 'danger';
      while (at !== 'check') {
        const next: StepName = advance(at, told, false).at;
        expect(stepBefore(next, told)).toBe(at);
        at = next;
      }
    }),
  );
});

test('questions are counted without gaps, and a detail counts with its question', () => {
  const counted = journey.filter((step) => step.counted).map(({ name }) => numberOf(name).number);
  expect(counted).toEqual(counted.map((_, index) => index + 1));
  expect(numberOf('contact-details')).toEqual(numberOf('contact'));
});

test('what only the form needs goes no further than the form', () => {
  const told = toldFrom({
    ...noAnswers,
    whatSeen: 'Seen.',
    where: { text: 'Crewe', place: 'Crewe, Cheshire East', settled: true },
    people: [{ key: 'abc', item: { name: 'Marek' } }],
    contact: { phone: '07700 900123' },
  });
  expect(told).toEqual({
    whatSeen: 'Seen.',
    where: { text: 'Crewe' },
    people: [{ name: 'Marek' }],
    vehicles: [],
    phones: [],
    businesses: [],
    identity: 'anonymous',
  });
});
