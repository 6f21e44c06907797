import { randomUUID } from 'node:crypto';
import type { WorkerAct } from '../../access/index.ts';
import { matchMentions } from '../find-matches.ts';
import type { Mention } from '../mention.ts';
import { openMentions } from '../mention-store.ts';
import { oneWith } from './one-with.ts';

interface ToldPerson {
  /** Which of those that were asked about. */
  readonly mention: Mention;
  readonly recordId: string;
  readonly strength: 'certain' | 'strong';
}

/**
 * The people whom reports of every agency tell of as playing a part, and who are certainly or strongly one of these, or are joined with somebody who is: of each the
 * report. Joins are followed over reports of which whoever is told may know (`mayKnow`). For a record that is none itself; keeps nothing.
 */
export async function findToldPeople(
  act: WorkerAct,
  recordId: string,
  people: readonly Mention[],
  { role, mayKnow }: { readonly role: string; readonly mayKnow: (recordId: string) => Promise<boolean> },
): Promise<ToldPerson[]> {
  const asked = people.map((mention) => ({ mentionId: randomUUID(), recordId, saidAt: act.now, mention }));
  const { alike } = await matchMentions(act, recordId, asked);
  const sure = alike.flatMap(({ strength, ...match }) =>
    strength === 'possible' || match.kind !== 'person' ? [] : [{ ...match, strength }],
  );
  const found = new Map<string, (typeof sure)[number]>();
  for (const each of sure) found.set(`${each.mentionId} ${each.otherMention}`, each);
  for (const each of sure) {
    if (!(await mayKnow(each.otherRecord))) continue;
    for (const one of await oneWith(act, each.otherMention, mayKnow)) {
      const key = `${each.mentionId} ${one.mentionId}`;
      if (!found.has(key))
        found.set(key, { ...each, otherMention: one.mentionId, otherRecord: one.recordId });
    }
  }
  const those = [...found.values()];
  const told = await openMentions(act, [...new Set(those.map(({ otherMention }) => otherMention))]);
  return those.flatMap(({ mentionId, otherMention, otherRecord, strength }) => {
    const own = asked.find((each) => each.mentionId === mentionId);
    return own !== undefined && told.get(otherMention)?.mention.role === role
      ? [{ mention: own.mention, recordId: otherRecord, strength }]
      : [];
  });
}

/** The people of reports who are joined with some mentions of one: as mentions, to be held against whoever is watched for. */
export async function findJoinedPeople(act: WorkerAct, mentionIds: readonly string[]): Promise<Mention[]> {
  const ones = new Set<string>();
  for (const each of mentionIds)
    for (const { mentionId } of await oneWith(act, each, async () => true)) ones.add(mentionId);
  const told = await openMentions(act, [...ones]);
  return [...told.values()].flatMap(({ mention }) => (mention.kind === 'person' ? [mention] : []));
}
