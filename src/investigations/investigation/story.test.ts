import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Entry, Written } from './entry.ts';
import type { Part } from './entry-bodies.ts';
import { partsOf, tellStory } from './story.ts';

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
const told = (...written: readonly Written[]) =>
  tellStory(
    written.map((each, place): Entry => ({ ...each, place: place + 1, by: 'x', at: new Date('2026-11-02') })),
  );

test('[D2] a person is several things at once, each until it is ended', () => {
  const story = told(somebody, part('suspect'), part('witness'), part('victim'), part('witness', 'ended'));
  expect(partsOf(story, person)).toEqual(['suspect', 'victim']);
});
