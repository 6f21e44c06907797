import type { WorkerAct } from '../access/index.ts';
import { type Normal, normalise } from '../matching/index.ts';
import { ruleOf } from './blocking-rules.ts';
import { type CommonValue, findCommonKeys, saveCommonValues } from './common-store.ts';
import {
  commonKeysOf,
  type Keyed,
  type KnownCommon,
  keyed,
  matchesAmong,
  soughtFor,
} from './judge-candidates.ts';
import { type FoundMatch, findStrongestMatch, saveMatches } from './match-store.ts';
import { type Found, findCandidates, type KeptMention, mostForEach, nothingFound } from './mention-store.ts';
import { findModelInUse } from './model-store.ts';
import type { MentioningRecord } from './record-mentions.ts';

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
  const { alike, common } = await matchMentions(act, of.recordId, mentions);
  await saveMatches(act, alike);
  const [, strongest] = await Promise.all([
    saveCommonValues(act, of.recordId, common),
    findStrongestMatch(act, of.recordId, of.agencyId),
  ]);
  return strongest;
}

/** What of all that is stored is alike with these mentions of a record, and which of their values prove common. Keeps nothing. */
export async function matchMentions(
  act: WorkerAct,
  recordId: string,
  mentions: readonly KeptMention[],
): Promise<{ readonly alike: readonly FoundMatch[]; readonly common: readonly CommonValue[] }> {
  const own = mentions
    .filter(({ mention }) => mention.state !== 'dismissed')
    .map((mention) => keyed(act.keys, mention));
  const [model, known] = await Promise.all([
    findModelInUse(act),
    findCommonKeys(
      act,
      [...new Set(own.flatMap(({ keys }) => keys.map(({ hash }) => hash)))],
      own.map(({ mention }) => mention.mentionId),
    ),
  ]);
  const sought = own.flatMap((one, seeker) =>
    soughtFor(one, seeker, known, mostForEach(own.length, one.normal.kind)),
  );
  const found = await findCandidates(act, recordId, sought);
  const foundFor = (seeker: number) => found.get(seeker) ?? nothingFound;
  const normals = new Map<string, Normal>();
  const normalOf = ({ mentionId, mention }: KeptMention): Normal => {
    const known = normals.get(mentionId) ?? normalise(mention);
    normals.set(mentionId, known);
    return known;
  };
  return {
    alike: own.flatMap((one, seeker) => matchesAmong(one, foundFor(seeker), normalOf, known, model)),
    common: own.flatMap((one, seeker) => newlyCommon(one, foundFor(seeker), known)),
  };
}

/** Those of a mention's values that prove common now. */
export function newlyCommon(one: Keyed, { brought }: Found, known: KnownCommon): CommonValue[] {
  const common = commonKeysOf(one, brought, known);
  return one.keys.flatMap(({ hash, key }) =>
    common.has(hash) && !known.has(hash) ? [{ key: hash, kind: one.normal.kind, rule: ruleOf(key) }] : [],
  );
}
