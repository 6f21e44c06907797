/** SQL for how high the risk of an item was judged: as it was put on, and each time anew. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct } from '../../access/index.ts';
import { type RiskLevel, riskLevels } from '../../support/index.ts';
import type { Judged } from './item.ts';

/** Judges the risk of an item anew, from now on: what was judged before stays beside it. */
export async function saveRisk(act: StaffAct, itemId: string, level: RiskLevel): Promise<void> {
  await act.db.run(sql`insert into conferences.risks (risk_id, item_id, risk_level, by_member, at)
    values (${randomUUID()}, ${itemId}, ${level}, ${act.actor.memberId}, ${act.now})`);
}

const shape = z.object({
  item_id: z.string(),
  risk_level: z.enum(riskLevels),
  by_member: z.string(),
  at: z.date(),
});
/** How high the risk of each of these items was judged, as far as they show to whoever asks; the last first. */
export async function listRisks(
  look: Look<unknown>,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Judged[]>> {
  const ids = [...itemIds];
  const rows = await look.db.all(
    shape,
    sql`select item_id, risk_level, by_member, at from (
        select item_id, risk_level, put_by as by_member, put_at as at, 0::bigint as turn from conferences.items where item_id = any (${ids}::uuid[])
        union all select item_id, risk_level, by_member, at, turn from conferences.risks where item_id = any (${ids}::uuid[])) judged
      order by item_id, turn desc`,
  );
  const found = new Map<string, Judged[]>();
  for (const { item_id: itemId, risk_level: level, by_member: by, at } of rows)
    found.set(itemId, [...(found.get(itemId) ?? []), { level, by, at }]);
  return found;
}
