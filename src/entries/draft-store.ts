/**
 * What a member is typing of a record and has not saved: sealed by the desk for this member alone, so that it survives a browser that
 * dies, and neither a colleague nor the database reads it. No record of anybody. SQL for the drafts of a room.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Keep, Look, SignedIn } from '../access/index.ts';
import type { Writable } from '../platform/db/query.ts';
import type { DeskRing } from '../platform/keys/index.ts';

type MemberLook = Look<DeskRing, SignedIn>;

/** Days without a change after which a draft is deleted. */
const draftDays = 30;

const typedShape = z.record(z.string(), z.strictObject({ text: z.string(), none: z.string() }));
const contentShape = z
  .strictObject({
    typed: typedShape,
    /** The thing that it begins with, where the address named one. */
    of: z.string().optional(),
    /** The same, as drafts of cases were kept before. */
    goal: z.string().optional(),
    /** The showing of the form that wrote it, and the how-manieth time: what was sent earlier and arrives later changes nothing. */
    writer: z.string(),
    turn: z.number(),
  })
  .transform(({ goal, ...content }) => ({ ...content, of: content.of ?? goal ?? '' }));
export type DraftContent = z.infer<typeof contentShape>;

/** What a draft is of. */
export interface DraftOf<Kind extends string = string> {
  readonly recordId: string;
  readonly kind: Kind;
  readonly about: string;
}
export interface Draft<Kind extends string = string> extends DraftOf<Kind> {
  readonly content: DraftContent;
  readonly keptAt: Date;
}

const keyOf = ({ recordId, kind, about }: DraftOf) => `${recordId} ${kind} ${about}`;
const rowShape = z.object({ draft_key: z.string(), sealed: z.instanceof(Buffer), kept_at: z.date() });

/** The store of a room's drafts. */
export function draftStore<Kind extends string>(of: {
  /** With its schema: `support.drafts`. */
  readonly table: string;
  /** What the seal of each begins with; it never changes. */
  readonly place: string;
  isKind(word: string): word is Kind;
}) {
  const table = sql.table(of.table);
  const place = (memberId: string, key: string) => `${of.place}:${memberId}:${key}`;

  function opened(context: MemberLook, row: z.infer<typeof rowShape>): Draft<Kind>[] {
    const [recordId = '', kind = '', about = ''] = row.draft_key.split(' ');
    if (!of.isKind(kind)) return [];
    const text = context.keys.openAtDesk(place(context.actor.memberId, row.draft_key), row.sealed).toString();
    return [{ recordId, kind, about, keptAt: row.kept_at, content: contentShape.parse(JSON.parse(text)) }];
  }

  /** The member's own draft of one thing. */
  async function findDraft(context: MemberLook, asked: DraftOf<Kind>): Promise<Draft<Kind> | undefined> {
    const row = await context.db.maybe(
      rowShape,
      sql`select draft_key, sealed, kept_at from ${table}
        where member_id = ${context.actor.memberId} and draft_key = ${keyOf(asked)}`,
    );
    return row === undefined ? undefined : opened(context, row)[0];
  }

  return {
    findDraft,

    /** The member's own drafts of a record, the newest first. */
    async listDrafts(context: MemberLook, recordId: string): Promise<Draft<Kind>[]> {
      const rows = await context.db.all(
        rowShape,
        sql`select draft_key, sealed, kept_at from ${table}
          where member_id = ${context.actor.memberId} and starts_with(draft_key, ${`${recordId} `}) order by kept_at desc limit 50`,
      );
      return rows.flatMap((row) => opened(context, row));
    },

    /** Keeps what was typed, unless the same showing of the form has sent something later already. */
    async saveDraft(
      keep: Keep<DeskRing, SignedIn>,
      asked: DraftOf<Kind>,
      content: DraftContent,
    ): Promise<void> {
      const found = await findDraft(keep, asked);
      if (found?.content.writer === content.writer && found.content.turn > content.turn) return;
      const { memberId } = keep.actor;
      const sealed = keep.keys.sealAtDesk(place(memberId, keyOf(asked)), JSON.stringify(content));
      await keep.db.run(sql`insert into ${table} (member_id, draft_key, sealed, kept_at, expires_at)
        values (${memberId}, ${keyOf(asked)}, ${sealed}, ${keep.now}, ${keep.now}::timestamptz + make_interval(days => ${draftDays}))
        on conflict (member_id, draft_key) do update set sealed = excluded.sealed, kept_at = excluded.kept_at,
          expires_at = excluded.expires_at`);
    },

    /** Throws a draft away: it was saved, or is not wanted. */
    async dropDraft(
      context: { readonly db: Writable; readonly actor: SignedIn },
      asked: DraftOf<Kind>,
    ): Promise<void> {
      await context.db.run(
        sql`delete from ${table} where member_id = ${context.actor.memberId} and draft_key = ${keyOf(asked)}`,
      );
    },

    /** Clears drafts that have expired; for the worker's round. Tells how many. */
    clearOldDrafts: (db: Writable, now: Date): Promise<number> =>
      db.run(sql`delete from ${table} where expires_at < ${now}`),
  };
}
