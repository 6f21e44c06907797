/** SQL for tries to reach the person of a case, in codes: what agencies learn of each other's that a case is open to. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, StaffLook } from '../../access/index.ts';
import { day } from '../../entries/index.ts';
import { contactOutcomes } from '../case/codes.ts';
import type { EntryOf } from '../case/entry.ts';
import { sendWays } from './contact-rule.ts';

/** Keeps what a try says in codes, beside its entry. Safe to run twice. */
export async function keepContact(
  act: Act<unknown>,
  caseId: string,
  { about, body, by, at }: Pick<EntryOf<'contact'>, 'about' | 'body' | 'by' | 'at'>,
): Promise<void> {
  await act.db.run(sql`insert into support.contacts (case_id, about, outcome, way, by_member, at)
    values (${caseId}, ${about}, ${body.outcome}, ${body.way}, ${by}, ${at}) on conflict do nothing`);
}

const othersShape = z
  .object({ way: z.enum(sendWays), outcome: z.enum(contactOutcomes), on_day: day })
  .transform((row) => ({ way: row.way, outcome: row.outcome, on: row.on_day }));
/** What is told of a try that another agency made. */
export type ContactOfOthers = z.infer<typeof othersShape>;

/** Tries that others made up to a moment, newest first; none where the case is one's own agency's, which reads them whole. */
export const listContactsOfOthers = (
  look: StaffLook,
  caseId: string,
  { upTo, most }: { readonly upTo: Date; readonly most: number },
): Promise<ContactOfOthers[]> =>
  look.db.all(
    othersShape,
    sql`select way, outcome, on_day from support.contacts_of_others(${caseId}, ${upTo}, ${most})`,
  );

/** Cases with a try that was written before it was kept like this. */
export async function listCasesWithContactsToKeep(act: Act<unknown>, most: number): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ case_id: z.string() }),
    sql`select distinct e.case_id from support.entries e where e.kind = 'contact'
      and not exists (select from support.contacts t where t.case_id = e.case_id and t.about::text = e.about) limit ${most}`,
  );
  return rows.map((row) => row.case_id);
}
