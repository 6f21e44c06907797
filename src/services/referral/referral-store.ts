/** SQL for referrals to services. What is read is what is open to whoever asks; every row is parsed on the way out. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { purposes } from '../../consents/index.ts';
import { day } from '../../entries/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import { needDomainCodes } from '../../support/index.ts';
import { declineReasons, referralStates, type ServiceReferral } from './referral.ts';

const rowShape = z
  .object({
    referral_id: z.string(),
    case_id: z.string(),
    service_id: z.string(),
    service_name: z.string(),
    service_ended_on: day.nullable(),
    provider: z.string().nullable(),
    from_agency: z.string(),
    kept_by: z.string(),
    to_agency: z.string(),
    share_id: z.string().nullable(),
    outside: z.boolean(),
    purpose: z.enum(purposes).nullable(),
    basis: z.string().nullable(),
    handed_on: day.nullable(),
    stands: z.boolean(),
    by_share: z.boolean(),
    need: z.enum(needDomainCodes),
    state: z.enum(referralStates),
    decline_reason: z.enum(declineReasons).nullable(),
    begins_on: day.nullable(),
    sent_by: z.string(),
    sent_at: z.date(),
    answered_at: z.date().nullable(),
    changed_at: z.date(),
    fell_at: z.date().nullable(),
    revision: z.int(),
  })
  .transform(
    (row): ServiceReferral => ({
      referralId: row.referral_id,
      caseId: row.case_id,
      serviceId: row.service_id,
      serviceName: row.service_name,
      serviceEndedOn: row.service_ended_on,
      provider: row.provider,
      fromAgency: row.from_agency,
      keptBy: row.kept_by,
      toAgency: row.to_agency,
      shareId: row.share_id,
      outside: row.outside,
      purpose: row.purpose,
      basis: row.basis,
      handedOn: row.handed_on,
      stands: row.stands,
      byShare: row.by_share,
      need: row.need,
      state: row.state,
      declineReason: row.decline_reason,
      beginsOn: row.begins_on,
      sentBy: row.sent_by,
      sentAt: row.sent_at,
      answeredAt: row.answered_at,
      changedAt: row.changed_at,
      fellAt: row.fell_at,
      revision: row.revision,
    }),
  );
const select = sql`select r.referral_id, r.case_id, r.service_id, s.name as service_name, s.ended_on as service_ended_on, case when r.outside then s.provider end as provider, r.from_agency,
    r.kept_by, r.to_agency, r.share_id, r.outside, r.purpose, r.basis, r.handed_on,
    services.referral_stands(r) as stands, services.share_stands(r.share_id) as by_share, r.need, r.state, r.decline_reason, r.begins_on, r.sent_by,
    r.sent_at, r.answered_at, r.changed_at, r.fell_at, r.revision
  from services.referrals r join services.services s on s.service_id = r.service_id`;

export type NewReferral = Pick<
  ServiceReferral,
  'referralId' | 'caseId' | 'serviceId' | 'fromAgency' | 'toAgency' | 'shareId' | 'need' | 'sentBy' | 'sentAt'
> &
  Partial<
    Pick<
      ServiceReferral,
      | 'outside'
      | 'purpose'
      | 'basis'
      | 'handedOn'
      | 'state'
      | 'declineReason'
      | 'beginsOn'
      | 'answeredAt'
      | 'keptBy'
    >
  >;

/** Keeps a referral that is just being sent: by the agency that keeps its case, unless another is said. */
export async function saveReferral(act: Act<unknown>, one: NewReferral): Promise<void> {
  await act.db.run(sql`insert into services.referrals (referral_id, case_id, service_id, from_agency, kept_by, to_agency, share_id, outside,
      purpose, basis, handed_on, need, state, decline_reason, begins_on, sent_by, sent_at, answered_at, changed_at, revision)
    values (${one.referralId}, ${one.caseId}, ${one.serviceId}, ${one.fromAgency}, ${one.keptBy ?? one.fromAgency}, ${one.toAgency}, ${one.shareId},
      ${one.outside ?? false}, ${one.purpose ?? null}, ${one.basis ?? null}, ${one.handedOn ?? null}, ${one.need},
      ${one.state ?? 'sent'}, ${one.declineReason ?? null}, ${one.beginsOn ?? null}, ${one.sentBy}, ${one.sentAt},
      ${one.answeredAt ?? null}, ${one.answeredAt ?? one.sentAt}, 0)`);
}

