import { expect, test } from 'vitest';
import { childToolProblem } from './child-tools.ts';
import { childhoodOn } from './childhood.ts';

test('by a date of birth somebody is a child until the day on which they turn 18; a month or a year tells where it is sure', () => {
  const on = (born: string, day: `${number}-${number}-${number}`) => childhoodOn(born, '2026-11-02', day);
  expect(on('4 May 2009', '2027-05-03')).toBe('child');
  expect(on('4 May 2009', '2027-05-04')).toBe('adult');
  expect(on('2009-05', '2027-05-15')).toBe('unknown');
  expect(on('2009', '2026-12-31')).toBe('child');
  expect(on('2009', '2027-06-01')).toBe('unknown');
  expect(on('2008', '2027-01-01')).toBe('adult');
  // What registries write when nobody knows the day counts as its year.
  expect(on('1 January 2009', '2027-03-01')).toBe('unknown');
});

test('a guessed age makes a child of nobody, and an adult only of whoever is well over', () => {
  const on = (born: string) => childhoodOn(born, '2026-11-02', '2026-11-02');
  expect([on('about 15'), on('teenager'), on('about 20'), on('about 30')]).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'adult',
  ]);
  expect(childhoodOn(undefined, '2026-11-02', '2026-11-02')).toBe('unknown');
});

test('a tool for children is refused of an adult, asks where the age is not known, and takes no number', () => {
  const used = { tool: 'seraf', on: '2026-11-02', category: 'Moderate' } as const;
  const born = (text: string) => ({ born: text, on: '2026-11-02' }) as const;
  expect(childToolProblem(used, born('4 May 2010'))).toBeUndefined();
  expect(childToolProblem({ ...used, age: 'treated' }, born('4 May 1990'))).toBe('adult');
  expect(childToolProblem(used, { born: { none: 'unknown' }, on: '2026-11-02' })).toBe('age');
  expect(childToolProblem({ ...used, age: 'said' }, undefined)).toBeUndefined();
  expect(childToolProblem({ ...used, tool: 'other' }, born('4 May 2010'))).toBe('toolName');
  expect(childToolProblem({ ...used, category: '16' }, born('4 May 2010'))).toBe('category');
});
