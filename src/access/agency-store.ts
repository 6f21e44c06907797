/** SQL for agencies, members and their roles. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct, StaffLook } from './context.ts';
import { type Agency, agencyKinds, type ListedAgency, type Role, roles } from './roles.ts';

const agencyShape = z
  .object({
    agency_id: z.string(),
    name: z.string(),
    kind: z.enum(agencyKinds),
    council_code: z.string().nullable(),
    runs_public_desk: z.boolean(),
    from_on: z.string(),
    until_on: z.string().nullable(),
    has_desk: z.boolean(),
  })
  .transform(
    (row): ListedAgency => ({
      agencyId: row.agency_id,
      name: row.name,
      kind: row.kind,
      councilCode: row.council_code,
      runsPublicDesk: row.runs_public_desk,
      fromOn: row.from_on,
      untilOn: row.until_on,
      hasDesk: row.has_desk,
    }),
  );

export interface Member {
  readonly memberId: string;
  readonly agencyId: string;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly state: 'invited' | 'active' | 'suspended' | 'left';
  readonly roles: readonly Role[];
}

/** Every agency, by name. */
export const listAgencies = (context: Look): Promise<ListedAgency[]> =>
  context.db.all(
    agencyShape,
    sql`select agency_id, name, kind, council_code, runs_public_desk, from_on, until_on,
      access.has_desk(agency_id) as has_desk from access.agencies order by name, agency_id`,
  );

const deskShape = z.object({ agency_id: z.string() });

/** The agency whose duty desk takes the public's reports. @throws {Refusal} not-found before any agency is registered */
export async function getPublicDesk(context: Look): Promise<string> {
  const row = await context.db.one(
    deskShape,
    sql`select agency_id from access.agencies where runs_public_desk`,
  );
  return row.agency_id;
}

/** Registers an agency, or brings what is known of it up to date. */
export async function saveAgency(act: Act, agency: Agency): Promise<void> {
  await act.db.run(sql`
    insert into access.agencies (agency_id, name, kind, council_code, runs_public_desk, from_on, until_on)
    values (${agency.agencyId}, ${agency.name}, ${agency.kind}, ${agency.councilCode}, ${agency.runsPublicDesk},
      ${agency.fromOn}, ${agency.untilOn})
    on conflict (agency_id) do update set name = excluded.name, kind = excluded.kind, council_code = excluded.council_code,
      runs_public_desk = excluded.runs_public_desk, from_on = excluded.from_on, until_on = excluded.until_on`);
}

/** Adds a member with their roles. */
export async function addMember(act: Act, member: Member): Promise<void> {
  await act.db.run(sql`insert into access.members (member_id, agency_id, name, email, state, created_at)
    values (${member.memberId}, ${member.agencyId}, ${member.name}, ${member.email}, ${member.state}, ${act.now})`);
  await act.db.run(sql`insert into access.member_roles (member_id, role, granted_at)
    select ${member.memberId}::uuid, r, ${act.now}::timestamptz from unnest(${[...member.roles]}::text[]) r`);
}

/** How many members there are, in any state: the first administrator is invited only while there is none. */
export async function countMembers(context: Look): Promise<number> {
  const row = await context.db.one(
    z.object({ members: z.bigint() }),
    sql`select count(*) as members from access.members`,
  );
  return Number(row.members);
}

/** Does this member work at a duty desk now? */
export async function isAtDesk(context: Look, memberId: string): Promise<boolean> {
  const row = await context.db.one(
    z.object({ at_desk: z.boolean() }),
    sql`select exists (select from access.members m join access.member_roles r on r.member_id = m.member_id
      where m.member_id = ${memberId} and m.state = 'active' and r.role = 'duty-desk' and r.ended_at is null) as at_desk`,
  );
  return row.at_desk;
}

const namedShape = z.object({ member_id: z.string(), name: z.string(), agency_id: z.string() });

/** Those of these members who cannot sign in: suspended, or left. For the worker. */
export async function listStopped(act: Look<unknown>, memberIds: readonly string[]): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ member_id: z.string() }),
    sql`select member_id from access.members where member_id = any (${[...memberIds]}::uuid[]) and state in ('suspended', 'left')`,
  );
  return rows.map((row) => row.member_id);
}

/** The names of these members, for lists that show who did something. */
export async function listMemberNames(
  context: Look,
  memberIds: readonly string[],
): Promise<Map<string, { readonly name: string; readonly agencyId: string }>> {
  if (memberIds.length === 0) return new Map();
  const rows = await context.db.all(
    namedShape,
    sql`select member_id, name, agency_id from access.members where member_id = any(${[...memberIds]}::uuid[])`,
  );
  return new Map(rows.map((row) => [row.member_id, { name: row.name, agencyId: row.agency_id }]));
}

/** The first responders of one's own agency, by name: who can be given a referral, or asked to read one. */
export const listFirstResponders = (
  context: Look,
): Promise<{ readonly memberId: string; readonly name: string; readonly email: string }[]> =>
  context.db.all(
    z
      .object({ member_id: z.string(), name: z.string(), email: z.string() })
      .transform((row) => ({ memberId: row.member_id, name: row.name, email: row.email })),
    sql`select member_id, name, email from access.first_responders() order by name, member_id`,
  );

/** The support workers of one's own agency, by name: who can be given a case. */
export const listSupportWorkers = (
  context: Look,
): Promise<{ readonly memberId: string; readonly name: string }[]> =>
  context.db.all(
    z
      .object({ member_id: z.string(), name: z.string() })
      .transform((row) => ({ memberId: row.member_id, name: row.name })),
    sql`select member_id, name from access.support_workers() order by name, member_id`,
  );

/** Everybody else of one's own agency, also who has left: those who may hold a case and support nobody now. */
export const listNotSupporting = async (context: StaffLook | StaffAct): Promise<string[]> => {
  const rows = await context.db.all(
    z.object({ member_id: z.string() }),
    sql`select member_id from access.members where agency_id = ${context.actor.agencyId}
      and member_id not in (select w.member_id from access.support_workers() w)`,
  );
  return rows.map((row) => row.member_id);
};

const practiceShape = z.object({
  member_id: z.string(),
  name: z.string(),
  agency_id: z.string(),
  agency_name: z.string(),
  roles: z.array(z.enum(roles)).nullable(),
});

/** The invented members who may be signed in as; empty on any database that is not practice. */
export async function listPracticeMembers(
  context: Look,
): Promise<
  { memberId: string; name: string; agencyId: string; agencyName: string; roles: readonly Role[] }[]
> {
  const rows = await context.db.all(
    practiceShape,
    sql`select * from access.practice_members() order by agency_name, name, member_id`,
  );
  return rows.map((row) => ({
    memberId: row.member_id,
    name: row.name,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    roles: row.roles ?? [],
  }));
}
