/** SQL for what a partnership set the rules of the clock to: added to, never changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { type ClockRule, ruleIds, units } from './clock-rule.ts';
import { dayShape } from './clock-store.ts';

const changeShape = z
  .object({
    change_id: z.string(),
    rule: z.enum(ruleIds),
    from_on: dayShape,
    count: z.number().nullable(),
    unit: z.enum(units).nullable(),
    near_days: z.number(),
    source: z.string(),
    reason: z.string(),
    verified: z.boolean(),
    set_by: z.string(),
    set_name: z.string().nullable(),
    set_at: z.date(),
  })
  .transform((row) => ({
    version: {
      rule: row.rule,
      from: row.from_on,
      length: row.count === null || row.unit === null ? null : { count: row.count, unit: row.unit },
      nearDays: row.near_days,
      source: row.source,
      verified: row.verified,
      set: { by: row.set_by, at: row.set_at.toISOString(), changeId: row.change_id },
    } satisfies ClockRule,
    reason: row.reason,
    setName: row.set_name,
    setAt: row.set_at,
  }));
export type RuleChange = z.infer<typeof changeShape>;

/** Everything that was ever set, in the order in which it was. */
export const listRuleChanges = (context: Look<unknown>): Promise<RuleChange[]> =>
  context.db.all(
    changeShape,
    sql`select r.change_id, r.rule, r.from_on, r.count, r.unit, r.near_days, r.source, r.reason, r.verified, r.set_by,
        n.name as set_name, r.set_at
      from referrals.clock_rules r left join access.member_names n on n.member_id = r.set_by order by r.set_at, r.change_id`,
  );

export async function addRuleChange(
  act: Act<unknown>,
  rule: Omit<ClockRule, 'set' | 'note'>,
  reason: string,
  by: string,
): Promise<void> {
  await act.db.run(sql`insert into referrals.clock_rules
      (change_id, rule, from_on, count, unit, near_days, source, reason, verified, set_by, set_at)
    values (${randomUUID()}, ${rule.rule}, ${rule.from}, ${rule.length?.count ?? null}, ${rule.length?.unit ?? null},
      ${rule.nearDays}, ${rule.source}, ${reason}, ${rule.verified}, ${by}, ${act.now})`);
}
