import type { StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Body } from '../investigation/entry.ts';
import { addEntry } from '../investigation/entry-store.ts';
import { changeInvestigation, lockInvestigation } from '../investigation/investigation-store.ts';
import { openInvestigation } from '../investigation/open-investigation.ts';
import { readSchedule } from './read-schedule.ts';

/**
 * Decides about several things on the schedule at once: what was decided before stays in the history. `since`: the place up to which whoever decides
 * had read. @throws {Refusal} not-found; bad-request for what is not on the schedule, for nothing, and for sensitive without a reason; changed-meanwhile
 * when a colleague has decided about one of them since, or written it anew, or the investigation is closed
 */
export async function judgeMaterials(
  act: StaffAct,
  id: string,
  keys: readonly string[],
  body: Body<'judgement'>,
  since: number,
): Promise<void> {
  const was = await lockInvestigation(act, id);
  const opened = await openInvestigation(act, id);
  if (was.state === 'closed') throw new Refusal('changed-meanwhile');
  const materials = new Map(
    Object.values(await readSchedule(act, opened))
      .flat()
      .map((material) => [material.key, material]),
  );
  if (keys.length === 0 || (body.use === 'sensitive' && body.why === undefined))
    throw new Refusal('bad-request');
  for (const key of new Set(keys)) {
    const material = materials.get(key);
    if (material === undefined) throw new Refusal('bad-request');
    const seen = [material.entry, material.judged ?? material.changedSince];
    if (seen.some((each) => each !== undefined && each.place > since && each.by !== act.actor.memberId))
      throw new Refusal('changed-meanwhile');
    await addEntry(act, id, { kind: 'judgement', about: key, body }, act.actor.memberId, opened.dataKey);
  }
  await changeInvestigation(act, was, {});
}
