/** SQL for investigations: what lists need, in codes and days. Every row is parsed on the way out. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import type { Investigation } from './investigation.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const shape = z
  .object({
    investigation_id: z.string(),
    agency_id: z.string(),
    reference: z.string(),
    state: z.enum(['open', 'closed']),
    lead: z.string(),
    began_from: z.string().nullable(),
    begun_by: z.string(),
    begun_at: z.date(),
    changed_at: z.date(),
    next_on: day.nullable(),
    revision: z.int(),
  })
  .transform(
    (row): Investigation => ({
      investigationId: row.investigation_id,
      agencyId: row.agency_id,
      reference: row.reference,
      state: row.state,
      lead: row.lead,
      beganFrom: row.began_from,
      begunBy: row.begun_by,
      begunAt: row.begun_at,
      changedAt: row.changed_at,
      nextOn: row.next_on,
      revision: row.revision,
    }),
  );
const columns = sql`investigation_id, agency_id, reference, state, lead, began_from, begun_by, begun_at, changed_at, next_on, revision`;

/** Keeps an investigation that is just being begun. */
export async function saveInvestigation(act: Act, one: Investigation): Promise<void> {
  await act.db.run(sql`insert into investigations.investigations (${columns}) values (${one.investigationId}, ${one.agencyId},
    ${one.reference}, ${one.state}, ${one.lead}, ${one.beganFrom}, ${one.begunBy}, ${one.begunAt}, ${one.changedAt}, ${one.nextOn},
    ${one.revision})`);
}

/** An investigation for which whoever asks is named. @throws {Refusal} not-found */
export const getInvestigation = (context: Look<unknown>, id: string): Promise<Investigation> =>
  context.db.one(
    shape,
    sql`select ${columns} from investigations.investigations where investigation_id = ${id}`,
  );

/** The same, held until this transaction ends, so that two who write at once come one after the other. @throws {Refusal} not-found */
export async function lockInvestigation(act: Act, id: string): Promise<Investigation> {
  const held = await act.db.maybe(
    shape,
    sql`select ${columns} from investigations.investigations where investigation_id = ${id} for update`,
  );
  if (held === undefined) throw new Refusal('not-found');
  return held;
}

/** Changes an investigation that is held. @throws {Refusal} changed-meanwhile */
export async function changeInvestigation(
  act: Act,
  was: Investigation,
  change: Partial<Pick<Investigation, 'state' | 'lead' | 'nextOn'>>,
): Promise<Investigation> {
  const now: Investigation = { ...was, ...change, changedAt: act.now, revision: was.revision + 1 };
  const touched =
    await act.db.run(sql`update investigations.investigations set state = ${now.state}, lead = ${now.lead},
      next_on = ${now.nextOn}, changed_at = ${now.changedAt}, revision = ${now.revision}
    where investigation_id = ${was.investigationId} and revision = ${was.revision}`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
  return now;
}

/** The investigations that began from a report, or that it was added to, the open ones or all; for the worker. */
export const listFedBy = (
  act: Act,
  reportId: string,
  which: 'open' | 'all' = 'open',
): Promise<Investigation[]> =>
  act.db.all(
    shape,
    sql`select ${columns} from investigations.investigations i
      where (state = 'open' or ${which === 'all'}) and (began_from = ${reportId} or exists (select from investigations.added_reports a
        where a.investigation_id = i.investigation_id and a.report_id = ${reportId}))
      order by investigation_id`,
  );

export interface InvestigationList {
  readonly which: 'open' | 'closed';
  /** The last row of the page before. */
  readonly after?: { readonly changedAt: Date; readonly investigationId: string };
  readonly most: number;
}

/**
 * Investigations of one's own agency for which whoever asks is named, changed last first; a page at a time. It begins with those for which they
 * are named, and never comes by another: how long it takes tells of none.
 */
export function listInvestigations(
  context: Look<unknown>,
  agencyId: string,
  { which, after, most }: InvestigationList,
): Promise<Investigation[]> {
  const next =
    after === undefined
      ? sql``
      : sql`and (changed_at, investigation_id) < (${after.changedAt}::timestamptz, ${after.investigationId}::uuid)`;
  return context.db.all(
    shape,
    sql`select ${columns} from (select investigations.to_read() as id offset 0) o cross join lateral (
        select ${columns} from investigations.investigations where investigation_id = o.id offset 0) i
      where agency_id = ${agencyId} and state = ${which} ${next}
      order by changed_at desc, investigation_id desc limit ${most}`,
  );
}
