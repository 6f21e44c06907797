/** Crime groups across investigations: found by the worker after the commit, proposed, and never joined by the machine [D2 R8]. */
import { openRecordKey, type StaffAct, type WorkerAct } from '../../access/index.ts';
import { findAlikeGroups, keepGroups } from '../../identities/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { listStanding } from '../investigation/entry-store.ts';
import { lockInvestigation } from '../investigation/investigation-store.ts';
import { tellStory } from '../investigation/story.ts';
import { addAnswer, type GroupAnswer, listAlike, saveAlike } from './alike-store.ts';
import { groupsOf } from './groups-of.ts';

/**
 * Files the groups of an investigation and looks for them in all others. What is found lies ready for whoever is named for both; nobody else learns of
 * it, so nothing tells that another investigation knows the group. Safe to run twice.
 */
export async function lookForGroups(act: WorkerAct, investigationId: string): Promise<void> {
  const dataKey = await openRecordKey(act, investigationId);
  const groups = groupsOf(tellStory(await listStanding(act, investigationId, dataKey)), act.now);
  await keepGroups(act, { recordId: investigationId, dataKey }, groups);
  await saveAlike(act, investigationId, await findAlikeGroups(act, investigationId, groups));
}

/**
 * Whoever is named for both says whether two groups are one; they may say otherwise later, and all of it stays.
 * @throws {Refusal} not-found where there is no such pair of this investigation that they may see; changed-meanwhile where it is closed
 */
export async function answerGroups(
  act: StaffAct,
  investigationId: string,
  pairId: string,
  answer: GroupAnswer,
): Promise<void> {
  const one = await lockInvestigation(act, investigationId);
  if ((await listAlike(act, investigationId)).every((pair) => pair.pairId !== pairId))
    throw new Refusal('not-found');
  if (one.state === 'closed') throw new Refusal('changed-meanwhile');
  await addAnswer(act, pairId, answer, act.actor.memberId);
}
