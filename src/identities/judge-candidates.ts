/** What is sought for a mention, and which of those found are alike. Pure: the worker finds candidates in the database, a bench in memory. */
import { randomUUID } from 'node:crypto';
import {
  type CompareOptions,
  type Comparison,
  compare,
  countBearers,
  type Decision,
  decide,
  identifiersOf,
  type MatchModel,
  type Normal,
  normalise,
} from '../matching/index.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import { type BlockingKey, blockingKeys, type Selectivity } from './blocking-keys.ts';
import { ruleOf, standingOf } from './blocking-rules.ts';
import type { FoundMatch, Judged } from './match-store.ts';
import { type Candidate, type Found, type KeptMention, mostForKey, type SoughtKey } from './mention-store.ts';

/** The model's share above which a value no longer identifies by itself is asked of this when its key brings all it may. */
const commonShare = 0.01;

/** How many mentions a key may bring. A weak key alone says little: it fills up what is left. */
export const reach: Readonly<Record<Selectivity, number>> = {
  strong: mostForKey,
  medium: mostForKey,
  weak: 20,
};

/** Of a value known to be common the newest few people stand for all. */
const mostOfCommon = 20;

/**
 * How many mentions a key may bring. One that is known to be common brings none but people: other things that share it alone are not
 * proposed, and what shares more is found by that.
 */
export const mostUnder = (kind: Normal['kind'], selectivity: Selectivity, common: boolean): number =>
  !common ? reach[selectivity] : kind === 'person' ? mostOfCommon : 0;

/** A mention made comparable, with its keys and their hashes. */
export interface Keyed {
  readonly mention: KeptMention;
  readonly normal: Normal;
  readonly keys: readonly (BlockingKey & { readonly hash: bigint })[];
}

/** Makes a mention comparable and hashes its keys. */
export function keyed(ring: DeskRing, mention: KeptMention): Keyed {
  const normal = normalise(mention.mention);
  const keys = blockingKeys(normal).map((key) => ({ ...key, hash: ring.indexHash('block', key.key) }));
  return { mention, normal, keys };
}

/** The keys that a mention's candidates are sought by. */
export const soughtFor = (one: Keyed, seeker: number, known: KnownCommon, limit: number): SoughtKey[] =>
  one.keys.flatMap(({ hash, key, selectivity }) => {
    const most = mostUnder(one.normal.kind, selectivity, known.has(hash));
    if (most === 0) return [];
    const carried = known.get(hash) ?? 0;
    return [{ seeker, key: hash, ...standingOf(ruleOf(key), selectivity), carried, most, limit }];
  });

/** How many merely possible matches one mention may have on arrival: beyond these a common name fills the desk's page with strangers. */
const mostPossible = 20;

/**
 * Those of a mention's candidates that are alike, with strength and levels: all that are certain or strong, and the weightiest of
 * the possible ones, the newer of two alike. Hidden records are limited by themselves, so that they displace nothing. Two that
 * share only what very many share are not proposed: `common` are the keys known to be so, besides those that prove so here.
 */
export function matchesAmong(
  one: Keyed,
  found: Found,
  normalOf: (mention: KeptMention) => Normal,
  known: KnownCommon = new Map(),
  model?: MatchModel,
): FoundMatch[] {
  const { others, brought } = found;
  const common = commonKeysOf(one, brought, known);
  const commonness = commonnessOf(one, common);
  const bearersOf = bearersBy(one, found, normalOf, known);
  return [false, true].flatMap((apart) => {
    const alike = others
      .filter((other) => other.apart === apart)
      .toSorted((a, b) => b.mention.saidAt.getTime() - a.mention.saidAt.getTime())
      .flatMap(({ mention, keys }) =>
        judge(
          one,
          { mention, normal: normalOf(mention), keys },
          { commonness, bearers: bearersOf({ mention, keys }), model },
        ),
      )
      .filter((match) => saysSomething(match, common));
    const possible = alike.filter(({ strength }) => strength === 'possible');
    const kept = new Set(possible.toSorted((a, b) => b.weight - a.weight).slice(0, mostPossible));
    return alike.filter((match) => match.strength !== 'possible' || kept.has(match));
  });
}

/** Is it a key that two people share when they are called alike? */
export const ofNames = (key: string): boolean => /^person:(?:sound|nick)\+sound=/.test(key);

/**
 * How many different people bear the name that one and another share, of several names the one that the fewest do; undefined where they share
 * none. Both are counted beside the open ones that the key brought, of each record one of the two alone, so that it is the same number from
 * whichever end it is asked while the key brings all that carry it. Of a name that more carry, as many among all as among those found.
 */
export function bearersBy(
  one: Keyed,
  { others, brought }: Found,
  normalOf: (mention: KeptMention) => Normal,
  known: KnownCommon,
): (other: Pick<Candidate, 'mention' | 'keys'>) => number | undefined {
  const names = (one.normal.kind === 'person' ? one.keys : [])
    .filter(({ key }) => ofNames(key))
    .map(({ hash }) => ({
      hash,
      under: others.filter(({ apart, keys }) => !apart && keys.includes(hash)).map(({ mention }) => mention),
      all: Math.max(known.get(hash) ?? 0, brought.get(hash) ?? 0),
    }));
  const usual = new Map<bigint, number>();
  return ({ mention, keys }) => {
    const counts = names
      .filter(({ hash }) => keys.includes(hash))
      .map(({ hash, under, all }) => {
        const rest = under.filter(({ recordId }) => recordId !== mention.recordId);
        // Most are the only one of their record that was found, and have the count in common.
        const isUsual =
          under.length === rest.length + 1 && under.some(({ mentionId }) => mentionId === mention.mentionId);
        const before = isUsual ? usual.get(hash) : undefined;
        if (before !== undefined) return before;
        const people = [one.normal, ...[mention, ...rest].map(normalOf)];
        const count = countAmong(people, all - (under.length - rest.length) + 2);
        if (isUsual) usual.set(hash, count);
        return count;
      });
    return counts.length === 0 ? undefined : Math.min(...counts);
  };
}

