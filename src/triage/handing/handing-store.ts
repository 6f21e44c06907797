/** SQL for reports that a desk handed to investigators by name. Words and reasons are sealed under the report's key. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { open, seal } from '../../platform/keys/index.ts';
import { type StopReason, stopReasons } from '../stop-reasons.ts';

const handingStates = ['waiting', 'taken', 'declined', 'taken-back'] as const;

/** What a desk asked, of whom, and what came of it. */
export interface Handing {
  readonly handingId: string;
  readonly reportId: string;
  readonly fromAgency: string;
  /** Where those who are named work. */
  readonly toAgency: string;
  readonly named: readonly string[];
  readonly handedBy: string;
  readonly handedAt: Date;
  /** `taken`: somebody took it up; not who, and not how. */
  readonly state: (typeof handingStates)[number];
  readonly endedAt: Date | null;
}

/** Why somebody does not take a report up: in their words, and as a code if they chose one. */
export interface Why {
  readonly words: string;
  readonly stopped?: StopReason | undefined;
}

/** Somebody who is named and does not take it up. */
export interface Declined {
  readonly handingId: string;
  readonly memberId: string;
  readonly declinedAt: Date;
  /** Why, as a code; null where none was chosen. */
  readonly stopped: StopReason | null;
}

const shape = z
  .object({
    handing_id: z.string(),
    report_id: z.string(),
    from_agency: z.string(),
    to_agency: z.string(),
    named: z.array(z.string()),
    handed_by: z.string(),
    handed_at: z.date(),
    state: z.enum(handingStates),
    ended_at: z.date().nullable(),
  })
  .transform(
    (row): Handing => ({
      handingId: row.handing_id,
      reportId: row.report_id,
      fromAgency: row.from_agency,
      toAgency: row.to_agency,
      named: row.named,
      handedBy: row.handed_by,
      handedAt: row.handed_at,
      state: row.state,
      endedAt: row.ended_at,
    }),
  );
const columns = sql`handing_id, report_id, from_agency, to_agency, named, handed_by, handed_at, state, ended_at`;
const wordsPlace = (handingId: string) => `handing:${handingId}`;
const whyPlace = (handingId: string, memberId: string) => `handing-declined:${handingId}:${memberId}`;

const candidateShape = z
  .object({ member_id: z.string(), name: z.string(), agency_id: z.string() })
  .transform((row) => ({ memberId: row.member_id, name: row.name, agencyId: row.agency_id }));
export type Candidate = z.infer<typeof candidateShape>;

/** To whom a desk can hand a report, by agency and name. */
export const listCandidates = (look: Look<unknown>, reportId: string): Promise<Candidate[]> =>
  look.db.all(
    candidateShape,
    sql`select member_id, name, agency_id from triage.may_be_handed(${reportId}) order by agency_id, name, member_id`,
  );

/** Keeps what a desk asked; 0 where an earlier one of the same desk still waits. */
export const saveHanding = (
  act: Act<unknown>,
  one: Omit<Handing, 'state' | 'endedAt'>,
  words: string,
  dataKey: Buffer,
): Promise<number> =>
  act.db.run(sql`insert into triage.handings (handing_id, report_id, from_agency, to_agency, named, sealed_words, handed_by, handed_at, state)
    values (${one.handingId}, ${one.reportId}, ${one.fromAgency}, ${one.toAgency}, ${[...one.named]}::uuid[],
      ${seal(dataKey, wordsPlace(one.handingId), words)}, ${one.handedBy}, ${one.handedAt}, 'waiting')
    on conflict (report_id, from_agency) where state = 'waiting' do nothing`);

/** The handings of a report that whoever asks may see, the newest first. */
export const listHandings = (look: Look<unknown>, reportId: string): Promise<Handing[]> =>
  look.db.all(
    shape,
    sql`select ${columns} from triage.handings where report_id = ${reportId} order by handed_at desc, handing_id`,
  );

/** The same with what the desk wrote to those who are named. */
export async function listHandingsInWords(
  look: Look<unknown>,
  reportId: string,
  dataKey: Buffer,
): Promise<(Handing & { readonly words: string })[]> {
  const [found, sealed] = await Promise.all([
    listHandings(look, reportId),
    look.db.all(
      z.object({ handing_id: z.string(), sealed_words: z.instanceof(Buffer) }),
      sql`select handing_id, sealed_words from triage.handings where report_id = ${reportId}`,
    ),
  ]);
  const words = new Map(sealed.map((row) => [row.handing_id, row.sealed_words]));
  return found.map((one) => {
    const box = words.get(one.handingId);
    return {
      ...one,
      words: box === undefined ? '' : open(dataKey, wordsPlace(one.handingId), box).toString(),
    };
  });
}

/** A handing that waits, held until this transaction ends; undefined where it does not wait, or is not this member's to end. */
export const lockWaiting = (act: Act<unknown>, handingId: string): Promise<Handing | undefined> =>
  act.db.maybe(
    shape,
    sql`select ${columns} from triage.handings where handing_id = ${handingId} and state = 'waiting' for update`,
  );

/** Ends a handing that waits; 0 where it does not, or is not this member's to end. */
export const endHanding = (
  act: Act<unknown>,
  handingId: string,
  state: Exclude<Handing['state'], 'waiting'>,
): Promise<number> =>
  act.db.run(sql`update triage.handings set state = ${state}, ended_at = ${act.now}
    where handing_id = ${handingId} and state = 'waiting'`);

/** Keeps that somebody who is named declines, and why; 0 where they did before. */
export const saveDeclined = (
  act: Act<unknown>,
  of: { readonly handingId: string; readonly memberId: string },
  { words, stopped }: Why,
  dataKey: Buffer,
): Promise<number> =>
  act.db.run(sql`insert into triage.handing_refusals (handing_id, member_id, sealed_why, stopped, declined_at)
    values (${of.handingId}, ${of.memberId}, ${seal(dataKey, whyPlace(of.handingId, of.memberId), words)}, ${stopped ?? null}, ${act.now})
    on conflict do nothing`);

const declinedShape = z
  .object({
    handing_id: z.string(),
    member_id: z.string(),
    sealed_why: z.instanceof(Buffer),
    declined_at: z.date(),
    stopped: z.enum(stopReasons).nullable(),
  })
  .transform((row) => ({
    handingId: row.handing_id,
    memberId: row.member_id,
    sealedWhy: row.sealed_why,
    declinedAt: row.declined_at,
    stopped: row.stopped,
  }));

const declinedRows = (look: Look<unknown>, reportId: string) =>
  look.db.all(
    declinedShape,
    sql`select r.handing_id, r.member_id, r.sealed_why, r.declined_at, r.stopped
      from triage.handings h cross join lateral (select * from triage.handing_refusals f where f.handing_id = h.handing_id offset 0) r
      where h.report_id = ${reportId} order by r.declined_at, r.member_id`,
  );

/** Who declined of the handings of a report. */
export const listDeclined = (look: Look<unknown>, reportId: string): Promise<Declined[]> =>
  declinedRows(look, reportId);

/** The same with the reason, in their words. */
export const listDeclinedInWords = async (
  look: Look<unknown>,
  reportId: string,
  dataKey: Buffer,
): Promise<(Declined & { readonly why: string })[]> =>
  (await declinedRows(look, reportId)).map(({ sealedWhy, ...one }) => ({
    ...one,
    why: open(dataKey, whyPlace(one.handingId, one.memberId), sealedWhy).toString(),
  }));
