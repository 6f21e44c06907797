/** SQL for what is drawn from an investigation's entries in codes: rows that follow from what stands, and are drawn anew when that changes. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act } from '../../access/index.ts';
import type { RiskUse } from '../disruption/risk-use.ts';
import type { Progress } from './progress.ts';
import type { HeldRole } from './roles.ts';

/** Keeps roles as they stand, each in the place of what stood of it before. */
export async function saveRoles(act: Act<unknown>, id: string, roles: readonly HeldRole[]): Promise<void> {
  for (const role of roles)
    await act.db.run(sql`insert into investigations.roles (investigation_id, role_id, thing, thing_kind, role, towards, towards_kind,
        from_on, until_on, ended, nature)
      values (${id}, ${role.roleId}, ${role.thing}, ${role.thingKind}, ${role.role}, ${role.towards?.thing ?? null},
        ${role.towards?.kind ?? null}, ${role.from}, ${role.until}, ${role.ended}, ${role.nature})
      on conflict (investigation_id, role_id) do update set thing = excluded.thing, thing_kind = excluded.thing_kind, role = excluded.role,
        towards = excluded.towards, towards_kind = excluded.towards_kind, from_on = excluded.from_on, until_on = excluded.until_on,
        ended = excluded.ended, nature = excluded.nature`);
}

/** Keeps how far an investigation came, in the place of what stood before. */
export async function saveProgress(act: Act<unknown>, id: string, progress: Progress): Promise<void> {
  const { types, chargedOn, convictedOn, orderedOn, stopped, helped } = progress;
  await act.db.run(sql`insert into investigations.progress
      (investigation_id, types, charged_on, convicted_on, ordered_on, stopped, stopped_on, helped)
    values (${id}, ${[...types]}::text[], ${chargedOn}, ${convictedOn}, ${orderedOn}, ${stopped?.why ?? null}, ${stopped?.on ?? null},
      ${helped === null ? null : [...helped]}::text[])
    on conflict (investigation_id) do update set types = excluded.types, charged_on = excluded.charged_on,
      convicted_on = excluded.convicted_on, ordered_on = excluded.ordered_on, stopped = excluded.stopped,
      stopped_on = excluded.stopped_on, helped = excluded.helped`);
}

/** Keeps which decision a step goes by, in the place of what stood before. The database refuses one that is another step's. */
export const saveRiskUse = (act: Act<unknown>, id: string, { step, risk }: RiskUse): Promise<number> =>
  act.db.run(sql`insert into investigations.risk_uses (investigation_id, step, risk) values (${id}, ${step}, ${risk})
    on conflict (investigation_id, step) do update set risk = excluded.risk`);

/** Keeps those that stand: of several that were written with one decision before that was refused, the first. */
export async function saveRiskUses(act: Act<unknown>, id: string, uses: readonly RiskUse[]): Promise<void> {
  for (const { step, risk } of uses)
    await act.db.run(sql`insert into investigations.risk_uses (investigation_id, step, risk) values (${id}, ${step}, ${risk})
      on conflict do nothing`);
}

/** By which version of the code an investigation was drawn; 0: never. Undefined where whoever asks is not named for it. */
export async function drawnBy(act: Act<unknown>, id: string): Promise<number | undefined> {
  const row = await act.db.maybe(
    z.object({ drawn: z.int() }),
    sql`select drawn from investigations.investigations where investigation_id = ${id}`,
  );
  return row?.drawn;
}

/** Notes by which version it was drawn. */
export async function noteDrawn(act: Act<unknown>, id: string, version: number): Promise<void> {
  await act.db.run(
    sql`update investigations.investigations set drawn = ${version} where investigation_id = ${id}`,
  );
}

/** Investigations that an earlier version of the code drew, or none; for the worker. */
export async function listNotDrawn(act: Act<unknown>, version: number, most: number): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ investigation_id: z.string() }),
    sql`select investigation_id from investigations.investigations where drawn < ${version} order by investigation_id limit ${most}`,
  );
  return rows.map((row) => row.investigation_id);
}
