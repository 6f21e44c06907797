import type { WorkerAct } from '../access/index.ts';
import { rejectProposalsOf } from './match-store.ts';
import type { KeptMention } from './mention-store.ts';

/** A dismissed suggestion takes its proposals with it: they were about something the report does not say. */
export async function dropDismissed(act: WorkerAct, mentions: readonly KeptMention[]): Promise<void> {
  for (const { mentionId, mention } of mentions)
    if (mention.state === 'dismissed') await rejectProposalsOf(act, mentionId);
}
