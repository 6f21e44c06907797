/** SQL for cases: what lists need, in codes and days. Every row is parsed on the way out. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import { ruleShape } from '../contact/rule-shape.ts';
import { riskLevels } from '../risk/risk-domains.ts';
import { ofWhoms, ownReferralOf, type SupportCase } from './case.ts';

const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const caseShape = z
  .object({
    case_id: z.string(),
    agency_id: z.string(),
    reference: z.string(),
    of_whom: z.enum(ofWhoms),
    state: z.enum(['open', 'closed']),
    holder: z.string(),
    began_from: z.string().nullable(),
    referral_id: z.string().nullable(),
    referral_since: z.date().nullable(),
    opened_by: z.string(),
    opened_at: z.date(),
    changed_at: z.date(),
    risk_level: z.enum(riskLevels).nullable(),
    risk_due_on: day.nullable(),
    next_on: day.nullable(),
    review_due_on: day.nullable(),
    warnings: z.int(),
    contact: ruleShape.nullable(),
    reporter: z.boolean(),
    reached_on: day.nullable(),
    ends_on: day.nullable(),
    revision: z.int(),
  })
  .transform(
    (row): SupportCase => ({
      caseId: row.case_id,
      agencyId: row.agency_id,
      reference: row.reference,
      ofWhom: row.of_whom,
      state: row.state,
      holder: row.holder,
      beganFrom: row.began_from,
      referralId: row.referral_id,
      referralSince: row.referral_since,
      openedBy: row.opened_by,
      openedAt: row.opened_at,
      changedAt: row.changed_at,
      riskLevel: row.risk_level,
      riskDueOn: row.risk_due_on,
      nextOn: row.next_on,
      reviewDueOn: row.review_due_on,
      warnings: row.warnings,
      contact: row.contact,
      reporter: row.reporter,
      reachedOn: row.reached_on,
      endsOn: row.ends_on,
      revision: row.revision,
    }),
  );
const columns = sql`case_id, agency_id, reference, of_whom, state, holder, began_from, referral_id, referral_since, opened_by, opened_at,
  changed_at, risk_level, risk_due_on, next_on, review_due_on, warnings, contact, reporter, reached_on, ends_on, revision`;

/** The referral of a row is of its own person: as `ownReferralOf` says. */
const isOwn = sql`(of_whom = 'affected' or began_from is distinct from referral_id)`;

const coded = (rule: SupportCase['contact']): string | null => (rule === null ? null : JSON.stringify(rule));

/** Keeps a case that is just being opened. */
export async function saveCase(act: Act, one: SupportCase): Promise<void> {
  await act.db.run(sql`insert into support.cases (${columns}) values (${one.caseId}, ${one.agencyId}, ${one.reference}, ${one.ofWhom},
    ${one.state}, ${one.holder}, ${one.beganFrom}, ${one.referralId}, ${one.referralSince}, ${one.openedBy}, ${one.openedAt}, ${one.changedAt},
    ${one.riskLevel}, ${one.riskDueOn}, ${one.nextOn}, ${one.reviewDueOn}, ${one.warnings},
    ${coded(one.contact)}::jsonb, ${one.reporter}, ${one.reachedOn}, ${one.endsOn}, ${one.revision})`);
}

/** Where cases are read: as they show to a member, what stands at one of a part that is shut to them being blank; by the worker as they are. */
const told = ({ actor }: Pick<Look, 'actor'>) =>
  actor.door === 'worker' ? sql`support.cases` : sql`support.cases_told`;

/** A case that is open to whoever asks. @throws {Refusal} not-found */
export const getCase = (context: Look, caseId: string): Promise<SupportCase> =>
  context.db.one(caseShape, sql`select ${columns} from ${told(context)} where case_id = ${caseId}`);

/** The case of the person of an NRM referral that is open to whoever asks. */
export const findCaseOfReferral = (context: Look, referralId: string): Promise<SupportCase | undefined> =>
  context.db.maybe(
    caseShape,
    sql`select ${columns} from ${told(context)} where referral_id = ${referralId} and ${isOwn} order by opened_at, case_id limit 1`,
  );

/** The cases of the person of a report or referral that are open to whoever asks: opened from it, or with it as their NRM referral. */
export const listCasesAbout = (context: Look, recordId: string): Promise<SupportCase[]> =>
  context.db.all(
    caseShape,
    sql`select ${columns} from ${told(context)} where (began_from = ${recordId} or referral_id = ${recordId}) and ${isOwn}
      order by opened_at, case_id limit 10`,
  );

/** The day on which the report came in that a case began from, for whoever may read of its person: the day, and nothing else of it. */
export async function findDayTold(context: Look, caseId: string): Promise<Day | undefined> {
  const { told } = await context.db.one(
    z.object({ told: day.nullable() }),
    sql`select support.day_told(${caseId}::uuid)::text as told`,
  );
  return told ?? undefined;
}

/** Those of these cases that are open to whoever asks. */
export const findCases = (context: Look, caseIds: readonly string[]): Promise<SupportCase[]> =>
  context.db.all(
    caseShape,
    sql`select ${columns} from ${told(context)} where case_id = any (${[...caseIds]}::uuid[])`,
  );

