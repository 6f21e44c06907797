/** SQL for calendar links: one alive for each member; of its secret only the hash is kept. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct, StaffLook } from '../../../../access/index.ts';
import { dayShape } from '../../clock-store.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** When the member's own link was made; undefined where there is none. */
export async function findOwnLink(look: StaffLook): Promise<Date | undefined> {
  const row = await look.db.maybe(
    z.object({ made_at: z.date() }),
    sql`select made_at from referrals.calendar_links where member_id = ${look.actor.memberId} and ended_at is null`,
  );
  return row?.made_at;
}

/** Ends the member's own link; 0 when there was none. */
export const endOwnLink = (act: StaffAct): Promise<number> =>
  act.db.run(sql`update referrals.calendar_links set ended_at = ${act.now}
    where member_id = ${act.actor.memberId} and ended_at is null`);

/** Makes the member a link, in the place of any they had, and gives its secret: it is shown once and kept nowhere. */
export async function makeOwnLink(act: StaffAct): Promise<string> {
  await endOwnLink(act);
  const token = randomBytes(32).toString('base64url');
  await act.db.run(sql`insert into referrals.calendar_links (link_id, member_id, token_hash, made_at)
    values (${randomUUID()}, ${act.actor.memberId}, ${hashOf(token)}, ${act.now})`);
  return token;
}

const dateShape = z
  .object({ reference: z.string(), stage: z.string(), round: z.number(), due_on: dayShape })
  .transform((row) => ({ reference: row.reference, stage: row.stage, round: row.round, dueOn: row.due_on }));
export type CalendarDate = z.infer<typeof dateShape>;

/** The dates that a link gives; undefined when it does not work. */
export async function findCalendar(look: Look<unknown>, token: string): Promise<CalendarDate[] | undefined> {
  const { works } = await look.db.one(
    z.object({ works: z.boolean() }),
    sql`select referrals.calendar_works(${hashOf(token)}) as works`,
  );
  if (!works) return undefined;
  return look.db.all(
    dateShape,
    sql`select reference, stage, round, due_on from referrals.calendar_of(${hashOf(token)})`,
  );
}
