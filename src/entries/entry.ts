/** The noun: something that somebody wrote of a record, whole each time. The last of a kind and what it is about stands. Pure. */

/** What is written: its kind, which of the kind it is about (empty where there is one), and all that is said of it. */
export interface WrittenOf<Kind extends string> {
  readonly kind: Kind;
  readonly about: string;
  readonly body: object;
}

/** Its place in the run of all that was written of its record, who wrote it and when. */
export interface Placed {
  readonly place: number;
  readonly by: string;
  readonly at: Date;
}

/** One step in a record's history, without what it says. */
export interface HappenedOf<Kind extends string> extends Placed {
  readonly kind: Kind;
  readonly about: string;
}

/** What stands, in the order in which each thing was last written: told from entries in any order; those after `upTo` are left out. */
export function standingOf<E extends WrittenOf<string> & Placed>(
  entries: readonly E[],
  upTo = Number.POSITIVE_INFINITY,
): E[] {
  const last = new Map<string, E>();
  for (const entry of entries.toSorted((one, other) => one.place - other.place))
    if (entry.place <= upTo) last.set(`${entry.kind} ${entry.about}`, entry);
  return [...last.values()].toSorted((one, other) => one.place - other.place);
}
