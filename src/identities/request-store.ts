/** SQL for what agencies ask of each other about hits. Reasons are sealed under a key of the request's own, which both sides may open. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../access/index.ts';
import { type DeskRing, newDataKey, open, seal } from '../platform/keys/index.ts';
import { requestAnswers } from './asking.ts';
import { strengths } from './match-query.ts';

const hitShape = z
  .object({ their_record: z.string(), strength: z.enum(strengths) })
  .transform((row) => ({ theirRecord: row.their_record, strength: row.strength }));
/** A sealed record that matches one of ours: to be asked for, and never named to those who ask. */
export type SealedHit = z.infer<typeof hitShape>;

/** The sealed records of one agency that match a record of the member's own agency, strongest first. */
export const listSealedHits = (look: Look, recordId: string, holder: string): Promise<SealedHit[]> =>
  look.db.all(
    hitShape,
    sql`select their_record, strength from identities.sealed_hits(${recordId}::uuid, ${holder})`,
  );

export interface NewRequest {
  readonly requestId: string;
  readonly ourRecord: string;
  readonly theirRecord: string;
  readonly toAgency: string;
  readonly purpose: string;
  readonly basis: string;
  readonly reason: string;
}

const placeOf = (requestId: string, what: 'request' | 'answer') => `hit-${what}:${requestId}`;

/** Adds a request; 0 when the record is asked for already and the answer is awaited. */
export function saveRequest(act: StaffAct, request: NewRequest): Promise<number> {
  const { requestId } = request;
  const dataKey = newDataKey();
  const { wrappedBy, wrapped } = act.keys.wrap(requestId, dataKey);
  return act.db.run(sql`insert into identities.requests (request_id, our_record, their_record, from_agency, to_agency, purpose, basis,
      wrapped_by, wrapped, sealed_reason, asked_by, asked_at)
    values (${requestId}, ${request.ourRecord}, ${request.theirRecord}, ${act.actor.agencyId}, ${request.toAgency}, ${request.purpose},
      ${request.basis}, ${wrappedBy}, ${wrapped}, ${seal(dataKey, placeOf(requestId, 'request'), request.reason)},
      ${act.actor.memberId}, ${act.now})
    on conflict (our_record, their_record) where not answered do nothing`);
}

const requestShape = z.object({
  request_id: z.string(),
  our_record: z.string(),
  their_record: z.string(),
  from_agency: z.string(),
  to_agency: z.string(),
  purpose: z.string(),
  basis: z.string(),
  wrapped_by: z.literal('kek-1'),
  wrapped: z.instanceof(Buffer),
  sealed_reason: z.instanceof(Buffer),
  asked_by: z.string(),
  asked_at: z.date(),
  different: z.boolean(),
  answer: z.enum(requestAnswers).nullable(),
  sections: z.array(z.string()).nullable(),
  share_id: z.string().nullable(),
  answer_reason: z.instanceof(Buffer).nullable(),
  answered_by: z.string().nullable(),
  answered_at: z.date().nullable(),
});

/** A request with its reason and its answer, opened. */
export async function getRequest(act: Act<DeskRing>, requestId: string) {
  const row = await act.db.one(
    requestShape,
    sql`select q.request_id, q.our_record, q.their_record, q.from_agency, q.to_agency, q.purpose, q.basis, q.wrapped_by, q.wrapped,
        q.sealed_reason, q.asked_by, q.asked_at, a.answer, a.sections, a.share_id, a.sealed_reason as answer_reason, a.answered_by, a.answered_at,
        identities.request_different(q.request_id) as different
      from identities.requests q left join identities.request_answers a on a.request_id = q.request_id
      where q.request_id = ${requestId}`,
  );
  const dataKey = act.keys.unwrap(requestId, { wrappedBy: row.wrapped_by, wrapped: row.wrapped });
  const opened = (what: 'request' | 'answer', sealed: Buffer) =>
    open(dataKey, placeOf(requestId, what), sealed).toString();
  return {
    requestId,
    ourRecord: row.our_record,
    theirRecord: row.their_record,
    fromAgency: row.from_agency,
    toAgency: row.to_agency,
    purpose: row.purpose,
    basis: row.basis,
    reason: opened('request', row.sealed_reason),
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    dataKey,
    /** A desk to which both records are open said that they are different: the hit is settled. */
    different: row.different,
    answer:
      row.answer === null ||
      row.answer_reason === null ||
      row.answered_by === null ||
      row.answered_at === null
        ? undefined
        : {
            answer: row.answer,
            sections: row.sections ?? [],
            /** The share that it made; null where nothing was opened. */
            shareId: row.share_id,
            reason: opened('answer', row.answer_reason),
            answeredBy: row.answered_by,
            answeredAt: row.answered_at,
          },
  };
}
export type OpenedRequest = Awaited<ReturnType<typeof getRequest>>;

