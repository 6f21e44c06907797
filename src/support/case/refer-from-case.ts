import { refers, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { beginReferral, type HandedIn, questionSetOn } from '../../referrals/index.ts';
import { keepBegun } from './begun-referral-store.ts';
import type { OpenedCase } from './open-case.ts';
import { valuesForReferral } from './values-for-referral.ts';

/** What the case would hand in today. */
export const valuesNow = ({ one, story }: Pick<OpenedCase, 'one' | 'story'>, now: Date): HandedIn[] => {
  const today = londonDay(now);
  return valuesForReferral(one, story, questionSetOn(today), today);
};

export interface ReferFromCase {
  readonly caseId: string;
  readonly referralId: string;
  /** The first responder of the same agency who writes on. */
  readonly holder: string;
  /** The case as it was opened by an act of its own; undefined where nothing of it may go along. */
  readonly from: Pick<OpenedCase, 'one' | 'story'> | undefined;
}

/**
 * Begins a referral with what a case says, each value with the case as its source; from then on it goes its own way. An adult who has not
 * agreed may end in a Duty to Notify, from which nothing may lead to a person: then nothing of the case goes along, and the new referral
 * does not say that there is one. Only the worker knows of both, and ties them if it goes to the NRM after all. @throws {Refusal} not-allowed, bad-request
 */
export async function referFromCase(
  act: StaffAct,
  { caseId, referralId, holder, from }: ReferFromCase,
): Promise<void> {
  if (!refers(act.actor)) throw new Refusal('not-allowed');
  await beginReferral(act, {
    referralId,
    holder,
    handedIn: from === undefined ? [] : valuesNow(from, act.now),
  });
  await keepBegun(act, referralId, caseId);
}
