/** SQL for a member's own sessions: which there are, how long this one lasts, and ending them. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct } from './context.ts';

const ownShape = z
  .object({
    session_id: z.string(),
    started_at: z.date(),
    seen_at: z.date(),
    device: z.string(),
    how: z.enum(['practice', 'password']),
    is_this: z.boolean(),
  })
  .transform((row) => ({
    sessionId: row.session_id,
    startedAt: row.started_at,
    seenAt: row.seen_at,
    /** Browser and system in plain words; empty when the browser did not say. */
    device: row.device,
    how: row.how,
    isThis: row.is_this,
  }));
export type OwnSession = z.infer<typeof ownShape>;

/** The live sessions of the member asking: this one first, then the one used last. */
export const listOwnSessions = (look: Look): Promise<OwnSession[]> =>
  look.db.all(
    ownShape,
    sql`select session_id, started_at, seen_at, device, how, session_id = (select access.session_in_use()) as is_this
      from access.sessions where ended_at is null and idle_until > ${look.now} and absolute_until > ${look.now}
      order by session_id = (select access.session_in_use()) desc, seen_at desc, session_id`,
  );

const lastsShape = z
  .object({ idle_until: z.date(), absolute_until: z.date() })
  .transform((row) => ({ idleUntil: row.idle_until, absoluteUntil: row.absolute_until }));

/** When the session that asks ends if it is not used, and in any case. @throws {Refusal} not-found when it has ended */
export const getThisSession = (look: Look): Promise<z.infer<typeof lastsShape>> =>
  look.db.one(
    lastsShape,
    sql`select idle_until, absolute_until from access.sessions where session_id = (select access.session_in_use())`,
  );

/** Ends one session of the member's own; tells how many were ended (0 or 1). */
export const endOwnSession = (act: StaffAct, sessionId: string): Promise<number> =>
  act.db.run(sql`update access.sessions set ended_at = ${act.now}
    where session_id = ${sessionId} and member_id = ${act.actor.memberId} and ended_at is null`);

/** Ends every session of the member's but the one that asks. */
export const endOwnOtherSessions = (act: StaffAct): Promise<number> =>
  act.db.run(sql`update access.sessions set ended_at = ${act.now}
    where member_id = ${act.actor.memberId} and ended_at is null and session_id <> (select access.session_in_use())`);

/** Whose session the token brought is or was, while they may sign in at all. */
export async function findWhoseSession(look: Look): Promise<string | undefined> {
  const row = await look.db.one(
    z.object({ member_id: z.string().nullable() }),
    sql`select access.session_was_of() as member_id`,
  );
  return row.member_id ?? undefined;
}
