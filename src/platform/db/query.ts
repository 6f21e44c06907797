import { hash } from 'node:crypto';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import pg from 'pg';
import type { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { columnTypes } from './column-types.ts';

/** What a reading context offers. Queries are kysely `sql` templates; every row is parsed on the way out. */
export interface Readable {
  /** Every row, in the query's order. */
  all<T>(shape: z.ZodType<T>, query: RawBuilder<unknown>): Promise<T[]>;
  /** Exactly one row; throws Refusal 'not-found' when there is none. */
  one<T>(shape: z.ZodType<T>, query: RawBuilder<unknown>): Promise<T>;
  /** One row or undefined. */
  maybe<T>(shape: z.ZodType<T>, query: RawBuilder<unknown>): Promise<T | undefined>;
}

/** What a writing context offers besides. */
export interface Writable extends Readable {
  /** Runs a statement and tells how many rows it touched. */
  run(query: RawBuilder<unknown>): Promise<number>;
}

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const names = new Map<string, string>();
/** Statements that are worth a name: the house has some two hundred; text that grows with its values must not fill the server. */
const mostNames = 500;

/** The same statement bears the same name, so that each connection parses and plans it once. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= mostNames) return known;
  const name = hash('sha256', text).slice(0, 32);
  names.set(text, name);
  return name;
}

/** Statements of one moment leave in one packet: each write of its own costs as much as a small statement. */
function holdTillEndOfTurn(client: pg.ClientBase): void {
  if (!(client instanceof pg.Client)) return;
  const { stream } = client.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

async function send(client: pg.ClientBase, query: RawBuilder<unknown>) {
  const compiled = query.compile(compiler);
  const name = nameOf(compiled.sql);
  holdTillEndOfTurn(client);
  return client.query<Record<string, unknown>>({
    ...(name === undefined ? {} : { name }),
    text: compiled.sql,
    values: [...compiled.parameters],
    types: columnTypes,
  });
}

/** Reads over one connection. bigint arrives as bigint, bytea as Buffer, timestamptz as Date, date as text. */
export function readableOver(client: pg.ClientBase): Readable {
  const maybe = async <T>(shape: z.ZodType<T>, query: RawBuilder<unknown>) => {
    const { rows } = await send(client, query);
    if (rows.length > 1) throw new Error('a query for one row answered with more');
    return rows[0] === undefined ? undefined : shape.parse(rows[0]);
  };
  return {
    maybe,
    all: async (shape, query) => (await send(client, query)).rows.map((row) => shape.parse(row)),
    one: async (shape, query) => {
      const row = await maybe(shape, query);
      if (row === undefined) throw new Refusal('not-found');
      return row;
    },
  };
}

/** Reads and writes over one connection, inside whatever transaction its holder opened. */
export function writableOver(client: pg.ClientBase): Writable {
  return { ...readableOver(client), run: async (query) => (await send(client, query)).rowCount ?? 0 };
}
