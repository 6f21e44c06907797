import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../../access/index.ts';
import { matchMentions } from '../find-matches.ts';
import type { Mention } from '../mention.ts';
import { openMentions } from '../mention-store.ts';

/**
 * The people whom reports of every agency tell of as playing a part, and who are certainly or strongly one of these: of each the report. For a record
 * that is none itself; keeps nothing.
 */
export async function findToldPeople(
  act: WorkerAct,
  recordId: string,
  people: readonly Mention[],
  role: string,
): Promise<
  { readonly mention: Mention; readonly recordId: string; readonly strength: 'certain' | 'strong' }[]
> {
  const asked = people.map((mention) => ({ mentionId: randomUUID(), recordId, saidAt: act.now, mention }));
  const { alike } = await matchMentions(act, recordId, asked);
  const sure = alike.flatMap(({ strength, ...match }) =>
    strength === 'possible' || match.kind !== 'person' ? [] : [{ ...match, strength }],
  );
  const told = await openMentions(act, [...new Set(sure.map(({ otherMention }) => otherMention))]);
  return sure.flatMap(({ mentionId, otherMention, otherRecord, strength }) => {
    const own = asked.find((each) => each.mentionId === mentionId);
    return own !== undefined && told.get(otherMention)?.mention.role === role
      ? [{ mention: own.mention, recordId: otherRecord, strength }]
      : [];
  });
}
