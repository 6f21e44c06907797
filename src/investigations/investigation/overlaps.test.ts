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

const other = randomUUID();
const called = (about: string, name: string, born: '1990-05-04' | '1961-12-30'): Written =>
  somebody.kind === 'person' ? { ...somebody, about, body: { ...somebody.body, name, born } } : somebody;
const victimAs = (of: string): Written => {
  const written = part('possible-victim');
  return written.kind === 'part' ? { ...written, body: { ...written.body, of } } : written;
};
const link = (as: 'same-person' | 'other-person'): Written => ({
  kind: 'link',
  about: first,
  body: { from: other, to: person, as, source: 'officer', nature: 'fact', on: '2026-11-03' },
});
const asked = (...written: readonly Written[]) =>
  overlapsOf(told(...written)).map(({ person: { about }, same, asked }) => ({
    about,
    same: same.map((each) => each.about),
    asked,
  }));

test('[D3 X10] a suspect and a possible victim under two entries are asked about where they are surely one person, until it is answered of both', () => {
  const alike = [
    called(person, 'Zephyrine Quillfeather', '1990-05-04'),
    called(other, 'Quillfeather, Zephyrine', '1990-05-04'),
    part('suspect'),
    victimAs(other),
  ];
  expect(asked(...alike)).toEqual([{ about: person, same: [other], asked: false }]);
  // An answer that was given before anybody saw that they are one is none.
  expect(asked(...alike, defence).map((each) => each.asked)).toEqual([false]);
  const inView: Written =
    defence.kind === 'defence' ? { ...defence, body: { ...defence.body, same: [other] } } : defence;
  expect(asked(...alike, inView).map((each) => each.asked)).toEqual([true]);
  expect(asked(...alike, inView, charge(second)).map((each) => each.asked)).toEqual([false]);
  // What people said of both goes before what is found.
  expect(asked(...alike, link('other-person'))).toEqual([]);
});

test('[D3 X10] two entries that are not alike are asked about once somebody says that they are one person', () => {
  const unlike = [
    called(person, 'Zephyrine Quillfeather', '1990-05-04'),
    called(other, 'Marek Dvorzak', '1961-12-30'),
    part('suspect'),
    victimAs(other),
  ];
  expect(asked(...unlike)).toEqual([]);
  expect(asked(...unlike, link('same-person'))).toEqual([{ about: person, same: [other], asked: false }]);
});
