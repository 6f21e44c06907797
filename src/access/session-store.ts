/** SQL for sessions. Only the token's sha256 is kept; the token itself lives in the member's cookie alone. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../platform/refusal.ts';
import type { Act, Keep } from './context.ts';
import type { SignedIn } from './roles.ts';

/**
 * How long a session lasts without use, and at most, and how long before either end its member is warned: written down here as ASVS
 * 5.0 asks (7.1.1, 7.3.1, 7.3.2). What was typed when it ended waits this long for its member to sign in again.
 */
export const sessionLimits = {
  idleMinutes: 30,
  absoluteHours: 12,
  warnIdleMinutes: 5,
  warnAbsoluteMinutes: 15,
  unsentHours: 2,
} as const;

/** A fresh token of 256 bits as lower-case hexadecimal. */
export const newSessionToken = (): string => randomBytes(32).toString('hex');

const hashOf = (token: string) => createHash('sha256').update(Buffer.from(token, 'hex')).digest();

/** Starts a session for an invented member. Refused by the database itself unless it was made for practice. @throws {Refusal} not-allowed */
export async function startPracticeSession(act: Act, memberId: string, device = ''): Promise<string> {
  const token = newSessionToken();
  const row = await act.db.one(
    z.object({ started: z.boolean() }),
    sql`select access.start_practice_session(${randomUUID()}, ${memberId}::uuid, ${hashOf(token)},
      make_interval(mins => ${sessionLimits.idleMinutes}), make_interval(hours => ${sessionLimits.absoluteHours}), ${device}) as started`,
  );
  if (!row.started) throw new Refusal('not-allowed');
  return token;
}

/**
 * Marks the session of this very token as used: the member's others go on growing old, and one that has ended stays ended.
 * Writes at most once a minute, so that reading pages stays cheap.
 */
export async function touchSession(keep: Keep, member: SignedIn): Promise<void> {
  await keep.db.run(sql`update access.sessions
    set seen_at = ${keep.now}, idle_until = ${keep.now}::timestamptz + make_interval(mins => ${sessionLimits.idleMinutes})
    where session_id = (select access.session_in_use()) and member_id = ${member.memberId} and ended_at is null
      and idle_until > ${keep.now} and seen_at < ${keep.now}::timestamptz - interval '1 minute'`);
}

/** Signs out here: ends the one session that this act was opened with. */
export async function endThisSession(act: Act): Promise<void> {
  await act.db.one(z.object({ ended: z.boolean() }), sql`select access.end_this_session() as ended`);
}

/** Removes sessions whose longest life is over, and with it the time in which their members' unsent forms wait; the book keeps that they were. */
export async function clearEndedSessions(act: Act): Promise<void> {
  await act.db.run(sql`delete from access.sessions
    where absolute_until < ${act.now}::timestamptz - make_interval(hours => ${sessionLimits.unsentHours})`);
}
