/** SQL for the clock: events, which are only ever added, and the stages drawn from them. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Act, type Look, listStopped } from '../../access/index.ts';
import { addDays, type Day, isDay } from '../../platform/working-days.ts';
import { absenceRule } from './absence-rule.ts';
import { type AgeNow, ages, type ClockEvent, type EventCode, isEventCode } from './clock-event.ts';
import { addMonths } from './reckon.ts';

export const dayShape = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
export const codeShape = z.string().transform((text, context): EventCode => {
  if (isEventCode(text)) return text;
  context.addIssue('no event');
  return z.NEVER;
});

/** When something was written down, as events are ordered: the place settles what was written in one instant. */
export const recordedIn = (at: Date, place: bigint): string =>
  `${at.toISOString()} ${String(place).padStart(20, '0')}`;

/** An event as it is kept, with who wrote it down. */
export interface KeptEvent extends ClockEvent {
  readonly recordedBy: string | null;
  readonly recordedName: string | null;
}

/** Kept is when somebody turns 18, not when they were born; 18 years before that stands for the birthday. */
export const bornBefore = (turns18On: Day): Day => addMonths(turns18On, -18 * 12);

const eventShape = z
  .object({
    event_id: z.string(),
    place: z.bigint(),
    code: codeShape,
    on_day: dayShape,
    age: z.enum(ages).nullable(),
    turns_18_on: dayShape.nullable(),
    until_on: dayShape.nullable(),
    corrects: z.string().nullable(),
    recorded_by: z.string().nullable(),
    recorded_name: z.string().nullable(),
    recorded_at: z.date(),
  })
  .transform(
    (row): KeptEvent => ({
      eventId: row.event_id,
      code: row.code,
      on: row.on_day,
      recordedAt: recordedIn(row.recorded_at, row.place),
      ...(row.age === null ? {} : { age: row.age }),
      ...(row.turns_18_on === null ? {} : { bornOn: bornBefore(row.turns_18_on) }),
      ...(row.until_on === null ? {} : { until: row.until_on }),
      ...(row.corrects === null ? {} : { corrects: row.corrects }),
      recordedBy: row.recorded_by,
      recordedName: row.recorded_name,
    }),
  );

/** What was written down of a referral's stages, all of it, in the order in which it was. */
export const listEvents = (context: Look<unknown>, referralId: string): Promise<KeptEvent[]> =>
  context.db.all(
    eventShape,
    sql`select e.event_id, e.place, e.code, e.on_day, e.age, e.turns_18_on, e.until_on, e.corrects, e.recorded_by,
        n.name as recorded_name, e.recorded_at
      from referrals.clock_events e left join access.member_names n on n.member_id = e.recorded_by
      where e.referral_id = ${referralId} order by e.place`,
  );

/** What is written down. */
export interface NewEvent {
  readonly code: EventCode;
  readonly on: Day;
  readonly age?: AgeNow | undefined;
  readonly turns18On?: Day | undefined;
  readonly until?: Day | undefined;
  readonly corrects?: string | undefined;
}

export async function addEvent(
  act: Act<unknown>,
  referralId: string,
  event: NewEvent,
  by: string | null,
  at: Date = act.now,
): Promise<void> {
  await act.db.run(sql`insert into referrals.clock_events
      (event_id, referral_id, code, on_day, age, turns_18_on, until_on, corrects, recorded_by, recorded_at)
    values (${randomUUID()}, ${referralId}, ${event.code}, ${event.on}, ${event.age ?? null}, ${event.turns18On ?? null},
      ${event.until ?? null}, ${event.corrects ?? null}, ${by}, ${at})`);
}

/** A stage as the board knows it. */
export interface StageRow {
  readonly stage: string;
  readonly round: number;
  readonly kind: string;
  readonly actor: string;
  readonly rule: string | null;
  readonly running: boolean;
  readonly begunOn: Day | null;
  readonly nearOn: Day | null;
  readonly dueOn: Day | null;
  readonly doneOn: Day | null;
}

/** Puts a referral's stages in the place of those there were. */
export async function replaceStages(
  act: Act<unknown>,
  of: { readonly referralId: string; readonly agencyId: string },
  rows: readonly StageRow[],
): Promise<void> {
  await act.db.run(sql`delete from referrals.clock_stages where referral_id = ${of.referralId}`);
  await act.db.run(sql`insert into referrals.clock_stages
      (referral_id, agency_id, stage, round, kind, actor, rule, running, begun_on, near_on, due_on, done_on)
    select ${of.referralId}, ${of.agencyId}, x.stage, x.round, x.kind, x.actor, x.rule, x.running, x."begunOn", x."nearOn", x."dueOn", x."doneOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (stage text, round smallint, kind text, actor text, rule text,
      running boolean, "begunOn" date, "nearOn" date, "dueOn" date, "doneOn" date)`);
}

/** The referrals in which a stage runs under this rule, from one on; a hundred at a time. */
export async function listUnderRule(
  act: Look<unknown>,
  rule: string,
  after: string | undefined,
): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ referral_id: z.string() }),
    sql`select distinct referral_id from referrals.clock_stages where running and rule = ${rule}
      ${after === undefined ? sql`` : sql`and referral_id > ${after}::uuid`} order by referral_id limit 100`,
  );
  return rows.map((row) => row.referral_id);
}

const datedShape = z.object({ holder: z.string(), absence: z.string().nullable(), quiet: z.boolean() });

/**
 * Whoever holds a referral of which a date is late or near on this day; and where its holder does not act or can sign in no more, whoever
 * was named for their absence.
 */
export async function listWhoHasDates(act: Look<unknown>, today: Day): Promise<string[]> {
  const quietSince = addDays(today, -absenceRule.quietDays);
  const dated = await act.db.all(
    datedShape,
    sql`select distinct r.holder, r.absence, s.kind = 'limit' and s.due_on < ${today}::date
        or s.near_on <= ${quietSince}::date and (r.changed_at at time zone 'Europe/London')::date < s.near_on as quiet
      from referrals.clock_stages s join referrals.referrals r on r.referral_id = s.referral_id
      where s.running and s.near_on <= ${today}::date and (s.kind = 'limit' or s.due_on >= ${today}::date)`,
  );
  const stopped = new Set(await listStopped(act, [...new Set(dated.map(({ holder }) => holder))]));
  const absent = dated.flatMap(({ holder, absence, quiet }) =>
    absence !== null && (quiet || stopped.has(holder)) ? [absence] : [],
  );
  return [...new Set([...dated.map(({ holder }) => holder), ...absent])];
}
