/** SQL for what orders are watched for by, and for the reports that touched one. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';

/** Keeps the keyed hashes of what an order names, in the place of those that were kept before. */
export async function saveWatched(
  act: Act,
  orderId: string,
  watched: readonly { readonly about: string; readonly key: bigint }[],
): Promise<void> {
  await act.db.run(sql`delete from orders.watched where order_id = ${orderId}`);
  if (watched.length === 0) return;
  await act.db.run(sql`insert into orders.watched (key, order_id, about)
    select n.key, ${orderId}::uuid, n.about from unnest(${watched.map(({ key }) => String(key))}::bigint[],
      ${watched.map(({ about }) => about)}::text[]) as n (key, about) on conflict do nothing`);
}

/** How many orders one report is held against at most: a value that more of them name says little. */
const mostOrders = 50;

/** The orders that name something under one of these keys, and which of their conditions do: one look into the index. */
export async function findWatching(act: Act, keys: readonly bigint[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (keys.length === 0) return found;
  const rows = await act.db.all(
    z.object({ order_id: z.string(), about: z.string() }),
    sql`select distinct order_id, about from orders.watched where key = any (${keys.map(String)}::bigint[])
      order by order_id limit 1000`,
  );
  for (const { order_id: orderId, about } of rows) {
    const known = found.get(orderId) ?? new Set();
    if (found.size < mostOrders || found.has(orderId)) found.set(orderId, known.add(about));
  }
  return found;
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

export const strengths = ['certain', 'strong', 'possible'] as const;
export type Strength = (typeof strengths)[number];

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

/** Settles what a report touched of an order: somebody has looked. Tells how many. */
export const settleTouches = (
  act: Act<unknown>,
  orderId: string,
  reportId: string,
  memberId: string,
): Promise<number> =>
  act.db.run(sql`update orders.touches set settled_at = ${act.now}, settled_by = ${memberId}
    where order_id = ${orderId} and report_id = ${reportId} and settled_at is null`);
