import { expect, test } from 'vitest';
import { questionSetOn } from '../../referrals/index.ts';
import type { Entry } from './entry.ts';
import { tellStory } from './story.ts';
import { valuesForReferral } from './values-for-referral.ts';

const at = new Date('2026-11-02T10:00:00Z');
const one = { caseId: '00000000-0000-4000-8000-000000000001', reference: 'SC-4KD7W2' };
const set = questionSetOn('2026-11-28');
type PersonBody = Extract<Entry, { kind: 'person' }>['body'];
const valuesOf = (of: Partial<PersonBody>) =>
  valuesForReferral(
    one,
    tellStory([
      {
        kind: 'person',
        about: '',
        place: 1,
        by: 'somebody',
        at,
        body: {
          name: { none: 'unknown' },
          born: { none: 'not-asked' },
          gender: { none: 'not-asked' },
          nationality: { none: 'not-asked' },
          language: { none: 'not-asked' },
          interpreter: 'not-asked',
          source: 'person',
          on: '2026-11-02',
          ...of,
        },
      },
    ]),
    set,
    '2026-11-28',
  ).map(({ question, said }) => [question, said.kind === 'value' ? said.value : said.kind]);

test('what nobody asked is left to be asked; not known and refused are answers', () => {
  expect(valuesOf({})).toEqual([
    ['first-name', 'unknown'],
    ['last-name', 'unknown'],
  ]);
});

test('under 18 or not is told by the birth date, to the day', () => {
  const age = (born: string) =>
    valuesOf({ name: 'Ana', born }).find(([question]) => question === 'under-18')?.[1];
  expect([age('2008-11-28'), age('2008-11-29'), age('some time in 2008')]).toEqual(['no', 'yes', undefined]);
});

test('what the form’s own list does not have is not handed in; a gender is told in its words', () => {
  expect(valuesOf({ name: 'Ana', nationality: 'Atlantean', gender: 'Woman' })).toEqual([
    ['first-name', 'Ana'],
    ['gender', 'female'],
  ]);
});

test('the interpreter goes along with dialect and whom they want [C23]', () => {
  expect(valuesOf({ name: 'Ana', language: 'Arabic', dialect: 'Sudanese', interpreter: 'man' })).toEqual([
    ['first-name', 'Ana'],
    ['interpreter-needed', 'yes'],
    ['interpreter-language', 'Arabic; dialect: Sudanese; wants a man to interpret'],
  ]);
  expect(valuesOf({ name: 'Ana', interpreter: 'not-needed' })).toContainEqual(['interpreter-needed', 'no']);
});
