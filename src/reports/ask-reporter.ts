import { randomUUID } from 'node:crypto';
import { openRecordKey, type StaffAct, worksAtDesk } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { saveMessage } from './message-store.ts';

/** The desk writes to the reporter, who reads it when they come back with their receipt. @throws {Refusal} not-found, not-allowed */
export async function askReporter(act: StaffAct, reportId: string, text: string): Promise<void> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  const dataKey = await openRecordKey(act, reportId);
  const message = {
    messageId: randomUUID(),
    author: 'desk',
    memberId: act.actor.memberId,
    text,
    sentAt: act.now,
  } as const;
  await saveMessage(act, reportId, message, dataKey);
}
