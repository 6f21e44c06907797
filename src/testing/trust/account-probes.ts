/** What each door could try with passwords, codes, links and mails: with what proves it, and with everything that does not. */
import { randomBytes, randomUUID } from 'node:crypto';
import { linkOf, mailId, proofOf, recoveryOf, someBytes } from './account-rows.ts';
import type { CountyMember } from './county.ts';
import { acting, type Expectation, is } from './expectation.ts';
import { memberOf, spoiltMembers } from './matrix-county.ts';
import type { Probe } from './staff-probes.ts';

const other = memberOf('council', 'duty-desk');
const invited = spoiltMembers.find((each) => each.state === 'invited') ?? other;
const suspended = spoiltMembers.find((each) => each.state === 'suspended') ?? other;
const fresh = () => `\\x${randomBytes(32).toString('hex')}`;
const salt = `\\x${'11'.repeat(16)}`;
const counted = (key: string, free = 5) =>
  `array['pair'], array['${someBytes(key)}']::bytea[], array[${free}], array[60], interval '1 hour'`;
const begins = () =>
  `'${randomUUID()}', '${fresh()}', interval '1 hour', interval '1 hour', 'Firefox on Windows'`;
const noTries = `'{}', '{}'`;
const browser = someBytes('browser');

const tries = (name: string, label: string, call: string, ...before: readonly string[]): Probe => ({
  table: name.split(':')[0] ?? '',
  name,
  label,
  ...(before.length === 0 ? {} : { before }),
  statement: `select from ${call} f (it) where it`,
});

const signsIn = (name: string, memberId: string, proof: string, step: string, recovery: string) =>
  tries(
    name,
    'signed in',
    `access.finish_sign_in('${memberId}', '${proof}', ${step}, ${recovery}, ${noTries}, ${begins()})`,
  );

const joins = (name: string, ...before: readonly string[]) =>
  tries(
    name,
    'joined',
    `access.join_complete('${linkOf('join', invited.memberId)}', '${browser}', '\\x00', array['${someBytes('code')}']::bytea[], ${begins()})`,
    ...before,
  );
const chooses = `select access.join_choose_password('${linkOf('join', invited.memberId)}', '${browser}', '${salt}', '${someBytes('verifier')}')`;
const proves = `select access.join_prove_code('${linkOf('join', invited.memberId)}', '${browser}', 20)`;

const resets = (name: string, memberId: string, code: string) =>
  tries(
    name,
    'reset',
    `access.finish_reset('${linkOf('reset', memberId)}', '${salt}', '${someBytes('verifier')}', ${code}, ${noTries}, ${begins()})`,
  );

const changes = (me: CountyMember, name: string, proof: string) => [
  tries(
    `access.credentials: changes password${name}`,
    'changed',
    `access.change_own_password('${proof}', 20, null, ${noTries}, '${salt}', '${someBytes('verifier')}')`,
  ),
  tries(
    `access.credentials: changes second factor${name}`,
    'changed',
    `access.change_own_second_factor('${proof}', 20, null, ${noTries}, '\\x01', 20)`,
  ),
  tries(
    `access.recovery_codes: makes others${name}`,
    'changed',
    `access.change_own_recovery_codes('${proof}', null, '${recoveryOf(me.memberId)}', ${noTries}, array['${someBytes('code')}']::bytea[])`,
  ),
];

