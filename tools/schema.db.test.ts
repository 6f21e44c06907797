import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freshDatabase } from '../src/testing/database.ts';
import { root } from './steps/run.ts';
import { schemaText } from './steps/schema-text.ts';

const db = await freshDatabase();

/** Before 18 the server wrote the table's name before each column of a view, also where there is one table only. */
const withoutQualifiers = (text: string) => text.replaceAll(/^( +(?:SELECT )?)\w+\.(?=\w+,?;?$)/gm, '$1');

test('db/schema.sql is the sum of the migrations and the standing files (node tools/schema-dump.ts writes it)', async () => {
  const kept = readFileSync(join(root, 'db', 'schema.sql'), 'utf8');
  expect(withoutQualifiers(await schemaText(db.ownerUrl))).toBe(withoutQualifiers(kept));
});
