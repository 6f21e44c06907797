/** SQL for caseloads: how many open cases of which level each support worker of an agency has, and what of them is overdue. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import type { Day } from '../../platform/working-days.ts';
import type { RiskLevel } from '../risk/risk-domains.ts';

const loadShape = z
  .object({
    holder: z.string(),
    cases: z.int(),
    unjudged: z.int(),
    low: z.int(),
    medium: z.int(),
    high: z.int(),
    very_high: z.int(),
    risk_late: z.int(),
    review_late: z.int(),
    not_reached: z.int(),
  })
  .transform((row) => ({
    holder: row.holder,
    cases: row.cases,
    byLevel: {
      none: row.unjudged,
      low: row.low,
      medium: row.medium,
      high: row.high,
      'very-high': row.very_high,
    },
    riskLate: row.risk_late,
    reviewLate: row.review_late,
    notReached: row.not_reached,
  }));
export type Caseload = z.infer<typeof loadShape>;

/** `lapsedBefore`: whoever was last reached before this day counts as not reached. */
export const listCaseloads = (
  look: Look,
  agencyId: string,
  { today, lapsedBefore }: { readonly today: Day; readonly lapsedBefore: Day },
): Promise<Caseload[]> =>
  look.db.all(
    loadShape,
    sql`select holder, count(*)::integer as cases,
        (count(*) filter (where risk_level is null))::integer as unjudged,
        (count(*) filter (where risk_level = 'low'))::integer as low,
        (count(*) filter (where risk_level = 'medium'))::integer as medium,
        (count(*) filter (where risk_level = 'high'))::integer as high,
        (count(*) filter (where risk_level = 'very-high'))::integer as very_high,
        (count(*) filter (where risk_due_on < ${today}::date))::integer as risk_late,
        (count(*) filter (where review_due_on < ${today}::date))::integer as review_late,
        (count(*) filter (where coalesce(reached_on, (opened_at at time zone 'Europe/London')::date) < ${lapsedBefore}::date))::integer
          as not_reached
      from support.cases_told where agency_id = ${agencyId} and state = 'open' group by holder`,
  );

/** Of the cases of the member's agency whose support has ended: how many were last judged at high or very high risk, and of how many a day to judge them again has passed. */
export const countClosedAtRisk = (
  look: Look,
  today: Day,
): Promise<Record<Extract<RiskLevel, 'high' | 'very-high'> | 'late', number>> =>
  look.db.one(
    z.object({ high: z.int(), 'very-high': z.int(), late: z.int() }),
    sql`select high, very_high as "very-high", late from support.count_closed_at_risk(${today}::date)`,
  );
