/** SQL for people's own views, as those who work on the case read and write them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, StaffAct } from '../../access/index.ts';
import { day } from '../../entries/index.ts';
import { type DeskRing, open, seal } from '../../platform/keys/index.ts';
import { type Day, londonDay } from '../../platform/working-days.ts';
import {
  type OwnItem,
  type OwnItemKind,
  type OwnWordsKind,
  ownItemKinds,
  ownPlaces,
  ownWordsKinds,
} from './own-view.ts';

const viewShape = z
  .object({
    view_id: z.string(),
    wrapped_by: z.literal('kek-1'),
    wrapped: z.instanceof(Buffer),
    language: z.string(),
    made_by: z.string(),
    made_at: z.date(),
    until: z.date(),
    ended_at: z.date().nullable(),
  })
  .transform((row) => ({
    viewId: row.view_id,
    key: { wrappedBy: row.wrapped_by, wrapped: row.wrapped },
    language: row.language,
    madeBy: row.made_by,
    madeAt: row.made_at,
    until: row.until,
    endedAt: row.ended_at,
  }));
/** A view as those who work on the case see it. */
export type OwnViewMade = z.infer<typeof viewShape>;

/** Every view that was made of a case, newest first. */
export const listOwnViews = (act: Act<DeskRing>, caseId: string): Promise<OwnViewMade[]> =>
  act.db.all(
    viewShape,
    sql`select view_id, wrapped_by, wrapped, language, made_by, made_at, until, ended_at from support.own_views
      where case_id = ${caseId} order by made_at desc, view_id limit 50`,
  );

/** Keeps a view. `locator`: as the street will bring it. */
export async function saveOwnView(
  act: Act<DeskRing>,
  view: {
    readonly viewId: string;
    readonly caseId: string;
    readonly locator: Buffer;
    readonly wrappedKey: Buffer;
    readonly dataKey: Buffer;
    readonly language: string;
    readonly madeBy: string;
    readonly madeAt: Date;
    readonly until: Date;
  },
): Promise<void> {
  const { wrappedBy, wrapped } = act.keys.wrap(view.viewId, view.dataKey);
  await act.db.run(sql`insert into support.own_views
      (view_id, case_id, locator, wrapped_key, wrapped_by, wrapped, language, made_by, made_at, until)
    values (${view.viewId}, ${view.caseId}, sha256(${view.locator}::bytea), ${view.wrappedKey}, ${wrappedBy}, ${wrapped}, ${view.language},
      ${view.madeBy}, ${view.madeAt}, ${view.until})`);
}

/** Ends the view of a case that lives; tells how many were ended (0 or 1). */
export const endOwnViewOf = (act: StaffAct, caseId: string): Promise<number> =>
  act.db.run(sql`update support.own_views set ended_at = ${act.now}, ended_by = ${act.actor.memberId}
    where case_id = ${caseId} and ended_at is null`);

/** Releases an item under the key of its view, until a day where it has one. */
export async function addOwnItem(
  act: Act<DeskRing>,
  { viewId, dataKey }: { readonly viewId: string; readonly dataKey: Buffer },
  item: {
    readonly kind: OwnItemKind;
    readonly about: string;
    readonly words: string;
    readonly untilOn: Day | null;
  },
  released: { readonly by: string; readonly at: Date },
): Promise<void> {
  const itemId = randomUUID();
  await act.db.run(sql`insert into support.own_items (item_id, view_id, kind, about, sealed, until_on, released_by, released_at)
    values (${itemId}, ${viewId}, ${item.kind}, ${item.about}, ${seal(dataKey, ownPlaces.item(itemId), item.words)},
      ${item.untilOn}, ${released.by}, ${released.at})`);
}

const itemShape = z.object({
  item_id: z.string(),
  kind: z.enum(ownItemKinds),
  about: z.string(),
  sealed: z.instanceof(Buffer),
  until_on: day.nullable(),
  released_at: z.date(),
});

