import { randomUUID } from 'node:crypto';
import { listSupportWorkers, openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { passTasksOn } from '../../tasks/index.ts';
import { passOwnViewOn } from '../own-view/pass-own-view.ts';
import { colleagueOf } from '../plan/step-owner.ts';
import { changeCase, lockCase } from './case-store.ts';
import { addEntry, listStanding } from './entry-store.ts';
import { allOf, tellStory } from './story.ts';

/**
 * Gives a case to another support worker of the agency; what the one had to do about it is the other's from now on, but for steps of the plan
 * that name them as the colleague who does it.
 * @throws {Refusal} not-found; bad-request for somebody who supports nobody, or has it already
 */
export async function handOver(act: StaffAct, caseId: string, to: string, words: string): Promise<void> {
  const was = await lockCase(act, caseId);
  const workers = await listSupportWorkers(act);
  if (to === was.holder || workers.every(({ memberId }) => memberId !== to)) throw new Refusal('bad-request');
  const body = { from: was.holder, to, ...(words === '' ? {} : { words }) };
  const dataKey = await openRecordKey(act, caseId);
  await addEntry(act, caseId, { kind: 'handed', about: randomUUID(), body }, act.actor.memberId, dataKey);
  const one = await changeCase(act, was, { holder: to });
  const steps = allOf(tellStory(await listStanding(act, caseId, dataKey, { kinds: ['step'] })), 'step');
  const named = steps.filter(({ body: step }) => colleagueOf(step) === was.holder);
  await passTasksOn(
    act,
    caseId,
    was.holder,
    to,
    named.map(({ about }) => about),
  );
  await passOwnViewOn(act, one, ['support']);
}
