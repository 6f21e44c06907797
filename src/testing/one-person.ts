/** One person of an invented investigation, and what is told of them in the order in which it is written. */
import { randomUUID } from 'node:crypto';
import type { Entry, Written } from '../investigations/investigation/entry.ts';
import type { Part } from '../investigations/investigation/entry-bodies.ts';
import { type Story, tellStory } from '../investigations/investigation/story.ts';

const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
export const person = randomUUID();
export const somebody: Written = {
  kind: 'person',
  about: person,
  body: { name: 'Ana', born: { none: 'unknown' }, sex: 'female', nationality: 'Romanian', ...sourced },
};
export const part = (as: Part, state: 'stands' | 'ended' = 'stands', about: string = as): Written => ({
  kind: 'part',
  about,
  body: { of: person, as, why: 'Seen.', state, ...sourced },
});
export const told = (...written: readonly Written[]): Story =>
  tellStory(
    written.map((each, place): Entry => ({ ...each, place: place + 1, by: 'x', at: new Date('2026-11-02') })),
  );
