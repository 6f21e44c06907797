import { listSupportWorkers, type SignedIn, type StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { ApprovalRule } from './approval-rule.ts';
import { addApprovalRule } from './approval-rule-store.ts';

/** Who sets what an agency wants approved. The database says the same. */
export const setsApproval = (member: Pick<SignedIn, 'roles'>): boolean =>
  member.roles.includes('administrator');

/**
 * Sets what one's agency wants approved, from a day on; what held before stays on record.
 * @throws {Refusal} not-allowed; bad-request for supervisors who support nobody here, or none where something is wanted
 */
export async function setApprovalRule(act: StaffAct, rule: ApprovalRule): Promise<void> {
  if (!setsApproval(act.actor)) throw new Refusal('not-allowed');
  const workers = new Set((await listSupportWorkers(act)).map(({ memberId }) => memberId));
  const lacks = rule.requires.length > 0 && rule.supervisors.length === 0;
  if (lacks || rule.supervisors.some((each) => !workers.has(each))) throw new Refusal('bad-request');
  await addApprovalRule(act, rule);
}
