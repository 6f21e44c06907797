import type { SignedIn, StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { ClockRule } from './clock-rule.ts';
import { addRuleChange } from './clock-rule-store.ts';

/** Who sets rules of the clock for the partnership. The database says the same. */
export const setsRules = (member: Pick<SignedIn, 'roles'>): boolean =>
  member.roles.includes('partnership-manager') || member.roles.includes('administrator');

/**
 * Sets a rule from a day on, with its source and the reason; what held before stays on record and stays in force for stages that began
 * before. The referrals in which it runs are drawn anew by the worker. @throws {Refusal} not-allowed
 */
export async function setRule(
  act: StaffAct,
  rule: Omit<ClockRule, 'set' | 'note'>,
  reason: string,
): Promise<void> {
  if (!setsRules(act.actor)) throw new Refusal('not-allowed');
  await addRuleChange(act, rule, reason, act.actor.memberId);
  await act.announce('clockRuleSet', { rule: rule.rule });
}
