/** SQL for the conversation between desk and reporter. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';
import type { Message } from './report.ts';

const messageShape = z.object({
  message_id: z.string(),
  author: z.enum(['desk', 'reporter']),
  member_id: z.string().nullable(),
  sealed: z.instanceof(Buffer),
  sent_at: z.date(),
});

const placeOf = (messageId: string) => `message:${messageId}`;

type SealedMessage = z.infer<typeof messageShape>;

/** The conversation, oldest first, still sealed. */
export const listSealedMessages = (context: Look, reportId: string): Promise<SealedMessage[]> =>
  context.db.all(
    messageShape,
    sql`select message_id, author, member_id, sealed, sent_at from reports.messages
      where report_id = ${reportId} order by sent_at, message_id`,
  );

/** When the reporter wrote, and nothing of what. */
export async function listReporterMessages(
  context: Look<unknown>,
  reportId: string,
): Promise<{ readonly messageId: string; readonly sentAt: Date }[]> {
  const rows = await context.db.all(
    messageShape.pick({ message_id: true, sent_at: true }),
    sql`select message_id, sent_at from reports.messages
      where report_id = ${reportId} and author = 'reporter' order by sent_at, message_id`,
  );
  return rows.map((row) => ({ messageId: row.message_id, sentAt: row.sent_at }));
}

/** One message, opened with the record's key. */
export const openMessage = (row: SealedMessage, dataKey: Buffer): Message => ({
  messageId: row.message_id,
  author: row.author,
  memberId: row.member_id,
  text: open(dataKey, placeOf(row.message_id), row.sealed).toString(),
  sentAt: row.sent_at,
});

/** Keeps one message, sealed. */
export async function saveMessage(
  act: Act,
  reportId: string,
  message: Message,
  dataKey: Buffer,
): Promise<void> {
  await act.db.run(sql`insert into reports.messages (message_id, report_id, author, member_id, sealed, sent_at)
    values (${message.messageId}, ${reportId}, ${message.author}, ${message.memberId},
      ${seal(dataKey, placeOf(message.messageId), message.text)}, ${message.sentAt})`);
}
