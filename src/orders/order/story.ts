/** What stands of an order, told from its entries: up to a place, what stood then. Pure. */
import { standingOf } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { Entry, EntryOf, Kind } from './entry.ts';

export interface Story {
  /** What stands, in the order in which each thing was last written. */
  readonly standing: readonly Entry[];
}

/** Tells an order from entries in any order; those after `upTo` are left out. */
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

/** What the court ordered; undefined while nobody has written it. */
export const orderOf = (story: Story): EntryOf<'order'>['body'] | undefined => allOf(story, 'order')[0]?.body;

/**
 * As what it binds is known: a person, a business or premises. Where nobody said that it is one of these, the kind of order says what it may be beside a person:
 * labour market orders bind companies too, and closure orders premises. A firm that was convicted could be said to be nothing else before.
 */
export function boundAs({
  kind,
  subjectIs,
}: Pick<EntryOf<'order'>['body'], 'kind' | 'subjectIs'>): readonly ('person' | 'business' | 'premises')[] {
  if (subjectIs === 'business' || subjectIs === 'premises') return [subjectIs];
  if (kind === 'labour-market') return ['person', 'business'];
  return kind === 'closure' ? ['person', 'premises'] : ['person'];
}

/** Is what it binds said to be a business or premises, and so nobody? */
export const isNobody = ({ subjectIs }: Pick<EntryOf<'order'>['body'], 'subjectIs'>): boolean =>
  subjectIs === 'business' || subjectIs === 'premises';

/** Other names of what it binds. Addresses have commas in them: their other names stand in lines of their own. */
export const otherNamesOf = (
  { otherNames = '' }: Pick<EntryOf<'order'>['body'], 'otherNames'>,
  as: 'person' | 'business' | 'premises',
): string[] =>
  otherNames
    .split(as === 'premises' ? /[;\n]/ : /[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

export type Condition = EntryOf<'condition'> | EntryOf<'protected-condition'>;
/** Every condition that whoever asks may read, in the order in which they were written. */
export const conditionsOf = (story: Story): Condition[] =>
  story.standing.flatMap((entry) =>
    entry.kind === 'condition' || entry.kind === 'protected-condition' ? [entry] : [],
  );

/** Does a condition bind on a day? */
export const binds = ({ body }: Condition, today: Day): boolean =>
  body.state === 'stands' &&
  (body.from === undefined || body.from <= today) &&
  (body.until === undefined || body.until >= today);

const byDay = (story: Story) =>
  allOf(story, 'change').toSorted(
    (one, other) => one.body.on.localeCompare(other.body.on) || one.place - other.place,
  );

/** What the court had changed by a day: of what is said of later days nothing. */
const changedBy = (story: Story, today: Day): Story => ({
  standing: story.standing.filter((entry) => entry.kind !== 'change' || entry.body.on <= today),
});

/** The last day on which it stands, as the court has put it by a day; null for until further order, undefined where nothing is written yet. */
export function expiryOf(story: Story, today: Day): Day | null | undefined {
  const order = orderOf(story);
  if (order === undefined) return undefined;
  return (
    byDay(changedBy(story, today)).findLast(({ body }) => body.expiresOn !== undefined)?.body.expiresOn ??
    order.expiresOn ??
    null
  );
}

/** The day from which it binds nobody any more, since it was discharged, or quashed on appeal; undefined where it was not. It may lie ahead. */
export const endsFrom = (story: Story): Day | undefined =>
  byDay(story).find(({ body }) => body.what === 'discharged' || body.what === 'quashed')?.body.on;

/** Does it bind nobody any more, by a day? */
export function isEnded(story: Story, today: Day): boolean {
  const from = endsFrom(story);
  return from !== undefined && from <= today;
}

/** The days ahead from which the court has it otherwise than today, the first of them first. */
export const turningDays = (story: Story, today: Day): Day[] => [
  ...new Set(byDay(story).flatMap(({ body }) => (body.on > today ? [body.on] : []))),
];

/** Does it bind on a day, as the court had put it by then? From the day of its discharge it binds nobody; its last day counts. */
export function isInForce(story: Story, today: Day): boolean {
  const order = orderOf(story);
  const expiry = expiryOf(story, today);
  return (
    order !== undefined &&
    !isEnded(story, today) &&
    order.madeOn <= today &&
    (expiry === null || expiry === undefined || expiry >= today)
  );
}
