import { expect, test } from 'vitest';
import { findsOf, languagesIn, marksOf, type Sought } from './finds.ts';
import type { ServiceBody } from './service.ts';

const house: ServiceBody = {
  name: 'A house',
  about: 'Five rooms.',
  needs: ['housing', 'safety'],
  places: ['E06000006'],
  ages: ['adult'],
  genders: 'women',
  dependants: 'yes',
  languages: 'Romanian, Twi and Polski',
  interpreters: 'no',
  cost: 'free',
  waiting: 'full',
  waitingOn: '2026-11-02',
  reach: 'Call.',
};
const isFound = (body: ServiceBody, sought: Sought): boolean => {
  const finds = findsOf(body);
  const { all, any } = marksOf(sought);
  return (
    all.every((mark) => finds.includes(mark)) && (any.length === 0 || any.some((m) => finds.includes(m)))
  );
};

test('a service is found by each need, place, person and language that it serves, and by no other', () => {
  expect(isFound(house, {})).toBe(true);
  expect(isFound(house, { need: 'safety', place: 'E06000006', whom: 'women', language: 'ro' })).toBe(true);
  expect(isFound(house, { whom: 'dependants' })).toBe(true);
  for (const other of [
    { need: 'legal' },
    { place: 'E06000049' },
    { whom: 'men' },
    { whom: 'child' },
    { language: 'vi' },
  ] as const)
    expect([other, isFound(house, other)]).toEqual([other, false]);
});

test('a service is found by who helps, what somebody needs to get in, what it costs at most and how soon there is room', () => {
  const all: ServiceBody = {
    ...house,
    workers: ['woman'],
    accessKinds: ['step-free'],
    waiting: 'under-a-month',
  };
  const some: ServiceBody = { ...house, cost: 'some', waiting: 'longer' };
  for (const sought of [
    { worker: 'woman', access: 'step-free', cost: 'free', room: 'month' },
    { cost: 'little', room: 'some' },
  ] as const)
    expect([sought, isFound(all, sought)]).toEqual([sought, true]);
  expect(isFound(some, { cost: 'little', room: 'some' })).toBe(true);
  for (const other of [{ worker: 'man' }, { access: 'childcare' }, { room: 'now' }] as const)
    expect([other, isFound(all, other)]).toEqual([other, false]);
  for (const other of [{ cost: 'free' }, { room: 'month' }] as const)
    expect([other, isFound(some, other)]).toEqual([other, false]);
  expect(isFound(house, { room: 'some' })).toBe(false);
});

test('what is to be had anywhere is found everywhere, what is for anyone by each, and an interpreter serves for every language', () => {
  const line: ServiceBody = { ...house, places: ['anywhere'], genders: 'anyone', interpreters: 'yes' };
  for (const sought of [
    { place: 'E06000049' },
    { whom: 'men' },
    { whom: 'women' },
    { language: 'vi' },
  ] as const)
    expect([sought, isFound(line, sought)]).toEqual([sought, true]);
});

test('languages are known by their English or their own name, and others stay as they were typed', () => {
  expect(languagesIn('Romanian, Twi and Polski; romanian')).toEqual(['ro', 'twi', 'pl']);
  expect(languagesIn('')).toEqual([]);
});
