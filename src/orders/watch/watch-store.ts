/** SQL for what orders are watched for by, and for the reports that touched one. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Act, isSharedWith, type Look, type WorkerAct } from '../../access/index.ts';
import type { Day } from '../../platform/working-days.ts';

/** Keeps the keyed hashes of what an order names, in the place of those that were kept before. `isProtected`: named in the part that is. */
export async function saveWatched(
  act: Act,
  orderId: string,
  watched: readonly { readonly about: string; readonly key: bigint; readonly isProtected: boolean }[],
): Promise<void> {
  await act.db.run(sql`delete from orders.watched where order_id = ${orderId}`);
  if (watched.length === 0) return;
  await act.db.run(sql`insert into orders.watched (key, order_id, about, agency_id, section)
    select n.key, o.order_id, n.about, o.agency_id, case when n.protected then 'protected' else 'order' end
    from orders.orders o cross join unnest(${watched.map(({ key }) => String(key))}::bigint[],
      ${watched.map(({ about }) => about)}::text[], ${watched.map((each) => each.isProtected)}::boolean[]) as n (key, about, protected)
    where o.order_id = ${orderId} order by n.protected on conflict do nothing`);
}

/** Notes by which version an order is filed. */
export const noteFiledBy = (act: Act, orderId: string, version: number): Promise<number> =>
  act.db.run(sql`update orders.orders set watched_by = ${version} where order_id = ${orderId}`);

/** Orders that an earlier version filed, ended ones too: what was said before that binds by its own day; and those that the court has otherwise from a day that has come, or that have run out since. For the worker. */
export async function listFiledBefore(
  act: Act,
  { version, today }: { readonly version: number; readonly today: Day },
  most: number,
): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ order_id: z.string() }),
    sql`select order_id from orders.orders where watched_by < ${version} or turns_on <= ${today}::date order by order_id limit ${most}`,
  );
  return rows.map((row) => row.order_id);
}

/** How many orders one look into the index brings. */
const ordersAtOnce = 20;

/** The orders that name something under one of these keys, and which of their conditions do: page by page, all of them. */
export async function* findWatching(
  act: Act,
  keys: readonly bigint[],
): AsyncGenerator<ReadonlyMap<string, ReadonlySet<string>>> {
  let after = '00000000-0000-0000-0000-000000000000';
  while (keys.length > 0) {
    const rows = await act.db.all(
      z.object({ order_id: z.string(), abouts: z.array(z.string()) }),
      sql`select order_id, array_agg(distinct about) as abouts from orders.watched
        where key = any (${keys.map(String)}::bigint[]) and order_id > ${after}::uuid
        group by order_id order by order_id limit ${ordersAtOnce}`,
    );
    if (rows.length > 0) yield new Map(rows.map((row) => [row.order_id, new Set(row.abouts)]));
    if (rows.length < ordersAtOnce) return;
    after = rows.at(-1)?.order_id ?? after;
  }
}

/** The orders that name something under one of these keys and that whoever asks may read, the likeliest first, and which of their conditions do; at most so many. */
export async function findNaming(
  act: Act,
  keys: readonly bigint[],
  most: number,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (keys.length === 0) return new Map();
  const rows = await act.db.all(
    z.object({ order_id: z.string(), abouts: z.array(z.string()) }),
    sql`select order_id, abouts from orders.naming(${keys.map(String)}::bigint[], ${most})`,
  );
  return new Map(rows.map((row) => [row.order_id, new Set(row.abouts)]));
}

/** What a report is to an agency that it does not belong to: the worker's own word, of a share that lives. Undefined: there is no such report. */
export async function reportSeenBy(
  act: Act,
  reportId: string,
): Promise<{ agencyId: string; othersSee: 'sealed' | 'hidden' } | undefined> {
  const row = await act.db.maybe(
    z.object({ agency_id: z.string(), others_see: z.enum(['sealed', 'hidden']) }),
    sql`select agency_id, others_see from access.record_register where record_id = ${reportId}`,
  );
  return row && { agencyId: row.agency_id, othersSee: row.others_see };
}

