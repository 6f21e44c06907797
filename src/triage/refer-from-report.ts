import { refers, type StaffAct } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import { beginReferral, questionSetOn } from '../referrals/index.ts';
import { mustMayGoOn, openReport } from '../reports/index.ts';
import { getDeskItem } from './claim-report.ts';
import { otherTellings } from './known-person.ts';
import { addHistory } from './note-store.ts';
import { peopleToRefer, tellingOf } from './telling.ts';
import { valuesForReferral } from './values-for-referral.ts';

export interface ReferRequest {
  /** The first responder who writes on. */
  readonly holder: string;
  /** A referral for each of these people of the report, by their place in it; one for somebody unnamed when there are none. */
  readonly people: readonly { readonly referralId: string; readonly at: number | undefined }[];
}

/**
 * Begins a referral for each person of a report, as one concern, with what the report says, what other reports say that are joined to
 * that person and open to the desk, and where each says it: all in the transaction of this act. @throws {Refusal} not-found, not-allowed, bad-request;
 * changed-meanwhile where consent to it was taken back and no ground is named
 */
export async function referFromReport(act: StaffAct, reportId: string, request: ReferRequest): Promise<void> {
  if (!refers(act.actor)) throw new Refusal('not-allowed');
  await getDeskItem(act, reportId);
  const opened = await openReport(act, reportId);
  await mustMayGoOn(act, reportId);
  const today = londonDay(act.now);
  const known = new Set(peopleToRefer(opened).map(({ at }) => at));
  const [first] = request.people;
  if (first === undefined || request.people.some(({ at }) => at !== undefined && !known.has(at)))
    throw new Refusal('bad-request');
  for (const { referralId, at } of request.people) {
    const telling = tellingOf(opened, at);
    const others = at === undefined ? [] : await otherTellings(act, opened, at);
    await beginReferral(act, {
      referralId,
      holder: request.holder,
      beganFrom: reportId,
      concernId: first.referralId,
      handedIn: telling === undefined ? [] : valuesForReferral(telling, others, questionSetOn(today), today),
    });
  }
  await addHistory(act, {
    reportId,
    agencyId: act.actor.agencyId,
    what: 'referred',
    memberId: act.actor.memberId,
  });
}
