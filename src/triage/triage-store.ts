/** SQL for the desk's own tables: items, decisions, notes, history. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';
import type { Report } from '../reports/index.ts';
import { type ExploitationKind, exploitationKinds } from './exploitation-kinds.ts';
import { type StopReason, stopReasons } from './stop-reasons.ts';
import { type DecisionKind, decisionKinds, type Weighed } from './triage-rules.ts';

const itemShape = z
  .object({
    item_id: z.string(),
    report_id: z.string(),
    agency_id: z.string(),
    state: z.enum(['undecided', 'decided', 'withdrawn']),
    priority: z.number(),
    placed_at: z.date(),
    due_at: z.date(),
    reasons: z.array(z.string()),
    claimed_by: z.string().nullable(),
    claimed_at: z.date().nullable(),
    decided_at: z.date().nullable(),
    new_answer: z.boolean(),
  })
  .transform((row) => ({
    itemId: row.item_id,
    reportId: row.report_id,
    agencyId: row.agency_id,
    state: row.state,
    priority: row.priority,
    placedAt: row.placed_at,
    dueAt: row.due_at,
    reasons: row.reasons,
    claimedBy: row.claimed_by,
    claimedAt: row.claimed_at,
    decidedAt: row.decided_at,
    newAnswer: row.new_answer,
  }));
export type Item = z.infer<typeof itemShape>;

/** Places a report in an agency's inbox, once. A report already there keeps its claim; a withdrawn one returns. */
export async function placeItem(act: Act, report: Report, agencyId: string, weighed: Weighed): Promise<void> {
  await act.db.run(sql`insert into triage.items (item_id, report_id, agency_id, reference, channel, ward_code, council_code,
      received_at, placed_at, priority, due_at, reasons, state)
    values (${randomUUID()}, ${report.reportId}, ${agencyId}, ${report.reference}, ${report.channel}, ${report.wardCode},
      ${report.councilCode}, ${report.receivedAt}, ${act.now}, ${weighed.priority}, ${weighed.dueAt},
      ${[...weighed.reasons]}::text[], 'undecided')
    on conflict (report_id, agency_id) do update set state = 'undecided', placed_at = excluded.placed_at,
      priority = excluded.priority, due_at = excluded.due_at, reasons = excluded.reasons
    where triage.items.state = 'withdrawn'`);
}

/** The member's agency's item for a report. */
export const findItem = (context: Look, reportId: string, agencyId: string): Promise<Item | undefined> =>
  context.db.maybe(
    itemShape,
    sql`select item_id, report_id, agency_id, state, priority, placed_at, due_at, reasons, claimed_by, claimed_at, decided_at, new_answer
      from triage.items where report_id = ${reportId} and agency_id = ${agencyId}`,
  );

const deskShape = z
  .object({ agency_id: z.string(), placed_at: z.date() })
  .transform((row) => ({ agencyId: row.agency_id, placedAt: row.placed_at }));
export type DeskOf = z.infer<typeof deskShape>;

/** The desks that have a report, and since when; for the worker. */
export const listDesksOf = (act: Act, reportId: string): Promise<DeskOf[]> =>
  act.db.all(
    deskShape,
    sql`select agency_id, placed_at from triage.items where report_id = ${reportId} and state <> 'withdrawn' order by agency_id`,
  );

/** Takes an item that nobody has; 0 when somebody was quicker. */
export const claimItem = (act: Act, itemId: string, memberId: string): Promise<number> =>
  act.db.run(sql`update triage.items set claimed_by = ${memberId}, claimed_at = ${act.now}
    where item_id = ${itemId} and claimed_by is null and state = 'undecided'`);

/** Gives back an item that this member has; 0 when they do not have it. */
export const releaseItem = (act: Act, itemId: string, memberId: string): Promise<number> =>
  act.db.run(
    sql`update triage.items set claimed_by = null, claimed_at = null where item_id = ${itemId} and claimed_by = ${memberId}`,
  );

/** Whoever has claimed an item that is undecided. */
export async function listClaimants(act: Act): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ claimed_by: z.string() }),
    sql`select distinct claimed_by from triage.items where state = 'undecided' and claimed_by is not null`,
  );
  return rows.map((row) => row.claimed_by);
}

/** Takes every undecided item back from a member; tells which reports at which desks. */
export async function releaseItemsOf(
  act: Act,
  memberId: string,
): Promise<{ readonly reportId: string; readonly agencyId: string }[]> {
  const rows = await act.db.all(
    z.object({ report_id: z.string(), agency_id: z.string() }),
    sql`update triage.items set claimed_by = null, claimed_at = null
      where claimed_by = ${memberId} and state = 'undecided' returning report_id, agency_id`,
  );
  return rows.map((row) => ({ reportId: row.report_id, agencyId: row.agency_id }));
}

/** Marks an item decided; 0 when it was decided meanwhile. */
export const decideItem = (act: Act, itemId: string): Promise<number> =>
  act.db.run(sql`update triage.items set state = 'decided', decided_at = ${act.now}, new_answer = false
    where item_id = ${itemId} and state = 'undecided'`);