export interface NewAnswer {
  readonly answer: (typeof requestAnswers)[number];
  readonly sections: readonly string[];
  readonly shareId: string | null;
  readonly reason: string;
}

/** Adds the answer to a request. */
export const saveAnswer = (
  act: StaffAct,
  { requestId, dataKey }: Pick<OpenedRequest, 'requestId' | 'dataKey'>,
  answer: NewAnswer,
): Promise<number> =>
  act.db.run(sql`insert into identities.request_answers
      (request_id, answer, sections, share_id, sealed_reason, answered_by, answered_at)
    values (${requestId}, ${answer.answer}, ${[...answer.sections]}::text[], ${answer.shareId},
      ${seal(dataKey, placeOf(requestId, 'answer'), answer.reason)}, ${act.actor.memberId}, ${act.now})`);

const listedShape = z
  .object({
    request_id: z.string(),
    record_id: z.string(),
    other_agency: z.string(),
    purpose: z.string(),
    asked_at: z.date(),
    at_exact: z.string(),
    answer: z.enum(requestAnswers).nullable(),
    answered_at: z.date().nullable(),
    ended: z.boolean(),
    different: z.boolean(),
  })
  .transform((row) => ({
    requestId: row.request_id,
    /** One's own of the two records. */
    recordId: row.record_id,
    otherAgency: row.other_agency,
    purpose: row.purpose,
    askedAt: row.asked_at,
    atExact: row.at_exact,
    answer: row.answer,
    answeredAt: row.answered_at,
    /** What the answer opened is closed again, by its day or before it. */
    ended: row.ended,
    /** The hit is settled: a desk said that both are different. */
    different: row.different,
  }));
export type ListedRequest = z.infer<typeof listedShape>;

/**
 * What is listed: what this member's agency asked; what it is asked and has not answered, or opened for what was found different since; or all
 * that it has answered.
 */
export type RequestSide = 'ours' | 'theirs' | 'answered';

/** Requests of one side, newest first. `about`: of what the agency asked, only for one record. */
export const listRequests = (
  look: Look,
  side: RequestSide,
  of: {
    readonly about?: string;
    readonly before?: { readonly at: string; readonly id: string } | undefined;
    readonly most: number;
  },
): Promise<ListedRequest[]> =>
  look.db.all(
    listedShape,
    sql`select request_id, record_id, other_agency, purpose, asked_at, answer, answered_at, ended, different,
        to_char(asked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at_exact
      from identities.requests_listed(${side}, ${of.about ?? null}::uuid, ${of.before?.at ?? null}::timestamptz,
        ${of.before?.id ?? null}::uuid, ${of.most})`,
  );

const sidesShape = z.object({ own_record: z.string() });

/** One's own of a request's two records, before anything of it is opened; undefined where the request is not there for the member. */
export async function findOwnRecord(look: Look, requestId: string): Promise<string | undefined> {
  const row = await look.db.maybe(
    sidesShape,
    sql`select r as own_record from identities.own_record_of(${requestId}::uuid) r where r is not null`,
  );
  return row?.own_record;
}
