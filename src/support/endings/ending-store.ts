/** SQL for what ends on a day. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import { endings } from '../case/codes.ts';
import { causeOf, type Ending } from './ending.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});

/** Keeps one as it stands now. */
export async function keepEnding(act: Act<unknown>, one: Ending): Promise<void> {
  await act.db.run(sql`insert into support.endings (case_id, about, agency_id, what, ends_on, state)
    values (${one.caseId}, ${one.about}, ${one.agencyId}, ${one.what}, ${one.endsOn}, ${one.state})
    on conflict (case_id, about) do update set what = excluded.what, ends_on = excluded.ends_on, state = excluded.state`);
}

/** Settles what was raised of one and is not so any more: it ends on another day, was renewed, or is over. */
export const settleEndedAlerts = (act: Act<unknown>, one: Ending, memberId: string): Promise<number> =>
  act.db.run(sql`update support.alerts set settled_at = ${act.now}, settled_by = ${memberId}
    where settled_at is null and case_id = ${one.caseId} and kind = 'ending' and starts_with(cause, ${one.about})
      and (${one.state} <> 'coming' or cause <> ${causeOf(one)})`);

const rowShape = z
  .object({
    case_id: z.string(),
    reference: z.string(),
    closed: z.boolean(),
    what: z.enum(endings),
    ends_on: day,
  })
  .transform((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    /** Support has ended. */
    closed: row.closed,
    what: row.what,
    endsOn: row.ends_on,
  }));
/** What ends for one person, as lists show it. */
export type EndingListed = z.infer<typeof rowShape>;

/** Everything in an agency's cases that protects somebody and ends up to a day, the next first; also what has ended and nobody has said more of. */
export const listEndings = (look: Look<unknown>, agencyId: string, until: Day): Promise<EndingListed[]> =>
  look.db.all(
    rowShape,
    sql`select e.case_id, c.reference, c.state = 'closed' as closed, e.what, e.ends_on
      from support.endings e
        cross join lateral (select o.reference, o.state from support.cases o where o.case_id = e.case_id offset 0) c
      where e.agency_id = ${agencyId} and e.state = 'coming' and e.ends_on <= ${until}::date
      order by e.ends_on, c.reference, e.about limit 200`,
  );

const countShape = z.object({ month: day, what: z.enum(endings), people: z.int().nullable() });
/** For how many people; null: too few of others' to be told. `month`: its first day. */
export type EndingCount = z.infer<typeof countShape>;

/** By month and kind, from today up to a day, over all agencies: for whoever may count the partnership. */
export const countEndings = (look: Look<unknown>, until: Day): Promise<EndingCount[]> =>
  look.db.all(
    countShape,
    sql`select month, what, people from support.count_endings(${until}::date) order by month, what`,
  );

/** Cases in which something ends that was written before it was kept like this. */
export async function listCasesToKeep(act: Act<unknown>, most: number): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ case_id: z.string() }),
    sql`select c.case_id from support.cases c where c.ends_on is not null
      and not exists (select from support.endings e where e.case_id = c.case_id) order by c.ends_on limit ${most}`,
  );
  return rows.map((row) => row.case_id);
}
