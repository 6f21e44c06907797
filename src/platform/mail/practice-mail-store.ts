/** SQL for the practice county's own post. On any other database its table gives and takes nothing, by policy. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Readable, Writable } from '../db/query.ts';
import type { TakenMail } from './local-post.ts';

/** How many mails are kept. */
const mostKept = 500;

export interface KeptMail {
  /** The part of the message's id before the @. */
  readonly mailId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly keptAt: Date;
}

const mailShape = z
  .object({
    message_id: z.string(),
    mailed_to: z.string(),
    subject: z.string(),
    words: z.string(),
    kept_at: z.date(),
  })
  .transform(
    (row): KeptMail => ({
      mailId: row.message_id.split('@')[0] ?? '',
      to: row.mailed_to,
      subject: row.subject,
      text: row.words,
      keptAt: row.kept_at,
    }),
  );

/** Keeps a mail; a repeat of one that is there is the same mail. The oldest go once there are too many. */
export async function keepPracticeMail(db: Writable, mail: TakenMail, now: Date): Promise<void> {
  await db.run(sql`insert into platform.practice_mails (message_id, mailed_to, subject, words, kept_at)
    values (${mail.messageId}, ${mail.to}, ${mail.subject}, ${mail.text}, ${now}) on conflict (message_id) do nothing`);
  await db.run(sql`delete from platform.practice_mails where message_id in (
    select message_id from platform.practice_mails order by kept_at desc, message_id offset ${mostKept})`);
}

/** The newest mails, newest first. */
export const listPracticeMails = (db: Readable): Promise<KeptMail[]> =>
  db.all(
    mailShape,
    sql`select message_id, mailed_to, subject, words, kept_at from platform.practice_mails
      order by kept_at desc, message_id limit 100`,
  );

/** One mail. @throws {Refusal} not-found */
export const findPracticeMail = (db: Readable, mailId: string): Promise<KeptMail> =>
  db.one(
    mailShape,
    sql`select message_id, mailed_to, subject, words, kept_at from platform.practice_mails
      where starts_with(message_id, ${`${mailId}@`})`,
  );
