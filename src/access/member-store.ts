/**
 * SQL for members as their administrators see and change them. Functions of the database's own list and change them: no door has more
 * of a member than the name.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { Refusal } from '../platform/refusal.ts';
import type { Act, Look, StaffAct } from './context.ts';
import { type Managed, type MemberChange, type MemberState, memberStates } from './member-rules.ts';
import { agencyKinds, type Role, roles } from './roles.ts';

const memberShape = z
  .object({
    member_id: z.string(),
    agency_id: z.string(),
    agency_name: z.string(),
    agency_kind: z.enum(agencyKinds),
    name: z.string(),
    email: z.string(),
    state: z.enum(memberStates),
    roles: z.array(z.enum(roles)),
    stands: z.enum(['own', 'stand-in']),
    revision: z.number(),
    created_at: z.date(),
    joined_at: z.date().nullable(),
    suspended_at: z.date().nullable(),
    left_at: z.date().nullable(),
    signed_in_at: z.date().nullable(),
    live_sessions: z.number(),
  })
  .transform((row) => ({
    memberId: row.member_id,
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    agencyKind: row.agency_kind,
    name: row.name,
    email: row.email,
    state: row.state,
    /** In the order in which roles are listed. */
    roles: roles.filter((role) => row.roles.includes(role)),
    standing: row.stands,
    revision: row.revision,
    invitedAt: row.created_at,
    joinedAt: row.joined_at,
    suspendedAt: row.suspended_at,
    leftAt: row.left_at,
    signedInAt: row.signed_in_at,
    liveSessions: row.live_sessions,
  }));
/** A member as their administrator sees them. */
export type ManagedMember = z.infer<typeof memberShape> & Managed;

export interface MemberFilter {
  readonly agency?: string | undefined;
  /** Everybody but those who left, when not given. */
  readonly state?: MemberState | undefined;
  readonly role?: Role | undefined;
}

const managed = (filter: MemberFilter, after: string | undefined, most: number, one?: string) =>
  sql`select m.*, a.name as agency_name, a.kind as agency_kind
    from access.managed_members(${filter.agency ?? null}, ${filter.state ?? null}, ${filter.role ?? null},
      ${after ?? null}::uuid, ${most}::integer, ${one ?? null}::uuid) m join access.agencies a on a.agency_id = m.agency_id
    order by lower(m.name) collate "C", m.member_id`;

/** The members whom the one asking looks after, by name, from the one after `after` on; none for whoever is no administrator. */
export const listManagedMembers = (
  look: Look,
  filter: MemberFilter,
  after: string | undefined,
  most: number,
): Promise<ManagedMember[]> => look.db.all(memberShape, managed(filter, after, most));

/** One of them; undefined also for a member whom the one asking does not look after. */
export const findManagedMember = (look: Look, memberId: string): Promise<ManagedMember | undefined> =>
  look.db.maybe(memberShape, managed({}, undefined, 1, memberId));

/** The same. @throws {Refusal} not-found */
export async function getManagedMember(look: Look, memberId: string): Promise<ManagedMember> {
  const found = await findManagedMember(look, memberId);
  if (found === undefined) throw new Refusal('not-found');
  return found;
}

const roleShape = z
  .object({
    role: z.enum(roles),
    granted_at: z.date(),
    granted_by: z.string().nullable(),
    ended_at: z.date().nullable(),
    ended_by: z.string().nullable(),
  })
  .transform((row) => ({
    role: row.role,
    from: row.granted_at,
    givenBy: row.granted_by,
    until: row.ended_at,
    endedBy: row.ended_by,
  }));
export type RoleHeld = z.infer<typeof roleShape>;

/** Every role that a member holds or held, the latest given first; for themselves and their administrator. */
export const listRolesHeld = (look: Look, memberId: string): Promise<RoleHeld[]> =>
  look.db.all(
    roleShape,
    sql`select role, granted_at, granted_by, ended_at, ended_by from access.member_roles
      where member_id = ${memberId} order by ended_at is not null, granted_at desc, role`,
  );

/** Other agencies that have no administrator and are looked after by the one asking. */
export async function listAgenciesWithoutAdministrator(look: Look, ownAgency: string): Promise<string[]> {
  const rows = await look.db.all(
    z.object({ agency_id: z.string() }),
    sql`select a.agency_id from access.agencies a
      where a.agency_id <> ${ownAgency} and access.judge_invitation(a.agency_id, array['administrator']) = 'allowed'
      order by a.name, a.agency_id`,
  );
  return rows.map((row) => row.agency_id);
}

const outcomes = [
  'done',
  'address-known',
  'changed-meanwhile',
  'unknown',
  'yourself',
  'not-in-this-state',
  'roles',
] as const;
const outcomeShape = z.object({ outcome: z.enum(outcomes) });
type Outcome = (typeof outcomes)[number];

/** The address has an account already, at this agency or another. Undoes the invitation; the book says that it was refused. */
export class AddressKnown extends Refusal {
  constructor() {
    super('bad-request');
  }
}

function expectDone(outcome: Outcome): void {
  if (outcome === 'done') return;
  if (outcome === 'address-known') throw new AddressKnown();
  if (outcome === 'roles') throw new Refusal('bad-request');
  if (outcome === 'unknown' || outcome === 'yourself') throw new Refusal('not-allowed');
  throw new Refusal('changed-meanwhile');
}

export interface Invitation {
  readonly memberId: string;
  readonly agencyId: string;
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly roles: readonly Role[];
}

/** Adds a member who is invited. @throws {AddressKnown} @throws {Refusal} not-allowed, bad-request: the database judges by itself */
export async function addInvited(act: Act, invited: Invitation): Promise<void> {
  const { outcome } = await act.db.one(
    outcomeShape,
    sql`select access.invite_member(${invited.memberId}::uuid, ${invited.agencyId}, ${invited.name}, ${invited.email},
      ${[...invited.roles]}::text[]) as outcome`,
  );
  expectDone(outcome);
}

/** Makes a change that was judged; the database judges by itself. @throws {Refusal} not-allowed, bad-request, changed-meanwhile */
export async function saveChange(
  act: StaffAct,
  of: { readonly memberId: string; readonly revision: number },
  change: MemberChange,
  rolesAfter: readonly Role[],
): Promise<void> {
  const { outcome } = await act.db.one(
    outcomeShape,
    sql`select access.change_member(${of.memberId}::uuid, ${of.revision}::integer, ${change}, ${[...rolesAfter]}::text[]) as outcome`,
  );
  expectDone(outcome);
}

/** At the command line: an agency's only administrator, by address in lower case; undefined when there is no such. */
export async function findOnlyAdministrator(act: Act, email: string): Promise<string | undefined> {
  const row = await act.db.one(
    z.object({ member_id: z.string().nullable() }),
    sql`select access.only_administrator(${email}) as member_id`,
  );
  return row.member_id ?? undefined;
}

/** Destroys what that one signs in with, so that they may be invited anew. @throws {Refusal} not-found when they are the only one no longer */
export async function reinviteOnlyAdministrator(act: Act, email: string): Promise<void> {
  const row = await act.db.one(
    z.object({ done: z.boolean() }),
    sql`select access.reinvite_only_administrator(${email}) as done`,
  );
  if (!row.done) throw new Refusal('not-found');
}
