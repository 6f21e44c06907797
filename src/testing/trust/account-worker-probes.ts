/** What the worker's login reads of links, counts and mails, and could try to write. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mailId } from './account-rows.ts';
import { memberOf } from './matrix-county.ts';
import { insertion, type Probe } from './staff-probes.ts';

const other = memberOf('council', 'duty-desk');
const fresh = () => `\\x${randomBytes(32).toString('hex')}`;
const salt = `\\x${'11'.repeat(16)}`;

export const workerAccountReads: Readonly<Record<string, string>> = {
  'access.mails': 'select mail_id::text from access.mails',
  'access.mails: waiting': 'select waiting::text from access.mail_waiting() where waiting > 0',
  'access.mailed_links': 'select count(link_id)::text from access.mailed_links having count(link_id) > 0',
  'access.tries': 'select count(last_at)::text from access.tries having count(last_at) > 0',
  'platform.practice_mails': 'select message_id from platform.practice_mails',
};

export const workerAccountProbes = (): Probe[] => {
  const at = '2026-01-01T00:00:00Z';
  return [
    {
      table: 'access.mails',
      name: 'access.mails: adds',
      statement: insertion('access.mails', {
        mail_id: randomUUID(),
        kind: 'joined',
        member_id: other.memberId,
        asked_at: at,
        next_try_at: at,
      }),
    },
    { table: 'access.mails', name: 'access.mails: changes', statement: 'update access.mails set tries = 1' },
    { table: 'access.mails', name: 'access.mails: drops', statement: 'delete from access.mails' },
    {
      table: 'access.mailed_links',
      name: 'access.mailed_links: adds',
      statement: insertion('access.mailed_links', {
        link_id: randomUUID(),
        purpose: 'join',
        member_id: other.memberId,
        token_digest: fresh(),
        made_at: at,
        expires_at: at,
      }),
    },
    {
      table: 'access.mailed_links',
      name: 'access.mailed_links: lengthens',
      label: 'all',
      statement: 'update access.mailed_links set expires_at = now()',
    },
    {
      table: 'access.mailed_links',
      name: 'access.mailed_links: chooses a password',
      statement: `update access.mailed_links set password_salt = '${salt}'`,
    },
    {
      table: 'access.mailed_links',
      name: 'access.mailed_links: clears',
      label: 'all',
      statement: 'delete from access.mailed_links',
    },
    { table: 'access.tries', name: 'access.tries: forgets', statement: 'delete from access.tries' },
    {
      table: 'platform.practice_mails',
      name: 'platform.practice_mails: keeps',
      statement: insertion('platform.practice_mails', {
        message_id: `${randomUUID()}@desk.test`,
        mailed_to: 'x',
        subject: 'x',
        words: 'x',
        kept_at: at,
      }),
    },
    {
      table: 'platform.practice_mails',
      name: 'platform.practice_mails: clears',
      statement: 'delete from platform.practice_mails',
    },
  ];
};

interface WorkerExpectation {
  readonly what: string;
  readonly rows: readonly string[];
  readonly inAct?: true;
}

/** `links`: how many there are. */
export const workerAccountMatrix = (links: number): readonly WorkerExpectation[] => [
  { what: 'access.mails: waiting', rows: ['2'] },
  ...(
    [
      ['access.mails', mailId('police'), mailId('council')],
      ['access.mails: adds', '1'],
      ['access.mails: changes', '2'],
      ['access.mails: drops', '2'],
      ['access.mailed_links', String(links)],
      ['access.mailed_links: adds', '1'],
      ['access.mailed_links: lengthens', 'all'],
      ['access.mailed_links: clears', 'all'],
      ['access.tries', '1'],
      ['access.tries: forgets', '1'],
      ['platform.practice_mails', 'new@desk.test', 'old@desk.test'],
      ['platform.practice_mails: keeps', '1'],
      ['platform.practice_mails: clears', '2'],
    ] as const
  ).map(([what, ...rows]) => ({ what, rows, inAct: true as const })),
];
