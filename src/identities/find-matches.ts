import type { WorkerAct } from '../access/index.ts';
import { type Normal, normalise } from '../matching/index.ts';
import { keyed, matchesAmong, reach } from './judge-candidates.ts';
import { findStrongestMatch, saveMatches } from './match-store.ts';
import { findCandidates, type KeptMention, mostForEach } from './mention-store.ts';
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
  const own = mentions
    .filter(({ mention }) => mention.state !== 'dismissed')
    .map((mention) => keyed(act.keys, mention));
  const sought = own.flatMap(({ keys }, seeker) =>
    keys.map(({ hash, selectivity }) => ({ seeker, key: hash, ...reach[selectivity] })),
  );
  const found = await findCandidates(act, of.recordId, sought, mostForEach(own.length));
  const candidates = Map.groupBy(found, ({ seeker }) => seeker);
  const normals = new Map<string, Normal>();
  const normalOf = ({ mentionId, mention }: KeptMention): Normal => {
    const known = normals.get(mentionId) ?? normalise(mention);
    normals.set(mentionId, known);
    return known;
  };
  const alike = own.flatMap((one, seeker) => matchesAmong(one, candidates.get(seeker) ?? [], normalOf));
  const [, strongest] = await Promise.all([
    saveMatches(act, alike),
    findStrongestMatch(act, of.recordId, of.agencyId),
  ]);
  return strongest;
}
