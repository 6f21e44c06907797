/** What members do with a referral among themselves: hand it over, name who answers in one's absence, have it read, decide on it. */
import { listFirstResponders, openRecordKey, type StaffAct } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import { passTasksOn } from '../tasks/index.ts';
import { listWriters } from './answer-store.ts';
import { addEvent } from './clock/clock-store.ts';
import { replan } from './clock/keep-plan.ts';
import { addHistory, type Happening } from './history-store.ts';
import type { Referral } from './referral.ts';
import { changeReferral, lockReferral, type ReferralChange } from './referral-store.ts';

async function isColleague(act: StaffAct, memberId: string): Promise<boolean> {
  return (await listFirstResponders(act)).some((one) => one.memberId === memberId);
}

/** Changes a referral, and adds to its history who did what, with whom, and why. */
async function change(
  act: StaffAct,
  referralId: string,
  what: Happening,
  of: (referral: Referral) => ReferralChange,
  more: { readonly to?: string; readonly note?: string } = {},
): Promise<Referral> {
  const held = await lockReferral(act, referralId);
  const changed = await changeReferral(act, held, of(held));
  const dataKey = await openRecordKey(act, referralId);
  await addHistory(act, { referralId, what, by: act.actor.memberId, ...more }, dataKey);
  return changed;
}

/** Gives a referral to a colleague, who answers for it from now on. @throws {Refusal} bad-request for somebody who is none */
export async function handOver(act: StaffAct, referralId: string, to: string, note: string): Promise<void> {
  if (!(await isColleague(act, to))) throw new Refusal('bad-request');
  const { holder } = await lockReferral(act, referralId);
  await change(
    act,
    referralId,
    'handed-over',
    (held) => ({ holder: to, absence: held.absence === to ? null : held.absence }),
    { to, note },
  );
  await passTasksOn(act, referralId, holder, to);
}

/** Names the colleague who answers for it while its holder is away. @throws {Refusal} bad-request, also for the holder themselves */
export async function nameAbsence(act: StaffAct, referralId: string, to: string): Promise<void> {
  if (!(await isColleague(act, to))) throw new Refusal('bad-request');
  await change(
    act,
    referralId,
    'absence-named',
    (held) => {
      if (held.holder === to) throw new Refusal('bad-request');
      return { absence: to };
    },
    { to },
  );
}

/**
 * The colleagues who may check it as its supervisor: first responders of the agency who have written none of it and do not hold it. Which of
 * them supervises whom is the agency's to say; the service keeps no role for that.
 */
export async function listSupervisors(
  act: StaffAct,
  { referralId, holder, startedBy }: Referral,
): Promise<{ readonly memberId: string; readonly name: string }[]> {
  const wrote = new Set([holder, startedBy, ...(await listWriters(act, referralId))]);
  return (await listFirstResponders(act)).filter(({ memberId }) => !wrote.has(memberId));
}

/** Asks a colleague who may supervise to check it before it goes. @throws {Refusal} bad-request for anybody else */
export async function askCheck(act: StaffAct, referralId: string, to: string, note: string): Promise<void> {
  const supervisors = await listSupervisors(act, await lockReferral(act, referralId));
  if (supervisors.every(({ memberId }) => memberId !== to)) throw new Refusal('bad-request');
  await change(act, referralId, 'check-asked', () => ({ state: 'checking', checker: to }), { to, note });
}

/** The colleague who was asked says what they found. @throws {Refusal} not-allowed for anybody else, and once they have written in it */
export async function finishCheck(
  act: StaffAct,
  referralId: string,
  found: 'good' | 'needs-work',
  note: string,
): Promise<void> {
  const supervisors = await listSupervisors(act, await lockReferral(act, referralId));
  if (supervisors.every(({ memberId }) => memberId !== act.actor.memberId)) throw new Refusal('not-allowed');
  await change(
    act,
    referralId,
    found === 'good' ? 'check-good' : 'check-needs-work',
    (held) => {
      if (held.state !== 'checking' || held.checker !== act.actor.memberId) throw new Refusal('not-allowed');
      return { state: found === 'good' ? 'ready' : 'writing', checker: null };
    },
    { note },
  );
}

/** Nobody destroys a referral. It is kept on, or closed without being sent, by a safeguarding decision in words. */
export async function decideUnsent(
  act: StaffAct,
  referralId: string,
  decision: 'kept' | 'closed',
  why: string,
): Promise<void> {
  if (why.trim() === '') throw new Refusal('bad-request');
  const changed = await change(
    act,
    referralId,
    decision,
    () => (decision === 'kept' ? {} : { state: 'closed', checker: null }),
    { note: why },
  );
  if (decision === 'kept')
    await addEvent(act, referralId, { code: 'draft:kept', on: londonDay(act.now) }, act.actor.memberId);
  await replan(act, changed);
}