/** What of a view is released now, or was at a moment, in the order in which it was: not what was taken back, nor what its day has passed. */
export async function listReleased(
  act: Act<DeskRing>,
  viewId: string,
  dataKey: Buffer,
  then: Date = act.now,
): Promise<(OwnItem & { readonly about: string; readonly untilOn: Day | null })[]> {
  const rows = await act.db.all(
    itemShape,
    sql`select item_id, kind, about, sealed, until_on, released_at from support.own_items
      where view_id = ${viewId} and released_at <= ${then} and (taken_back_at is null or taken_back_at > ${then})
        and (until_on is null or until_on >= ${londonDay(then)}::date)
      order by released_at, item_id limit 200`,
  );
  return rows.map((row) => ({
    itemId: row.item_id,
    kind: row.kind,
    about: row.about,
    words: open(dataKey, ownPlaces.item(row.item_id), row.sealed).toString(),
    releasedAt: row.released_at,
    untilOn: row.until_on,
  }));
}

/** Takes an item of a case's view back; tells how many were (0 or 1). */
export const takeBackOwnItem = (act: StaffAct, caseId: string, itemId: string): Promise<number> =>
  act.db.run(sql`update support.own_items i set taken_back_at = ${act.now}, taken_back_by = ${act.actor.memberId}
    where i.item_id = ${itemId} and i.taken_back_at is null
      and i.view_id in (select v.view_id from support.own_views v where v.case_id = ${caseId})`);

/** Takes back everything of these kinds that is released in the newest view of a case, from which a new code would take it over; tells how many were. */
export const takeBackItemsOf = (
  act: StaffAct,
  caseId: string,
  kinds: readonly OwnItemKind[],
): Promise<number> =>
  act.db.run(sql`update support.own_items i set taken_back_at = ${act.now}, taken_back_by = ${act.actor.memberId}
    where i.kind = any (${[...kinds]}::text[]) and i.taken_back_at is null
      and i.view_id = (select v.view_id from support.own_views v where v.case_id = ${caseId} order by v.made_at desc, v.view_id limit 1)`);

/** Was it taken back at this moment who supports them, and not been said anew in this view by now, or by a later moment? */
export async function lacksSupport(
  act: StaffAct,
  viewId: string,
  since: Date,
  then: Date = act.now,
): Promise<boolean> {
  const row = await act.db.one(
    z.object({ lacks: z.boolean() }),
    sql`select coalesce(bool_or(taken_back_at = ${since}) and bool_and(coalesce(taken_back_at <= ${then}, false)), false) as lacks
      from support.own_items where view_id = ${viewId} and kind = 'support' and released_at <= ${then}`,
  );
  return row.lacks;
}

const wordsShape = z.object({
  words_id: z.string(),
  view_id: z.string(),
  kind: z.enum(ownWordsKinds),
  sealed: z.instanceof(Buffer),
  at: z.date(),
  seen_at: z.date().nullable(),
  seen_by: z.string().nullable(),
});
/** What a person wrote from their own view. */
export interface OwnWords {
  readonly wordsId: string;
  readonly kind: OwnWordsKind;
  readonly words: string;
  readonly at: Date;
  readonly seenAt: Date | null;
  readonly seenBy: string | null;
}

/** Everything that a person wrote from the views of their case, newest first. */
export async function listOwnWords(
  act: Act<DeskRing>,
  caseId: string,
  views: readonly OwnViewMade[],
): Promise<OwnWords[]> {
  const keys = new Map(views.map(({ viewId, key }) => [viewId, act.keys.unwrap(viewId, key)]));
  const rows = await act.db.all(
    wordsShape,
    sql`select w.words_id, w.view_id, w.kind, w.sealed, w.at, w.seen_at, w.seen_by from support.own_words w
      join support.own_views v on v.view_id = w.view_id where v.case_id = ${caseId} order by w.at desc, w.words_id limit 200`,
  );
  return rows.flatMap((row): OwnWords[] => {
    const dataKey = keys.get(row.view_id);
    if (dataKey === undefined) return [];
    return [
      {
        wordsId: row.words_id,
        kind: row.kind,
        words: open(dataKey, ownPlaces.words(row.words_id), row.sealed).toString(),
        at: row.at,
        seenAt: row.seen_at,
        seenBy: row.seen_by,
      },
    ];
  });
}

/** Marks words of a case as read; tells how many were (0 or 1). */
export const markOwnWordsSeen = (act: StaffAct, caseId: string, wordsId: string): Promise<number> =>
  act.db.run(sql`update support.own_words w set seen_at = ${act.now}, seen_by = ${act.actor.memberId}
    where w.words_id = ${wordsId} and w.seen_at is null
      and w.view_id in (select v.view_id from support.own_views v where v.case_id = ${caseId})`);
