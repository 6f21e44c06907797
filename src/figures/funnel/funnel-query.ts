/** SQL for what the rooms publish of concerns and what became of them: each view gives what is open to whoever asks, and no more. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look } from '../../access/index.ts';
import { type Day, isDay, londonDay } from '../../platform/working-days.ts';
import type { Concern, InvestigationWay, ReferralBegun } from './chain.ts';

/** From its first day to the day before its last one. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}

const day = z
  .string()
  .transform((text, context): Day => {
    if (isDay(text)) return text;
    context.addIssue('no day');
    return z.NEVER;
  })
  .nullable();
const began = (period: Period) =>
  sql`i.received_at >= ${period.from}::date and i.received_at < ${period.until}::date`;

/** The concerns of a period by their reports, newest first: of a report that several desks decide about, what any of them decided. */
export async function listConcerns(look: Look<unknown>, period: Period): Promise<Concern[]> {
  const rows = await look.db.all(
    z.object({
      report_id: z.string(),
      reference: z.string(),
      received_at: z.date(),
      channel: z.string(),
      identified_at: z.date().nullable(),
      waits: z.boolean(),
      stopped: z.string().nullable(),
      types: z.string().nullable(),
      declined: z.string().nullable(),
      came_of: z.string().nullable(),
      goes_on: z.boolean(),
    }),
    sql`select i.report_id, min(i.reference) as reference, min(i.received_at) as received_at, min(i.channel) as channel,
        min(i.decided_at) filter (where i.decision in ('urgent-response', 'pass-to-agency', 'refer-on')) as identified_at,
        bool_or(i.decision is null) as waits,
        (array_agg(i.stopped order by i.decided_at desc) filter (where i.stopped is not null))[1] as stopped,
        (array_agg(array_to_string(i.kinds, ' ') order by i.decided_at desc) filter (where i.kinds is not null))[1] as types,
        min(i.declined) as declined,
        (array_agg(i.came_of order by i.said_at desc) filter (where i.came_of is not null))[1] as came_of,
        coalesce(bool_or(i.again_on > ${londonDay(look.now)}::date), false) as goes_on
      from triage.concerns i where ${began(period)}
      group by i.report_id order by min(i.received_at) desc, i.report_id`,
  );
  return rows.map((row) => ({
    reportId: row.report_id,
    reference: row.reference,
    receivedAt: row.received_at,
    channel: row.channel,
    identifiedAt: row.identified_at,
    waits: row.waits,
    stopped: row.stopped,
    types: row.types?.split(' ') ?? null,
    declined: row.declined,
    cameOf: row.came_of,
    goesOn: row.goes_on,
  }));
}

/**
 * The referrals that may have begun from reports of a period, or from cases that did, by the report: which of them belong to one, the chains find out. Each view is
 * read once and they are put together here: joined in the database, rights and all, one is read again for each row of the other.
 */
export async function listReferralsBegun(look: Look<unknown>, { from }: Period): Promise<ReferralBegun[]> {
  const cases = await look.db.all(
    z.object({ case_id: z.string(), began_from: z.string() }),
    sql`select case_id, began_from from support.beginnings where began_from is not null`,
  );
  const reportOfCase = new Map(cases.map((row) => [row.case_id, row.began_from]));
  const rows = await look.db.all(
    z.object({
      began_from: z.string(),
      started_at: z.date(),
      sent_at: z.date().nullable(),
      state: z.string(),
      decided: z.string().nullable(),
      types: z.array(z.string()).nullable(),
    }),
    sql`select began_from, started_at, sent_at, state, decided, types from referrals.beginnings
      where began_from is not null and started_at >= ${from}::date order by started_at, referral_id`,
  );
  return rows.map((row) => ({
    reportId: reportOfCase.get(row.began_from) ?? row.began_from,
    startedAt: row.started_at,
    sentAt: row.sent_at,
    closed: row.state === 'closed',
    decided: row.decided,
    types: row.types,
  }));
}

/** Investigations with how far they came; which began from a concern of a period, the chains find out. */
export async function listWays(look: Look<unknown>): Promise<InvestigationWay[]> {
  const rows = await look.db.all(
    z.object({
      began_from: z.string().nullable(),
      begun_at: z.date(),
      state: z.string(),
      types: z.array(z.string()),
      charged_on: day,
      convicted_on: day,
      ordered_on: day,
      stopped: z.string().nullable(),
      helped: z.array(z.string()).nullable(),
    }),
    sql`select began_from, begun_at, state, types, charged_on, convicted_on, ordered_on, stopped, helped
      from investigations.ways order by begun_at, investigation_id`,
  );
  return rows.map((row) => ({
    reportId: row.began_from,
    begunAt: row.begun_at,
    closed: row.state === 'closed',
    types: row.types,
    chargedOn: row.charged_on,
    convictedOn: row.convicted_on,
    orderedOn: row.ordered_on,
    stopped: row.stopped,
    helped: row.helped,
  }));
}

/** The reports that are hidden from other agencies; for the worker. */
export async function listHidden(look: Look<unknown>): Promise<Set<string>> {
  const rows = await look.db.all(
    z.object({ record_id: z.string() }),
    sql`select record_id from access.record_register where kind = 'report' and others_see = 'hidden'`,
  );
  return new Set(rows.map((row) => row.record_id));
}
