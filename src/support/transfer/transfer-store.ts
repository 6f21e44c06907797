/** SQL for transfers of whole cases. What was typed is sealed under a key of its own, which both agencies may open. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { type DeskRing, newDataKey, open, seal } from '../../platform/keys/index.ts';
import { ofWhoms } from '../case/case.ts';
import { riskLevels } from '../risk/risk-domains.ts';
import { type OfferWords, type Transfer, type TransferState, transferStates } from './transfer.ts';

/** Offers on one page. */
const onPage = 50;

const transferShape = z
  .object({
    transfer_id: z.string(),
    case_id: z.string(),
    reference: z.string(),
    of_whom: z.enum(ofWhoms),
    risk_level: z.enum(riskLevels).nullable(),
    from_agency: z.string(),
    to_agency: z.string(),
    basis: z.string(),
    offered_by: z.string(),
    offered_at: z.date(),
    state: z.enum(transferStates),
    answered_by: z.string().nullable(),
    answered_at: z.date().nullable(),
  })
  .transform(
    (row): Transfer => ({
      transferId: row.transfer_id,
      caseId: row.case_id,
      reference: row.reference,
      ofWhom: row.of_whom,
      riskLevel: row.risk_level,
      fromAgency: row.from_agency,
      toAgency: row.to_agency,
      basis: row.basis,
      offeredBy: row.offered_by,
      offeredAt: row.offered_at,
      state: row.state,
      answeredBy: row.answered_by,
      answeredAt: row.answered_at,
    }),
  );
const columns = sql`transfer_id, case_id, reference, of_whom, risk_level, from_agency, to_agency, basis, offered_by, offered_at, state,
  answered_by, answered_at`;

/** Keeps an offer; 0 when the case is offered already. */
export const saveTransfer = (
  act: Act,
  one: Omit<Transfer, 'state' | 'answeredBy' | 'answeredAt'>,
): Promise<number> =>
  act.db.run(sql`insert into support.transfers
      (transfer_id, case_id, reference, of_whom, risk_level, from_agency, to_agency, basis, offered_by, offered_at)
    values (${one.transferId}, ${one.caseId}, ${one.reference}, ${one.ofWhom}, ${one.riskLevel}, ${one.fromAgency}, ${one.toAgency},
      ${one.basis}, ${one.offeredBy}, ${one.offeredAt})
    on conflict (case_id) where state = 'offered' do nothing`);

/** One that shows to whoever asks. @throws {Refusal} not-found */
export const getTransfer = (context: Look, transferId: string): Promise<Transfer> =>
  context.db.one(
    transferShape,
    sql`select ${columns} from support.transfers where transfer_id = ${transferId}`,
  );

/** Does this offer wait, and show to whoever asks? */
export async function isOffered(look: Look, transferId: string): Promise<boolean> {
  const row = await look.db.maybe(
    z.object({ state: z.string() }),
    sql`select state from support.transfers where transfer_id = ${transferId}`,
  );
  return row?.state === 'offered';
}

/** Every transfer of a case, newest first. */
export const listTransfersOf = (context: Look, caseId: string): Promise<Transfer[]> =>
  context.db.all(
    transferShape,
    sql`select ${columns} from support.transfers where case_id = ${caseId} order by offered_at desc limit ${onPage}`,
  );

/** What waits for an agency's answer, the longest first; or what it offered itself, the newest first. */
export const listOffers = (look: Look, agencyId: string, side: 'to' | 'from'): Promise<Transfer[]> =>
  look.db.all(
    transferShape,
    side === 'to'
      ? sql`select ${columns} from support.transfers where to_agency = ${agencyId} and state = 'offered' order by offered_at limit ${onPage}`
      : sql`select ${columns} from support.transfers where from_agency = ${agencyId} order by offered_at desc limit ${onPage}`,
  );

/** How many offers wait for an agency's answer, counted up to a page. */
export async function countOffers(look: Look, agencyId: string): Promise<number> {
  const row = await look.db.one(
    z.object({ count: z.int() }),
    sql`select count(*)::integer as count from (select from support.transfers
      where to_agency = ${agencyId} and state = 'offered' limit ${onPage}) o`,
  );
  return row.count;
}

/** Answers an offer that still waits, otherwise than by taking it; tells how many did (0 or 1). */
export const answerTransfer = (
  act: StaffAct,
  transferId: string,
  state: Exclude<TransferState, 'offered' | 'accepted'>,
): Promise<number> =>
  act.db.run(sql`update support.transfers set state = ${state}, answered_by = ${act.actor.memberId}, answered_at = ${act.now}
    where transfer_id = ${transferId} and state = 'offered'`);

/** Takes the case; undefined when the offer does not stand any more. Gives who held it before. */
export const takeOver = (
  act: StaffAct,
  transferId: string,
  holder: string,
): Promise<{ readonly caseId: string; readonly formerHolder: string } | undefined> =>
  act.db.maybe(
    z
      .object({ case_id: z.string(), former_holder: z.string() })
      .transform((row) => ({ caseId: row.case_id, formerHolder: row.former_holder })),
    sql`select case_id, former_holder from support.take_over(${transferId}::uuid, ${holder}::uuid)`,
  );

const placeOf = (transferId: string, side: 'offer' | 'answer') => `support-transfer-${side}:${transferId}`;
const wordsRow = z.object({
  wrapped_by: z.literal('kek-1'),
  wrapped: z.instanceof(Buffer),
  sealed: z.instanceof(Buffer),
});
const offerShape = z.strictObject({ reason: z.string(), agreed: z.string(), why: z.string() });

async function saveWords(
  act: StaffAct,
  transferId: string,
  side: 'offer' | 'answer',
  text: string,
): Promise<void> {
  const dataKey = newDataKey();
  const { wrappedBy, wrapped } = act.keys.wrap(transferId, dataKey);
  await act.db.run(sql`insert into support.transfer_words (transfer_id, side, wrapped_by, wrapped, sealed, by_member, at)
    values (${transferId}, ${side}, ${wrappedBy}, ${wrapped}, ${seal(dataKey, placeOf(transferId, side), text)}, ${act.actor.memberId},
      ${act.now})`);
}
async function openWords(
  act: Act<DeskRing>,
  transferId: string,
  side: 'offer' | 'answer',
): Promise<string | undefined> {
  const row = await act.db.maybe(
    wordsRow,
    sql`select wrapped_by, wrapped, sealed from support.transfer_words where transfer_id = ${transferId} and side = ${side}`,
  );
  if (row === undefined) return undefined;
  const dataKey = act.keys.unwrap(transferId, { wrappedBy: row.wrapped_by, wrapped: row.wrapped });
  return open(dataKey, placeOf(transferId, side), row.sealed).toString();
}

/** Seals what the agency that offers tells the other. */
export const saveOfferWords = (act: StaffAct, transferId: string, words: OfferWords): Promise<void> =>
  saveWords(act, transferId, 'offer', JSON.stringify(words));
/** Seals why an offer was declined. */
export const saveAnswerWords = (act: StaffAct, transferId: string, words: string): Promise<void> =>
  saveWords(act, transferId, 'answer', words);
/** What was told with an offer; undefined where it does not show. */
export async function openOfferWords(
  act: Act<DeskRing>,
  transferId: string,
): Promise<OfferWords | undefined> {
  const text = await openWords(act, transferId, 'offer');
  return text === undefined ? undefined : offerShape.parse(JSON.parse(text));
}
/** Why it was declined; undefined where it was not, or does not show. */
export const openAnswerWords = (act: Act<DeskRing>, transferId: string): Promise<string | undefined> =>
  openWords(act, transferId, 'answer');
