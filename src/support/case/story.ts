/**
 * What stands of a case, told from its entries: the last of each kind and what it is about, and of what judges a day the one about the latest
 * day. Up to a place it is what stood then. Pure.
 */
import { type Day, londonDay } from '../../platform/working-days.ts';
import { type Entry, type EntryOf, judgedKinds, type Kind } from './entry.ts';

export interface Story {
  /** What stands, in the order in which each thing was last written. */
  readonly standing: readonly Entry[];
  /** The place of the last that was written, whether it stands or not; 0 where nothing was. */
  readonly written: number;
}

/** The day that something is about: none is later than the day on which it was written, whatever it says. */
export function dayAbout({ at, body }: Pick<Entry, 'at'> & { readonly body: { readonly on: Day } }): Day {
  const [first = body.on] = [body.on, londonDay(at)].toSorted();
  return first;
}

/** Those in the order of the days that they are about, of one day as they were written. */
export const byDay = <E extends Pick<Entry, 'at' | 'place'> & { readonly body: { readonly on: Day } }>(
  entries: readonly E[],
): E[] =>
  entries.toSorted((one, other) => dayAbout(one).localeCompare(dayAbout(other)) || one.place - other.place);

const isJudged = (entry: Entry): entry is EntryOf<(typeof judgedKinds)[number]> =>
  judgedKinds.some((kind) => kind === entry.kind);

/** Does something that stands go on standing, although something was written after it? */
const outlasts = (before: Entry | undefined, entry: Entry): boolean =>
  before !== undefined && isJudged(before) && isJudged(entry) && dayAbout(before) > dayAbout(entry);

/** Tells a case from entries in any order; those after `upTo` are left out. */
export function tellStory(entries: readonly Entry[], upTo = Number.POSITIVE_INFINITY): Story {
  const told = entries.filter(({ place }) => place <= upTo).toSorted((one, other) => one.place - other.place);
  const last = new Map<string, Entry>();
  for (const entry of told) {
    const key = `${entry.kind} ${entry.about}`;
    if (!outlasts(last.get(key), entry)) last.set(key, entry);
  }
  return {
    standing: [...last.values()].toSorted((one, other) => one.place - other.place),
    written: told.at(-1)?.place ?? 0,
  };
}

const isOf =
  <K extends Kind>(kind: K) =>
  (entry: Entry): entry is EntryOf<K> =>
    entry.kind === kind;

/** Everything of a kind that stands. */
export const allOf = <K extends Kind>(story: Story, kind: K): EntryOf<K>[] =>
  story.standing.filter(isOf(kind));

/** The one of a kind, or of a domain; undefined when nobody has written it. */
export const oneOf = <K extends Kind>(story: Story, kind: K, about = ''): EntryOf<K> | undefined =>
  allOf(story, kind).find((entry) => entry.about === about);

/** The review of the latest day; undefined when there was none. */
export const lastReview = (story: Story): EntryOf<'review'> | undefined =>
  byDay(allOf(story, 'review')).at(-1);
