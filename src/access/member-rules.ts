/**
 * Who may change which member, and how. An administrator looks after the members of their own agency and never changes themselves, so
 * that whoever acts is an administrator still: no agency loses its last one. The database says the same in
 * `db/standing/1-functions-members.sql`, and judges again when the change is made; a property test holds the two together.
 */
import { type Agency, type Role, rolesOpenTo, type SignedIn } from './roles.ts';

export const memberStates = ['invited', 'active', 'suspended', 'left'] as const;
export type MemberState = (typeof memberStates)[number];

export const memberChanges = ['roles', 'suspend', 'restore', 'leave', 'invite-again', 'sign-out'] as const;
export type MemberChange = (typeof memberChanges)[number];

/** What can be done to a member in each state. Whoever left is invited anew, as another member. */
const changesIn: Readonly<Record<MemberState, readonly MemberChange[]>> = {
  invited: ['roles', 'leave', 'invite-again'],
  active: ['roles', 'suspend', 'leave', 'invite-again', 'sign-out'],
  suspended: ['roles', 'restore', 'leave'],
  left: [],
};

/** `own`: the administrator of the member's agency. `stand-in`: one of the agency that runs the public desk, for another's only administrator. */
export type Standing = 'own' | 'stand-in';

interface Somebody {
  readonly memberId: string;
  readonly agencyId: string;
  readonly state: MemberState;
  readonly roles: readonly Role[];
}

const isAdministrator = (who: { readonly roles: readonly Role[] }): boolean =>
  who.roles.includes('administrator');

/** What the one who asks is to a member; `others` are all other members of that member's agency. */
export function managesAs(
  me: SignedIn,
  member: Somebody,
  of: { readonly myAgencyRunsPublicDesk: boolean; readonly others: readonly Somebody[] },
): Standing | undefined {
  if (!isAdministrator(me)) return undefined;
  if (member.agencyId === me.agencyId) return 'own';
  const alone = !of.others.some((each) => each.state === 'active' && isAdministrator(each));
  const comes = member.state === 'invited' || member.state === 'active';
  return of.myAgencyRunsPublicDesk && comes && isAdministrator(member) && alone ? 'stand-in' : undefined;
}

/** `unknown`: nothing that the one who asks may know of. `roles`: none, or one that the agency's members may not be given. */
export type Verdict = 'allowed' | 'unknown' | 'yourself' | 'not-in-this-state' | 'roles';

const within = (some: readonly Role[], all: readonly Role[]): boolean =>
  some.every((role) => all.includes(role));

/** A member as their administrator finds them. */
export interface Managed extends Somebody {
  readonly standing: Standing | undefined;
  readonly agencyKind: Agency['kind'];
}

/** May this change be made? `rolesAfter` counts for `roles` alone. */
export function judgeChange(
  me: SignedIn,
  member: Managed,
  change: MemberChange,
  rolesAfter: readonly Role[] = member.roles,
): Verdict {
  const { standing } = member;
  if (!isAdministrator(me) || standing === undefined) return 'unknown';
  if (standing === 'own' && member.agencyId !== me.agencyId) return 'unknown';
  if (member.memberId === me.memberId) return 'yourself';
  const lent = change === 'invite-again' || (change === 'leave' && member.state === 'invited');
  if (standing === 'stand-in' && !lent) return 'unknown';
  if (!changesIn[member.state].includes(change)) return 'not-in-this-state';
  if (change !== 'roles') return 'allowed';
  // A role that somebody holds already may stay, whatever is given nowadays.
  const open = [...rolesOpenTo(member.agencyKind), ...member.roles];
  return rolesAfter.length > 0 && within(rolesAfter, open) ? 'allowed' : 'roles';
}

/**
 * May somebody be invited to this agency, into these roles? Administrators invite to their own agency; those of the agency that runs
 * the public desk also to another that has no administrator, and then an administrator and nobody else. `on` as `yyyy-mm-dd`.
 */
export function judgeInvitation(
  me: SignedIn,
  to: {
    readonly agency: Agency;
    /** Invited or active. */
    readonly hasAdministrator: boolean;
    readonly myAgencyRunsPublicDesk: boolean;
  },
  given: readonly Role[],
  on: string,
): Verdict {
  const { agency } = to;
  if (!isAdministrator(me)) return 'unknown';
  if (agency.untilOn !== null && agency.untilOn < on) return 'unknown';
  const own = agency.agencyId === me.agencyId;
  if (!own && (!to.myAgencyRunsPublicDesk || to.hasAdministrator)) return 'unknown';
  const open = own ? rolesOpenTo(agency.kind) : (['administrator'] as const);
  return given.length > 0 && within(given, open) ? 'allowed' : 'roles';
}
