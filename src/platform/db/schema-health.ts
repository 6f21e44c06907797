import { createHash } from 'node:crypto';
import type pg from 'pg';
import { sqlFiles } from './sql-files.ts';

/** The digest that `platform.schema_mark()` gives on a database to which exactly our files were applied. */
export function ownSchemaMark(): string {
  const applied = [...sqlFiles('migrations'), ...sqlFiles('standing')]
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, checksum }) => `${name} ${checksum}`)
    .join('\n');
  return createHash('sha256').update(applied).digest('hex');
}

/** For `/health`: does the database answer, and is its schema the one this release was made for? Rejects when it does not answer. */
export function schemaHealth(pool: pg.Pool): () => Promise<boolean> {
  const own = ownSchemaMark();
  return async () => {
    const { rows } = await pool.query<{ mark: string }>('select platform.schema_mark() as mark');
    return rows[0]?.mark === own;
  };
}
