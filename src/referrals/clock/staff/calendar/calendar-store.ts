/** SQL for calendar links: one alive for each member and one for each agency; of its secret only the hash is kept. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct, StaffLook } from '../../../../access/index.ts';
import { dayShape } from '../../clock-store.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Whose dates an address gives: the member's own, or those of all referrals of their agency. */
export const whoses = ['own', 'team'] as const;
export type Whose = (typeof whoses)[number];

export interface CalendarLink {
  readonly madeAt: Date;
  /** Who made it: with their account it ends. */
  readonly by: string;
}

const linkShape = z
  .object({ made_at: z.date(), by: z.string().nullable() })
  .transform((row): CalendarLink => ({ madeAt: row.made_at, by: row.by ?? '' }));

const ofWhom = ({ actor }: StaffLook, whose: Whose) =>
  whose === 'own' ? sql`l.member_id = ${actor.memberId} and l.team is null` : sql`l.team = ${actor.agencyId}`;

/** The address that lives; undefined where there is none. */
export const findLink = (look: StaffLook, whose: Whose): Promise<CalendarLink | undefined> =>
  look.db.maybe(
    linkShape,
    sql`select l.made_at, n.name as by from referrals.calendar_links l left join access.member_names n on n.member_id = l.member_id
      where ${ofWhom(look, whose)} and l.ended_at is null`,
  );

/** Ends it; 0 when there was none. A team's is ended by any first responder of the agency. */
export const endLink = (act: StaffAct, whose: Whose): Promise<number> =>
  act.db.run(sql`update referrals.calendar_links l set ended_at = ${act.now}
    where ${ofWhom(act, whose)} and l.ended_at is null`);

/** Makes an address, in the place of any there was, and gives its secret: it is shown once and kept nowhere. */
export async function makeLink(act: StaffAct, whose: Whose): Promise<string> {
  await endLink(act, whose);
  const token = randomBytes(32).toString('base64url');
  const team = whose === 'team' ? act.actor.agencyId : null;
  await act.db.run(sql`insert into referrals.calendar_links (link_id, member_id, team, token_hash, made_at)
    values (${randomUUID()}, ${act.actor.memberId}, ${team}, ${hashOf(token)}, ${act.now})`);
  return token;
}

const dateShape = z
  .object({ reference: z.string(), stage: z.string(), round: z.number(), due_on: dayShape })
  .transform((row) => ({ reference: row.reference, stage: row.stage, round: row.round, dueOn: row.due_on }));
export type CalendarDate = z.infer<typeof dateShape>;

/** The dates that a link gives; undefined when it does not work. */
export async function findCalendar(look: Look<unknown>, token: string): Promise<CalendarDate[] | undefined> {
  const { works } = await look.db.one(
    z.object({ works: z.boolean() }),
    sql`select referrals.calendar_works(${hashOf(token)}) as works`,
  );
  if (!works) return undefined;
  return look.db.all(
    dateShape,
    sql`select reference, stage, round, due_on from referrals.calendar_of(${hashOf(token)})`,
  );
}
