/** The number that the national service gave, recorded back: from then on the referral counts as sent. */
import { type Look, openRecordKey, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { londonDay } from '../../platform/working-days.ts';
import { addEvent } from '../clock/clock-store.ts';
import { replan } from '../clock/keep-plan.ts';
import { addHistory, listNotes } from '../history-store.ts';
import { openReferral } from '../open-referral.ts';
import { keepQuality } from '../quality-store.ts';
import { changeReferral, getReferral, lockReferral } from '../referral-store.ts';

/** As the national service writes it; nothing is read into it. */
export const mostLetters = 60;

/**
 * Records the national reference, sealed under the referral's key and read by the referring team alone: of a Duty to Notify it would
 * otherwise tie a name to a notice without one. A later entry corrects it and stands beside the first.
 * @throws {Refusal} bad-request when nothing, or too much, was typed
 */
export async function recordNational(act: StaffAct, referralId: string, typed: string): Promise<void> {
  const reference = typed.trim();
  if (reference === '' || reference.length > mostLetters) throw new Refusal('bad-request');
  const referral = await getReferral(act, referralId);
  if (referral.agencyId !== act.actor.agencyId) throw new Refusal('not-allowed');
  const by = act.actor.memberId;
  const dataKey = await openRecordKey(act, referralId);
  if (referral.state !== 'sent') {
    const held = await lockReferral(act, referralId);
    const sent = await changeReferral(act, held, { state: 'sent', sentAt: act.now, checker: null });
    // The national service gives its number on receipt: the competent authority's time runs from this day, until a correction says otherwise.
    await addEvent(act, referralId, { code: 'received', on: londonDay(act.now) }, by);
    await replan(act, sent);
    const { set, answers } = await openReferral(act, referralId);
    await keepQuality(act, sent, set, answers);
    await addHistory(act, { referralId, what: 'sent', by }, dataKey);
  }
  await addHistory(act, { referralId, what: 'national-reference', by, note: reference }, dataKey);
}

/** The number in force; undefined until there is one, and for everybody but the referring team. */
export async function readNational(
  context: Look,
  referralId: string,
  dataKey: Buffer,
): Promise<string | undefined> {
  const [newest] = await listNotes(context, referralId, 'national-reference', dataKey);
  return newest?.note;
}
