import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { settleTasks } from '../../tasks/index.ts';
import { neverHash } from '../contact/never-hash.ts';
import { planSource, tasksOf } from '../plan/plan-tasks.ts';
import { changeCase, lockCase } from './case-store.ts';
import { isAbout, type Written, writtenShape } from './entry.ts';
import { addEntry, isWrittenSince, listStanding } from './entry-store.ts';
import { type Story, tellStory } from './story.ts';
import { summarise } from './summary.ts';

/**
 * Adds to a case of one's own agency: what was written before stays. `since`: the place up to which the writer had read.
 * @throws {Refusal} not-found; changed-meanwhile when a colleague has written of the same thing since, or the case is closed
 */
export async function writeInCase(
  act: StaffAct,
  caseId: string,
  written: Written,
  since = Number.MAX_SAFE_INTEGER,
): Promise<Story> {
  const was = await lockCase(act, caseId);
  if (!isAbout(written.kind, written.about)) throw new Refusal('bad-request');
  if (was.state === 'closed' && written.kind !== 'standing') throw new Refusal('changed-meanwhile');
  const of = { kind: written.kind, about: written.about, since, me: act.actor.memberId };
  if (await isWrittenSince(act, caseId, of)) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, caseId);
  await addEntry(act, caseId, writtenShape.parse(written), act.actor.memberId, dataKey);
  const story = tellStory(await listStanding(act, caseId, dataKey));
  const one = await changeCase(act, was, summarise(story, neverHash(act.keys)));
  await settleTasks(act, planSource, caseId, tasksOf(one, story));
  return story;
}
