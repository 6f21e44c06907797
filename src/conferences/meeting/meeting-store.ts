/** SQL for what happens in a conference: opened and closed, who is there, items begun and ended, what is agreed and read back. */
import { randomUUID } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { day } from '../../entries/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Action, ReadBack } from './action.ts';

/** Changes one row. @throws {Refusal} changed-meanwhile when it stands otherwise by now */
async function changeOne(act: StaffAct, statement: RawBuilder<unknown>): Promise<void> {
  if ((await act.db.run(statement)) !== 1) throw new Refusal('changed-meanwhile');
}

export const saveOpened = (act: StaffAct, conferenceId: string): Promise<void> =>
  changeOne(
    act,
    sql`update conferences.conferences set opened_at = ${act.now}, opened_by = ${act.actor.memberId}
      where conference_id = ${conferenceId} and opened_at is null`,
  );
export const saveClosed = (act: StaffAct, conferenceId: string): Promise<void> =>
  changeOne(
    act,
    sql`update conferences.conferences set closed_at = ${act.now}, closed_by = ${act.actor.memberId}
      where conference_id = ${conferenceId} and opened_at is not null and closed_at is null`,
  );
export const savePresence = (act: StaffAct, conferenceId: string): Promise<void> =>
  changeOne(
    act,
    sql`update conferences.acceptances set present_at = ${act.now}
      where conference_id = ${conferenceId} and member_id = ${act.actor.memberId} and present_at is null`,
  );
export const saveBegun = (act: StaffAct, itemId: string): Promise<void> =>
  changeOne(
    act,
    sql`update conferences.items set begun_at = ${act.now} where item_id = ${itemId} and begun_at is null and taken_off_at is null`,
  );
export const saveEnded = (act: StaffAct, itemId: string): Promise<void> =>
  changeOne(
    act,
    sql`update conferences.items set ended_at = ${act.now} where item_id = ${itemId} and begun_at is not null and ended_at is null`,
  );

const actionShape = z
  .object({
    action_id: z.string(),
    item_id: z.string(),
    agency_id: z.string(),
    owner_id: z.string().nullable(),
    due_on: day,
    by_member: z.string(),
    at: z.date(),
  })
  .transform(
    (row): Action => ({
      actionId: row.action_id,
      itemId: row.item_id,
      agencyId: row.agency_id,
      ownerId: row.owner_id,
      dueOn: row.due_on,
      byMember: row.by_member,
      at: row.at,
    }),
  );
const columns = sql`action_id, item_id, agency_id, owner_id, due_on, by_member, at`;

/** Keeps who does something by when. */
export async function saveAction(act: Act<unknown>, one: Action): Promise<void> {
  await act.db.run(sql`insert into conferences.actions (${columns}) values (${one.actionId}, ${one.itemId}, ${one.agencyId}, ${one.ownerId},
    ${one.dueOn}, ${one.byMember}, ${one.at})`);
}

/** What was agreed of these items, in the order in which it was. */
export const listActions = (look: Look<unknown>, itemIds: readonly string[]): Promise<Action[]> =>
  look.db.all(
    actionShape,
    sql`select ${columns} from conferences.actions where item_id = any (${[...itemIds]}::uuid[]) order by at, action_id limit 500`,
  );

const readBackShape = z
  .object({ conference_id: z.string(), agency_id: z.string(), member_id: z.string(), at: z.date() })
  .transform(
    (row): ReadBack => ({
      conferenceId: row.conference_id,
      agencyId: row.agency_id,
      memberId: row.member_id,
      at: row.at,
    }),
  );

/** Keeps that somebody heard what their agency is to do. */
export async function saveReadBack(act: Act<unknown>, one: ReadBack): Promise<void> {
  await act.db.run(sql`insert into conferences.read_backs (read_back_id, conference_id, agency_id, member_id, at)
    values (${randomUUID()}, ${one.conferenceId}, ${one.agencyId}, ${one.memberId}, ${one.at})`);
}

/** Who heard what their agency is to do, the last first. */
export const listReadBacks = (look: Look<unknown>, conferenceId: string): Promise<ReadBack[]> =>
  look.db.all(
    readBackShape,
    sql`select conference_id, agency_id, member_id, at from conferences.read_backs where conference_id = ${conferenceId}
      order by at desc limit 200`,
  );
