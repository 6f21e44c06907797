/** SQL for items of conferences, who is on each, and to whom parts show. What is read is what shows to whoever asks. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { riskLevels } from '../../support/index.ts';
import { ages, type Item, type LetIn, type PartSetting, type Showed, showings } from './item.ts';

const shape = z
  .object({
    item_id: z.string(),
    conference_id: z.string(),
    case_id: z.string(),
    reference: z.string(),
    agency_id: z.string(),
    risk_level: z.enum(riskLevels),
    age: z.enum(ages),
    minutes: z.int(),
    put_by: z.string(),
    put_at: z.date(),
    begun_at: z.date().nullable(),
    ended_at: z.date().nullable(),
    taken_off_at: z.date().nullable(),
  })
  .transform(
    (row): Item => ({
      itemId: row.item_id,
      conferenceId: row.conference_id,
      caseId: row.case_id,
      reference: row.reference,
      agencyId: row.agency_id,
      riskLevel: row.risk_level,
      age: row.age,
      minutes: row.minutes,
      putBy: row.put_by,
      putAt: row.put_at,
      begunAt: row.begun_at,
      endedAt: row.ended_at,
      takenOffAt: row.taken_off_at,
    }),
  );
const columns = sql`item_id, conference_id, case_id, reference, agency_id, risk_level, age, minutes, put_by, put_at, begun_at, ended_at, taken_off_at`;
/** As an item stands: with the risk as it was judged last, and the time that it was given last. */
const standing = sql`item_id, conference_id, case_id, reference, agency_id, coalesce((select r.risk_level from conferences.risks r
  where r.item_id = items.item_id order by r.turn desc limit 1), risk_level) as risk_level, age, coalesce((select s.minutes from conferences.slots s
  where s.item_id = items.item_id order by s.turn desc limit 1), minutes) as minutes, put_by, put_at, begun_at, ended_at, taken_off_at`;

/** Keeps an item that is just being put on. @throws {Refusal} changed-meanwhile when its case is on that agenda already */
export async function saveItem(act: Act<unknown>, one: Item): Promise<void> {
  const kept =
    await act.db.run(sql`insert into conferences.items (${columns}) values (${one.itemId}, ${one.conferenceId}, ${one.caseId}, ${one.reference},
    ${one.agencyId}, ${one.riskLevel}, ${one.age}, ${one.minutes}, ${one.putBy}, ${one.putAt}, ${one.begunAt}, ${one.endedAt},
    ${one.takenOffAt}) on conflict do nothing`);
  if (kept !== 1) throw new Refusal('changed-meanwhile');
}

/** An item that shows to whoever asks. @throws {Refusal} not-found */
export const getItem = (look: Look<unknown>, itemId: string): Promise<Item> =>
  look.db.one(shape, sql`select ${standing} from conferences.items where item_id = ${itemId}`);

/** The items of a conference that show to whoever asks, those that were taken off not among them. */
export const listItems = (look: Look<unknown>, conferenceId: string): Promise<Item[]> =>
  look.db.all(
    shape,
    sql`select ${standing} from conferences.items where conference_id = ${conferenceId} and taken_off_at is null
      order by put_at, item_id limit 200`,
  );

/** The items of a case that show to whoever asks, those that were taken off by now, or by a moment, not among them; the last that was put on first. */
export const listItemsOfCase = (
  look: Look<unknown>,
  caseId: string,
  then: Date = look.now,
): Promise<Item[]> =>
  look.db.all(
    shape,
    sql`select ${standing} from conferences.items where case_id = ${caseId} and put_at <= ${then} and (taken_off_at is null or taken_off_at > ${then})
      order by put_at desc, item_id limit 50`,
  );

