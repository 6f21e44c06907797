/** Everything that a member's page shows, gathered inside the act that opened it. */
import {
  getManagedMember,
  judgeChange,
  linkLimits,
  listMemberNames,
  listRolesHeld,
  type ManagedMember,
  type MemberChange,
  type Role,
  type RoleHeld,
  rolesOpenTo,
  type SignedIn,
  type StaffAct,
} from '../../../access/index.ts';
import { listLinesAboutMember, type MemberLine } from '../../../audit/index.ts';

export interface MemberModel {
  readonly me: SignedIn;
  readonly member: ManagedMember;
  readonly held: readonly RoleHeld[];
  /** Roles that members of their agency may be given. */
  readonly open: readonly Role[];
  readonly lines: readonly MemberLine[];
  /** Until when the link of the latest invitation works, and whether it does. */
  readonly link: { readonly until: Date; readonly works: boolean };
  may(change: MemberChange): boolean;
  nameOf(memberId: string | null): string | undefined;
}

/** Lines of the book on one page. */
const mostLines = 100;
const aDay = 86_400_000;

/** @throws {Refusal} not-found, also for a member whom the one acting does not look after */
export async function loadMember(act: StaffAct, memberId: string): Promise<MemberModel> {
  const member = await getManagedMember(act, memberId);
  const held = await listRolesHeld(act, memberId);
  const lines = await listLinesAboutMember(act, memberId, mostLines);
  const names = await listMemberNames(act, [
    ...new Set(lines.flatMap((line) => (line.memberId === null ? [] : [line.memberId]))),
  ]);
  const sent = lines.find(
    (line) => !line.refused && (line.act === 'member.invite' || line.act === 'member.invite-again'),
  );
  const until = new Date((sent?.at ?? member.invitedAt).getTime() + linkLimits.joinDays * aDay);
  const open = rolesOpenTo(member.agencyKind);
  return {
    me: act.actor,
    member,
    held,
    open,
    lines,
    link: { until, works: until > act.now },
    may: (change) => judgeChange(act.actor, member, change, open) === 'allowed',
    nameOf: (id) => (id === null ? undefined : names.get(id)?.name),
  };
}
