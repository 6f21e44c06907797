/** What a member could try with other members, and with forms that wait: honestly, and where it is not theirs. */
import { randomUUID } from 'node:crypto';
import type { CountyMember } from './county.ts';
import type { Expectation } from './expectation.ts';
import { memberOf } from './matrix-county.ts';
import { drafts } from './matrix-drafts.ts';
import type { Probe } from './staff-probes.ts';

const staffedBy = (agencyId: string) => memberOf(agencyId, 'frontline').memberId;

const done = (name: string, call: string): Probe => ({
  table: name.split(':')[0] ?? '',
  name,
  label: 'done',
  statement: `select from ${call} v where v = 'done'`,
});
const changes = (what: string, memberId: string, change: string, roles = '{}') =>
  done(what, `access.change_member('${memberId}', 1, '${change}', '${roles}')`);
const invites = (what: string, agencyId: string, role: string) => {
  const id = randomUUID();
  return done(
    what,
    `access.invite_member('${id}', '${agencyId}', 'New', '${id}@county.example', array['${role}'])`,
  );
};
const hashed = (token: string) => `sha256(decode('${token}', 'hex'))`;
const waits = (token: string, form: string) =>
  `insert into platform.drafts (token_hash, form, sealed, kept_at, expires_at)
   values (${hashed(token)}, '${form}', '\\x01', now(), now() + interval '1 hour')`;

/** Every try of one member's. */
export function memberProbes(me: CountyMember): Probe[] {
  const own = staffedBy(me.agencyId);
  const elsewhere = staffedBy(me.agencyId === 'council' ? 'police' : 'council');
  return [
    invites('access.members: invites', me.agencyId, 'data-protection-officer'),
    invites(
      'access.members: invites elsewhere',
      me.agencyId === 'council' ? 'police' : 'council',
      'administrator',
    ),
    invites('access.members: invites a first administrator', 'health', 'administrator'),
    invites('access.members: invites somebody else where nobody is', 'health', 'duty-desk'),
    changes('access.members: suspends', own, 'suspend'),
    changes('access.members: suspends elsewhere', elsewhere, 'suspend'),
    changes('access.members: suspends themselves', me.memberId, 'suspend'),
    changes(
      'access.members: invites an only administrator anew',
      memberOf(me.agencyId === 'council' ? 'police' : 'council', 'administrator').memberId,
      'invite-again',
    ),
    changes('access.member_roles: gives and takes', own, 'roles', '{data-protection-officer}'),
    changes(
      'access.member_roles: gives and takes elsewhere',
      elsewhere,
      'roles',
      '{data-protection-officer}',
    ),
    {
      table: 'access.member_roles',
      name: 'access.member_roles: takes away',
      label: 'taken',
      before: [`select access.change_member('${own}', 1, 'roles', '{data-protection-officer}')`],
      statement: `select from access.member_roles where member_id = '${own}' and role = 'frontline' and ended_at is not null`,
    },
    {
      table: 'access.members',
      name: 'access.members: renames',
      statement: `update access.members set name = 'Changed'`,
    },
    {
      table: 'access.member_roles',
      name: 'access.member_roles: gives by hand',
      statement: `insert into access.member_roles (member_id, role, granted_at) values ('${me.memberId}', 'administrator', now())`,
    },
    {
      table: 'platform.drafts',
      name: 'platform.drafts: lets wait',
      before: ['delete from platform.drafts'],
      statement: waits(drafts.unsent, 'unsent'),
    },
    {
      table: 'platform.drafts',
      name: 'platform.drafts: lets wait under another token',
      statement: waits(drafts.others, 'unsent'),
    },
    {
      table: 'platform.drafts',
      name: 'platform.drafts: keeps what is the street’s',
      before: ['delete from platform.drafts'],
      statement: waits(drafts.unsent, 'report'),
    },
  ];
}

/** What the staff site's login reads of members: whose roles show, rather than which. */
export const memberReads: Readonly<Record<string, string>> = {
  'access.members': 'select count(*)::text from access.members having count(*) > 0',
  'access.member_roles': `select distinct case when r.member_id = (select access.session_member()) then 'own' else m.agency_id end
    from access.member_roles r join access.members m on m.member_id = r.member_id`,
  'access.managed_members': `select distinct m.agency_id || ' as ' || m.stands from unnest(array['invited', 'active', 'suspended', 'left']) s,
    access.managed_members(null, s, null, null, 1000, null) m`,
  'platform.drafts': `select case token_hash when ${hashed(drafts.unsent)} then 'own' else 'another''s' end from platform.drafts`,
};

const always = (what: string, who: Expectation['who'], ...rows: readonly string[]): Expectation => ({
  what,
  who,
  rows,
});
const inAct = (what: string, who: Expectation['who'], ...rows: readonly string[]): Expectation => ({
  ...always(what, who, ...rows),
  inAct: true,
});

export const memberMatrix: readonly Expectation[] = [
  always('access.member_roles', 'signed in', 'own'),
  ...(['police', 'council', 'commissioner'] as const).flatMap((agency) => [
    always('access.member_roles', `${agency} administrator`, agency),
    always('access.managed_members', `${agency} administrator`, `${agency} as own`),
  ]),
  // The agency that runs the public desk stands in for agencies with a single administrator, and sees nobody else there.
  always('access.member_roles', 'police administrator', 'council', 'commissioner'),
  always('access.managed_members', 'police administrator', 'council as stand-in', 'commissioner as stand-in'),
  inAct('access.members: invites an only administrator anew', 'police administrator', 'done'),
  inAct('access.members: invites', 'administrator', 'done'),
  inAct('access.members: invites a first administrator', 'police administrator', 'done'),
  inAct('access.members: suspends', 'administrator', 'done'),
  inAct('access.member_roles: gives and takes', 'administrator', 'done'),
  inAct('access.member_roles: takes away', 'administrator', 'taken'),
  // By the draft's token alone, whoever brings it: it is derived under a key that only the desk holds.
  always('platform.drafts', 'anyone', 'own'),
  always('platform.drafts: lets wait', 'anyone', '1'),
];
