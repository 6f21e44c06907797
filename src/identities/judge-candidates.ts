/** What is sought for a mention, and which of those found are alike. Pure: the worker finds candidates in the database, a bench in memory. */
import { randomUUID } from 'node:crypto';
import { compare, decide, identifiersOf, type Normal, normalise } from '../matching/index.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import { type BlockingKey, blockingKeys, type Selectivity } from './blocking-keys.ts';
import type { FoundMatch } from './match-store.ts';
import { type Candidate, type KeptMention, mostForKey } from './mention-store.ts';

/** The model's share above which a value no longer identifies by itself is asked of this when its key brings all it may. */
const commonShare = 0.01;

/** What sharing a key counts among candidates, and how many it may bring. A weak key alone says little: it fills up what is left. */
export const reach: Readonly<Record<Selectivity, { readonly worth: number; readonly most: number }>> = {
  strong: { worth: 8, most: mostForKey },
  medium: { worth: 2, most: mostForKey },
  weak: { worth: 1, most: 20 },
};

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

/** How many merely possible matches one mention may have on arrival: beyond these a common name fills the desk's page with strangers. */
const mostPossible = 20;

/**
 * Those of a mention's candidates that are alike, with strength and levels: all that are certain or strong, and the weightiest of
 * the possible ones, the newer of two alike. Hidden records are limited by themselves, so that they displace nothing. Two that
 * share only what very many share are not proposed: `common` are the keys known to be so, besides those that prove so here.
 */
export function matchesAmong(
  one: Keyed,
  others: readonly Candidate[],
  normalOf: (mention: KeptMention) => Normal,
  known: ReadonlySet<bigint> = new Set(),
): FoundMatch[] {
  const common = commonKeysOf(one, others, known);
  const commonness = commonnessOf(one, common);
  return [false, true].flatMap((apart) => {
    const alike = others
      .filter((other) => other.apart === apart)
      .toSorted((a, b) => b.mention.saidAt.getTime() - a.mention.saidAt.getTime())
      .flatMap(({ mention, keys }) => judge(one, { mention, normal: normalOf(mention), keys }, commonness))
      .filter((match) => saysSomething(match, common));
    const possible = alike.filter(({ strength }) => strength === 'possible');
    const kept = new Set(possible.toSorted((a, b) => b.weight - a.weight).slice(0, mostPossible));
    return alike.filter((match) => match.strength !== 'possible' || kept.has(match));
  });
}

/**
 * Those of a mention's keys that are common: known to be, or bringing as many mentions as they may. Hidden records do not count:
 * nothing may change because of them.
 */
export function commonKeysOf(
  one: Keyed,
  candidates: readonly Candidate[],
  known: ReadonlySet<bigint>,
): ReadonlySet<bigint> {
  const counts = new Map<bigint, number>();
  for (const key of candidates.flatMap(({ apart, keys }) => (apart ? [] : keys)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set(
    one.keys.flatMap(({ hash, selectivity }) =>
      known.has(hash) || (counts.get(hash) ?? 0) >= reach[selectivity].most ? [hash] : [],
    ),
  );
}

/** A pair that shares common values alone is nothing to ask a person about, unless all that is known of two people speaks for it. */
const saysSomething = ({ kind, strength, shared }: FoundMatch, common: ReadonlySet<bigint>): boolean =>
  (kind === 'person' && strength !== 'possible') ||
  shared.length === 0 ||
  shared.some((key) => !common.has(key));

/** A strong value whose key is common, as a hostel's telephone or a helpline's number, no longer joins by itself. */
function commonnessOf(one: Keyed, common: ReadonlySet<bigint>) {
  const isCommon = one.keys.some((key) => key.selectivity === 'strong' && common.has(key.hash));
  const values = new Set(identifiersOf(one.normal));
  return (_field: string, value: string): number | undefined =>
    isCommon && values.has(value) ? Math.max(commonShare, mostForKey / 1000) : undefined;
}

/** The rules whose value identifies by itself. */
const identifying = ['person:document', 'vehicle:plate', 'phone:e164', 'business:number', 'online:email'];

/** The key of the value by which two are joined, of those that both share; the same whichever of the two is asked. */
export const identifierAmong = (one: Keyed, shared: readonly bigint[]): bigint | undefined =>
  one.keys
    .filter(({ key, hash }) => identifying.includes(key.slice(0, key.indexOf('='))) && shared.includes(hash))
    .map(({ hash }) => hash)
    .toSorted((a, b) => (a < b ? -1 : 1))[0];

function judge(
  one: Keyed,
  other: { readonly mention: KeptMention; readonly normal: Normal; readonly keys: readonly bigint[] },
  commonness: (field: string, value: string) => number | undefined,
): FoundMatch[] {
  const comparison = compare(one.normal, other.normal, { commonness });
  if (comparison === undefined) return [];
  const decision = decide(comparison);
  if (decision === 'none') return [];
  const bothAccepted = one.mention.mention.state === 'accepted' && other.mention.mention.state === 'accepted';
  return [
    {
      matchId: randomUUID(),
      kind: comparison.kind,
      mentionId: one.mention.mentionId,
      recordId: one.mention.recordId,
      otherMention: other.mention.mentionId,
      otherRecord: other.mention.recordId,
      strength: decision,
      found: decision === 'certain' && bothAccepted ? 'joined' : 'proposed',
      weight: comparison.weight,
      levels: comparison.levels.map(({ field, level, weight }) => ({ field, level, weight })),
      model: comparison.modelVersion,
      identifier: decision === 'certain' ? identifierAmong(one, other.keys) : undefined,
      shared: other.keys.toSorted((a, b) => (a < b ? -1 : 1)),
    },
  ];
}
