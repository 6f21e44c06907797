/** SQL for the mark of the keys that a database's records are sealed with. Runs as the owner, before any door opens. */
import { sql } from 'kysely';
import { z } from 'zod';
import { withClient } from './pool.ts';
import { writableOver } from './query.ts';

const markShape = z.object({ mark: z.string() });

/** The mark noted in the database, if there is one. */
export const findKeyMark = (ownerUrl: string): Promise<string | undefined> =>
  withClient(ownerUrl, async (client) => {
    const row = await writableOver(client).maybe(markShape, sql`select mark from platform.key_mark`);
    return row?.mark;
  });

/** Notes the mark unless there is one, and gives the one that stands: of two that start at once, one is first. */
export const noteKeyMark = (ownerUrl: string, mark: string): Promise<string> =>
  withClient(ownerUrl, async (client) => {
    const db = writableOver(client);
    await db.run(sql`insert into platform.key_mark (mark) values (${mark}) on conflict do nothing`);
    return (await db.one(markShape, sql`select mark from platform.key_mark`)).mark;
  });