/** A referral that is open to whoever asks. @throws {Refusal} not-found */
export const getReferral = (look: Look<unknown>, referralId: string): Promise<ServiceReferral> =>
  look.db.one(rowShape, sql`${select} where r.referral_id = ${referralId}`);

/**
 * The same, held against others until this transaction ends.
 * @throws {Refusal} not-found, also when it is over and is only read
 */
export async function lockReferral(act: Act<unknown>, referralId: string): Promise<ServiceReferral> {
  const held = await act.db.maybe(
    rowShape,
    sql`${select} where r.referral_id = ${referralId} for update of r`,
  );
  if (held === undefined) throw new Refusal('not-found');
  return held;
}

/** Changes a referral that is held. @throws {Refusal} changed-meanwhile */
export async function changeReferral(
  act: Act<unknown>,
  was: ServiceReferral,
  change: Partial<Pick<ServiceReferral, 'state' | 'declineReason' | 'beginsOn' | 'handedOn' | 'answeredAt'>>,
): Promise<void> {
  const now = { ...was, ...change };
  const touched =
    await act.db.run(sql`update services.referrals set state = ${now.state}, decline_reason = ${now.declineReason},
      begins_on = ${now.beginsOn}, handed_on = ${now.handedOn}, answered_at = ${now.answeredAt}, changed_at = ${act.now}, revision = ${was.revision + 1}
    where referral_id = ${was.referralId} and revision = ${was.revision}`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
}

/** The referrals of one case, newest first. */
export const listReferralsOfCase = (look: Look<unknown>, caseId: string): Promise<ServiceReferral[]> =>
  look.db.all(
    rowShape,
    sql`${select} where r.case_id = ${caseId} order by r.sent_at desc, r.referral_id desc limit 200`,
  );

export interface ReferralList {
  readonly which: 'received' | 'sent' | 'over';
  /** The last row of the page before. */
  readonly after?: { readonly sentAt: Date; readonly referralId: string };
  readonly most: number;
}

/** Referrals that an agency received, or that were sent of cases that it keeps now, and that are open; or that are over; newest first, a page at a time. */
export function listReferrals(
  look: Look<unknown>,
  agencyId: string,
  { which, after, most }: ReferralList,
): Promise<ServiceReferral[]> {
  const open = sql`r.state in ('sent', 'accepted')`;
  const whose = {
    received: sql`r.to_agency = ${agencyId} and not r.outside and ${open}`,
    sent: sql`r.kept_by = ${agencyId} and ${open}`,
    over: sql`(r.kept_by = ${agencyId} or r.to_agency = ${agencyId}) and not ${open}`,
  }[which];
  const next =
    after === undefined
      ? sql``
      : sql`and (r.sent_at, r.referral_id) < (${after.sentAt}::timestamptz, ${after.referralId}::uuid)`;
  return look.db.all(
    rowShape,
    sql`${select} where ${whose} ${next} order by r.sent_at desc, r.referral_id desc limit ${most}`,
  );
}

/** How many referrals wait for an answer of this agency. */
export async function countToAnswer(look: Look<unknown>, agencyId: string): Promise<number> {
  const row = await look.db.one(
    z.object({ n: z.int() }),
    sql`select count(*)::integer as n from services.referrals where to_agency = ${agencyId} and not outside and state = 'sent'`,
  );
  return row.n;
}
