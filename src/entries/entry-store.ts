/** SQL for what is written of a kind of record: each entry sealed under its record's own key; none is ever changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { open, seal } from '../platform/keys/index.ts';
import type { HappenedOf, Placed, WrittenOf } from './entry.ts';

/** Where the entries of a room stand, and what they are. */
interface EntriesOf<Kind extends string, Written extends WrittenOf<Kind>> {
  /** With its schema: `support.entries`. */
  readonly table: string;
  /** The column that names the record. */
  readonly record: string;
  /** What the seal of each begins with; it never changes, since what was sealed under it could not be opened any more. */
  readonly place: string;
  isKind(word: string): word is Kind;
  /** @throws where it is none that the room knows */
  read(written: { kind: Kind; about: string; body: unknown }): Written;
  /** In which part of the record something stands, where its policies open parts. */
  sectionOf?(written: Written): string;
  /** Kinds that are listed by themselves, and are no part of what stands. */
  readonly apart?: readonly Kind[];
  /** Kinds of which everything is listed as what stands: which of it does hangs on what it says, and so is told by the room. */
  readonly whole?: readonly Kind[];
}

/** The store of a room's entries. What is read is what is open to whoever asks. */
export function entryStore<Kind extends string, Written extends WrittenOf<Kind>>(
  of: EntriesOf<Kind, Written>,
) {
  const table = sql.table(of.table);
  const record = sql.ref(of.record);
  const place = (recordId: string, entryId: string) => `${of.place}:${recordId}:${entryId}`;

  const kindShape = z.string().transform((text, context): Kind => {
    if (of.isKind(text)) return text;
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
  const apart = of.whole === undefined ? sql`` : sql`, apart`;
  const wholeApart =
    of.whole === undefined
      ? sql``
      : sql`cross join lateral (select case when kind = any (${[...of.whole]}::text[]) then place end) as w (apart)`;
  const columns = sql`entry_id, place, kind, about, sealed, by_member, at`;

  const opened =
    (recordId: string, dataKey: Buffer) =>
    (row: z.infer<typeof rowShape>): Written & Placed => ({
      ...of.read({
        kind: row.kind,
        about: row.about,
        body: JSON.parse(open(dataKey, place(recordId, row.entry_id), row.sealed).toString()),
      }),
      place: Number(row.place),
      by: row.by_member,
      at: row.at,
    });

  return {
    /** Writes an entry down. `at`: when, where it is put in as it stood elsewhere. */
    async addEntry(
      act: Act<unknown>,
      recordId: string,
      written: Written,
      by: string,
      dataKey: Buffer,
      at = act.now,
    ): Promise<void> {
      const entryId = randomUUID();
      const sealed = seal(dataKey, place(recordId, entryId), JSON.stringify(written.body));
      const section = of.sectionOf?.(written);
      await act.db.run(sql`insert into ${table} (entry_id, ${record}, kind, about, sealed, by_member, at${section === undefined ? sql`` : sql`, section`})
        values (${entryId}, ${recordId}, ${written.kind}, ${written.about}, ${sealed}, ${by}, ${at}${section === undefined ? sql`` : sql`, ${section}`})`);
    },

    /** What stands; `upTo`: what stood at that place; `kinds`: only of these, also of those that stand apart; `about`: only of these things. */
    async listStanding(
      context: Look<unknown>,
      recordId: string,
      dataKey: Buffer,
      {
        upTo,
        kinds,
        about,
      }: {
        readonly upTo?: number | undefined;
        readonly kinds?: readonly Kind[];
        readonly about?: readonly string[];
      } = {},
    ): Promise<(Written & Placed)[]> {
      const rows = await context.db.all(
        rowShape,
        sql`select distinct on (kind, about${apart}) ${columns} from ${table} ${wholeApart} where ${record} = ${recordId}
            ${of.apart === undefined || kinds !== undefined ? sql`` : sql`and kind <> all (${[...of.apart]}::text[])`}
            ${upTo === undefined ? sql`` : sql`and place <= ${upTo}`}
            ${kinds === undefined ? sql`` : sql`and kind = any (${[...kinds]}::text[])`}
            ${about === undefined ? sql`` : sql`and about = any (${[...about]}::text[])`}
          order by kind, about${apart}, place desc`,
      );
      return rows.map(opened(recordId, dataKey));
    },

    /** All that was ever written of some kinds, and of one thing among them where that is named, newest first. */
    async listWritten(
      context: Look<unknown>,
      recordId: string,
      dataKey: Buffer,
      asked: {
        readonly kinds: readonly Kind[];
        readonly about?: string | readonly string[];
        /** Only those written up to this place, it included. */
        readonly upTo?: number;
        readonly most: number;
      },
    ): Promise<(Written & Placed)[]> {
      const rows = await context.db.all(
        rowShape,
        sql`select ${columns} from ${table} where ${record} = ${recordId} and kind = any (${[...asked.kinds]}::text[])
            ${asked.about === undefined ? sql`` : sql`and about = any (${[asked.about].flat()}::text[])`}
            ${asked.upTo === undefined ? sql`` : sql`and place <= ${asked.upTo}`}
          order by place desc limit ${asked.most}`,
      );
      return rows.map(opened(recordId, dataKey));
    },

    /** All that was ever written of some kinds after a place, in the order in which it was written. */
    async listAfter(
      context: Look<unknown>,
      recordId: string,
      dataKey: Buffer,
      asked: { readonly kinds: readonly Kind[]; readonly after: number },
    ): Promise<(Written & Placed)[]> {
      const rows = await context.db.all(
        rowShape,
        sql`select ${columns} from ${table} where ${record} = ${recordId} and kind = any (${[...asked.kinds]}::text[])
          and place > ${asked.after} order by place`,
      );
      return rows.map(opened(recordId, dataKey));
    },

    /** How many entries of some kinds there are, up to a place. */
    async countUpTo(
      context: Look<unknown>,
      recordId: string,
      asked: { readonly kinds: readonly Kind[]; readonly upTo: number },
    ): Promise<number> {
      const { entries } = await context.db.one(
        z.object({ entries: z.number() }),
        sql`select count(*)::integer as entries from ${table} where ${record} = ${recordId} and kind = any (${[...asked.kinds]}::text[])
          and place <= ${asked.upTo}`,
      );
      return entries;
    },

    /** The place of the entry that is the `nth` of some kinds, the first being 1; undefined where there are fewer. */
    async findPlaceOf(
      context: Look<unknown>,
      recordId: string,
      asked: { readonly kinds: readonly Kind[]; readonly nth: number },
    ): Promise<number | undefined> {
      const row = await context.db.maybe(
        z.object({ place: z.bigint() }),
        sql`select place from ${table} where ${record} = ${recordId} and kind = any (${[...asked.kinds]}::text[])
          order by place offset ${asked.nth - 1} limit 1`,
      );
      return row === undefined ? undefined : Number(row.place);
    },

    /** What entries of a kind are about, each once, in the order in which each was first written: an order that nothing changes any more. */
    async listBegun(context: Look<unknown>, recordId: string, kind: Kind): Promise<string[]> {
      const rows = await context.db.all(
        z.object({ about: z.string() }),
        sql`select about from ${table} where ${record} = ${recordId} and kind = ${kind} group by about order by min(place)`,
      );
      return rows.map(({ about }) => about);
    },

    /** Who wrote what kind of thing when, newest first. */
    async listHappened(
      context: Look<unknown>,
      recordId: string,
      asked: { readonly before?: number; readonly most: number },
    ): Promise<HappenedOf<Kind>[]> {
      const rows = await context.db.all(
        codedShape,
        sql`select place, kind, about, by_member, at from ${table} where ${record} = ${recordId}
          ${asked.before === undefined ? sql`` : sql`and place < ${asked.before}`} order by place desc limit ${asked.most}`,
      );
      return rows.map(({ by_member: by, place: at, ...row }) => ({ ...row, place: Number(at), by }));
    },

    /** Has somebody else written of this thing after that place? */
    async isWrittenSince(
      context: Look<unknown>,
      recordId: string,
      asked: { readonly kind: Kind; readonly about: string; readonly since: number; readonly me: string },
    ): Promise<boolean> {
      const row = await context.db.one(
        z.object({ written: z.boolean() }),
        sql`select exists (select from ${table} where ${record} = ${recordId} and kind = ${asked.kind} and about = ${asked.about}
          and place > ${asked.since} and by_member <> ${asked.me}) as written`,
      );
      return row.written;
    },
  };
}
