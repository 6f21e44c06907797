/** Two databases that are the same to the last byte, made to differ in one thing only; and pools that remember what was sent. */
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { afterAll, inject } from 'vitest';
import { contextsFor } from '../../audit/index.ts';
import { openPool, withClient } from '../../platform/db/pool.ts';
import type { Doors } from '../../platform/db/prepare.ts';
import { quoted } from '../../platform/db/roles.ts';
import { readBookRing, readDeskRing, readStreetRing } from '../../platform/keys/index.ts';
import type { TestDatabase } from '../database.ts';
import { toDatabase } from '../template.ts';

/** One of the two: pools as a test database has them, and the text of every statement its staff and public sites sent. */
export interface Twin extends Pick<TestDatabase, 'pool'> {
  readonly statements: string[];
}

/** Contexts of every door over one of the two, under the keys of both. */
export const doorsOf = (twin: Twin, keysDir: string) => ({
  keysDir,
  street: contextsFor('public', twin.pool('public'), readStreetRing(keysDir)),
  staff: contextsFor('staff', twin.pool('staff'), readDeskRing(keysDir)),
  worker: contextsFor('worker', twin.pool('worker'), readBookRing(keysDir)),
});

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query ? String(query.text) : '?';
}

function remember(pool: pg.Pool, statements: string[]): void {
  pool.on('connect', (client) => {
    const send = client.query;
    Reflect.set(client, 'query', (...given: readonly unknown[]) => {
      statements.push(textOf(given[0]));
      return Reflect.apply(send, client, [...given]);
    });
  });
}

function over(ownerUrl: string, doors: Doors): Twin & { close(): Promise<void> } {
  const statements: string[] = [];
  const pools = new Map<string, pg.Pool>();
  return {
    statements,
    pool: (door) => {
      const known = pools.get(door);
      if (known !== undefined) return known;
      const opened = openPool(door === 'owner' ? ownerUrl : doors[door], { max: 3, name: `twin-${door}` });
      if (door === 'staff' || door === 'public') remember(opened, statements);
      pools.set(door, opened);
      return opened;
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

/** Prepares a database, then copies it whole: what `prepare` made is there twice, byte for byte. */
export async function makeTwins<T>(
  database: TestDatabase,
  prepare: (database: Pick<TestDatabase, 'pool'>) => Promise<T>,
): Promise<{ readonly one: Twin; readonly other: Twin; readonly prepared: T }> {
  const first = over(database.ownerUrl, database.doors);
  const prepared = await prepare(first);
  await first.close();
  const name = new URL(database.ownerUrl).pathname.slice(1);
  const copy = `${name}_${randomBytes(3).toString('hex')}`;
  await withClient(inject('template').ownerUrl, async (client) => {
    await client.query(`create database ${quoted(copy)} template ${quoted(name)}`);
  });
  const { public: street, staff, worker, jobs } = database.doors;
  const one = over(database.ownerUrl, database.doors);
  const other = over(toDatabase(database.ownerUrl, copy), {
    public: toDatabase(street, copy),
    staff: toDatabase(staff, copy),
    worker: toDatabase(worker, copy),
    jobs: toDatabase(jobs, copy),
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
  });
  return { one, other, prepared };
}
