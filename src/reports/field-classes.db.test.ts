import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/database.ts';
import { fieldClasses } from './report.ts';

const database = await freshDatabase();

/** Columns that say which record this is, and nothing of what it tells. */
const ownColumns = ['report_id', 'agency_id', 'reference'];
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test('every readable column of a report is declared as readable, and nothing else is readable', async () => {
  const { rows } = await database
    .pool('owner')
    .query<{ name: string }>(
      "select attname as name from pg_attribute where attrelid = 'reports.reports'::regclass and attnum > 0 and not attisdropped",
    );
  const columns = rows.map(({ name }) => name).filter((name) => !ownColumns.includes(name));
  expect(columns.toSorted()).toEqual(fieldClasses.readable.map(snake).toSorted());
});

test('what is sealed has no column that could hold words', async () => {
  const { rows } = await database.pool('owner').query<{ type: string }>(
    `select format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid in ('reports.contents'::regclass, 'reports.messages'::regclass) and attname = 'sealed'`,
  );
  expect(rows.map(({ type }) => type)).toEqual(['bytea', 'bytea']);
});
