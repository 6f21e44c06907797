/** SQL for a first responder's own details, as they last wrote them, so that nobody types them twice. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct } from '../access/index.ts';

const shape = z.object({
  first_name: z.string(),
  last_name: z.string(),
  job: z.string(),
  phone: z.string(),
  absence_email: z.string(),
  changed_at: z.date(),
});

/** Which question each detail answers. */
const questionOf = {
  first_name: 'fr-first-name',
  last_name: 'fr-last-name',
  job: 'fr-role',
  phone: 'fr-phone',
  absence_email: 'fr-absence-email',
} as const;

export interface ResponderDetails {
  /** By question; only what was written. */
  readonly values: ReadonlyMap<string, string>;
  readonly at: Date;
}

/** One's own details; undefined before they were ever written. */
export async function findOwnDetails(context: Look): Promise<ResponderDetails | undefined> {
  const row = await context.db.maybe(
    shape,
    sql`select first_name, last_name, job, phone, absence_email, changed_at from referrals.responders
      where member_id = access.session_member()`,
  );
  if (row === undefined) return undefined;
  const values = Object.entries(questionOf).flatMap(([column, question]) => {
    const value = z.string().parse(Object.entries(row).find(([name]) => name === column)?.[1]);
    return value === '' ? [] : [[question, value] as const];
  });
  return { values: new Map(values), at: row.changed_at };
}

/** Remembers one's own details; what is not given stays as it was. */
export async function keepOwnDetails(act: StaffAct, values: ReadonlyMap<string, string>): Promise<void> {
  const before = await findOwnDetails(act);
  const value = (question: string) => values.get(question) ?? before?.values.get(question) ?? '';
  await act.db.run(sql`insert into referrals.responders (member_id, first_name, last_name, job, phone, absence_email, changed_at)
    values (${act.actor.memberId}, ${value('fr-first-name')}, ${value('fr-last-name')}, ${value('fr-role')}, ${value('fr-phone')},
      ${value('fr-absence-email')}, ${act.now})
    on conflict (member_id) do update set first_name = excluded.first_name, last_name = excluded.last_name, job = excluded.job,
      phone = excluded.phone, absence_email = excluded.absence_email, changed_at = excluded.changed_at`);
}
