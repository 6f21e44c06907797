/** SQL for a person's own view from the street: what was released under the code of this transaction, and nothing else. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StreetAct } from '../../access/index.ts';
import { isSpoken } from '../../platform/words/index.ts';
import { londonDay } from '../../platform/working-days.ts';
import { type OwnItemKind, type OwnWordsKind, ownItemKinds } from './own-view.ts';

const viewShape = z.object({
  view_id: z.string(),
  wrapped_key: z.instanceof(Buffer),
  until: z.date(),
  language: z.string().transform((tag) => (isSpoken(tag) ? tag : 'en')),
});

/** The view that the code stands for; undefined when it stands for none. */
export const findViewOfCode = (context: Look<unknown>) =>
  context.db.maybe(viewShape, sql`select view_id, wrapped_key, until, language from support.own_views`);

const itemShape = z
  .object({
    item_id: z.string(),
    kind: z.enum(ownItemKinds),
    sealed: z.instanceof(Buffer),
    released_at: z.date(),
  })
  .transform((row) => ({
    itemId: row.item_id,
    kind: row.kind,
    sealed: row.sealed,
    releasedAt: row.released_at,
  }));

/** What is released in it now, sealed, in the order in which it was; of dates none that has passed, which the walls say as well. */
export const listItemsOfCode = (
  context: Look<unknown>,
): Promise<{ itemId: string; kind: OwnItemKind; sealed: Buffer; releasedAt: Date }[]> =>
  context.db.all(
    itemShape,
    sql`select item_id, kind, sealed, released_at from support.own_items
      where until_on is null or until_on >= ${londonDay(context.now)}::date order by released_at, item_id limit 200`,
  );

/** Adds what the person wrote. An alert in their case follows by itself. */
export async function addOwnWords(
  act: StreetAct,
  words: {
    readonly wordsId: string;
    readonly viewId: string;
    readonly kind: OwnWordsKind;
    readonly sealed: Buffer;
  },
): Promise<void> {
  await act.db.run(sql`insert into support.own_words (words_id, view_id, kind, sealed, at)
    values (${words.wordsId}, ${words.viewId}, ${words.kind}, ${words.sealed}, ${act.now})`);
}
