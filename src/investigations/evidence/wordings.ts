/**
 * Every wording of everything that is on the schedule, and the decision about each. What was written anew is another wording: what was decided about the one
 * before is no decision about it, and the one before stays where it was put. Pure.
 */
import type { Entry, EntryOf, Kind } from '../investigation/entry.ts';

/** What a decision about something names: its kind and what it is about; of a document, and of what became of it, the id of its file. */
export const keyOf = (entry: Entry): string =>
  entry.kind === 'item-file' || entry.kind === 'explained'
    ? `${entry.kind}:${entry.body.file}`
    : `${entry.kind}:${entry.about}`;

/** The same of an earlier wording, which is decided about by itself. */
export const keyOfEarlier = (entry: Entry): string => `${keyOf(entry)}@${entry.place}`;

/** Told of an item each time anew, or no material at all: of these nothing is an earlier wording of anything. */
const noWordings: readonly Kind[] = ['movement', 'judgement', 'template'];
export const hasWordings = ({ kind }: Entry): boolean => !noWordings.includes(kind);

export interface Wording {
  readonly key: string;
  /** What was written in its place; undefined of what stands. */
  readonly replacedBy: Entry | undefined;
  /** The decision about this wording. Undefined while there is none. */
  readonly judged: EntryOf<'judgement'> | undefined;
  /** The last decision, where it was about what stood before: it says nothing of this one. */
  readonly changedSince: EntryOf<'judgement'> | undefined;
}

const byPlace = (entries: readonly Entry[]) => entries.toSorted((one, other) => one.place - other.place);

/** Tells of each wording what was decided about it. `entries`: all that was ever written, decisions among it, in any order. */
export function wordingsIn(entries: readonly Entry[]): (entry: Entry) => Wording {
  const inOrder = byPlace(entries);
  const wordings = Map.groupBy(inOrder.filter(hasWordings), keyOf);
  const decisions = Map.groupBy(
    inOrder.flatMap((entry) => (entry.kind === 'judgement' ? [entry] : [])),
    ({ about }) => about,
  );
  return (entry) => {
    const key = keyOf(entry);
    const replacedBy = wordings.get(key)?.find(({ place }) => place > entry.place);
    const about = decisions.get(key) ?? [];
    if (replacedBy === undefined) {
      const last = about.at(-1);
      const counts = last !== undefined && last.place > entry.place;
      return {
        key,
        replacedBy,
        judged: counts ? last : undefined,
        changedSince: counts ? undefined : last,
      };
    }
    const earlier = keyOfEarlier(entry);
    const whileItStood = about.filter(({ place }) => place > entry.place && place < replacedBy.place);
    return {
      key: earlier,
      replacedBy,
      judged: decisions.get(earlier)?.at(-1) ?? whileItStood.at(-1),
      changedSince: undefined,
    };
  };
}

/** How far something has come, and by when: no words of it. */
const progress: readonly string[] = ['state', 'dueOn', 'reviewOn'];
const wordsOf = ({ body }: Entry): string =>
  JSON.stringify(Object.entries(body).filter(([name]) => !progress.includes(name)));

/**
 * Does a wording stand by itself? What stands does, and so does every earlier one of an item or a fact; of any other note only where another was worded
 * differently: that a step is done leaves no earlier wording of it.
 */
export const standsByItself = (entry: Entry, replacedBy: Entry | undefined): boolean =>
  replacedBy === undefined ||
  entry.kind === 'item' ||
  entry.kind === 'fact' ||
  wordsOf(entry) !== wordsOf(replacedBy);
