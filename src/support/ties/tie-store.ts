/** SQL for ties between people, in codes and days. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import type { SupportCase } from '../case/case.ts';
import { listOthersOfPerson } from '../case/case-store.ts';
import { tieRoles } from '../case/codes.ts';
import { reversed, type Tie } from './tie.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});

/** Keeps one as it stands now. */
export async function keepTie(act: Act<unknown>, tie: Tie): Promise<void> {
  await act.db.run(sql`insert into support.ties (case_id, about, role, other_reference, from_on, until_on)
    values (${tie.caseId}, ${tie.about}, ${tie.role}, ${tie.otherReference}, ${tie.from}, ${tie.until})
    on conflict (case_id, about) do update set role = excluded.role, other_reference = excluded.other_reference,
      from_on = excluded.from_on, until_on = excluded.until_on`);
}

const rowShape = z
  .object({
    case_id: z.string(),
    reference: z.string(),
    agency_id: z.string(),
    role: z.enum(tieRoles),
    from_on: day.nullable(),
    until_on: day.nullable(),
  })
  .transform((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    agencyId: row.agency_id,
    /** What the person of that case is to the person of this one. */
    role: reversed[row.role],
    from: row.from_on,
    until: row.until_on,
  }));
/** A tie that another case says of this one. */
export type TieBack = z.infer<typeof rowShape>;

/** The ties that other cases say of this one, of those cases that whoever asks may read. */
export const listTiesBack = (
  look: Look,
  one: Pick<SupportCase, 'caseId' | 'reference'>,
): Promise<TieBack[]> =>
  look.db.all(
    rowShape,
    sql`select c.case_id, c.reference, c.agency_id, t.role, t.from_on, t.until_on
      from support.ties t join support.cases c on c.case_id = t.case_id
      where t.other_reference = ${one.reference} and t.case_id <> ${one.caseId} order by c.reference, t.about limit 50`,
  );

/** The other cases of the same person that whoever asks may read: of the same NRM referral, or tied to it from either side. */
export function listCasesOfPerson(
  look: Look,
  one: SupportCase,
  said: readonly string[],
  back: readonly TieBack[],
): Promise<SupportCase[]> {
  const same = back.flatMap(({ role, reference }) => (role === 'same-person' ? [reference] : []));
  return listOthersOfPerson(look, one, [...said, ...same]);
}

/** Cases with a tie that was written before it was kept like this. */
export async function listCasesWithTiesToKeep(act: Act<unknown>, most: number): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ case_id: z.string() }),
    sql`select distinct e.case_id from support.entries e where e.kind = 'tie'
      and not exists (select from support.ties t where t.case_id = e.case_id) limit ${most}`,
  );
  return rows.map((row) => row.case_id);
}
