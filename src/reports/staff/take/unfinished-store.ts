/**
 * What a member is typing for somebody, kept until it is saved or thrown away: sealed by the desk for this member and this draft alone,
 * so that it survives signing out and a browser that dies, and neither a colleague nor the database reads it. SQL for `reports.unfinished`.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Keep, Look, SignedIn } from '../../../access/index.ts';
import type { Writable } from '../../../platform/db/query.ts';
import type { DeskRing } from '../../../platform/keys/index.ts';
import { attachedShape } from '../../public/attached.ts';

type MemberLook = Look<DeskRing, SignedIn>;
type MemberKeep = Keep<DeskRing, SignedIn>;

/** Days without a change after which something unfinished is deleted. */
export const unfinishedDays = 30;
/** Minutes for which a receipt that was not yet handed over can be come back to. */
export const receiptMinutes = 60;
/** Hours for which it can be seen again that a report was saved. */
export const savedHours = 24;
/** Most that one member may have unfinished at once. */
export const mostUnfinished = 20;

const savedShape = z.strictObject({
  reportId: z.uuid(),
  reference: z.string(),
  heldBy: z.string(),
  language: z.string(),
  urgent: z.boolean(),
  /** How many files had lain for too long and are not on the report. */
  lostFiles: z.number().optional(),
  /** Until it is handed over; kept nowhere else. */
  receipt: z.string().optional(),
});
export type Saved = z.infer<typeof savedShape>;

const contentShape = z.strictObject({
  typed: z.record(z.string(), z.string()),
  /** The showing of the form that wrote last: its own later words are no clash, another's may be. */
  writer: z.string(),
  turn: z.number(),
  /** The id that the report will have, so that pressing twice makes one. */
  reportId: z.uuid(),
  /** What was added at the check, with the keys that open it; and what was not taken of the last form. */
  files: attachedShape.optional(),
  saved: savedShape.optional(),
});
export type UnfinishedContent = z.infer<typeof contentShape>;

export interface Unfinished {
  readonly key: string;
  readonly content: UnfinishedContent;
  readonly revision: number;
  readonly begunAt: Date;
  readonly keptAt: Date;
}

const rowShape = z.object({
  draft_key: z.string(),
  sealed: z.instanceof(Buffer),
  revision: z.number(),
  begun_at: z.date(),
  kept_at: z.date(),
});
const columns = sql`draft_key, sealed, revision, begun_at, kept_at`;

const placeOf = (context: MemberLook, key: string) => `unfinished:${context.actor.memberId}:${key}`;

const opened = (context: MemberLook, row: z.infer<typeof rowShape>): Unfinished => ({
  key: row.draft_key,
  content: contentShape.parse(
    JSON.parse(context.keys.openAtDesk(placeOf(context, row.draft_key), row.sealed).toString()),
  ),
  revision: row.revision,
  begunAt: row.begun_at,
  keptAt: row.kept_at,
});

/** One of the member's own; `forChange` holds it, so that two presses follow each other. */
export async function findUnfinished(
  context: MemberLook,
  key: string,
  forChange = false,
): Promise<Unfinished | undefined> {
  const row = await context.db.maybe(
    rowShape,
    sql`select ${columns} from reports.unfinished where member_id = ${context.actor.memberId} and draft_key = ${key}
      ${forChange ? sql`for update` : sql``}`,
  );
  return row === undefined ? undefined : opened(context, row);
}

/** All of the member's own that wait to be finished, or whose receipt waits to be handed over; the newest first. */
export async function listUnfinished(context: MemberLook): Promise<Unfinished[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select ${columns} from reports.unfinished where member_id = ${context.actor.memberId} order by kept_at desc, draft_key`,
  );
  return rows
    .map((row) => opened(context, row))
    .filter(({ content }) => content.saved === undefined || content.saved.receipt !== undefined);
}

const lifeOf = ({ saved }: UnfinishedContent) =>
  saved === undefined
    ? sql`make_interval(days => ${unfinishedDays})`
    : saved.receipt === undefined
      ? sql`make_interval(hours => ${savedHours})`
      : sql`make_interval(mins => ${receiptMinutes})`;

/** Begins to keep something; nothing happens when the key is taken already. */
export const beginUnfinished = (keep: MemberKeep, key: string, content: UnfinishedContent): Promise<number> =>
  keep.db.run(sql`insert into reports.unfinished (member_id, draft_key, sealed, revision, begun_at, kept_at, expires_at)
    values (${keep.actor.memberId}, ${key}, ${keep.keys.sealAtDesk(placeOf(keep, key), JSON.stringify(content))}, 1, ${keep.now},
      ${keep.now}, ${keep.now}::timestamptz + ${lifeOf(content)})
    on conflict (member_id, draft_key) do nothing`);

/** Keeps what has changed, and lets it live on from here. */
export const saveUnfinished = (keep: MemberKeep, key: string, content: UnfinishedContent): Promise<number> =>
  keep.db.run(sql`update reports.unfinished set
      sealed = ${keep.keys.sealAtDesk(placeOf(keep, key), JSON.stringify(content))}, revision = revision + 1, kept_at = ${keep.now},
      expires_at = ${keep.now}::timestamptz + ${lifeOf(content)}
    where member_id = ${keep.actor.memberId} and draft_key = ${key}`);

/** Throws one of the member's own away. */
export const dropUnfinished = (keep: MemberKeep, key: string): Promise<number> =>
  keep.db.run(
    sql`delete from reports.unfinished where member_id = ${keep.actor.memberId} and draft_key = ${key}`,
  );

/** Clears what has expired, anybody's; for the worker's round. Tells how many. */
export const clearExpiredUnfinished = (db: Writable, now: Date): Promise<number> =>
  db.run(sql`delete from reports.unfinished where expires_at < ${now}`);
