import { type StaffAct, worksOn } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { getReferral } from '../referral-store.ts';
import { addEvent, listEvents, type NewEvent } from './clock-store.ts';
import { replan } from './keep-plan.ts';

/**
 * Writes down what happened to a referral, or corrects what was written down by naming it, and draws its stages anew in the same
 * transaction. Nothing happens tomorrow, and nothing is ever overwritten.
 * @throws {Refusal} not-found; not-allowed to anybody but a first responder of its own agency; bad-request for a day that is still to
 * come, or a correction of what is not there
 */
export async function recordEvent(act: StaffAct, referralId: string, event: NewEvent): Promise<void> {
  const referral = await getReferral(act, referralId);
  if (!worksOn(act.actor, { kind: 'referral', agencyId: referral.agencyId }))
    throw new Refusal('not-allowed');
  if (event.on > londonDay(act.now)) throw new Refusal('bad-request');
  if (event.corrects !== undefined) {
    const known = await listEvents(act, referralId);
    if (known.every((each) => each.eventId !== event.corrects)) throw new Refusal('bad-request');
  }
  await addEvent(act, referralId, event, act.actor.memberId);
  await replan(act, referral);
}
