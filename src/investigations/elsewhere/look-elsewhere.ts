/**
 * Whoever is suspected and may be a victim elsewhere: found both ways by the worker, so that no page takes longer or looks otherwise because of what its
 * reader may not know [D3 X10 R8].
 */
import { openRecordKey, type WorkerAct } from '../../access/index.ts';
import { findToldPeople, findWatched, keepWatched, type Mention, watchedOf } from '../../identities/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { createTask } from '../../tasks/index.ts';
import { listStanding } from '../investigation/entry-store.ts';
import { getInvestigation } from '../investigation/investigation-store.ts';
import { tellStory } from '../investigation/story.ts';
import { type Hit, mayBeTold, saveHit } from './elsewhere-store.ts';
import { elsewhereTask } from './elsewhere-task.ts';
import { suspectsOf } from './suspects.ts';

/** What reports call somebody who may be a victim. */
const affected = 'may-be-affected';

/** Possible victims who are filed by their records, and what those are. */
const watchedSides = [
  ['possible-victim', 'case'],
  ['referred', 'referral'],
] as const;

/**
 * Keeps a hit and asks the lead today, where the investigation's agency may learn of it; where it may not, nothing is kept, and it is found again when the
 * person has agreed or the report was passed on. One that is known asks once: its task stays as it is.
 */
async function note(act: WorkerAct, hit: Hit): Promise<void> {
  const one = await getInvestigation(act, hit.investigationId);
  if (!(await mayBeTold(act, hit.sourceRecord, one.agencyId))) return;
  const hitId = await saveHit(act, hit);
  if (one.state === 'open') await createTask(act, elsewhereTask(one, hitId, londonDay(act.now)));
}

/** Somebody is suspected anew: files whom the investigation suspects, and looks for them among those who may be victims in reports, cases and referrals. Safe to run twice. */
export async function lookElsewhere(act: WorkerAct, investigationId: string): Promise<void> {
  const dataKey = await openRecordKey(act, investigationId);
  const suspects = suspectsOf(tellStory(await listStanding(act, investigationId, dataKey)), act.now);
  await keepWatched(act, { recordId: investigationId, side: 'suspect', dataKey }, suspects);
  const mentions = suspects.map(({ mention }) => mention);
  const aboutOf = (mention: Mention) => suspects.find((each) => each.mention === mention)?.about ?? '';
  for (const { mention, recordId, strength } of await findToldPeople(
    act,
    investigationId,
    mentions,
    affected,
  ))
    await note(act, {
      investigationId,
      person: aboutOf(mention),
      sourceRecord: recordId,
      sourceKind: 'report',
      strength,
    });
  for (const [side, sourceKind] of watchedSides)
    for (const { mention, recordId, strength } of await findWatched(act, [side], mentions))
      await note(act, {
        investigationId,
        person: aboutOf(mention),
        sourceRecord: recordId,
        sourceKind,
        strength,
      });
}

/** A report came in: does somebody who may be affected in it stand under suspicion? Safe to run twice. */
export async function suspectsInReport(
  act: WorkerAct,
  reportId: string,
  mentions: readonly Mention[],
): Promise<void> {
  const people = mentions.filter(({ role }) => role === affected);
  for (const { recordId, about, strength } of await findWatched(act, ['suspect'], people))
    await note(act, {
      investigationId: recordId,
      person: about,
      sourceRecord: reportId,
      sourceKind: 'report',
      strength,
    });
}

/** Whom a record names may be a victim: do they stand under suspicion? */
async function suspectsAmong(
  act: WorkerAct,
  sourceRecord: string,
  sourceKind: 'case' | 'referral',
): Promise<void> {
  const people = (await watchedOf(act, sourceRecord)).map(({ mention }) => mention);
  for (const { recordId, about, strength } of await findWatched(act, ['suspect'], people))
    await note(act, { investigationId: recordId, person: about, sourceRecord, sourceKind, strength });
}

/** Somebody is supported as a victim, or says anew who they are: do they stand under suspicion? Safe to run twice. */
export const suspectsInCase = (act: WorkerAct, caseId: string): Promise<void> =>
  suspectsAmong(act, caseId, 'case');

/** Somebody is referred to the NRM, or the referral says anew who they are: do they stand under suspicion? Safe to run twice. */
export const suspectsInReferral = (act: WorkerAct, referralId: string): Promise<void> =>
  suspectsAmong(act, referralId, 'referral');
