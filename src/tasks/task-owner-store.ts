/** SQL for whose a task can be. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import type { NewTask, Task } from './task.ts';

const colleagueShape = z
  .object({ member_id: z.string(), name: z.string() })
  .transform((row) => ({ memberId: row.member_id, name: row.name }));
export type Colleague = z.infer<typeof colleagueShape>;

/** To whom the asking member may give a task: whoever of their agency can sign in and may be told of its record, by name; of a support case, whoever reads it. */
export const listColleagues = (
  look: Look<unknown>,
  { recordId }: Pick<Task, 'recordId'>,
): Promise<Colleague[]> =>
  look.db.all(
    colleagueShape,
    sql`select member_id, name from tasks.colleagues() where access.may_be_told(${recordId}::uuid, member_id)`,
  );

/**
 * Whose a task becomes: its owner's, or its team's where that member could do nothing about its record, as somebody who has left, is suspended,
 * or works on such records no more. The worker, who writes for everybody, asks the register itself.
 */
export async function ownerToBe(
  act: Act<unknown>,
  { recordId, ownerId }: Pick<NewTask, 'recordId' | 'ownerId'>,
): Promise<string | null> {
  const isWorker = act.actor.door === 'worker';
  if (ownerId === null || (!isWorker && (act.actor.door !== 'staff' || recordId === null))) return ownerId;
  const { told } = await act.db.one(
    z.object({ told: z.boolean() }),
    isWorker
      ? sql`select access.could_do(${recordId}::uuid, ${ownerId}::uuid) as told`
      : sql`select access.may_be_told(${recordId}::uuid, ${ownerId}::uuid) as told`,
  );
  return told ? ownerId : null;
}
