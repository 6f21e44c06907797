/** SQL for what ends on a day. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, WorkerAct } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import type { SupportEnd } from '../../referrals/index.ts';
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

/**
 * Keeps in each case that is tied to one of these referrals, as its person's own, when support under the NRM ends by the clock: one ending, which is about the case itself. It gives
 * way to one of the kind that was written and is still to come, and is over where the clock knows of no end any more or nobody reaches them. What was raised of another day is settled.
 */
export async function keepOfClock(act: WorkerAct, known: readonly SupportEnd[]): Promise<void> {
  const wanted = sql`select c.case_id, c.agency_id, k."endsOn" as ends_on
    from jsonb_to_recordset(${JSON.stringify(known)}::jsonb) as k ("referralId" uuid, "endsOn" date)
      join support.cases c on c.referral_id = k."referralId"
    where (c.of_whom = 'affected' or c.began_from is distinct from c.referral_id) and c.contact->>'safe' is distinct from 'ended'
      and not exists (select from support.endings t
        where t.case_id = c.case_id and t.about <> t.case_id and t.what = 'support' and t.state = 'coming')`;
  await act.db.run(sql`insert into support.endings as e (case_id, about, agency_id, what, ends_on, state)
    select w.case_id, w.case_id, w.agency_id, 'support', w.ends_on, 'coming' from (${wanted}) w
    on conflict (case_id, about) do update set ends_on = excluded.ends_on, state = excluded.state
      where (e.ends_on, e.state) is distinct from (excluded.ends_on, excluded.state)`);
  await act.db.run(sql`update support.endings e set state = 'over'
    where e.about = e.case_id and e.state = 'coming' and not exists (select from (${wanted}) w where w.case_id = e.case_id)`);
  await act.db.run(sql`update support.alerts a set settled_at = ${act.now} from support.endings e
    where a.kind = 'ending' and a.settled_at is null and e.case_id = a.case_id and e.about = e.case_id
      and split_part(a.cause, ' ', 1) = e.about::text and (e.state <> 'coming' or split_part(a.cause, ' ', 2) <> e.ends_on::text)`);
}

/** Ends in a case what the clock knows, and what was raised of it: another was written in its place, or nobody reaches them any more. `memberId`: null for the worker. */
export async function endOfClock(act: Act<unknown>, caseId: string, memberId: string | null): Promise<void> {
  await act.db.run(sql`update support.endings set state = 'over'
    where case_id = ${caseId} and about = case_id and state = 'coming'`);
  await act.db.run(sql`update support.alerts set settled_at = ${act.now}, settled_by = ${memberId}
    where case_id = ${caseId} and kind = 'ending' and settled_at is null and starts_with(cause, case_id::text)`);
}

const rowShape = z
  .object({
    case_id: z.string(),
    reference: z.string(),
    closed: z.boolean(),
    what: z.enum(endings),
    ends_on: day,
    of_clock: z.boolean(),
  })
  .transform((row) => ({
    caseId: row.case_id,
    reference: row.reference,
    /** Support has ended. */
    closed: row.closed,
    what: row.what,
    endsOn: row.ends_on,
    /** By the clock of their NRM referral; nobody wrote it in the plan. */
    ofClock: row.of_clock,
  }));
/** What ends for one person, as lists show it. */
export type EndingListed = z.infer<typeof rowShape>;

/** Everything in an agency's cases that protects somebody and ends up to a day, the next first; also what has ended and nobody has said more of. */
export const listEndings = (look: Look<unknown>, agencyId: string, until: Day): Promise<EndingListed[]> =>
  look.db.all(
    rowShape,
    sql`select e.case_id, c.reference, c.state = 'closed' as closed, e.what, e.ends_on, e.about = e.case_id as of_clock
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
      and not exists (select from support.endings e where e.case_id = c.case_id and e.about <> e.case_id) order by c.ends_on limit ${most}`,
  );
  return rows.map((row) => row.case_id);
}
