/** SQL for investigations that nobody can open any more. The database decides which those are, and who may be told. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct } from '../../access/index.ts';

const shape = z
  .object({ investigation_id: z.string(), reference: z.string() })
  .transform((row) => ({ investigationId: row.investigation_id, reference: row.reference }));
/** All that is told of one: what to name it by. */
export type LeftAlone = z.infer<typeof shape>;

/** The investigations of the asking administrator's agency that nobody who is named for can open any more; none for anybody else. */
export const listLeftAlone = (look: Look<unknown>): Promise<LeftAlone[]> =>
  look.db.all(
    shape,
    sql`select investigation_id, reference from investigations.left_alone() order by reference`,
  );

/** Names somebody for such an investigation, who leads it from then on. False where it is none, or they may not be named. */
export async function giveLeftAlone(
  act: StaffAct,
  investigationId: string,
  toMember: string,
): Promise<boolean> {
  const { given } = await act.db.one(
    z.object({ given: z.boolean() }),
    sql`select investigations.give_left_alone(${investigationId}::uuid, ${toMember}::uuid, ${randomUUID()}::uuid) as given`,
  );
  return given;
}
