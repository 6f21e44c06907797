import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { part, person, somebody, told } from '../../testing/one-person.ts';
import type { Written } from './entry.ts';
import { offendersIn, overlapsOf } from './overlaps.ts';

const defence: Written = {
  kind: 'defence',
  about: person,
  body: { choice: 'unclear', why: 'Too little is known.', safeguarding: 'referred', on: '2026-11-03' },
};

test('[D3 X10] whoever is suspect and perhaps victim raises the question of section 45, until it is answered', () => {
  expect(overlapsOf(told(somebody, part('suspect'), part('witness')))).toEqual([]);
  const open = told(somebody, part('suspect'), part('possible-victim'));
  expect(overlapsOf(open).map(({ asked }) => asked)).toEqual([false]);
  const answered = [somebody, part('convicted'), part('victim'), defence];
  expect(overlapsOf(told(...answered)).map(({ asked }) => asked)).toEqual([true]);
  expect(overlapsOf(told(somebody, part('suspect'), part('victim'), part('victim', 'ended')))).toEqual([]);
});

test('[D3] an answer from before the overlap arose is no answer to it', () => {
  const story = told(somebody, part('suspect'), defence, part('possible-victim'));
  expect(overlapsOf(story).map(({ asked }) => asked)).toEqual([false]);
});

const charge = (about: string): Written => ({
  kind: 'charge',
  about,
  body: { of: person, offence: 'trafficking', how: 'charged', on: '2026-11-03' },
});
const [first, second] = [randomUUID(), randomUUID()];

test('[D3 X10] a possible victim who is charged is asked about, without anybody calling them a suspect, and anew with each charge', () => {
  const charged = [somebody, part('possible-victim'), charge(first)];
  expect(overlapsOf(told(...charged)).map(({ asked }) => asked)).toEqual([false]);
  const answered = [...charged, defence];
  expect(overlapsOf(told(...answered)).map(({ asked }) => asked)).toEqual([true]);
  expect(overlapsOf(told(...answered, charge(second))).map(({ asked }) => asked)).toEqual([false]);
  // An answer from before the charge is none to it.
  expect(
    overlapsOf(told(somebody, part('victim'), defence, charge(first))).map(({ asked }) => asked),
  ).toEqual([false]);
});

test('[D3] a charge that ended, or of which somebody was acquitted, is held against nobody', () => {
  const verdict = (said: 'not-guilty' | 'guilty' | 'quashed'): Written => ({
    kind: 'verdict',
    about: said,
    body: { charge: first, verdict: said, on: '2026-11-04' },
  });
  const ended: Written = {
    kind: 'charge-ended',
    about: second,
    body: { charge: first, how: 'discontinued', why: 'Section 45.', on: '2026-11-04' },
  };
  const held = (...after: readonly Written[]) =>
    offendersIn(told(somebody, charge(first), ...after)).has(person);
  expect(held()).toBe(true);
  expect(held(verdict('guilty'))).toBe(true);
  expect(held(verdict('guilty'), verdict('quashed'))).toBe(false);
  expect(held(verdict('not-guilty'))).toBe(false);
  expect(held(ended)).toBe(false);
});
