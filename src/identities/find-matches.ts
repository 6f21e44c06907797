import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../access/index.ts';
import { compare, decide, identifiersOf, type Normal, normalise } from '../matching/index.ts';
import { type BlockingKey, blockingKeys, type Selectivity } from './blocking-keys.ts';
import { type FoundMatch, findStrongestMatch, saveMatches } from './match-store.ts';
import { type Candidate, findCandidates, type KeptMention, mostForKey } from './mention-store.ts';
import type { MentioningRecord } from './record-mentions.ts';

/** The model's share above which a value no longer identifies by itself is asked of this when its key brings all it may. */
const commonShare = 0.01;

/** What sharing a key counts among candidates, and how many it may bring. A weak key alone says little: it fills up what is left. */
const reach: Readonly<Record<Selectivity, { readonly worth: number; readonly most: number }>> = {
  strong: { worth: 8, most: mostForKey },
  medium: { worth: 2, most: mostForKey },
  weak: { worth: 1, most: 20 },
};

/**
 * Compares a record's mentions with every earlier mention of every agency, in one indexed query, and keeps what is alike: exact
 * strong identifiers of accepted mentions join at once, all else is proposed. Gives the strongest match that the record's own
 * agency may learn of.
 */
export async function findMatches(
  act: WorkerAct,
  of: MentioningRecord,
  mentions: readonly KeptMention[],
): Promise<'certain' | 'strong' | 'possible' | undefined> {
  const own = mentions
    .filter(({ mention }) => mention.state !== 'dismissed')
    .map((mention) => keyed(act, mention));
  const sought = own.flatMap(({ keys }, seeker) =>
    keys.map(({ hash, selectivity }) => ({ seeker, key: hash, ...reach[selectivity] })),
  );
  const candidates = Map.groupBy(await findCandidates(act, of.recordId, sought), ({ seeker }) => seeker);
  const normals = new Map<string, Normal>();
  const normalOf = ({ mentionId, mention }: KeptMention): Normal => {
    const known = normals.get(mentionId) ?? normalise(mention);
    normals.set(mentionId, known);
    return known;
  };
  const found = own.flatMap((one, seeker) => {
    const others = candidates.get(seeker) ?? [];
    const commonness = commonnessOf(one, commonKeys(others));
    return others.flatMap(({ mention }) => judge(one, { mention, normal: normalOf(mention) }, commonness));
  });
  const [, strongest] = await Promise.all([
    saveMatches(act, found),
    findStrongestMatch(act, of.recordId, of.agencyId),
  ]);
  return strongest;
}

interface Keyed {
  readonly mention: KeptMention;
  readonly normal: Normal;
  readonly keys: readonly (BlockingKey & { readonly hash: bigint })[];
}

function keyed(act: WorkerAct, mention: KeptMention): Keyed {
  const normal = normalise(mention.mention);
  const keys = blockingKeys(normal).map((key) => ({ ...key, hash: act.keys.indexHash('block', key.key) }));
  return { mention, normal, keys };
}

/** The keys that brought as many mentions as a key may. Hidden records do not count: nothing may change because of them. */
function commonKeys(candidates: readonly Candidate[]): ReadonlySet<bigint> {
  const counts = new Map<bigint, number>();
  for (const key of candidates.flatMap(({ apart, keys }) => (apart ? [] : keys)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= mostForKey).map(([key]) => key));
}

/** A strong value whose key brings all it may is common: a hostel's telephone, a helpline's number. It no longer joins by itself. */
function commonnessOf(one: Keyed, common: ReadonlySet<bigint>) {
  const isCommon = one.keys.some((key) => key.selectivity === 'strong' && common.has(key.hash));
  const values = new Set(identifiersOf(one.normal));
  return (_field: string, value: string): number | undefined =>
    isCommon && values.has(value) ? Math.max(commonShare, mostForKey / 1000) : undefined;
}

function judge(
  one: Keyed,
  other: { readonly mention: KeptMention; readonly normal: Normal },
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
      state: decision === 'certain' && bothAccepted ? 'joined' : 'proposed',
      weight: comparison.weight,
      levels: comparison.levels.map(({ field, level, weight }) => ({ field, level, weight })),
      model: comparison.modelVersion,
    },
  ];
}
