/** SQL for orders: what lists need, in codes and days. Every row is parsed on the way out. */
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import type { Order } from './order.ts';
import { orderKinds } from './order-kinds.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const shape = z
  .object({
    order_id: z.string(),
    agency_id: z.string(),
    reference: z.string(),
    kind: z.enum(orderKinds).nullable(),
    state: z.enum(['open', 'ended']),
    lead: z.string(),
    expires_on: day.nullable(),
    turns_on: day.nullable(),
    begun_by: z.string(),
    begun_at: z.date(),
    changed_at: z.date(),
    revision: z.int(),
  })
  .transform(
    (row): Order => ({
      orderId: row.order_id,
      agencyId: row.agency_id,
      reference: row.reference,
      kind: row.kind,
      state: row.state,
      lead: row.lead,
      expiresOn: row.expires_on,
      turnsOn: row.turns_on,
      begunBy: row.begun_by,
      begunAt: row.begun_at,
      changedAt: row.changed_at,
      revision: row.revision,
    }),
  );
const columns = sql`order_id, agency_id, reference, kind, state, lead, expires_on, turns_on, begun_by, begun_at, changed_at, revision`;

/** Keeps an order that is just being begun. */
export async function saveOrder(act: Act, one: Order): Promise<void> {
  await act.db.run(sql`insert into orders.orders (${columns}) values (${one.orderId}, ${one.agencyId}, ${one.reference}, ${one.kind},
    ${one.state}, ${one.lead}, ${one.expiresOn}, ${one.turnsOn}, ${one.begunBy}, ${one.begunAt}, ${one.changedAt}, ${one.revision})`);
}

/** An order that is open to whoever asks. @throws {Refusal} not-found */
export const getOrder = (context: Look<unknown>, id: string): Promise<Order> =>
  context.db.one(shape, sql`select ${columns} from orders.orders where order_id = ${id}`);

/** The same, held until this transaction ends, for those who write in it. @throws {Refusal} not-found */
export async function lockOrder(act: Act, id: string): Promise<Order> {
  const held = await act.db.maybe(
    shape,
    sql`select ${columns} from orders.orders where order_id = ${id} for update`,
  );
  if (held === undefined) throw new Refusal('not-found');
  return held;
}

/** Changes an order that is held. @throws {Refusal} changed-meanwhile */
export async function changeOrder(
  act: Act,
  was: Order,
  change: Partial<Pick<Order, 'kind' | 'state' | 'lead' | 'expiresOn' | 'turnsOn'>>,
): Promise<Order> {
  const now: Order = { ...was, ...change, changedAt: act.now, revision: was.revision + 1 };
  const touched =
    await act.db.run(sql`update orders.orders set kind = ${now.kind}, state = ${now.state}, lead = ${now.lead},
      expires_on = ${now.expiresOn}, turns_on = ${now.turnsOn}, changed_at = ${now.changedAt}, revision = ${now.revision}
    where order_id = ${was.orderId} and revision = ${was.revision}`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
  return now;
}

/** Brings what lists know of an order that is held in step with the day; for the worker. Nobody wrote anything: it is no change of it. */
export const turnOrder = (
  act: Act,
  id: string,
  { state, expiresOn, turnsOn }: Pick<Order, 'state' | 'expiresOn' | 'turnsOn'>,
): Promise<number> =>
  act.db.run(sql`update orders.orders set state = ${state}, expires_on = ${expiresOn}, turns_on = ${turnsOn}
    where order_id = ${id}`);

export interface OrderList {
  /** One's own agency's that are in force or have ended, by the court or by their last day; or what others show it, by id. */
  readonly which: 'ours' | 'ended' | { readonly shown: readonly string[] };
  readonly today: Day;
  /** The last row of the page before. */
  readonly after?: { readonly changedAt: Date; readonly orderId: string };
  readonly most: number;
}

/** Orders that are open to whoever asks, changed last first; a page at a time. */
export function listOrders(
  context: Look<unknown>,
  agencyId: string,
  { which, today, after, most }: OrderList,
): Promise<Order[]> {
  const next =
    after === undefined
      ? sql``
      : sql`and (changed_at, order_id) < (${after.changedAt}::timestamptz, ${after.orderId}::uuid)`;
  const page = (whose: RawBuilder<unknown>) =>
    sql`select ${columns} from orders.orders where ${whose} ${next} order by changed_at desc, order_id desc limit ${most}`;
  // Its last day counts: what stands until further order has none.
  const lastDay = sql`coalesce(expires_on, 'infinity'::date)`;
  if (which === 'ours')
    return context.db.all(
      shape,
      page(sql`agency_id = ${agencyId} and state = 'open' and ${lastDay} >= ${today}::date`),
    );
  if (which !== 'ended')
    return context.db.all(shape, page(sql`order_id = any (${[...which.shown]}::uuid[])`));
  return context.db.all(
    shape,
    sql`select ${columns} from ((${page(sql`agency_id = ${agencyId} and state = 'ended'`)})
        union all (${page(sql`agency_id = ${agencyId} and state = 'open' and ${lastDay} < ${today}::date`)})) o
      order by changed_at desc, order_id desc limit ${most}`,
  );
}
