/** The chronology of an investigation: its facts, and what its own record holds of what was done, in the order of their days. Pure. */
import { type Day, londonDay } from '../../platform/working-days.ts';
import type { Entry, EntryOf } from '../investigation/entry.ts';
import type { Precision } from '../investigation/evidence-bodies.ts';
import { keyOf } from './wordings.ts';

/** Steps on the way through court that have been taken; that a hearing is listed is none. */
export const courtSteps = [
  'advice',
  'charge',
  'heard',
  'plea',
  'verdict',
  'sentence',
  'payment',
  'charge-ended',
  'ordered',
] as const;
export type CourtStep = (typeof courtSteps)[number];

/** What can stand in it: facts, and by themselves decisions, items as they came, movements, what was done, the way through court, and that it was closed or opened. */
export type Told = EntryOf<
  | 'fact'
  | 'decision'
  | 'item'
  | 'movement'
  | 'step'
  | 'overt'
  | 'disruption'
  | 'visit'
  | 'standing'
  | CourtStep
>;

export interface ChronologyRow {
  readonly entry: Told;
  readonly when: Precision;
  readonly from: Day;
  /** Only of a time between two days. */
  readonly until: Day | undefined;
  /** `HH:MM`, where it is known. */
  readonly at: string | undefined;
  /** What was written in its place: of an earlier wording of a fact or an item. */
  readonly replacedBy?: Entry;
}

const exactly = (entry: Told, from: Day, at?: string): ChronologyRow => ({
  entry,
  when: 'exact',
  from,
  until: undefined,
  at,
});

function rowOf(entry: Entry): ChronologyRow | undefined {
  switch (entry.kind) {
    case 'fact': {
      const { when, from, until, at } = entry.body;
      return { entry, when, from, until: when === 'range' ? until : undefined, at };
    }
    case 'decision':
    case 'standing':
    case 'advice':
    case 'charge':
    case 'heard':
    case 'plea':
    case 'verdict':
    case 'sentence':
    case 'payment':
    case 'charge-ended':
    case 'ordered':
      return exactly(entry, entry.body.on);
    case 'item':
    case 'movement':
      return exactly(entry, entry.body.on, entry.body.at);
    case 'visit':
      return entry.body.state === 'done' ? exactly(entry, entry.body.on, entry.body.at) : undefined;
    case 'overt':
    case 'disruption':
      return entry.body.state === 'done' ? exactly(entry, entry.body.on) : undefined;
    case 'step':
      return entry.body.state === 'done' ? exactly(entry, londonDay(entry.at)) : undefined;
    // What is no event of a day.
    case 'account':
    case 'business':
    case 'care':
    case 'defence':
    case 'explained':
    case 'group':
    case 'hearing':
    case 'item-file':
    case 'judgement':
    case 'line':
    case 'link':
    case 'named':
    case 'outline':
    case 'part':
    case 'person':
    case 'phone':
    case 'place':
    case 'strategy':
    case 'taken-off':
    case 'template':
    case 'told':
    case 'vehicle':
      return undefined;
  }
}

const byDay = (one: ChronologyRow, other: ChronologyRow): number => {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  const [first = '', second = ''] = [one.at, other.at];
  if (first !== second) return first < second ? -1 : 1;
  return one.entry.place - other.entry.place;
};

/**
 * Every fact and everything that was done, each exactly once, the earliest first. `entries`: what stands, every movement, every time that the investigation
 * was closed or opened again, and every fact and item as often as it was written: an earlier wording is a line of its own, which says so. What is planned and not done is no part of it; an item that was entered in
 * error stays, since its number does.
 */
export function chronologyOf(entries: readonly Entry[]): ChronologyRow[] {
  const wordings = Map.groupBy(
    entries.filter(({ kind }) => kind === 'fact' || kind === 'item'),
    keyOf,
  );
  return entries
    .flatMap((entry) => {
      const row = rowOf(entry);
      if (row === undefined) return [];
      const later = wordings.get(keyOf(entry))?.filter(({ place }) => place > entry.place) ?? [];
      const replacedBy = later.toSorted((one, other) => one.place - other.place)[0];
      return [replacedBy === undefined ? row : { ...row, replacedBy }];
    })
    .toSorted(byDay);
}
