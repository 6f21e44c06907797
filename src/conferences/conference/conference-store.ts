/** SQL for conferences, whom they invite and who accepted. What is read is what is open to whoever asks; every row is parsed on the way out. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Acceptance, Conference, Invited } from './conference.ts';

const shape = z
  .object({
    conference_id: z.string(),
    agency_id: z.string(),
    title: z.string(),
    starts_at: z.date(),
    place: z.string(),
    chair: z.string(),
    statement: z.string(),
    called_by: z.string(),
    called_at: z.date(),
    opened_at: z.date().nullable(),
    opened_by: z.string().nullable(),
    closed_at: z.date().nullable(),
    closed_by: z.string().nullable(),
    cancelled_at: z.date().nullable(),
    cancelled_by: z.string().nullable(),
  })
  .transform(
    (row): Conference => ({
      conferenceId: row.conference_id,
      agencyId: row.agency_id,
      title: row.title,
      startsAt: row.starts_at,
      place: row.place,
      chair: row.chair,
      statement: row.statement,
      calledBy: row.called_by,
      calledAt: row.called_at,
      openedAt: row.opened_at,
      openedBy: row.opened_by,
      closedAt: row.closed_at,
      closedBy: row.closed_by,
      cancelledAt: row.cancelled_at,
      cancelledBy: row.cancelled_by,
    }),
  );
const columns = sql`conference_id, agency_id, title, starts_at, place, chair, statement, called_by, called_at, opened_at, opened_by,
  closed_at, closed_by, cancelled_at, cancelled_by`;

/** Keeps a conference that is just being called. */
export async function saveConference(act: Act<unknown>, one: Conference): Promise<void> {
  await act.db.run(sql`insert into conferences.conferences (${columns}) values (${one.conferenceId}, ${one.agencyId}, ${one.title},
    ${one.startsAt}, ${one.place}, ${one.chair}, ${one.statement}, ${one.calledBy}, ${one.calledAt}, ${one.openedAt}, ${one.openedBy},
    ${one.closedAt}, ${one.closedBy}, ${one.cancelledAt}, ${one.cancelledBy})`);
}

/** A conference that one's agency is invited to. @throws {Refusal} not-found */
export const getConference = (look: Look<unknown>, conferenceId: string): Promise<Conference> =>
  look.db.one(
    shape,
    sql`select ${columns} from conferences.conferences where conference_id = ${conferenceId}`,
  );

/** Those of these conferences that one's agency is invited to, by their id. */
export async function findConferences(
  look: Look<unknown>,
  ids: readonly string[],
): Promise<Map<string, Conference>> {
  const found = await look.db.all(
    shape,
    sql`select ${columns} from conferences.conferences where conference_id = any (${[...ids]}::uuid[])`,
  );
  return new Map(found.map((one) => [one.conferenceId, one]));
}

export interface ConferenceList {
  readonly which: 'coming' | 'over';
  /** The last row of the page before. */
  readonly after?: { readonly startsAt: Date; readonly conferenceId: string };
  readonly most: number;
}

/**
 * Conferences that one's agency is invited to: those that come, the next first, with those that were cancelled and would come still; those that were held
 * or cancelled, the last first. A page at a time.
 */
export function listConferences(
  look: Look<unknown>,
  { which, after, most }: ConferenceList,
): Promise<Conference[]> {
  const coming = which === 'coming';
  const next =
    after === undefined
      ? sql``
      : sql`and (starts_at, conference_id) ${coming ? sql`>` : sql`<`} (${after.startsAt}::timestamptz, ${after.conferenceId}::uuid)`;
  return look.db.all(
    shape,
    coming
      ? sql`select ${columns} from conferences.conferences where closed_at is null
            and (cancelled_at is null or starts_at >= ${look.now}) ${next}
          order by starts_at, conference_id limit ${most}`
      : sql`select ${columns} from conferences.conferences where (closed_at is not null or cancelled_at is not null) ${next}
          order by starts_at desc, conference_id desc limit ${most}`,
  );
}

const invitedShape = z
  .object({
    agency_id: z.string(),
    apologies_at: z.date().nullable(),
    apologies_by: z.string().nullable(),
  })
  .transform(
    (row): Invited => ({
      agencyId: row.agency_id,
      apologiesAt: row.apologies_at,
      apologiesBy: row.apologies_by,
    }),
  );

/** Asks an agency to come. */
export async function saveInvited(
  act: Act<unknown>,
  one: Invited & { readonly conferenceId: string; readonly invitedBy: string; readonly at: Date },
): Promise<void> {
  await act.db.run(sql`insert into conferences.invited (conference_id, agency_id, invited_by, invited_at, apologies_at, apologies_by)
    values (${one.conferenceId}, ${one.agencyId}, ${one.invitedBy}, ${one.at}, ${one.apologiesAt}, ${one.apologiesBy})`);
}

/** The agencies that are asked to come. */
export const listInvited = (look: Look<unknown>, conferenceId: string): Promise<Invited[]> =>
  look.db.all(
    invitedShape,
    sql`select agency_id, apologies_at, apologies_by from conferences.invited where conference_id = ${conferenceId} order by agency_id`,
  );

/** One's agency will not come, as the conference stands now. @throws {Refusal} changed-meanwhile when that was said already */
export async function saveApologies(act: StaffAct, conferenceId: string): Promise<void> {
  const touched =
    await act.db.run(sql`update conferences.invited set apologies_at = ${act.now}, apologies_by = ${act.actor.memberId}
      where conference_id = ${conferenceId} and agency_id = ${act.actor.agencyId} and (apologies_at is null
        or exists (select from conferences.versions v where v.conference_id = ${conferenceId} and v.at > apologies_at))`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
}

const acceptanceShape = z
  .object({
    member_id: z.string(),
    agency_id: z.string(),
    accepted_at: z.date(),
    present_at: z.date().nullable(),
  })
  .transform(
    (row): Acceptance => ({
      memberId: row.member_id,
      agencyId: row.agency_id,
      acceptedAt: row.accepted_at,
      presentAt: row.present_at,
    }),
  );

/** Keeps that a member accepted the statement; accepted already, it stays as it was. */
export async function saveAcceptance(
  act: Act<unknown>,
  one: Acceptance & { readonly conferenceId: string; readonly statement: string },
): Promise<void> {
  await act.db.run(sql`insert into conferences.acceptances (conference_id, member_id, agency_id, statement, accepted_at, present_at)
    values (${one.conferenceId}, ${one.memberId}, ${one.agencyId}, ${one.statement}, ${one.acceptedAt}, ${one.presentAt})
    on conflict do nothing`);
}

/** Those of these conferences whose statement a member accepted. */
export async function listBoundTo(
  look: Look<unknown>,
  ids: readonly string[],
  memberId: string,
): Promise<Set<string>> {
  const rows = await look.db.all(
    z.object({ conference_id: z.string() }),
    sql`select conference_id from conferences.acceptances where conference_id = any (${[...ids]}::uuid[]) and member_id = ${memberId}`,
  );
  return new Set(rows.map((row) => row.conference_id));
}

/** Who accepted the statement, in the order in which they did. */
export const listAcceptances = (look: Look<unknown>, conferenceId: string): Promise<Acceptance[]> =>
  look.db.all(
    acceptanceShape,
    sql`select member_id, agency_id, accepted_at, present_at from conferences.acceptances where conference_id = ${conferenceId}
      order by accepted_at, member_id limit 500`,
  );
