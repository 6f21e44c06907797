import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../../testing/database.ts';
import { inTransaction } from '../db/pool.ts';
import { writableOver } from '../db/query.ts';
import { deleteDraft, findDraft, newDraftToken, saveDraft } from './draft-store.ts';

const database = await freshDatabase();
const shape = z.object({ said: z.string() });
const now = new Date('2026-11-23T10:00:00Z');
const later = new Date('2026-11-23T11:00:00Z');

/** One visit of somebody who brings this token. */
async function visiting<T>(
  token: string,
  work: (db: ReturnType<typeof writableOver>) => Promise<T>,
): Promise<T> {
  const client = await database.pool('public').connect();
  try {
    return await inTransaction(client, async () => {
      await client.query("select set_config('plainsight.draft', $1, true)", [token]);
      return work(writableOver(client));
    });
  } finally {
    client.release();
  }
}

test('a draft is kept to the letter for whoever brings its token, and for nobody else [A15]', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (said) => {
      const [token, other] = [newDraftToken(), newDraftToken()];
      await visiting(token, (db) => saveDraft(db, { token, form: 'report', answers: { said } }, now, later));
      const found = await visiting(token, (db) => findDraft(db, { token, form: 'report', shape }, now));
      expect(found).toEqual({ said });
      expect(
        await visiting(other, (db) => findDraft(db, { token, form: 'report', shape }, now)),
      ).toBeUndefined();
      expect(
        await visiting(token, (db) => findDraft(db, { token, form: 'return', shape }, now)),
      ).toBeUndefined();
    }),
    { numRuns: 25 },
  );
});

test('a draft is gone at its hour, and when it is thrown away', async () => {
  const token = newDraftToken();
  const keep = () =>
    visiting(token, (db) => saveDraft(db, { token, form: 'report', answers: { said: 'x' } }, now, later));
  const find = (at: Date) => visiting(token, (db) => findDraft(db, { token, form: 'report', shape }, at));
  await keep();
  expect(await find(new Date(later.getTime() - 1))).toEqual({ said: 'x' });
  expect(await find(later)).toBeUndefined();
  await visiting(token, (db) => deleteDraft(db, token));
  expect(await find(now)).toBeUndefined();
});
