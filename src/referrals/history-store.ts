/** SQL for what happened to a referral besides its answers. Added to, never overwritten. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';

export const happenings = [
  'begun',
  'handed-over',
  'absence-named',
  'check-asked',
  'check-good',
  'check-needs-work',
  'ready-unchecked',
  'moved-form',
  'kept',
  'closed',
  'shared',
  'sent',
  'pack-made',
  'words-settled',
  'national-reference',
] as const;
export type Happening = (typeof happenings)[number];

const place = (historyId: string) => `referral-history:${historyId}`;

/** Adds what happened, with a sealed note where one was written. */
export async function addHistory(
  act: Act,
  line: {
    readonly referralId: string;
    readonly what: Happening;
    readonly by: string;
    readonly to?: string | undefined;
    readonly note?: string | undefined;
    /** The share whose reason the note is. */
    readonly about?: string;
  },
  dataKey: Buffer,
): Promise<void> {
  const historyId = randomUUID();
  const { note = '' } = line;
  await act.db.run(sql`insert into referrals.history (history_id, referral_id, what, member_id, to_member, about, sealed_note, at)
    values (${historyId}, ${line.referralId}, ${line.what}, ${line.by}, ${line.to ?? null},
      ${line.about ?? null}, ${note === '' ? null : seal(dataKey, place(historyId), note)}, ${act.now})`);
}

const shape = z.object({
  history_id: z.string(),
  what: z.enum(happenings),
  member_id: z.string(),
  to_member: z.string().nullable(),
  about: z.string().nullable(),
  sealed_note: z.instanceof(Buffer).nullable(),
  at: z.date(),
});

export interface Happened {
  readonly what: Happening;
  readonly by: string;
  readonly to: string | null;
  readonly note: string | undefined;
  readonly at: Date;
}

/** Who holds a referral and who held it before, as it was begun and handed over. */
export async function listHolders(context: Look, referralId: string): Promise<string[]> {
  const rows = await context.db.all(
    z.object({ holder: z.string() }),
    sql`select distinct coalesce(to_member, member_id) as holder from referrals.history
      where referral_id = ${referralId} and what in ('begun', 'handed-over')`,
  );
  return rows.map((row) => row.holder);
}

/** The notes of one kind of happening, newest first; `about`: the share that one is the reason for. */
export async function listNotes(
  context: Look,
  referralId: string,
  what: Happening,
  dataKey: Buffer,
): Promise<
  { readonly note: string; readonly by: string; readonly about: string | null; readonly at: Date }[]
> {
  const rows = await context.db.all(
    shape,
    sql`select history_id, what, member_id, to_member, about, sealed_note, at from referrals.history
      where referral_id = ${referralId} and what = ${what} order by at desc, history_id limit 1000`,
  );
  return rows.map((row) => ({
    note: row.sealed_note === null ? '' : open(dataKey, place(row.history_id), row.sealed_note).toString(),
    by: row.member_id,
    about: row.about,
    at: row.at,
  }));
}

/** What happened, newest first; of one act, what comes later in a referral's life. */
export async function listHistory(context: Look, referralId: string, dataKey: Buffer): Promise<Happened[]> {
  const rows = await context.db.all(
    shape,
    sql`select history_id, what, member_id, to_member, about, sealed_note, at from referrals.history
      where referral_id = ${referralId}
      order by at desc, array_position(${[...happenings]}::text[], what collate "C") desc, history_id limit 200`,
  );
  return rows.map((row) => ({
    what: row.what,
    by: row.member_id,
    to: row.to_member,
    note:
      row.sealed_note === null ? undefined : open(dataKey, place(row.history_id), row.sealed_note).toString(),
    at: row.at,
  }));
}
