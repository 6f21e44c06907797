/** SQL for entries: each sealed under the investigation's own key; none is ever changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { open, seal } from '../../platform/keys/index.ts';
import { type Entry, isKind, type Kind, type Written, writtenShape } from './entry.ts';

const place = (id: string, entryId: string) => `investigation-entry:${id}:${entryId}`;

/** Writes an entry down. `at`: when, where it is put in as it stood elsewhere. */
export async function addEntry(
  act: Act,
  id: string,
  written: Written,
  by: string,
  dataKey: Buffer,
  at = act.now,
): Promise<void> {
  const entryId = randomUUID();
  const sealed = seal(dataKey, place(id, entryId), JSON.stringify(written.body));
  await act.db.run(sql`insert into investigations.entries (entry_id, investigation_id, kind, about, sealed, by_member, at)
    values (${entryId}, ${id}, ${written.kind}, ${written.about}, ${sealed}, ${by}, ${at})`);
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
  (id: string, dataKey: Buffer) =>
  (row: z.infer<typeof rowShape>): Entry => ({
    ...writtenShape.parse({
      kind: row.kind,
      about: row.about,
      body: JSON.parse(open(dataKey, place(id, row.entry_id), row.sealed).toString()),
    }),
    place: Number(row.place),
    by: row.by_member,
    at: row.at,
  });

/** What stands of an investigation; `upTo`: what stood at that place; `kinds`: only of these. */
export async function listStanding(
  context: Look<unknown>,
  id: string,
  dataKey: Buffer,
  { upTo, kinds }: { readonly upTo?: number | undefined; readonly kinds?: readonly Kind[] } = {},
): Promise<Entry[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select distinct on (kind, about) ${columns} from investigations.entries
      where investigation_id = ${id}
        ${upTo === undefined ? sql`` : sql`and place <= ${upTo}`}
        ${kinds === undefined ? sql`` : sql`and kind = any (${[...kinds]}::text[])`}
      order by kind, about, place desc`,
  );
  return rows.map(opened(id, dataKey));
}

/** All that was ever written of some kinds, and of one thing among them where that is named, newest first. */
export async function listWritten(
  context: Look<unknown>,
  id: string,
  dataKey: Buffer,
  of: {
    readonly kinds: readonly Kind[];
    readonly about?: string;
    /** Only those written before this place. */
    readonly before?: number;
    readonly most: number;
  },
): Promise<Entry[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select ${columns} from investigations.entries where investigation_id = ${id} and kind = any (${[...of.kinds]}::text[])
        ${of.about === undefined ? sql`` : sql`and about = ${of.about}`}
        ${of.before === undefined ? sql`` : sql`and place < ${of.before}`}
      order by place desc limit ${of.most}`,
  );
  return rows.map(opened(id, dataKey));
}

/** One step in its history, without what it says. */
export interface Happened {
  readonly place: number;
  readonly kind: Kind;
  readonly about: string;
  readonly by: string;
  readonly at: Date;
}

/** Who wrote what kind of thing when, newest first. */
export async function listHappened(
  context: Look<unknown>,
  id: string,
  of: { readonly before?: number; readonly most: number },
): Promise<Happened[]> {
  const rows = await context.db.all(
    codedShape,
    sql`select place, kind, about, by_member, at from investigations.entries where investigation_id = ${id}
      ${of.before === undefined ? sql`` : sql`and place < ${of.before}`} order by place desc limit ${of.most}`,
  );
  return rows.map(({ by_member: by, place: at, ...row }) => ({ ...row, place: Number(at), by }));
}

/** Has somebody else written of this thing after that place? */
export async function isWrittenSince(
  context: Look<unknown>,
  id: string,
  of: { readonly kind: Kind; readonly about: string; readonly since: number; readonly me: string },
): Promise<boolean> {
  const row = await context.db.one(
    z.object({ written: z.boolean() }),
    sql`select exists (select from investigations.entries where investigation_id = ${id} and kind = ${of.kind} and about = ${of.about}
      and place > ${of.since} and by_member <> ${of.me}) as written`,
  );
  return row.written;
}
