import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffAct } from '../access/index.ts';
import type { ActName } from './lines.ts';

/** What an administrator is shown of a member's past: changes to the account, by whomever; that it was used is not among them. */
const changes = [
  'member.invite',
  'member.invite-again',
  'member.join',
  'member.change-roles',
  'member.suspend',
  'member.restore',
  'member.leave',
  'member.sign-out-everywhere',
  'member.reset-password',
  'member.change-password',
  'member.change-second-factor',
  'member.change-recovery-codes',
] as const satisfies readonly ActName[];

const lineShape = z
  .object({
    at: z.date(),
    act: z.enum(changes),
    by_door: z.string(),
    by_member: z.string().nullable(),
    purpose: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .transform((row) => ({
    at: row.at,
    act: row.act,
    /** The operator at the command line, or a door. */
    door: row.by_door,
    /** Who did it; null when nobody was signed in yet, or it was done at the command line. */
    memberId: row.by_member,
    /** The reason that was given. */
    purpose: row.purpose,
    /** Tried, and refused. */
    refused: 'refused' in row.detail,
    given: rolesIn(row.detail['given']),
    taken: rolesIn(row.detail['taken']),
  }));
export type MemberLine = z.infer<typeof lineShape>;

const rolesIn = (listed: unknown): readonly string[] =>
  typeof listed === 'string' && listed !== '' ? listed.split(' ') : [];

/** What changed with a member, newest first; nothing at all unless the one acting is their administrator. */
export const listLinesAboutMember = (act: StaffAct, memberId: string, most: number): Promise<MemberLine[]> =>
  act.db.all(
    lineShape,
    sql`select at, act, by_door, by_member, purpose, detail
      from audit.lines_about_member(${memberId}::uuid, ${[...changes]}::text[], ${most}::integer)`,
  );
