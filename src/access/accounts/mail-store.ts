/** SQL for mail that is due and the links in it; the worker's. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../context.ts';
import type { LinkPurpose } from './mailed-link.ts';
import { type Notice, notices } from './news.ts';

export type MailKind = 'invitation' | 'reset' | 'something-due' | Notice;
const kinds = ['invitation', 'reset', 'something-due', ...notices] as const;

/** Notes that a mail is due; one that is noted already stays as it is. */
export async function keepMail(
  act: Act,
  mail: { readonly mailId: string; readonly kind: MailKind; readonly memberId: string },
): Promise<void> {
  await act.db.run(sql`insert into access.mails (mail_id, kind, member_id, asked_at, next_try_at)
    values (${mail.mailId}, ${mail.kind}, ${mail.memberId}, ${act.now}, ${act.now}) on conflict (mail_id) do nothing`);
}

/** A mail that is to be handed over, with what is known of its member. */
export interface DueMail {
  readonly mailId: string;
  readonly kind: MailKind;
  readonly memberId: string;
  readonly askedAt: Date;
  readonly name: string;
  readonly email: string;
  readonly state: string;
}

const dueShape = z
  .object({
    mail_id: z.string(),
    kind: z.enum(kinds),
    member_id: z.string(),
    asked_at: z.date(),
    name: z.string(),
    email: z.string(),
    state: z.string(),
  })
  .transform(
    (row): DueMail => ({
      mailId: row.mail_id,
      kind: row.kind,
      memberId: row.member_id,
      askedAt: row.asked_at,
      name: row.name,
      email: row.email,
      state: row.state,
    }),
  );

/**
 * Takes the mails that are due, the longest waiting first, and puts their next try off: by a minute, then two, up to ten. Another
 * worker takes none of them meanwhile.
 */
export const takeDueMails = (act: Act, most: number): Promise<DueMail[]> =>
  act.db.all(
    dueShape,
    sql`with due as (
        select mail_id from access.mails where sent_at is null and next_try_at <= ${act.now}
        order by asked_at, mail_id limit ${most} for update skip locked),
      taken as (
        update access.mails m set tries = m.tries + 1,
          next_try_at = ${act.now}::timestamptz + make_interval(mins => least(10, 2 ^ least(m.tries, 10))::integer)
        from due where m.mail_id = due.mail_id returning m.*)
      select t.mail_id, t.kind, t.member_id, t.asked_at, m.name, m.email, m.state
      from taken t join access.members m on m.member_id = t.member_id order by t.asked_at, t.mail_id`,
  );

/** Keeps a link that is about to be mailed; one that was mailed before works anew for as long, unless it was used. */
export async function keepLink(
  act: Act,
  link: { linkId: string; purpose: LinkPurpose; memberId: string; digest: Buffer; expiresAt: Date },
): Promise<void> {
  await act.db.run(sql`insert into access.mailed_links (link_id, purpose, member_id, token_digest, made_at, expires_at)
    values (${link.linkId}, ${link.purpose}, ${link.memberId}, ${link.digest}, ${act.now}, ${link.expiresAt})
    on conflict (link_id) do update set expires_at = excluded.expires_at`);
}

/** Takes back the links of a member that were not used. */
export async function dropLinks(act: Act, memberId: string): Promise<void> {
  await act.db.run(sql`delete from access.mailed_links where member_id = ${memberId} and used_at is null`);
}

/** Notes what became of mails: handed over (no error), or why not. */
export async function settleMails(
  act: Act,
  outcomes: readonly { readonly mailId: string; readonly error: string | null }[],
): Promise<void> {
  await act.db.run(sql`update access.mails m set last_error = o.error, sent_at = case when o.error is null then ${act.now}::timestamptz end
    from unnest(${outcomes.map((each) => each.mailId)}::uuid[], ${outcomes.map((each) => each.error)}::text[]) as o (mail_id, error)
    where m.mail_id = o.mail_id and m.sent_at is null`);
}

/** Forgets mails that nobody wants any more. */
export async function dropMails(act: Act, mailIds: readonly string[]): Promise<void> {
  if (mailIds.length === 0) return;
  await act.db.run(sql`delete from access.mails where mail_id = any(${[...mailIds]}::uuid[])`);
}

/** How much mail waits. */
export interface MailWaiting {
  readonly waiting: number;
  readonly since: Date | null;
  /** A code, such as `mail-not-set-up`. */
  readonly lastError: string | null;
}

/** For administrators and the worker; nothing waits for anyone else. */
export async function findMailWaiting(look: Look): Promise<MailWaiting> {
  const row = await look.db.one(
    z.object({ waiting: z.number(), since: z.date().nullable(), last_error: z.string().nullable() }),
    sql`select * from access.mail_waiting()`,
  );
  return { waiting: row.waiting, since: row.since, lastError: row.last_error };
}

/** The addresses of members who can sign in. */
export async function listAddresses(act: Act): Promise<{ memberId: string; email: string }[]> {
  const rows = await act.db.all(
    z.object({ member_id: z.string(), email: z.string() }),
    sql`select member_id, email from access.members where state = 'active'`,
  );
  return rows.map((row) => ({ memberId: row.member_id, email: row.email }));
}

/** The one member of an installation that has no other, while they have not joined: invited first, and to be invited again. */
export async function findFirstInvited(act: Act, email: string): Promise<string | undefined> {
  const row = await act.db.maybe(
    z.object({ member_id: z.string() }),
    sql`select m.member_id from access.members m where m.email = ${email} and m.state = 'invited'
      and not exists (select from access.members o where o.member_id <> m.member_id)`,
  );
  return row?.member_id;
}

/** Removes what has been dealt with: counts of tries, links that no longer work, mails that were sent. */
export async function clearAccounts(act: Act, kept: { linkDays: number; mailDays: number }): Promise<void> {
  await act.db.run(sql`delete from access.tries where last_at < ${act.now}::timestamptz - interval '1 day'`);
  await act.db.run(sql`delete from access.mailed_links
    where expires_at < ${act.now}::timestamptz - make_interval(days => ${kept.linkDays})`);
  await act.db.run(sql`delete from access.mails
    where sent_at < ${act.now}::timestamptz - make_interval(days => ${kept.mailDays})`);
}
