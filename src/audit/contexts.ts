/**
 * The two ways into the database. `look` reads lists; `act` writes its line in the book first, in the same transaction,
 * and only then do the policies of sensitive tables give rows: no line in the book, no rows.
 */
import { sql } from 'kysely';
import type pg from 'pg';
import { z } from 'zod';
import type { Act, Actor, Keep, Look, SignedIn } from '../access/index.ts';
import { roles } from '../access/index.ts';
import { type Readable, readableOver, writableOver } from '../platform/db/query.ts';
import type { BookRing, DeskRing, StreetRing } from '../platform/keys/index.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Line } from './lines.ts';

/** What a caller brings to prove who they are: tokens as lower-case hexadecimal, nothing else. */
export interface Caller {
  readonly session?: string;
  readonly receipt?: string;
  readonly draft?: string;
  /** The operating-system account at the command line. */
  readonly operator?: string;
}

const openedShape = z.object({
  member_id: z.string().nullable(),
  agency_id: z.string().nullable(),
  roles: z.array(z.enum(roles)).nullable(),
  member_name: z.string().nullable(),
  agency_name: z.string().nullable(),
  signed_in_until: z.date().nullable(),
  at: z.date(),
});
/** What the record that a line is about is to the member: null where there is none, or no member asks. */
const openedActShape = openedShape.extend({ record_class: z.enum(['open', 'sealed', 'hidden']).nullable() });

type Door = 'public' | 'staff' | 'worker';

/** A door's way to its contexts. `Ring` is what keys the door holds. */
export interface Contexts<Ring> {
  look<T>(caller: Caller, work: (look: Look<Ring>) => Promise<T>): Promise<T>;
  act<T>(caller: Caller, line: Line, work: (act: Act<Ring>) => Promise<T>): Promise<T>;
  /** Writes what is no record: drafts, and that a session is in use. Leaves no line, so sensitive tables stay shut. */
  keep<T>(caller: Caller, work: (keep: Keep<Ring>) => Promise<T>): Promise<T>;
}

function actorOf(door: Door, found: z.infer<typeof openedShape>): Actor {
  if (door !== 'staff') return { door };
  if (found.member_id === null || found.agency_id === null || found.signed_in_until === null)
    return { door, memberId: null };
  return {
    door,
    memberId: found.member_id,
    agencyId: found.agency_id,
    roles: found.roles ?? [],
    name: found.member_name ?? '',
    agencyName: found.agency_name ?? '',
    signedInUntil: found.signed_in_until,
  };
}

/** Gives a member's context, or refuses: the one place where being signed in is asked. @throws {Refusal} not-signed-in */
export function asSignedIn<C extends Look<DeskRing>>(context: C): C & { readonly actor: SignedIn } {
  const { actor } = context;
  if (actor.door !== 'staff' || actor.memberId === null) throw new Refusal('not-signed-in');
  return { ...context, actor };
}

/** Opens contexts for one door over its own pool. */
export function contextsFor(door: 'public', pool: pg.Pool, keys: StreetRing): Contexts<StreetRing>;
export function contextsFor(door: 'staff', pool: pg.Pool, keys: DeskRing): Contexts<DeskRing>;
export function contextsFor(door: 'worker', pool: pg.Pool, keys: BookRing): Contexts<BookRing>;
export function contextsFor<Ring>(door: Door, pool: pg.Pool, keys: Ring): Contexts<Ring> {
  const openLook = (db: Readable, caller: Caller) =>
    db.one(
      openedShape,
      sql`select * from audit.open_look(${caller.session ?? null}, ${caller.receipt ?? null}, ${caller.draft ?? null})`,
    );
  return {
    look: (caller, work) =>
      inTransaction(pool, 'begin read only', async (client) => {
        const db = readableOver(client);
        const opened = await openLook(db, caller);
        return work({ db, now: opened.at, actor: actorOf(door, opened), keys });
      }),
    keep: (caller, work) =>
      inTransaction(pool, 'begin', async (client) => {
        const db = writableOver(client);
        const opened = await openLook(db, caller);
        return work({ db, now: opened.at, actor: actorOf(door, opened), keys });
      }),
    act: async (caller, line, work) => {
      try {
        return await inTransaction(pool, 'begin', async (client) => {
          const db = writableOver(client);
          const opened = await openAct(db, caller, line);
          // Turned away here, before anything is asked of the record's own tables: whether it exists shows in no answer's time.
          const stranger = opened.record_class !== null && opened.record_class !== 'open';
          if (opened.member_id !== null && stranger && line.makesRecord !== true)
            throw new Refusal('not-found');
          const announce = async (news: string, ids: Readonly<Record<string, string>>) => {
            await db.run(sql`select platform.enqueue(${news}, ${JSON.stringify(ids)}::jsonb, 12, null)`);
          };
          return work({ db, now: opened.at, actor: actorOf(door, opened), keys, announce });
        });
      } catch (fault) {
        if (fault instanceof Refusal && line.record !== undefined)
          await noteRefusal(pool, caller, line, fault.code);
        throw fault;
      }
    },
  };
}

const openAct = (db: Readable, caller: Caller, line: Line) =>
  db.one(
    openedActShape,
    sql`select * from audit.open_act(${caller.session ?? null}, ${caller.receipt ?? null}, ${caller.draft ?? null},
      ${caller.operator ?? null}, ${line.act}, ${line.purpose ?? null}, ${line.record?.kind ?? null},
      ${line.record?.id ?? null}::uuid, ${JSON.stringify(line.detail ?? {})}::jsonb)`,
  );

/** A refused act undoes its own line, so that it was tried is written apart (ASVS 5.0, 16.3.2). The same whether the record exists or not. */
const noteRefusal = (pool: pg.Pool, caller: Caller, line: Line, refused: string): Promise<unknown> =>
  inTransaction(pool, 'begin', (client) =>
    openAct(writableOver(client), caller, { ...line, detail: { ...line.detail, refused } }),
  );

async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    // Sent together with the first statement of the work: the protocol keeps their order, and a round trip is saved.
    const begun = client.query(begin);
    begun.catch(() => undefined);
    const result = await work(client);
    await begun;
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback').catch((late: unknown) => {
      broken = late instanceof Error ? late : new Error('rollback failed');
    });
    throw fault;
  } finally {
    client.release(broken);
  }
}
