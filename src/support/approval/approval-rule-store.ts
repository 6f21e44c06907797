/** SQL for what agencies want approved: added to, never changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Look, listSupportWorkers, type StaffAct, type StaffLook } from '../../access/index.ts';
import { day } from '../../entries/index.ts';
import { type Day, isDay, londonDay } from '../../platform/working-days.ts';
import { approvable } from '../case/codes.ts';
import { type ApprovalRule, type Hears, ruleInForce, whoHears } from './approval-rule.ts';

const ruleShape = z
  .object({
    from_on: z.string(),
    requires: z.array(z.enum(approvable)),
    supervisors: z.array(z.string()),
    set_by: z.string(),
    set_at: z.date(),
  })
  .transform((row, context): ApprovalRule & { readonly setBy: string; readonly setAt: Date } => {
    if (!isDay(row.from_on)) {
      context.addIssue('no day');
      return z.NEVER;
    }
    return {
      from: row.from_on,
      requires: row.requires,
      supervisors: row.supervisors,
      setBy: row.set_by,
      setAt: row.set_at,
    };
  });
export type SetRule = z.infer<typeof ruleShape>;

/** Everything that an agency ever set, in the order in which it holds. */
export const listApprovalRules = (look: Look<unknown>, agencyId: string): Promise<SetRule[]> =>
  look.db.all(
    ruleShape,
    sql`select from_on, requires, supervisors::text[] as supervisors, set_by, set_at from support.approval_rules
      where agency_id = ${agencyId} order by from_on, set_at, rule_id`,
  );

/** The rule of one's own agency that holds today. */
export const findApprovalRule = async (look: StaffLook | StaffAct): Promise<ApprovalRule | undefined> =>
  ruleInForce(await listApprovalRules(look, look.actor.agencyId), londonDay(look.now));

const thenShape = z
  .object({ from_on: day, requires: z.array(z.enum(approvable)) })
  .transform((row) => ({ from: row.from_on, requires: row.requires }));

/** What the agency wanted approved that held a case of one's own agency at that moment, by what it had set: of a case that has moved since, not one's own. */
export const findRuleThen = async (
  act: StaffAct,
  caseId: string,
  then: Date,
): Promise<Pick<ApprovalRule, 'from' | 'requires'> | undefined> =>
  ruleInForce(
    await act.db.all(
      thenShape,
      sql`select from_on, requires from support.approval_rules_then(${caseId}::uuid, ${then}::timestamptz)`,
    ),
    londonDay(then),
  );

/** Of which cases of their agency complaints go to whoever asks, today. */
export const findHears = async (look: StaffLook | StaffAct): Promise<Hears> =>
  whoHears(
    await findApprovalRule(look),
    (await listSupportWorkers(look)).map(({ memberId }) => memberId),
    look.actor.memberId,
  );

export async function addApprovalRule(
  act: StaffAct,
  rule: { readonly from: Day; readonly requires: readonly string[]; readonly supervisors: readonly string[] },
): Promise<void> {
  await act.db.run(sql`insert into support.approval_rules (rule_id, agency_id, from_on, requires, supervisors, set_by, set_at)
    values (${randomUUID()}, ${act.actor.agencyId}, ${rule.from}, ${[...rule.requires]}::text[], ${[...rule.supervisors]}::uuid[],
      ${act.actor.memberId}, ${act.now})`);
}
