/** SQL for referrals: the coded fields. Every row is parsed on the way out. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { londonDay } from '../platform/working-days.ts';
import { ages, mayBeYoung } from './clock/clock-event.ts';
import { dayShape } from './clock/clock-store.ts';
import { routes } from './questions/question.ts';
import { type Referral, referralStates } from './referral.ts';

const referralShape = z
  .object({
    referral_id: z.string(),
    agency_id: z.string(),
    reference: z.string(),
    question_set: z.string(),
    route: z.enum(routes).nullable(),
    age: z.enum(ages).nullable(),
    young_since: dayShape.nullable(),
    turns_18_on: dayShape.nullable(),
    state: z.enum(referralStates),
    holder: z.string(),
    checker: z.string().nullable(),
    absence: z.string().nullable(),
    concern_id: z.string(),
    began_from: z.string().nullable(),
    missing: z.int(),
    started_by: z.string(),
    started_at: z.date(),
    changed_at: z.date(),
    sent_at: z.date().nullable(),
    revision: z.int(),
  })
  .transform(
    (row): Referral => ({
      referralId: row.referral_id,
      agencyId: row.agency_id,
      reference: row.reference,
      questionSet: row.question_set,
      route: row.route,
      age: row.age,
      youngSince: row.young_since,
      turns18On: row.turns_18_on,
      state: row.state,
      holder: row.holder,
      checker: row.checker,
      absence: row.absence,
      concernId: row.concern_id,
      beganFrom: row.began_from,
      missing: row.missing,
      startedBy: row.started_by,
      startedAt: row.started_at,
      changedAt: row.changed_at,
      sentAt: row.sent_at,
      revision: row.revision,
    }),
  );

const columns = sql`referral_id, agency_id, reference, question_set, route, state, holder, checker, absence, concern_id, began_from,
  missing, started_by, started_at, changed_at, sent_at, revision, age, young_since, turns_18_on`;

/** Keeps a referral that is just being begun. */
export async function saveReferral(act: Act, referral: Referral): Promise<void> {
  await act.db.run(sql`insert into referrals.referrals (${columns}) values (${referral.referralId}, ${referral.agencyId},
    ${referral.reference}, ${referral.questionSet}, ${referral.route}, ${referral.state}, ${referral.holder}, ${referral.checker},
    ${referral.absence}, ${referral.concernId}, ${referral.beganFrom}, ${referral.missing}, ${referral.startedBy},
    ${referral.startedAt}, ${referral.changedAt}, ${referral.sentAt}, ${referral.revision}, ${referral.age}, ${referral.youngSince}, ${referral.turns18On})`);
}

/** A referral that is open to whoever asks. @throws {Refusal} not-found */
export const getReferral = (context: Look, referralId: string): Promise<Referral> =>
  context.db.one(
    referralShape,
    sql`select ${columns} from referrals.referrals where referral_id = ${referralId}`,
  );

/** A referral; undefined when there is none that is open to whoever asks. */
export const findReferral = (context: Look, referralId: string): Promise<Referral | undefined> =>
  context.db.maybe(
    referralShape,
    sql`select ${columns} from referrals.referrals where referral_id = ${referralId}`,
  );

/** The same by its own reference; undefined when there is none that is open to whoever asks. */
export const findByReference = (context: Look, reference: string): Promise<Referral | undefined> =>
  context.db.maybe(
    referralShape,
    sql`select ${columns} from referrals.referrals where reference = ${reference}`,
  );

/**
 * The same, held against others until this transaction ends, so that two who save at once come one after the other.
 * @throws {Refusal} not-found; changed-meanwhile when it has been sent or closed
 */
export async function lockReferral(act: Act, referralId: string): Promise<Referral> {
  await getReferral(act, referralId);
  const held = await act.db.maybe(
    referralShape,
    sql`select ${columns} from referrals.referrals where referral_id = ${referralId} and state not in ('sent', 'closed') for update`,
  );
  if (held === undefined) throw new Refusal('changed-meanwhile');
  return held;
}

/**
 * Held until this transaction ends, so that who may read a referral and what the person says of it come one after the other: also of one that
 * was entered, which nobody may change.
 */