/** The cases of these records that are open to whoever asks: they themselves, or those whose NRM referral they are. */
export const findCasesOfRecords = (context: Look, recordIds: readonly string[]): Promise<SupportCase[]> =>
  context.db.all(
    caseShape,
    sql`select ${columns} from ${told(context)}
      where case_id = any (${[...recordIds]}::uuid[]) or referral_id = any (${[...recordIds]}::uuid[])
      order by opened_at desc, case_id limit 200`,
  );

/** Those of these references that are open to whoever asks. */
export const findByReferences = (context: Look, references: readonly string[]): Promise<SupportCase[]> =>
  context.db.all(
    caseShape,
    sql`select ${columns} from ${told(context)} where reference = any (${[...references]}::text[]) limit 100`,
  );

/**
 * Other cases of the same person, at whatever agency, that are open to whoever asks: of the same NRM referral, or named here or there as
 * theirs by a support worker. Not those that began with the same report, which may tell of several people.
 */
export const listOthersOfPerson = (
  context: Look,
  one: Pick<SupportCase, 'caseId' | 'ofWhom' | 'beganFrom' | 'referralId'>,
  named: readonly string[],
): Promise<SupportCase[]> =>
  context.db.all(
    caseShape,
    sql`select ${columns} from ${told(context)}
      where (reference = any (${[...named]}::text[]) or referral_id = ${ownReferralOf(one)} and ${isOwn}) and case_id <> ${one.caseId}
      order by opened_at, case_id limit 20`,
  );

/**
 * The same, held against others until this transaction ends, so that two who write at once come one after the other.
 * @throws {Refusal} not-found, also when it may be read and not changed
 */
export async function lockCase(act: Act, caseId: string): Promise<SupportCase> {
  const held = await act.db.maybe(
    z.object({ case_id: z.string() }),
    sql`select case_id from support.cases where case_id = ${caseId} for update`,
  );
  if (held === undefined) throw new Refusal('not-found');
  return getCase(act, caseId);
}

/** What of a case changes. */
export type CaseChange = Partial<
  Pick<
    SupportCase,
    | 'state'
    | 'holder'
    | 'riskLevel'
    | 'riskDueOn'
    | 'nextOn'
    | 'reviewDueOn'
    | 'warnings'
    | 'contact'
    | 'reachedOn'
    | 'endsOn'
  >
>;

/** Changes a case that is held. @throws {Refusal} changed-meanwhile */
export async function changeCase(act: Act, was: SupportCase, change: CaseChange): Promise<SupportCase> {
  const now: SupportCase = { ...was, ...change, changedAt: act.now, revision: was.revision + 1 };
  const touched = await act.db.run(sql`update support.cases set state = ${now.state}, holder = ${now.holder},
      risk_level = ${now.riskLevel}, risk_due_on = ${now.riskDueOn}, next_on = ${now.nextOn}, review_due_on = ${now.reviewDueOn},
      warnings = ${now.warnings}, contact = ${coded(now.contact)}::jsonb, reached_on = ${now.reachedOn}, ends_on = ${now.endsOn}, changed_at = ${now.changedAt}, revision = ${now.revision}
    where case_id = ${was.caseId} and revision = ${was.revision}`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
  return now;
}

/** Ties a case that is held to the NRM referral of its person from now on, or to none any more, and then to none before: nothing else of it changes. */
export async function setReferral(
  act: Act<unknown>,
  caseId: string,
  referralId: string | null,
): Promise<void> {
  const touched = await act.db.run(
    sql`update support.cases set referral_id = ${referralId}, referral_since = ${referralId === null ? null : act.now} where case_id = ${caseId}`,
  );
  if (touched !== 1) throw new Refusal('changed-meanwhile');
}

export interface CaseList {
  readonly which: 'mine' | 'team' | 'shared' | 'closed';
  /** The last row of the page before. */
  readonly after?: { readonly changedAt: Date; readonly caseId: string };
  readonly most: number;
}

/** Cases of a member, of their agency, or shared with it, changed last first; a page at a time. */
export function listCases(
  context: Look,
  of: { readonly agencyId: string; readonly memberId: string },
  { which, after, most }: CaseList,
): Promise<SupportCase[]> {
  const whose = {
    mine: sql`agency_id = ${of.agencyId} and holder = ${of.memberId} and state = 'open'`,
    team: sql`agency_id = ${of.agencyId} and state = 'open'`,
    shared: sql`agency_id <> ${of.agencyId} and case_id = any (array(select support.cases_shared()))`,
    closed: sql`agency_id = ${of.agencyId} and state = 'closed'`,
  }[which];
  const next =
    after === undefined
      ? sql``
      : sql`and (changed_at, case_id) < (${after.changedAt}::timestamptz, ${after.caseId}::uuid)`;
  return context.db.all(
    caseShape,
    // Which parts are shut is asked of no more cases than are shown.
    sql`select ${columns} from ${told(context)} where case_id = any (array(
        select case_id from support.cases where ${whose} ${next} order by changed_at desc, case_id desc limit ${most}))
      order by changed_at desc, case_id desc`,
  );
}
