import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Entry, Written } from './entry.ts';
import type { Part } from './entry-bodies.ts';
import { overlapsOf, partsOf, tellStory } from './story.ts';

const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
const person = randomUUID();
const somebody: Written = {
  kind: 'person',
  about: person,
  body: { name: 'Ana', born: { none: 'unknown' }, sex: 'female', nationality: 'Romanian', ...sourced },
};
const part = (as: Part, state: 'stands' | 'ended' = 'stands', about: string = as): Written => ({
  kind: 'part',
  about,
  body: { of: person, as, why: 'Seen.', state, ...sourced },
});
const defence: Written = {
  kind: 'defence',
  about: person,
  body: { choice: 'unclear', why: 'Too little is known.', safeguarding: 'referred', on: '2026-11-03' },
};
const told = (...written: readonly Written[]) =>
  tellStory(
    written.map((each, place): Entry => ({ ...each, place: place + 1, by: 'x', at: new Date('2026-11-02') })),
  );

test('[D2] a person is several things at once, each until it is ended', () => {
  const story = told(somebody, part('suspect'), part('witness'), part('victim'), part('witness', 'ended'));
  expect(partsOf(story, person)).toEqual(['suspect', 'victim']);
});

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