/** Takes an item off the agenda. @throws {Refusal} changed-meanwhile when it is off already */
export async function markTakenOff(act: StaffAct, itemId: string): Promise<void> {
  const touched =
    await act.db.run(sql`update conferences.items set taken_off_at = ${act.now}, taken_off_by = ${act.actor.memberId}
      where item_id = ${itemId} and taken_off_at is null`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
}

/** Sets anew how long an item is given. @throws {Refusal} changed-meanwhile once it is begun or off */
export async function saveSlot(act: StaffAct, itemId: string, minutes: number): Promise<void> {
  const kept = await act.db.run(sql`insert into conferences.slots (slot_id, item_id, minutes, by_member, at)
    select ${randomUUID()}, item_id, ${minutes}, ${act.actor.memberId}, ${act.now}::timestamptz from conferences.items
      where item_id = ${itemId} and begun_at is null and taken_off_at is null`);
  if (kept !== 1) throw new Refusal('changed-meanwhile');
}

const onShape = z.object({ item_id: z.string(), agency_id: z.string() });
/** Which agencies are on each of these items at this moment; `at`: which were at that one. */
export async function listAgenciesOn(
  look: Look<unknown>,
  itemIds: readonly string[],
  at?: Date,
): Promise<Map<string, readonly string[]>> {
  const on =
    at === undefined
      ? sql`conferences.agencies_on(i.item_id)`
      : sql`conferences.agencies_on_then(i.item_id, ${at}::timestamptz)`;
  const rows = await look.db.all(
    onShape,
    sql`select i.item_id, a.agency_id from unnest(${[...itemIds]}::uuid[]) as i (item_id), ${on} as a (agency_id)
      order by a.agency_id`,
  );
  const found = new Map<string, string[]>();
  for (const row of rows) found.set(row.item_id, [...(found.get(row.item_id) ?? []), row.agency_id]);
  return found;
}

const letInShape = z
  .object({
    agency_id: z.string(),
    purpose: z.string().nullable(),
    basis: z.string(),
    let_in_at: z.date(),
    ended_at: z.date().nullable(),
  })
  .transform(
    (row): LetIn => ({
      agencyId: row.agency_id,
      purpose: row.purpose,
      basis: row.basis,
      at: row.let_in_at,
      endedAt: row.ended_at,
    }),
  );

/** Lets an agency in to an item. */
export async function saveLetIn(
  act: Act<unknown>,
  itemId: string,
  one: Omit<LetIn, 'endedAt'> & { readonly by: string },
): Promise<void> {
  await act.db.run(sql`insert into conferences.item_agencies (item_id, agency_id, purpose, basis, let_in_by, let_in_at)
    values (${itemId}, ${one.agencyId}, ${one.purpose}, ${one.basis}, ${one.by}, ${one.at})`);
}

/** On what ground agencies were let in, also those that have been left out since; of each agency the last first. */
export const listLetIn = (look: Look<unknown>, itemId: string): Promise<LetIn[]> =>
  look.db.all(
    letInShape,
    sql`select agency_id, purpose, basis, let_in_at, ended_at from conferences.item_agencies where item_id = ${itemId}
      order by agency_id, let_in_at desc`,
  );

/** Leaves an agency out from now on. @throws {Refusal} changed-meanwhile when it is out already */
export async function endLetIn(act: StaffAct, itemId: string, agencyId: string): Promise<void> {
  const touched =
    await act.db.run(sql`update conferences.item_agencies set ended_at = ${act.now}, ended_by = ${act.actor.memberId}
      where item_id = ${itemId} and agency_id = ${agencyId} and ended_at is null`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
}

/** Says for the first time from when, and to whom, an agency's part shows. */
export async function addPartSetting(act: Act<unknown>, itemId: string, one: PartSetting): Promise<void> {
  await act.db.run(sql`insert into conferences.parts (item_id, agency_id, shows, for_investigators)
    values (${itemId}, ${one.agencyId}, ${one.shows}, ${one.forInvestigators})`);
}

/** Says it anew, from now on: what was said before stays beside it. */
export async function addShowing(act: StaffAct, itemId: string, one: PartSetting): Promise<void> {
  await act.db.run(sql`insert into conferences.showings (showing_id, item_id, agency_id, shows, for_investigators, by_member, at)
    values (${randomUUID()}, ${itemId}, ${one.agencyId}, ${one.shows}, ${one.forInvestigators}, ${act.actor.memberId}, ${act.now})`);
}

const showedShape = z
  .object({
    agency_id: z.string(),
    shows: z.enum(showings),
    for_investigators: z.boolean(),
    since: z.date().nullable(),
  })
  .transform(
    (row): Showed => ({
      agencyId: row.agency_id,
      shows: row.shows,
      forInvestigators: row.for_investigators,
      since: row.since ?? undefined,
    }),
  );

/** Which agencies have written their part of an item, and all that each ever said of from when, and to whom, it shows; of each agency the first first. */
export const listShowed = (look: Look<unknown>, itemId: string): Promise<Showed[]> =>
  look.db.all(
    showedShape,
    sql`select agency_id, shows, for_investigators, since from (
        select agency_id, shows, for_investigators, null::timestamptz as since, 0::bigint as place from conferences.parts where item_id = ${itemId}
        union all select agency_id, shows, for_investigators, at, place from conferences.showings where item_id = ${itemId}) said
      order by agency_id, place`,
  );

/** Those of these items of which an agency has written its part. */
export async function listPartsOf(
  look: Look<unknown>,
  itemIds: readonly string[],
  agencyId: string,
): Promise<string[]> {
  const rows = await look.db.all(
    z.object({ item_id: z.string() }),
    sql`select item_id from conferences.parts where item_id = any (${[...itemIds]}::uuid[]) and agency_id = ${agencyId}`,
  );
  return rows.map((row) => row.item_id);
}