export async function holdSharing(act: Act, referralId: string): Promise<void> {
  await act.db.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`referrals.sharing ${referralId}`}, 0))`,
  );
}

/** What of a referral changes. */
export type ReferralChange = Partial<
  Pick<
    Referral,
    | 'questionSet'
    | 'route'
    | 'age'
    | 'turns18On'
    | 'state'
    | 'holder'
    | 'checker'
    | 'absence'
    | 'missing'
    | 'sentAt'
  >
>;

/** Changes a referral that stands as it was read. @throws {Refusal} changed-meanwhile, also when it is sent or closed */
export async function changeReferral(act: Act, was: Referral, change: ReferralChange): Promise<Referral> {
  const changed = { ...was, ...change };
  const learnt = mayBeYoung(changed.age) && !mayBeYoung(was.age);
  const now: Referral = {
    ...changed,
    youngSince: learnt ? londonDay(act.now) : was.youngSince,
    changedAt: act.now,
    revision: was.revision + 1,
  };
  const touched =
    await act.db.run(sql`update referrals.referrals set question_set = ${now.questionSet}, route = ${now.route},
      age = ${now.age}, young_since = ${now.youngSince}, turns_18_on = ${now.turns18On},
      state = ${now.state}, holder = ${now.holder}, checker = ${now.checker}, absence = ${now.absence}, missing = ${now.missing},
      sent_at = ${now.sentAt}, changed_at = ${now.changedAt}, revision = ${now.revision}
    where referral_id = ${was.referralId} and revision = ${was.revision} and state not in ('sent', 'closed')`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
  return now;
}

export interface ListAsked {
  readonly which: 'mine' | 'team' | 'done' | 'shared';
  /** With `shared`: the records that other agencies share with one's own. */
  readonly shared?: readonly string[];
  /** The last row of the page before. */
  readonly after?: { readonly changedAt: Date; readonly referralId: string };
  readonly most: number;
}

/** The agency's referrals, changed last first; a page at a time. */
export function listReferrals(
  context: Look,
  of: { readonly agencyId: string; readonly memberId: string },
  { which, after, most, shared = [] }: ListAsked,
): Promise<Referral[]> {
  const states = which === 'done' ? sql`('sent', 'closed')` : sql`('writing', 'checking', 'ready')`;
  const whose =
    which === 'shared'
      ? sql`referral_id = any (${[...shared]}::uuid[])`
      : sql`agency_id = ${of.agencyId} and state in ${states}`;
  // Theirs are also those that they answer for in somebody's absence.
  const mine = which === 'mine' ? sql`and (holder = ${of.memberId} or absence = ${of.memberId})` : sql``;
  const next =
    after === undefined
      ? sql``
      : sql`and (changed_at, referral_id) < (${after.changedAt}::timestamptz, ${after.referralId}::uuid)`;
  return context.db.all(
    referralShape,
    sql`select ${columns} from referrals.referrals
      where ${whose} ${mine} ${next}
      order by changed_at desc, referral_id desc limit ${most}`,
  );
}

/** The referrals of one concern that are open to whoever asks, in the order in which they were begun. */
export const listOfConcern = (context: Look, concernId: string): Promise<Referral[]> =>
  context.db.all(
    referralShape,
    sql`select ${columns} from referrals.referrals where concern_id = ${concernId} order by started_at, referral_id limit 50`,
  );

/** The referrals that a member holds themselves, of any state, but those of one concern; changed last first. */
export const listHeldBeside = (
  context: Look,
  of: { readonly agencyId: string; readonly memberId: string },
  concernId: string,
  most: number,
): Promise<Referral[]> =>
  context.db.all(
    referralShape,
    sql`select ${columns} from referrals.referrals
      where agency_id = ${of.agencyId} and holder = ${of.memberId} and concern_id <> ${concernId}
      order by changed_at desc, referral_id desc limit ${most}`,
  );

/** Referrals whose person the worker has not filed yet. */
export async function listToFile(act: Act<unknown>, most: number): Promise<string[]> {
  const rows = await act.db.all(
    z.object({ referral_id: z.string() }),
    sql`select referral_id from referrals.referrals where not person_filed order by referral_id limit ${most}`,
  );
  return rows.map((row) => row.referral_id);
}

/** Notes that the worker has filed whom a referral names. */
export const noteFiled = (act: Act<unknown>, referralId: string): Promise<number> =>
  act.db.run(sql`update referrals.referrals set person_filed = true
    where referral_id = ${referralId} and not person_filed`);
