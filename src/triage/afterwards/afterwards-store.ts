/** SQL for what a desk says later became of a concern, and for concerns of which nobody has. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import { channels } from '../../reports/index.ts';
import { type StopReason, stopReasons } from '../stop-reasons.ts';
import { decisionKinds } from '../triage-rules.ts';

/** Why it stopped; or that it goes on, and the day on which it is asked again. */
export type CameOf = { readonly stopped: StopReason } | { readonly againOn: Day };

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});

/** Adds what became of it; what was said before stays. */
export const saveAfterwards = (
  act: Act,
  of: { readonly reportId: string; readonly agencyId: string; readonly by: string },
  said: CameOf,
): Promise<unknown> =>
  act.db.run(sql`insert into triage.afterwards (said_id, report_id, agency_id, stopped, again_on, said_by, said_at)
    values (${randomUUID()}, ${of.reportId}, ${of.agencyId}, ${'stopped' in said ? said.stopped : null},
      ${'againOn' in said ? said.againOn : null}::date, ${of.by}, ${act.now})`);

export interface SaidAfterwards {
  readonly stopped: StopReason | null;
  readonly againOn: Day | null;
  readonly saidBy: string;
  readonly saidAt: Date;
}

/** All that this agency's desk has said became of a report, the newest first. */
export async function listAfterwards(
  look: Look,
  reportId: string,
  agencyId: string,
): Promise<SaidAfterwards[]> {
  const rows = await look.db.all(
    z.object({
      stopped: z.enum(stopReasons).nullable(),
      again_on: day.nullable(),
      said_by: z.string(),
      said_at: z.date(),
    }),
    sql`select stopped, again_on, said_by, said_at from triage.afterwards
      where report_id = ${reportId} and agency_id = ${agencyId} order by said_at desc, said_id desc limit 100`,
  );
  return rows.map((row) => ({
    stopped: row.stopped,
    againOn: row.again_on,
    saidBy: row.said_by,
    saidAt: row.said_at,
  }));
}

const stillShape = z
  .object({
    report_id: z.string(),
    reference: z.string(),
    received_at: z.date(),
    channel: z.enum(channels),
    decision: z.enum(decisionKinds),
    decided_at: z.date(),
    decided_exact: z.string(),
    again_on: day.nullable(),
  })
  .transform((row) => ({
    reportId: row.report_id,
    reference: row.reference,
    receivedAt: row.received_at,
    channel: row.channel,
    decision: row.decision,
    decidedAt: row.decided_at,
    decidedExact: row.decided_exact,
    /** It was said to go on, and that day has come. */
    againOn: row.again_on,
  }));
export type StillConcern = z.infer<typeof stillShape>;

/** The last of one page: the next begins after it. */
export interface StillCursor {
  readonly decidedExact: string;
  readonly reportId: string;
}

const columns = sql`c.report_id, c.reference, c.received_at, c.channel, c.decision, c.decided_at,
  to_char(c.decided_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as decided_exact, c.again_on`;

/**
 * The desk's concerns that it decided about before an instant and of which nothing came that it may know: no reason said, nothing said to go on, no referral of which
 * it reads that was begun or sent since, no investigation, nothing handed over that waits or was taken up. The longest first, a page at a time. Each view is read once.
 */
export const listStill = (
  act: StaffAct,
  asked: {
    readonly before: Date;
    readonly today: Day;
    readonly after: StillCursor | undefined;
    readonly most: number;
  },
): Promise<StillConcern[]> =>
  act.db.all(
    stillShape,
    sql`with cases as materialized (
        select case_id, began_from from support.beginnings where began_from is not null),
      begun as materialized (
        select coalesce(s.began_from, r.began_from) as report_id from referrals.beginnings r left join cases s on s.case_id = r.began_from
        where r.began_from is not null and (r.sent_at is null or r.sent_at >= ${asked.before} or r.decided is not null)),
      led as materialized (
        select began_from as report_id from investigations.ways where began_from is not null)
      select ${columns} from triage.concerns c
      where c.decision is not null and c.decided_at < ${asked.before} and c.stopped is null and c.declined is null and c.came_of is null
        and (c.again_on is null or c.again_on <= ${asked.today}::date)
        and access.record_class(c.report_id) = 'open'
        and c.report_id not in (select report_id from begun) and c.report_id not in (select report_id from led)
        and not exists (select from triage.handings h where h.report_id = c.report_id and h.state in ('waiting', 'taken'))
        ${
          asked.after === undefined
            ? sql``
            : sql`and (c.decided_at, c.report_id) > (${asked.after.decidedExact}::timestamptz, ${asked.after.reportId}::uuid)`
        }
      order by c.decided_at, c.report_id limit ${asked.most}`,
  );

/** One concern about which the desk has decided, whatever was said of it before; undefined where there is none that it may read. */
export async function findDecided(act: StaffAct, reportId: string): Promise<StillConcern | undefined> {
  const [found] = await act.db.all(
    stillShape,
    sql`select ${columns} from triage.concerns c
      where c.report_id = ${reportId} and c.decision is not null and access.record_class(c.report_id) = 'open'`,
  );
  return found;
}