/** The tries of somebody at the staff site's door. */
export function staffAccountProbes(me: CountyMember): Probe[] {
  const { memberId } = other;
  return [
    {
      table: 'access.credentials',
      name: 'access.credentials: gives what a proof is made with',
      label: 'given',
      statement: `select from access.begin_sign_in('${memberId}@county.example', ${counted('sign-in')}) b where b.password_salt is not null`,
    },
    signsIn('access.credentials: signs in', memberId, proofOf(memberId), '20', 'null'),
    signsIn(
      'access.credentials: signs in by a wrong proof',
      memberId,
      proofOf(me.memberId === memberId ? invited.memberId : me.memberId),
      '20',
      'null',
    ),
    signsIn('access.credentials: signs in by a used code', memberId, proofOf(memberId), '10', 'null'),
    signsIn('access.credentials: signs in without a code', memberId, proofOf(memberId), 'null', 'null'),
    signsIn(
      'access.credentials: signs in suspended',
      suspended.memberId,
      proofOf(suspended.memberId),
      '20',
      'null',
    ),
    signsIn(
      'access.recovery_codes: signs in',
      memberId,
      proofOf(memberId),
      'null',
      `'${recoveryOf(memberId)}'`,
    ),
    signsIn(
      'access.recovery_codes: signs in by another’s',
      memberId,
      proofOf(memberId),
      'null',
      `'${recoveryOf(suspended.memberId)}'`,
    ),
    {
      table: 'access.mailed_links',
      name: 'access.mailed_links: is found by its token',
      label: 'found',
      statement: `select from access.find_link('join', '${linkOf('join', invited.memberId)}', null)`,
    },
    joins('access.members: joins', chooses, proves),
    joins('access.mailed_links: joins without a password', proves),
    joins('access.mailed_links: joins without a code', chooses),
    joins(
      'access.mailed_links: joins as the link of another purpose',
      chooses.replace(linkOf('join', invited.memberId), linkOf('reset', memberId)),
      proves,
    ),
    resets('access.mailed_links: resets', memberId, '20, null'),
    resets('access.mailed_links: resets by a used code', memberId, '10, null'),
    resets('access.mailed_links: resets suspended', suspended.memberId, '20, null'),
    {
      table: 'access.tries',
      name: 'access.tries: counts',
      label: 'counted',
      statement: `select from access.count_try(${counted('count')}) w where w = 0`,
    },
    {
      table: 'access.tries',
      name: 'access.tries: makes wait',
      label: 'waits',
      before: [`select access.count_try(${counted('wait', 1)})`],
      statement: `select from access.count_try(${counted('wait', 1)}) w where w > 0`,
    },
    ...changes(me, '', proofOf(me.memberId)),
    ...changes(me, ' by a wrong proof', someBytes('guess')),
    ...[
      'access.credentials',
      'access.recovery_codes',
      'access.mailed_links',
      'access.tries',
      'access.mails',
      'platform.practice_mails',
    ].map((table): Probe => ({ table, name: `${table}: throws away`, statement: `delete from ${table}` })),
  ];
}

/** What the staff site's login reads of accounts. */
export const staffAccountReads: Readonly<Record<string, string>> = {
  'access.credentials: own': 'select codes_left::text from access.own_account() where codes_left is not null',
  'access.mails': 'select mail_id::text from access.mails',
  'access.mails: waiting': 'select waiting::text from access.mail_waiting() where waiting > 0',
  'platform.practice_mails': 'select message_id from platform.practice_mails',
};

export const staffAccountMatrix: readonly Expectation[] = [
  acting('access.credentials: gives what a proof is made with', 'anyone', 'given'),
  acting('access.credentials: signs in', 'anyone', 'signed in'),
  acting('access.recovery_codes: signs in', 'anyone', 'signed in'),
  is('access.mailed_links: is found by its token', 'anyone', 'found'),
  acting('access.members: joins', 'anyone', 'joined'),
  acting('access.mailed_links: resets', 'anyone', 'reset'),
  acting('access.tries: counts', 'anyone', 'counted'),
  acting('access.tries: makes wait', 'anyone', 'waits'),
  is('access.credentials: own', 'signed in', '1'),
  acting('access.credentials: changes password', 'signed in', 'changed'),
  acting('access.credentials: changes second factor', 'signed in', 'changed'),
  acting('access.recovery_codes: makes others', 'signed in', 'changed'),
  acting('access.mails', 'police administrator', mailId('police')),
  acting('access.mails', 'council administrator', mailId('council')),
  is('access.mails: waiting', 'administrator', '2'),
  is('platform.practice_mails', 'anyone', 'new@desk.test'),
];