/** How many people are known among so many tellings of a name, of which these were read: the same in whatever order they come. */
function countAmong(read: readonly Normal[], all: number): number {
  const people = read
    .filter((normal) => normal.kind === 'person')
    .toSorted((a, b) => ((a.birth?.digits ?? '') < (b.birth?.digits ?? '') ? -1 : 1));
  const found = countBearers(people);
  return all > people.length ? (found * all) / people.length : found;
}

/** Keys known to be common, with the number of other mentions that carry each. Hidden records are not among them. */
export type KnownCommon = ReadonlyMap<bigint, number>;

/**
 * Those of a mention's keys that are common: known to be, or bringing as many mentions as they may. Hidden records do not count:
 * nothing may change because of them.
 */
export const commonKeysOf = (
  one: Keyed,
  brought: Found['brought'],
  known: KnownCommon,
): ReadonlySet<bigint> =>
  new Set(
    one.keys.flatMap(({ hash, selectivity }) =>
      known.has(hash) || (brought.get(hash) ?? 0) >= reach[selectivity] ? [hash] : [],
    ),
  );

/** A pair that shares common values alone is nothing to ask a person about, unless all that is known of two people speaks for it. */
const saysSomething = ({ kind, strength, shared }: FoundMatch, common: ReadonlySet<bigint>): boolean =>
  (kind === 'person' && strength !== 'possible') ||
  shared.length === 0 ||
  shared.some((key) => !common.has(key));

/** A strong value whose key is common, as a hostel's telephone or a helpline's number, no longer joins by itself. */
export function commonnessOf(one: Keyed, common: ReadonlySet<bigint>) {
  const isCommon = one.keys.some((key) => key.selectivity === 'strong' && common.has(key.hash));
  const values = new Set(identifiersOf(one.normal));
  return (_field: string, value: string): number | undefined =>
    isCommon && values.has(value) ? Math.max(commonShare, mostForKey / 1000) : undefined;
}

/** The rules whose value identifies by itself. */
const identifying = [
  ...['person:document', 'vehicle:plate', 'phone:e164', 'business:number', 'online:email'],
  ...['account:number', 'document:number'],
];

/** The key of the value by which two are joined, of those that both share; the same whichever of the two is asked. */
export const identifierAmong = (one: Keyed, shared: readonly bigint[]): bigint | undefined =>
  one.keys
    .filter(({ key, hash }) => identifying.includes(ruleOf(key)) && shared.includes(hash))
    .map(({ hash }) => hash)
    .toSorted((a, b) => (a < b ? -1 : 1))[0];

/** The kinds of key that two are both filed under, in order. */
const rulesAmong = (one: Keyed, shared: readonly bigint[]): string[] =>
  [...new Set(one.keys.flatMap(({ key, hash }) => (shared.includes(hash) ? [ruleOf(key)] : [])))].toSorted();

/** Two mentions compared and judged; undefined where nothing about them can be compared. */
export function judgePair(
  one: Keyed,
  other: { readonly mention: KeptMention; readonly normal: Normal; readonly keys: readonly bigint[] },
  stored: Pick<CompareOptions, 'commonness' | 'bearers' | 'model'>,
): Judged | undefined {
  const comparison = compare(one.normal, other.normal, stored);
  return comparison && judged(one, other, comparison, decide(comparison, stored.model));
}

/** What was found of a pair. */
function judged(
  one: Keyed,
  other: Parameters<typeof judgePair>[1],
  comparison: Comparison,
  decision: Decision,
): Judged {
  const bothAccepted = one.mention.mention.state === 'accepted' && other.mention.mention.state === 'accepted';
  return {
    kind: comparison.kind,
    mentionId: one.mention.mentionId,
    recordId: one.mention.recordId,
    otherMention: other.mention.mentionId,
    otherRecord: other.mention.recordId,
    strength: decision === 'none' ? 'possible' : decision,
    found: decision === 'none' ? 'none' : decision === 'certain' && bothAccepted ? 'joined' : 'proposed',
    weight: comparison.weight,
    levels: comparison.levels.map(({ field, level, weight }) => ({ field, level, weight })),
    model: comparison.modelVersion,
    identifier: decision === 'certain' ? identifierAmong(one, other.keys) : undefined,
    shared: other.keys.toSorted((a, b) => (a < b ? -1 : 1)),
    rules: rulesAmong(one, other.keys),
  };
}

function judge(
  one: Keyed,
  other: Parameters<typeof judgePair>[1],
  stored: Pick<CompareOptions, 'commonness' | 'bearers' | 'model'>,
): FoundMatch[] {
  const comparison = compare(one.normal, other.normal, stored);
  if (comparison === undefined) return [];
  // Most are not alike, and of those nothing more is worked out.
  const decision = decide(comparison, stored.model);
  if (decision === 'none') return [];
  const { found, ...rest } = judged(one, other, comparison, decision);
  return found === 'none' ? [] : [{ ...rest, found, matchId: randomUUID() }];
}
