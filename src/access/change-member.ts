import { Refusal } from '../platform/refusal.ts';
import type { StaffAct } from './context.ts';
import { announceInvitation } from './invite-member.ts';
import { judgeChange, type MemberChange, type Verdict } from './member-rules.ts';
import { getManagedMember, saveChange } from './member-store.ts';
import type { Role } from './roles.ts';

export interface ChangeAsked {
  readonly memberId: string;
  /** Of the member that the form was made from: a change by somebody else meanwhile is not overwritten. */
  readonly revision: number;
  readonly change: MemberChange;
  /** With `roles`: all that the member is to hold from now on. */
  readonly roles?: readonly Role[];
}

const refusals = {
  unknown: 'not-found',
  yourself: 'not-allowed',
  'not-in-this-state': 'changed-meanwhile',
  roles: 'bad-request',
} as const satisfies Record<Exclude<Verdict, 'allowed'>, string>;

/**
 * Changes a member whom the one acting looks after. Suspending and leaving end every session with this commit; leaving also ends all
 * roles and destroys what they signed in with, and so does inviting again, which then announces `memberInvited`. Announces
 * `memberStopped` when somebody stops working at a desk, on cases, or on investigations and orders, so that their claims and tasks go back to their team.
 * @throws {Refusal} not-found, not-allowed, bad-request, changed-meanwhile
 */
export async function changeMember(act: StaffAct, asked: ChangeAsked): Promise<void> {
  const { memberId, change } = asked;
  const member = await getManagedMember(act, memberId);
  const after = change === 'leave' ? [] : (asked.roles ?? member.roles);
  const verdict = judgeChange(act.actor, member, change, after);
  if (verdict !== 'allowed') throw new Refusal(refusals[verdict]);
  await saveChange(act, asked, change, after);
  if (change === 'invite-again') await announceInvitation(act, memberId);
  const stops = change === 'suspend' || change === 'leave' || change === 'invite-again';
  const worked = (['duty-desk', 'support-worker', 'investigator'] as const).filter((role) =>
    member.roles.includes(role),
  );
  if (worked.some((role) => stops || !after.includes(role)))
    await act.announce('memberStopped', { memberId });
}
