/** SQL for entries: each sealed under the case's own key; none is ever changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { open, seal } from '../../platform/keys/index.ts';
import { type Entry, isKind, type Kind, kindRules, type Written, writtenShape } from './entry.ts';

const place = (caseId: string, entryId: string) => `support-entry:${caseId}:${entryId}`;

/** Writes an entry down. `at`: when, where it is put in as it stood elsewhere. */
export async function addEntry(
  act: Act,
  caseId: string,
  written: Written,
  by: string,
  dataKey: Buffer,
  at = act.now,
): Promise<void> {
  const entryId = randomUUID();
  const sealed = seal(dataKey, place(caseId, entryId), JSON.stringify(written.body));
  await act.db.run(sql`insert into support.entries (entry_id, case_id, section, kind, about, sealed, by_member, at)
    values (${entryId}, ${caseId}, ${kindRules[written.kind].section}, ${written.kind}, ${written.about}, ${sealed}, ${by}, ${at})`);
}

const kindShape = z.string().transform((text, context): Kind => {
  if (isKind(text)) return text;
  context.addIssue('no kind');
  return z.NEVER;
});
const codedShape = z.object({
  place: z.bigint(),
  kind: kindShape,
  about: z.string(),
  by_member: z.string(),
  at: z.date(),
});
const rowShape = codedShape.extend({ entry_id: z.string(), sealed: z.instanceof(Buffer) });
const columns = sql`entry_id, place, kind, about, sealed, by_member, at`;

const opened =
  (caseId: string, dataKey: Buffer) =>
  (row: z.infer<typeof rowShape>): Entry => ({
    ...writtenShape.parse({
      kind: row.kind,
      about: row.about,
      body: JSON.parse(open(dataKey, place(caseId, row.entry_id), row.sealed).toString()),
    }),
    place: Number(row.place),
    by: row.by_member,
    at: row.at,
  });

/** What stands of a case, of what is open to whoever asks; `upTo`: what stood at that place. Notes are listed by themselves. */
export async function listStanding(
  context: Look,
  caseId: string,
  dataKey: Buffer,
  upTo?: number,
): Promise<Entry[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select distinct on (kind, about) ${columns} from support.entries
      where case_id = ${caseId} and kind not in ('note', 'note-added', 'handed', 'contact', 'shared')
        ${upTo === undefined ? sql`` : sql`and place <= ${upTo}`}
      order by kind, about, place desc`,
  );
  return rows.map(opened(caseId, dataKey));
}

/** All that was ever written of some kinds, and of one thing among them where that is named, newest first. */
export async function listWritten(
  context: Look,
  caseId: string,
  dataKey: Buffer,
  of: {
    readonly kinds: readonly Kind[];
    readonly about?: string;
    readonly upTo?: number;
    readonly most: number;
  },
): Promise<Entry[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select ${columns} from support.entries where case_id = ${caseId} and kind = any (${[...of.kinds]}::text[])
        ${of.about === undefined ? sql`` : sql`and about = ${of.about}`}
        ${of.upTo === undefined ? sql`` : sql`and place <= ${of.upTo}`}
      order by place desc limit ${of.most}`,
  );
  return rows.map(opened(caseId, dataKey));
}

/** One step in a case's history, without what it says. */
export interface Happened {
  readonly place: number;
  readonly kind: Kind;
  readonly about: string;
  readonly by: string;
  readonly at: Date;
}

/** Who wrote what kind of thing when, newest first; only of what is open to whoever asks. */
export async function listHappened(
  context: Look,
  caseId: string,
  of: { readonly before?: number; readonly most: number },
): Promise<Happened[]> {
  const rows = await context.db.all(
    codedShape,
    sql`select place, kind, about, by_member, at from support.entries where case_id = ${caseId}
      ${of.before === undefined ? sql`` : sql`and place < ${of.before}`} order by place desc limit ${of.most}`,
  );
  return rows.map((row) => ({
    place: Number(row.place),
    kind: row.kind,
    about: row.about,
    by: row.by_member,
    at: row.at,
  }));
}

/** Has somebody else written of this thing after that place? */
export async function isWrittenSince(
  context: Look,
  caseId: string,
  of: { readonly kind: Kind; readonly about: string; readonly since: number; readonly me: string },
): Promise<boolean> {
  const row = await context.db.one(
    z.object({ written: z.boolean() }),
    sql`select exists (select from support.entries where case_id = ${caseId} and kind = ${of.kind} and about = ${of.about}
      and place > ${of.since} and by_member <> ${of.me}) as written`,
  );
  return row.written;
}
