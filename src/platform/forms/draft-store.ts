/**
 * Drafts: answers kept between the pages of a form, sealed under a key that only the visitor's cookie holds, so that
 * neither the database nor we can read them. SQL for `platform.drafts`.
 */
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Readable, Writable } from '../db/query.ts';
import { open, seal } from '../keys/index.ts';
import { deriveKey } from '../keys/sealing.ts';

/** A fresh token for a visitor's cookie: 256 bits as lower-case hexadecimal. */
export const newDraftToken = (): string => randomBytes(32).toString('hex');

const hashOf = (token: string) => createHash('sha256').update(Buffer.from(token, 'hex')).digest();
const keyOf = (token: string) => deriveKey(Buffer.from(token, 'hex'), 'draft-key');
const rowShape = z.object({ sealed: z.instanceof(Buffer) });

/** The draft of this token while it has not expired; `forChange` holds it so that two tabs cannot overwrite each other. */
export async function findDraft<T>(
  db: Readable,
  draft: { readonly token: string; readonly form: string; readonly shape: z.ZodType<T> },
  now: Date,
  forChange = false,
): Promise<T | undefined> {
  const row = await db.maybe(
    rowShape,
    sql`select sealed from platform.drafts
      where token_hash = ${hashOf(draft.token)} and form = ${draft.form} and expires_at > ${now} ${forChange ? sql`for update` : sql``}`,
  );
  if (row === undefined) return undefined;
  const text = open(keyOf(draft.token), `draft:${draft.form}`, row.sealed).toString();
  return draft.shape.parse(JSON.parse(text));
}

/** Keeps a draft, and lets it live until `expiresAt`. */
export async function saveDraft(
  db: Writable,
  draft: { readonly token: string; readonly form: string; readonly answers: unknown },
  now: Date,
  expiresAt: Date,
): Promise<void> {
  const sealed = seal(keyOf(draft.token), `draft:${draft.form}`, JSON.stringify(draft.answers));
  await db.run(sql`
    insert into platform.drafts (token_hash, form, sealed, kept_at, expires_at)
    values (${hashOf(draft.token)}, ${draft.form}, ${sealed}, ${now}, ${expiresAt})
    on conflict (token_hash) do update set form = excluded.form, sealed = excluded.sealed, kept_at = excluded.kept_at,
      expires_at = excluded.expires_at, revision = platform.drafts.revision + 1`);
}

/** Throws a draft away. */
export async function deleteDraft(db: Writable, token: string): Promise<void> {
  await db.run(sql`delete from platform.drafts where token_hash = ${hashOf(token)}`);
}

/** Clears drafts that have expired; for the worker's nightly round. Tells how many. */
export const clearExpiredDrafts = (db: Writable, now: Date): Promise<number> =>
  db.run(sql`delete from platform.drafts where expires_at < ${now}`);
