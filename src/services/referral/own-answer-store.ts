/** SQL for what an agency answered to referrals that are over for it. Sealed under a key of each answer's own; of the case nothing. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { type DeskRing, newDataKey, open, seal } from '../../platform/keys/index.ts';
import { type ReferralWritten, referralWrittenShape, type ServiceReferral } from './referral.ts';

type OverAnswer = Extract<ReferralWritten, { kind: 'declined' | 'done' }>;
const placeOf = (referralId: string) => `service-own-answer:${referralId}`;

/** Keeps what one's agency answers for itself, before what came with the referral is given back. */
export async function keepOwnAnswer(act: StaffAct, one: ServiceReferral, answer: OverAnswer): Promise<void> {
  const dataKey = newDataKey();
  const { wrappedBy, wrapped } = act.keys.wrap(one.referralId, dataKey);
  const sealed = seal(dataKey, placeOf(one.referralId), JSON.stringify(answer));
  await act.db.run(sql`insert into services.own_answers
      (referral_id, service_id, agency_id, from_agency, state, answered_by, answered_at, wrapped_by, wrapped, sealed)
    values (${one.referralId}, ${one.serviceId}, ${one.toAgency}, ${one.fromAgency}, ${answer.kind}, ${act.actor.memberId}, ${act.now},
      ${wrappedBy}, ${wrapped}, ${sealed})`);
}

const rowShape = z
  .object({
    referral_id: z.string(),
    service_name: z.string(),
    from_agency: z.string(),
    state: z.enum(['declined', 'done']),
    answered_by: z.string(),
    answered_at: z.date(),
  })
  .transform((row) => ({
    referralId: row.referral_id,
    serviceName: row.service_name,
    fromAgency: row.from_agency,
    state: row.state,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
  }));
export type OwnAnswer = z.infer<typeof rowShape>;
const select = sql`select a.referral_id, s.name as service_name, a.from_agency, a.state, a.answered_by, a.answered_at
  from services.own_answers a join services.services s on s.service_id = a.service_id`;

/** What the agency of whoever asks answered, newest first. */
export const listOwnAnswers = (look: Look<unknown>, agencyId: string, most: number): Promise<OwnAnswer[]> =>
  look.db.all(
    rowShape,
    sql`${select} where a.agency_id = ${agencyId} order by a.answered_at desc, a.referral_id limit ${most}`,
  );

const sealedShape = z.object({
  wrapped_by: z.literal('kek-1'),
  wrapped: z.instanceof(Buffer),
  sealed: z.instanceof(Buffer),
});

/** One answer with its words, for the agency that gave it. @throws {Refusal} not-found */
export async function openOwnAnswer(
  act: Act<DeskRing>,
  referralId: string,
): Promise<OwnAnswer & { readonly answer: ReferralWritten }> {
  const one = await act.db.one(rowShape, sql`${select} where a.referral_id = ${referralId}`);
  const row = await act.db.one(
    sealedShape,
    sql`select wrapped_by, wrapped, sealed from services.own_answers where referral_id = ${referralId}`,
  );
  const dataKey = act.keys.unwrap(referralId, { wrappedBy: row.wrapped_by, wrapped: row.wrapped });
  const text = open(dataKey, placeOf(referralId), row.sealed).toString();
  return { ...one, answer: referralWrittenShape.parse(JSON.parse(text)) };
}
