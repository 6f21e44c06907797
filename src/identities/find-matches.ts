import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../access/index.ts';
import { compare, decide, identifiersOf, type Normal, normalise } from '../matching/index.ts';
import { type BlockingKey, blockingKeys } from './blocking-keys.ts';
import { type FoundMatch, findStrongestMatch, saveMatches } from './match-store.ts';
import { findCandidates, type KeptMention, listKeptMentions, mostForKey } from './mention-store.ts';
import type { MentioningRecord } from './record-mentions.ts';

const kinds = ['person', 'place', 'vehicle', 'phone', 'business', 'online'] as const;

/** The model's share above which a value no longer identifies by itself is asked of this when its key brings all it may. */
const commonShare = 0.01;

/**
 * Compares a record's mentions with every earlier mention of every agency, one indexed query for each kind, and keeps what is
 * alike: exact strong identifiers of accepted mentions join at once, all else is proposed. Gives the strongest match that the
 * record's own agency may learn of.
 */
export async function findMatches(
  act: WorkerAct,
  of: MentioningRecord,
): Promise<'certain' | 'strong' | 'possible' | undefined> {
  const own = (await listKeptMentions(act, of.recordId, of.dataKey)).filter(
    ({ mention }) => mention.state !== 'dismissed',
  );
  for (const kind of kinds) {
    const ofKind = own.filter(({ mention }) => mention.kind === kind);
    if (ofKind.length > 0) await saveMatches(act, await matchKind(act, of.recordId, kind, ofKind));
  }
  return findStrongestMatch(act, of.recordId, of.agencyId);
}

interface Keyed {
  readonly mention: KeptMention;
  readonly normal: Normal;
  readonly keys: readonly (BlockingKey & { readonly hash: bigint })[];
}

async function matchKind(
  act: WorkerAct,
  recordId: string,
  kind: (typeof kinds)[number],
  mentions: readonly KeptMention[],
): Promise<FoundMatch[]> {
  const keyed: Keyed[] = mentions.map((mention) => {
    const normal = normalise(mention.mention);
    const keys = blockingKeys(normal).map((key) => ({ ...key, hash: act.keys.indexHash('block', key.key) }));
    return { mention, normal, keys };
  });
  const hashes = [...new Set(keyed.flatMap(({ keys }) => keys.map((key) => key.hash)))];
  const { found, keysOf, common } = await findCandidates(act, recordId, kind, hashes);
  const others = [...found.values()].map((mention) => ({ mention, normal: normalise(mention.mention) }));
  return keyed.flatMap((one) => {
    const commonness = commonnessOf(one, common);
    const wanted = new Set(one.keys.map((key) => key.hash));
    return others
      .filter((other) => keysOf.get(other.mention.mentionId)?.some((hash) => wanted.has(hash)) === true)
      .flatMap((other) => judge(one, other, commonness));
  });
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
