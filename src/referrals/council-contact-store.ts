/** SQL for whom an agency's first responders reach at a council about a child, as one of them last wrote it. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Look, StaffAct } from '../access/index.ts';

const shape = z.object({
  phone: z.string(),
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  changed_at: z.date(),
});

/** The question that names the council. */
export const councilQuestion = 'la-name';

/** Which question each part answers. */
const questionOf = {
  phone: 'la-phone',
  email: 'la-email',
  first_name: 'la-contact-first-name',
  last_name: 'la-contact-last-name',
} as const;

export interface CouncilContact {
  /** By question; only what was written. */
  readonly values: ReadonlyMap<string, string>;
  readonly at: Date;
}

/** Whom one's own agency reaches at this council; undefined before anybody wrote it. */
export async function findCouncilContact(
  context: Look,
  council: string,
): Promise<CouncilContact | undefined> {
  const row = await context.db.maybe(
    shape,
    sql`select phone, email, first_name, last_name, changed_at from referrals.council_contacts
      where agency_id = access.session_agency() and council = ${council}`,
  );
  if (row === undefined) return undefined;
  const { changed_at: at, ...parts } = row;
  const values = Object.entries(parts).flatMap(([part, value]) =>
    value === '' || !isPart(part) ? [] : [[questionOf[part], value] as const],
  );
  return { values: new Map(values), at };
}

const isPart = (name: string): name is keyof typeof questionOf => name in questionOf;

/** Remembers it for the whole agency; what is not given stays as it was. */
export async function keepCouncilContact(
  act: StaffAct,
  council: string,
  values: ReadonlyMap<string, string>,
): Promise<void> {
  const known = Object.values(questionOf).filter((question) => values.has(question));
  if (known.length === 0) return;
  const before = await findCouncilContact(act, council);
  const value = (part: keyof typeof questionOf) =>
    values.get(questionOf[part]) ?? before?.values.get(questionOf[part]) ?? '';
  await act.db.run(sql`insert into referrals.council_contacts
      (agency_id, council, phone, email, first_name, last_name, changed_by, changed_at)
    values (${act.actor.agencyId}, ${council}, ${value('phone')}, ${value('email')}, ${value('first_name')}, ${value('last_name')},
      ${act.actor.memberId}, ${act.now})
    on conflict (agency_id, council) do update set phone = excluded.phone, email = excluded.email, first_name = excluded.first_name,
      last_name = excluded.last_name, changed_by = excluded.changed_by, changed_at = excluded.changed_at`);
}
