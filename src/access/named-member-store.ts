/** SQL for who is named for a record that is known by name only. The database decides who may name and take off. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../platform/refusal.ts';
import type { Act, Look } from './context.ts';

const namedShape = z
  .object({
    member_id: z.string(),
    named_by: z.string(),
    named_at: z.date(),
    ended_by: z.string().nullable(),
    ended_at: z.date().nullable(),
  })
  .transform((row) => ({
    memberId: row.member_id,
    namedBy: row.named_by,
    namedAt: row.named_at,
    endedBy: row.ended_by,
    endedAt: row.ended_at,
  }));
export type NamedMember = z.infer<typeof namedShape>;

/** Everybody who is or was named for a record that is open to whoever asks, in the order in which they were. */
export const listNamed = (context: Look, recordId: string): Promise<NamedMember[]> =>
  context.db.all(
    namedShape,
    sql`select member_id, named_by, named_at, ended_by, ended_at from access.named_members
      where record_id = ${recordId} order by named_at, naming_id`,
  );

/** Names a member for a record: from this commit on it is open to them. `by`: whoever names them, where it is put in as it stood elsewhere. */
export async function nameForRecord(
  act: Act<unknown>,
  of: { readonly recordId: string; readonly memberId: string; readonly by: string; readonly at?: Date },
): Promise<void> {
  await act.db.run(sql`insert into access.named_members (naming_id, record_id, member_id, named_by, named_at)
    values (${randomUUID()}, ${of.recordId}, ${of.memberId}, ${of.by}, ${of.at ?? act.now})`);
}

/** Takes a member off a record: it is hidden from them from this commit on. @throws {Refusal} changed-meanwhile when they are not named, or it is oneself */
export async function takeOffRecord(
  act: Act<unknown>,
  of: { readonly recordId: string; readonly memberId: string; readonly by: string },
): Promise<void> {
  const ended =
    await act.db.run(sql`update access.named_members set ended_at = ${act.now}, ended_by = ${of.by}
    where record_id = ${of.recordId} and member_id = ${of.memberId} and ended_at is null`);
  if (ended !== 1) throw new Refusal('changed-meanwhile');
}

/** The investigators of one's own agency, by name: who can be named. Nobody for those who do not investigate. */
export const listInvestigators = (
  context: Look<unknown>,
): Promise<{ readonly memberId: string; readonly name: string }[]> =>
  context.db.all(
    z
      .object({ member_id: z.string(), name: z.string() })
      .transform((row) => ({ memberId: row.member_id, name: row.name })),
    sql`select member_id, name from access.investigators() order by name, member_id`,
  );
