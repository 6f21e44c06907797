/** The inbox in one SELECT, under the reader's policies, in exactly this page's shape; with a filter on matches, a second finds the items. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffLook } from '../../../access/index.ts';
import { channels } from '../../../reports/index.ts';
import { asPriority } from '../desk-words.ts';
import type { InboxCursor, InboxFilters } from './inbox-filters.ts';

/** Items on one page. */
export const itemsOnPage = 25;
/** Waiting items are counted up to here; a longer inbox says "more than". Fewer where each has to be asked for its matches. */
export const mostCounted = (filters: InboxFilters): number => (filters.matches === undefined ? 500 : 100);

const rowShape = z
  .object({
    item_id: z.string(),
    report_id: z.string(),
    reference: z.string(),
    channel: z.enum(channels),
    ward_code: z.string().nullable(),
    council_code: z.string().nullable(),
    received_at: z.date(),
    placed_at: z.date(),
    priority: z.number(),
    due_at: z.date(),
    due_exact: z.string(),
    new_answer: z.boolean(),
    claimed_by: z.string().nullable(),
    owner_name: z.string().nullable(),
    holder: z.string(),
    taker_name: z.string().nullable(),
    strongest: z.enum(['certain', 'strong', 'possible']).nullable(),
    matched_records: z.number(),
    waiting: z.number(),
    late: z.number(),
  })
  .transform((row) => ({
    itemId: row.item_id,
    reportId: row.report_id,
    reference: row.reference,
    channel: row.channel,
    wardCode: row.ward_code,
    councilCode: row.council_code,
    receivedAt: row.received_at,
    placedAt: row.placed_at,
    priority: asPriority(row.priority),
    dueAt: row.due_at,
    dueExact: row.due_exact,
    newAnswer: row.new_answer,
    claimedBy: row.claimed_by,
    ownerName: row.owner_name,
    /** The agency whose record it is: another's when it was passed here. */
    holder: row.holder,
    /** Who took it for somebody; null when the reporter wrote it themselves, or it came from elsewhere. */
    takerName: row.taker_name,
    strongest: row.strongest,
    matchedRecords: row.matched_records,
    waiting: row.waiting,
    late: row.late,
  }));
export type InboxRow = z.infer<typeof rowShape>;

const narrowed = (filters: InboxFilters, memberId: string) => sql`
  ${filters.priority === undefined ? sql`` : sql`and i.priority = ${filters.priority}::smallint`}
  ${filters.channel === undefined ? sql`` : sql`and i.channel = ${filters.channel}`}
  ${filters.council === undefined ? sql`` : sql`and i.council_code = ${filters.council}`}
  ${filters.owner === 'mine' ? sql`and i.claimed_by = ${memberId}::uuid` : sql``}
  ${filters.owner === 'unclaimed' ? sql`and i.claimed_by is null` : sql``}
  ${filters.owner === 'claimed' ? sql`and i.claimed_by is not null` : sql``}`;

const following = (after: InboxCursor | undefined) =>
  after === undefined
    ? sql``
    : sql`and (i.priority, i.due_at, i.item_id) > (${after.priority}::smallint, ${after.dueAt}::timestamptz, ${after.itemId}::uuid)`;

/** What waits under these filters, whatever its matches. */
const waiting = ({ agencyId, memberId }: StaffLook['actor'], filters: InboxFilters) =>
  sql`from triage.items i join reports.open_reports r on r.report_id = i.report_id
    where i.agency_id = ${agencyId} and i.state = 'undecided' ${narrowed(filters, memberId)}`;

const lookedAtShape = z.object({ item_id: z.string(), late: z.boolean(), matched: z.boolean() });
/** Of so many items at once it is asked whether they have matches; of more where these are not enough. */
const reaches = [200, 2000, 20_000, 2_000_000] as const;

/** The first items that have a match that shows to the member, at most so many, in the inbox's order. */
async function listMatched(
  look: StaffLook,
  filters: InboxFilters,
  after: InboxCursor | undefined,
  most: number,
): Promise<z.infer<typeof lookedAtShape>[]> {
  for (const reach of reaches) {
    const looked = await look.db.all(
      lookedAtShape,
      sql`with looked as materialized (
          select i.item_id, i.report_id, i.priority, i.due_at ${waiting(look.actor, filters)} ${following(after)}
          order by i.priority, i.due_at, i.item_id limit ${reach})
        select l.item_id, l.due_at <= ${look.now} as late, m.record_id is not null as matched
        from looked l left join identities.having_matches(array(select report_id from looked)) m on m.record_id = l.report_id
        order by l.priority, l.due_at, l.item_id`,
    );
    const matched = looked.filter((item) => item.matched);
    if (matched.length >= most || looked.length < reach) return matched.slice(0, most);
  }
  return [];
}

/** The rows of the page and how many wait: what of the inbox there is to show. */
async function rowsToShow(look: StaffLook, filters: InboxFilters, after: InboxCursor | undefined) {
  const most = mostCounted(filters) + 1;
  const inOrder = sql`order by i.priority, i.due_at, i.item_id limit ${itemsOnPage + 1}`;
  const all = waiting(look.actor, filters);
  if (filters.matches === undefined)
    return {
      page: sql`${all} ${following(after)} ${inOrder}`,
      counted: sql`select count(*)::integer as waiting, (count(*) filter (where c.due_at <= ${look.now}))::integer as late
        from (select i.due_at ${all} order by i.priority, i.due_at limit ${most}) c`,
    };
  const first = await listMatched(look, filters, undefined, most);
  const shown = after === undefined ? first : await listMatched(look, filters, after, itemsOnPage + 1);
  const ids = shown.slice(0, itemsOnPage + 1).map((item) => item.item_id);
  return {
    page: sql`${all} and i.item_id = any (${ids}::uuid[]) ${inOrder}`,
    counted: sql`select ${first.length}::integer as waiting, ${first.filter((item) => item.late).length}::integer as late`,
  };
}

/**
 * Undecided reports of the member's agency, most pressing first: its own and those passed to it, as long as they are open to
 * it. One more than a page when there are more. Each row also tells how many wait under these filters and how many are late.
 */
export async function listInbox(
  look: StaffLook,
  filters: InboxFilters,
  after: InboxCursor | undefined,
): Promise<InboxRow[]> {
  const { page, counted } = await rowsToShow(look, filters, after);
  return look.db.all(
    rowShape,
    sql`with page as materialized (
        select i.item_id, i.report_id, i.reference, i.channel, i.ward_code, i.council_code, i.received_at, i.placed_at,
          i.priority, i.due_at, i.new_answer, i.claimed_by, r.agency_id as holder, r.taken_by ${page}),
      counted as materialized (${counted})
      select p.*, to_char(p.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as due_exact, n.name as owner_name,
        k.name as taker_name,
        m.strongest, coalesce(m.records, 0) as matched_records, counted.waiting, counted.late
      from page p cross join counted
      left join access.member_names n on n.member_id = p.claimed_by
      left join access.member_names k on k.member_id = p.taken_by
      left join identities.matches_in_short(array(select report_id from page)) m on m.record_id = p.report_id
      order by p.priority, p.due_at, p.item_id`,
  );
}