/** Puts a decided item back in the inbox. */
export const reopenItem = (act: Act, itemId: string): Promise<number> =>
  act.db.run(
    sql`update triage.items set state = 'undecided', decided_at = null where item_id = ${itemId} and state = 'decided'`,
  );

/** The desk has read the reporter's newest words. */
export const clearNewAnswer = (act: Act, itemId: string): Promise<number> =>
  act.db.run(sql`update triage.items set new_answer = false where item_id = ${itemId} and new_answer`);

/** The reporter wrote: every desk that has the report sees so, and a decided one comes back. */
export const markNewAnswer = (act: Act, reportId: string, urgent: boolean): Promise<number> =>
  act.db.run(sql`update triage.items set new_answer = true, state = 'undecided', decided_at = null,
      reasons = case when 'new-answer' = any (reasons) then reasons else reasons || 'new-answer'::text end,
      priority = case when ${urgent} then 1 else priority end,
      due_at = case when ${urgent} then least(due_at, ${act.now}::timestamptz + interval '15 minutes') else due_at end
    where report_id = ${reportId} and state <> 'withdrawn'`);

/** Takes a passed report back out of the other agency's inbox. */
export const withdrawItem = (act: Act, reportId: string, agencyId: string): Promise<number> =>
  act.db.run(
    sql`update triage.items set state = 'withdrawn' where report_id = ${reportId} and agency_id = ${agencyId} and claimed_by is null`,
  );

const decisionShape = z.object({
  decision_id: z.string(),
  decision: z.enum(decisionKinds),
  sealed_reason: z.instanceof(Buffer),
  to_agency: z.string().nullable(),
  share_id: z.string().nullable(),
  stopped: z.enum(stopReasons).nullable(),
  kinds: z.array(z.enum(exploitationKinds)).nullable(),
  decided_by: z.string(),
  decided_at: z.date(),
  undone_by: z.string().nullable(),
  undone_at: z.date().nullable(),
});

export interface Decision {
  readonly decisionId: string;
  readonly decision: DecisionKind;
  readonly reason: string;
  readonly toAgency: string | null;
  readonly shareId: string | null;
  /** Why it goes no further, as a code; null: nobody was asked. */
  readonly stopped: StopReason | null;
  /** What kinds of exploitation it is taken to be about; null: nobody said. */
  readonly kinds: readonly ExploitationKind[] | null;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly undoneBy: string | null;
  readonly undoneAt: Date | null;
}

/** Keeps a decision; its reason is sealed under the report's key. */
export async function saveDecision(
  act: Act,
  reportId: string,
  agencyId: string,
  decision: Omit<Decision, 'undoneBy' | 'undoneAt'>,
  dataKey: Buffer,
): Promise<void> {
  await act.db.run(sql`insert into triage.decisions
      (decision_id, report_id, agency_id, decision, sealed_reason, to_agency, share_id, stopped, kinds, decided_by, decided_at)
    values (${decision.decisionId}, ${reportId}, ${agencyId}, ${decision.decision},
      ${seal(dataKey, `decision:${decision.decisionId}`, decision.reason)}, ${decision.toAgency}, ${decision.shareId},
      ${decision.stopped}, ${decision.kinds === null ? null : [...decision.kinds]}::text[], ${decision.decidedBy}, ${decision.decidedAt})`);
}

/** The agency's decisions about a report, newest first, those undone included. */
export async function listDecisions(
  context: Look,
  reportId: string,
  agencyId: string,
  dataKey: Buffer,
): Promise<Decision[]> {
  const rows = await context.db.all(
    decisionShape,
    sql`select decision_id, decision, sealed_reason, to_agency, share_id, stopped, kinds, decided_by, decided_at, undone_by, undone_at
      from triage.decisions where report_id = ${reportId} and agency_id = ${agencyId} order by decided_at desc, decision_id`,
  );
  return rows.map((row) => ({
    decisionId: row.decision_id,
    decision: row.decision,
    reason: open(dataKey, `decision:${row.decision_id}`, row.sealed_reason).toString(),
    toAgency: row.to_agency,
    shareId: row.share_id,
    stopped: row.stopped,
    kinds: row.kinds,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    undoneBy: row.undone_by,
    undoneAt: row.undone_at,
  }));
}

/** Marks a decision undone; 0 when it was undone or acted on meanwhile. */
export const undoDecisionRow = (act: Act, decisionId: string, memberId: string): Promise<number> =>
  act.db.run(sql`update triage.decisions set undone_by = ${memberId}, undone_at = ${act.now}
    where decision_id = ${decisionId} and undone_at is null and acted_on_at is null`);

/** Has the agency that a report was passed to begun on it? */
export async function isPassActedOn(context: Look, decisionId: string): Promise<boolean> {
  const row = await context.db.one(
    z.object({ acted_on: z.boolean() }),
    sql`select triage.pass_acted_on(${decisionId}::uuid) as acted_on`,
  );
  return row.acted_on;
}
