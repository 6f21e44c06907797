/** SQL for alerts. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import type { Hears } from '../approval/approval-rule.ts';
import { endings } from '../case/codes.ts';
import { type AlertKind, alertKinds, type NewAlert, reachingKinds } from './alert.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const alertShape = z
  .object({
    alert_id: z.string(),
    case_id: z.string(),
    agency_id: z.string(),
    reference: z.string(),
    holder: z.string(),
    kind: z.enum(alertKinds),
    on_day: day,
    ending: z.enum(endings).nullable(),
    about: z.string(),
    raised_at: z.date(),
  })
  .transform((row) => ({
    alertId: row.alert_id,
    caseId: row.case_id,
    agencyId: row.agency_id,
    reference: row.reference,
    holder: row.holder,
    kind: row.kind,
    on: row.on_day,
    /** Of an alert that something ends: what does. */
    ending: row.ending,
    /** Of such an alert, and of one that they are missing: which of the case's several it is about. */
    about: row.about,
    raisedAt: row.raised_at,
  }));
export type Alert = z.infer<typeof alertShape>;

/** Raises one, unless its cause has raised one already. */
export async function raiseAlert(act: Act<unknown>, alert: NewAlert): Promise<void> {
  await act.db.run(sql`insert into support.alerts (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at, only_for)
    values (${randomUUID()}, ${alert.caseId}, ${alert.agencyId}, ${alert.section}, ${alert.kind}, ${alert.cause}, ${alert.on}, ${act.now},
      ${alert.onlyFor ?? null})
    on conflict (case_id, kind, cause) do nothing`);
}

// What an alert is of is looked up by its id, alert by alert: joined, every row of others would be turned away one by one, which takes time that tells of them [R8].
const columns = sql`a.alert_id, a.case_id, a.agency_id, c.reference, c.holder, a.kind, a.on_day, split_part(a.cause, ' ', 1) as about,
    case when a.kind = 'ending' then (select e.what from support.endings e
      where e.case_id = a.case_id and e.about::text = split_part(a.cause, ' ', 1)) end as ending, a.raised_at
  from support.alerts a cross join lateral (select o.reference, o.holder from support.cases o where o.case_id = a.case_id offset 0) c`;

/**
 * What is unsettled: of the member's own cases and of those of colleagues who support nobody any more (`gone`), which are the whole team's until somebody takes
 * them; or of cases that others share with their agency; whoever is missing first, then the newest. `complaints`: besides, those of all the agency's cases, or of those that others hold. A complaint may be about whoever holds the case: it is never theirs by that.
 */
export function listAlerts(
  look: Look<unknown>,
  of: { readonly agencyId: string; readonly memberId: string; readonly gone?: readonly string[] },
  whose: 'mine' | 'shared',
  most: number,
  complaints: Hears = 'none',
): Promise<Alert[]> {
  const heard = {
    all: sql`true`,
    others: sql`exists (select from support.cases h where h.case_id = k.case_id and h.holder <> ${of.memberId})`,
    none: sql`false`,
  }[complaints];
  // Begun at the cases themselves, so that it takes as long as there are cases of one's own, and not as long as there are alerts. Of both no more is looked up than is shown.
  const mine = sql`a.alert_id = any (array(
      (select m.alert_id from support.cases o join support.alerts m on m.case_id = o.case_id
        where o.holder = any (${[of.memberId, ...(of.gone ?? [])]}::uuid[])
          and m.agency_id = ${of.agencyId} and m.settled_at is null and m.kind <> 'complaint'
        order by m.kind = 'missing' desc, m.raised_at desc, m.alert_id limit ${most})
      union all
      (select k.alert_id from support.alerts k
        where k.agency_id = ${of.agencyId} and k.settled_at is null and k.kind = 'complaint' and ${heard}
        order by k.raised_at desc, k.alert_id limit ${most})))`;
  const shared = sql`a.alert_id = any (array(select * from support.alerts_shared(${most})))`;
  return look.db.all(
    alertShape,
    sql`select ${columns} where a.settled_at is null and ${whose === 'mine' ? mine : shared}
      order by a.kind = 'missing' desc, a.raised_at desc, a.alert_id limit ${most}`,
  );
}

/**
 * What is unsettled of all cases of an agency, for its own members: whoever is missing first, then the newest. Complaints are no matter of the whole
 * team. Looked up by two indexes, each only as far as is shown.
 */
export const listTeamAlerts = (look: Look<unknown>, agencyId: string, most: number): Promise<Alert[]> => {
  const newest = (which: ReturnType<typeof sql>) => sql`(select t.alert_id from support.alerts t
      where t.agency_id = ${agencyId} and t.settled_at is null and ${which} order by t.raised_at desc limit ${most})`;
  return look.db.all(
    alertShape,
    sql`select ${columns} where a.alert_id = any (array(${newest(sql`t.kind = 'missing'`)} union ${newest(sql`t.kind <> 'complaint'`)}))
      order by a.kind = 'missing' desc, a.raised_at desc, a.alert_id limit ${most}`,
  );
};

/** What is unsettled of one case, of what is open to whoever asks; `then`: what was unsettled at that moment. */
export const listAlertsOf = (look: Look<unknown>, caseId: string, then?: Date): Promise<Alert[]> =>
  look.db.all(
    alertShape,
    sql`select ${columns} where a.case_id = ${caseId}
        and ${then === undefined ? sql`a.settled_at is null` : sql`a.raised_at <= ${then} and (a.settled_at is null or a.settled_at > ${then})`}
      order by a.raised_at desc, a.alert_id limit 20`,
  );

