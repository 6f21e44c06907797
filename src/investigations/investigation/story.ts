/** What stands of an investigation, told from its entries: the last of each kind and what it is about. Up to a place it is what stood then. Pure. */

import { standingOf } from '../../entries/index.ts';
import type { Entry, EntryOf, Kind } from './entry.ts';
import { type Part, type ThingKind, thingKinds } from './entry-bodies.ts';

export interface Story {
  /** What stands, in the order in which each thing was last written. */
  readonly standing: readonly Entry[];
}

/** Tells an investigation from entries in any order; those after `upTo` are left out. */
export const tellStory = (entries: readonly Entry[], upTo?: number): Story => ({
  standing: standingOf(entries, upTo),
});

const isOf =
  <K extends Kind>(kind: K) =>
  (entry: Entry): entry is EntryOf<K> =>
    entry.kind === kind;

/** Everything of a kind that stands. */
export const allOf = <K extends Kind>(story: Story, kind: K): EntryOf<K>[] =>
  story.standing.filter(isOf(kind));

/** The one of a kind, or of a thing; undefined when nobody has written it. */
export const oneOf = <K extends Kind>(story: Story, kind: K, about = ''): EntryOf<K> | undefined =>
  allOf(story, kind).find((entry) => entry.about === about);

export type Thing = EntryOf<ThingKind>;
const isThing = (entry: Entry): entry is Thing => thingKinds.some((kind) => kind === entry.kind);

/** Every person, group, place, vehicle, phone, business and account. */
export const thingsOf = (story: Story): Thing[] => story.standing.filter(isThing);

/** What a person is in it now: each once, in the order of the list. */
export function partsOf(story: Story, person: string): Part[] {
  const held = new Set(
    allOf(story, 'part').flatMap(({ body }) =>
      body.of === person && body.state === 'stands' ? [body.as] : [],
    ),
  );
  return [...held];
}
