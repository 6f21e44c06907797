/** SQL for investigations that nobody can open any more. The database decides whether there is one, and who may be told. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct } from '../../access/index.ts';

/**
 * Whether an investigation of the asking administrator's agency has nobody left who can open it; false for anybody else. Not which, and not how many:
 * whoever is not named for one learns nothing of it, but that somebody has to be.
 */
export async function awaitsSomebody(look: Look<unknown>): Promise<boolean> {
  const { awaits } = await look.db.one(
    z.object({ awaits: z.boolean() }),
    sql`select investigations.awaits_somebody() as awaits`,
  );
  return awaits;
}

/** Names somebody for such an investigation, who leads it from then on: where there are several, for the one that was begun first. False where there is none, or they may not be named. */
export async function giveLeftAlone(act: StaffAct, toMember: string): Promise<boolean> {
  const { given } = await act.db.one(
    z.object({ given: z.boolean() }),
    sql`select investigations.give_left_alone(${toMember}::uuid, ${randomUUID()}::uuid) as given`,
  );
  return given;
}
