/**
 * What a member is typing of an investigation and has not saved: sealed by the desk for this member alone, so that it survives a browser that dies,
 * and neither a colleague nor the database reads it. No record of anybody. SQL for `investigations.drafts`.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Keep, Look, SignedIn } from '../../access/index.ts';
import type { Writable } from '../../platform/db/query.ts';
import type { DeskRing } from '../../platform/keys/index.ts';
import { isKind, type Kind } from './entry.ts';

type MemberLook = Look<DeskRing, SignedIn>;

/** Days without a change after which a draft is deleted. */
export const draftDays = 30;

const typedShape = z.record(z.string(), z.strictObject({ text: z.string(), none: z.string() }));
const contentShape = z.strictObject({
  typed: typedShape,
  /** The thing that it begins with, where the address named one. */
  of: z.string(),
  /** The showing of the form that wrote it, and the how-manieth time: what was sent earlier and arrives later changes nothing. */
  writer: z.string(),
  turn: z.number(),
});
export type DraftContent = z.infer<typeof contentShape>;

/** What a draft is of. */
export interface DraftOf {
  readonly investigationId: string;
  readonly kind: Kind;
  readonly about: string;
}
export interface Draft extends DraftOf {
  readonly content: DraftContent;
  readonly keptAt: Date;
}

const keyOf = ({ investigationId, kind, about }: DraftOf) => `${investigationId} ${kind} ${about}`;
const place = (memberId: string, key: string) => `investigation-draft:${memberId}:${key}`;
const rowShape = z.object({ draft_key: z.string(), sealed: z.instanceof(Buffer), kept_at: z.date() });

function opened(context: MemberLook, row: z.infer<typeof rowShape>): Draft[] {
  const [investigationId = '', kind = '', about = ''] = row.draft_key.split(' ');
  if (!isKind(kind)) return [];
  const text = context.keys.openAtDesk(place(context.actor.memberId, row.draft_key), row.sealed).toString();
  return [
    { investigationId, kind, about, keptAt: row.kept_at, content: contentShape.parse(JSON.parse(text)) },
  ];
}

/** The member's own drafts of an investigation, the newest first. */
export async function listDrafts(context: MemberLook, investigationId: string): Promise<Draft[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select draft_key, sealed, kept_at from investigations.drafts
      where member_id = ${context.actor.memberId} and starts_with(draft_key, ${`${investigationId} `}) order by kept_at desc limit 50`,
  );
  return rows.flatMap((row) => opened(context, row));
}

/** The member's own draft of one thing. */
export async function findDraft(context: MemberLook, of: DraftOf): Promise<Draft | undefined> {
  const row = await context.db.maybe(
    rowShape,
    sql`select draft_key, sealed, kept_at from investigations.drafts
      where member_id = ${context.actor.memberId} and draft_key = ${keyOf(of)}`,
  );
  return row === undefined ? undefined : opened(context, row)[0];
}

/** Keeps what was typed, unless the same showing of the form has sent something later already. */
export async function saveDraft(
  keep: Keep<DeskRing, SignedIn>,
  of: DraftOf,
  content: DraftContent,
): Promise<void> {
  const found = await findDraft(keep, of);
  if (found?.content.writer === content.writer && found.content.turn > content.turn) return;
  const { memberId } = keep.actor;
  const sealed = keep.keys.sealAtDesk(place(memberId, keyOf(of)), JSON.stringify(content));
  await keep.db.run(sql`insert into investigations.drafts (member_id, draft_key, sealed, kept_at, expires_at)
    values (${memberId}, ${keyOf(of)}, ${sealed}, ${keep.now}, ${keep.now}::timestamptz + make_interval(days => ${draftDays}))
    on conflict (member_id, draft_key) do update set sealed = excluded.sealed, kept_at = excluded.kept_at,
      expires_at = excluded.expires_at`);
}

/** Throws a draft away: it was saved, or is not wanted. */
export async function dropDraft(
  context: { readonly db: Writable; readonly actor: SignedIn },
  of: DraftOf,
): Promise<void> {
  await context.db.run(
    sql`delete from investigations.drafts where member_id = ${context.actor.memberId} and draft_key = ${keyOf(of)}`,
  );
}

/** Clears drafts that have expired; for the worker's round. Tells how many. */
export const clearOldDrafts = (db: Writable, now: Date): Promise<number> =>
  db.run(sql`delete from investigations.drafts where expires_at < ${now}`);