/**
 * Settles alerts of one's own agency: one by its id, or all of a kind of a case, or those of one thing in it, or those of days up to one; a complaint only where
 * `complaints`. That somebody is missing is settled by their being found, and by no press. Tells how many.
 */
export const settleAlerts = (
  act: Act<unknown>,
  of:
    | { readonly caseId: string; readonly alertId: string }
    | { readonly caseId: string; readonly kind: AlertKind; readonly about?: string; readonly upTo?: Day },
  memberId: string,
  complaints = false,
): Promise<number> =>
  act.db.run(sql`update support.alerts set settled_at = ${act.now}, settled_by = ${memberId}
    where settled_at is null and case_id = ${of.caseId}
      and ${'alertId' in of ? sql`alert_id = ${of.alertId} and kind <> 'missing'` : sql`kind = ${of.kind}`}
      and ${'about' in of ? sql`split_part(cause, ' ', 1) = ${of.about}` : sql`true`}
      and ${'upTo' in of ? sql`on_day <= ${of.upTo}::date` : sql`true`}
      and (kind <> 'complaint' or ${complaints}::boolean)`);

/**
 * Nobody reaches the person of a case any more: everything that asks for it is settled, all with one moment. Where support goes on after all (`reachAgain`), what was
 * settled at that moment is raised again beside it.
 */
export const endReaching = (act: StaffAct, caseId: string): Promise<number> =>
  act.db.run(sql`update support.alerts set settled_at = ${act.now}, settled_by = ${act.actor.memberId}
    where settled_at is null and case_id = ${caseId} and kind = any (${[...reachingKinds]}::text[])`);
export const reachAgain = (act: StaffAct, caseId: string, endedAt: Date): Promise<number> =>
  act.db.run(sql`insert into support.alerts (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at, only_for)
    select gen_random_uuid(), case_id, agency_id, section, kind, cause || ' again', on_day, ${act.now}, only_for from support.alerts
    where settled_at = ${endedAt}::timestamptz and case_id = ${caseId} and kind = any (${[...reachingKinds]}::text[])
    on conflict (case_id, kind, cause) do nothing`);

/**
 * Raises what days bring: contact that has lapsed, anew after each further `lapseDays` in which nobody reached them, and each thing that is about to
 * end, also where support has ended: by the clock of the referral for whoever reads who they are, as the stage is; anew where nobody but the clock had settled it. In two statements, whatever the number of cases; the same cause raises one alert. Gives how many.
 */
export async function raiseDue(
  act: Act<unknown>,
  days: { readonly today: Day; readonly lapseDays: number; readonly endsBy: Day },
): Promise<number> {
  const lapsed = await act.db.run(sql`insert into support.alerts
      (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at)
    select gen_random_uuid(), c.case_id, c.agency_id, 'risk', 'contact-lapsed',
      c.since::text || case when c.days < 2 * ${days.lapseDays}::integer then '' else ' ' || c.days / ${days.lapseDays}::integer end,
      ${days.today}::date, ${act.now}
    from (select o.case_id, o.agency_id, since, ${days.today}::date - since as days
      from support.cases o, coalesce(o.reached_on, (o.opened_at at time zone 'Europe/London')::date) since
      where o.state = 'open') c
    where c.days > ${days.lapseDays}::integer
      and not exists (select from support.alerts a where a.case_id = c.case_id and a.kind = 'contact-lapsed' and a.settled_at is null)
    on conflict (case_id, kind, cause) do nothing`);
  const ending = await act.db.run(sql`insert into support.alerts
      (alert_id, case_id, agency_id, section, kind, cause, on_day, raised_at)
    select gen_random_uuid(), e.case_id, e.agency_id, case when e.about = e.case_id then 'person' else 'plan' end, 'ending',
      c.cause || case when exists (select from support.alerts s where s.case_id = e.case_id and s.kind = 'ending' and s.cause = c.cause
        and s.settled_at is not null and s.settled_by is null) then ' again' else '' end, e.ends_on, ${act.now}
    from support.endings e cross join lateral (select e.about::text || ' ' || e.ends_on::text as cause) c
    where e.state = 'coming' and e.ends_on <= ${days.endsBy}::date
    on conflict (case_id, kind, cause) do nothing`);
  return lapsed + ending;
}

/**
 * The cases that a new report may be of, opened before it came in: those that were opened from a record that it matches, and those whose person is
 * like one of whom it tells; not the case that it led to itself. With whether the agency that holds each may learn of it: it is its own, or none that
 * is hidden from others (it may be shared besides); and whether it is hidden from others.
 */
export const listCasesToTell = (
  act: Act<unknown>,
  report: { readonly reportId: string; readonly receivedAt: Date },
  { matched, alike }: { readonly matched: readonly string[]; readonly alike: readonly string[] },
): Promise<{ caseId: string; agencyId: string; mayKnow: boolean; hidden: boolean }[]> =>
  act.db.all(
    z
      .object({ case_id: z.string(), agency_id: z.string(), may_know: z.boolean(), hidden: z.boolean() })
      .transform((row) => ({
        caseId: row.case_id,
        agencyId: row.agency_id,
        mayKnow: row.may_know,
        hidden: row.hidden,
      })),
    sql`select c.case_id, c.agency_id, n.agency_id = c.agency_id or n.others_see = 'sealed' as may_know, n.others_see = 'hidden' as hidden
      from support.cases c join access.record_register n on n.record_id = ${report.reportId}
      where (c.began_from = any (${[...matched]}::uuid[]) or c.case_id = any (${[...alike]}::uuid[]))
        and c.began_from is distinct from n.record_id and c.opened_at < ${report.receivedAt}::timestamptz limit 100`,
  );