/** May an agency learn that there is such a report: its own, one that is sealed, or one that was passed to it? The worker's own word. */
export const mayKnowOf = async (
  act: WorkerAct,
  agencyId: string,
  reportId: string,
  report: { readonly agencyId: string; readonly othersSee: 'sealed' | 'hidden' },
): Promise<boolean> =>
  agencyId === report.agencyId ||
  report.othersSee === 'sealed' ||
  (await isSharedWith(act, reportId, agencyId));

/** The orders of an agency that a report touched. */
export async function listTouchedOf(act: Act, reportId: string, agencyId: string): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ order_id: z.string() }),
    sql`select distinct t.order_id from orders.touches t join orders.orders o on o.order_id = t.order_id
      where t.report_id = ${reportId} and o.agency_id = ${agencyId} order by t.order_id`,
  );
  return rows.map((row) => row.order_id);
}

export const strengths = ['certain', 'strong', 'possible'] as const;
export type Strength = (typeof strengths)[number];

/** What a touch is of that was found in a reporter's own words, and not by a mention. */
export const inWords = 'words';

/** That a report touches a condition, or may show whom the order binds. */
export interface Touch {
  readonly orderId: string;
  readonly about: string;
  readonly reportId: string;
  /** Who holds the report. */
  readonly reportAgency: string;
  readonly thing: string;
  readonly strength: Strength;
}

/** Keeps a touch once; true where it is new. */
export async function saveTouch(act: Act, touch: Touch): Promise<boolean> {
  const kept = await act.db.run(sql`insert into orders.touches
      (touch_id, order_id, about, report_id, report_agency, thing, strength, found_at)
    values (${randomUUID()}, ${touch.orderId}, ${touch.about}, ${touch.reportId}, ${touch.reportAgency}, ${touch.thing}, ${touch.strength},
      ${act.now})
    on conflict (order_id, about, report_id, thing) do nothing`);
  return kept > 0;
}

const touchShape = z
  .object({
    touch_id: z.string(),
    order_id: z.string(),
    about: z.string(),
    report_id: z.string(),
    report_agency: z.string(),
    thing: z.string(),
    strength: z.enum(strengths),
    found_at: z.date(),
    settled_at: z.date().nullable(),
  })
  .transform((row) => ({
    touchId: row.touch_id,
    orderId: row.order_id,
    about: row.about,
    reportId: row.report_id,
    reportAgency: row.report_agency,
    thing: row.thing,
    strength: row.strength,
    foundAt: row.found_at,
    settledAt: row.settled_at,
  }));
export type KeptTouch = z.infer<typeof touchShape>;

/** The touches of an order that show to whoever asks, newest first. */
export const listTouches = (look: Look<unknown>, orderId: string): Promise<KeptTouch[]> =>
  look.db.all(
    touchShape,
    sql`select touch_id, order_id, about, report_id, report_agency, thing, strength, found_at, settled_at from orders.touches
      where order_id = ${orderId} order by found_at desc, report_id, about limit 200`,
  );

const touchedShape = z
  .object({ report_id: z.string(), waits: z.boolean(), since: z.date() })
  .transform((row) => ({ reportId: row.report_id, waits: row.waits, since: row.since }));

/**
 * Every report that touched an order and shows to whoever asks: whether somebody has yet to look at something of it, and when what waits was first found; where
 * nothing waits, when anything was.
 */
export const listTouchedBy = (
  look: Look<unknown>,
  orderId: string,
): Promise<z.infer<typeof touchedShape>[]> =>
  look.db.all(
    touchedShape,
    sql`select report_id, bool_or(settled_at is null) as waits,
        coalesce(min(found_at) filter (where settled_at is null), min(found_at)) as since
      from orders.touches where order_id = ${orderId} group by report_id order by report_id`,
  );

/** Settles what a report touched of an order: somebody has looked. Tells how many. */
export const settleTouches = (
  act: Act<unknown>,
  orderId: string,
  reportId: string,
  memberId: string,
): Promise<number> =>
  act.db.run(sql`update orders.touches set settled_at = ${act.now}, settled_by = ${memberId}
    where order_id = ${orderId} and report_id = ${reportId} and settled_at is null`);
