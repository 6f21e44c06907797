import { openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Written } from '../investigation/entry.ts';
import { addEntry } from '../investigation/entry-store.ts';
import type { Investigation } from '../investigation/investigation.ts';
import {
  changeInvestigation,
  getInvestigation,
  lockInvestigation,
} from '../investigation/investigation-store.ts';
import { openInvestigation } from '../investigation/open-investigation.ts';
import { oneOf } from '../investigation/story.ts';
import type { Further } from './further.ts';
import { listFurther } from './list-further.ts';
import { settleFurther } from './settle-further.ts';

/** An investigation, what it is called, and what waits in it. */
export interface WaitingFurther {
  readonly one: Investigation;
  readonly name: string | undefined;
  readonly waiting: readonly Further[];
}

/** What waits to be added to an open investigation for which whoever asks is named. @throws {Refusal} not-found; changed-meanwhile when it is closed */
export async function openFurther(act: StaffAct, id: string): Promise<WaitingFurther> {
  const { one, story } = await openInvestigation(act, id);
  if (one.state === 'closed') throw new Refusal('changed-meanwhile');
  return { one, name: oneOf(story, 'outline')?.body.name, waiting: await listFurther(act, one) };
}

export interface TakeFurther {
  readonly investigationId: string;
  /** What is written of each that is answered, by its id: what it tells, or the decision to leave it. Never fetched from here. */
  readonly answers: ReadonlyMap<string, readonly Written[]>;
}

/**
 * Answers what came after a report was taken in: each that still waits is added or left, once, and its task ends. What nobody waits for any more is passed over.
 * @throws {Refusal} not-found; changed-meanwhile when it is closed, or nothing of it waits
 */
export async function takeFurther(
  act: StaffAct,
  { investigationId: id, answers }: TakeFurther,
): Promise<void> {
  // Held, so that of two who answer the same the second finds it answered.
  const was = await lockInvestigation(act, id);
  if (was.state === 'closed') throw new Refusal('changed-meanwhile');
  const waiting = (await listFurther(act, was)).filter((each) => answers.has(each.id));
  if (waiting.length === 0) throw new Refusal('changed-meanwhile');
  const dataKey = await openRecordKey(act, id);
  for (const each of waiting)
    for (const written of answers.get(each.id) ?? [])
      await addEntry(act, id, written, act.actor.memberId, dataKey);
  await changeInvestigation(act, was, {});
  await settleFurther(act, await getInvestigation(act, id));
}
