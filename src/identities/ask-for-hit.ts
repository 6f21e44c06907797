import { randomUUID } from 'node:crypto';
import { grantShare, type StaffAct, worksAtDesk } from '../access/index.ts';
import { Refusal } from '../platform/refusal.ts';
import { type RequestAnswer, sectionsOf } from './asking.ts';
import { getRequest, listSealedHits, saveAnswer, saveRequest } from './request-store.ts';

export interface Asking {
  readonly recordId: string;
  readonly holder: string;
  readonly purpose: string;
  /** The lawful basis, by its name. */
  readonly basis: string;
  /** In the member's own words; the other desk reads them. */
  readonly reason: string;
}

/**
 * Asks another agency for its sealed records that match one of ours: one request for each, of which the member learns only how many
 * there are. Only the duty desk of the agency that owns the record, and never about a hidden one, since asking tells of it.
 * Gives how many this asked for. @throws {Refusal} not-allowed, bad-request; not-found where nothing of theirs matches
 */
export async function askForHit(act: StaffAct, asking: Asking): Promise<number> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  const hits = await listSealedHits(act, asking.recordId, asking.holder);
  if (hits.length === 0) throw new Refusal('not-found');
  if (asking.reason.trim() === '') throw new Refusal('bad-request');
  let asked = 0;
  for (const { theirRecord } of hits)
    asked += await saveRequest(act, {
      ...asking,
      requestId: randomUUID(),
      ourRecord: asking.recordId,
      theirRecord,
      toAgency: asking.holder,
    });
  return asked;
}

export interface Answering {
  readonly requestId: string;
  readonly answer: RequestAnswer;
  /** For `part`: which sections. */
  readonly sections: readonly string[];
  /** For how many days the record is opened. */
  readonly days: number;
  readonly reason: string;
}

const day = 86_400_000;

/**
 * Answers what another agency asked: all, part, or no, with a reason that those who asked read. What is opened is a share like any
 * other, with its end. `changed` when a colleague answered meanwhile, `different` when both records were found to be different: nothing is opened for that. @throws {Refusal} not-allowed, not-found, bad-request
 */
export async function answerRequest(
  act: StaffAct,
  answering: Answering,
): Promise<'answered' | 'changed' | 'different'> {
  if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
  const request = await getRequest(act, answering.requestId);
  if (request.toAgency !== act.actor.agencyId) throw new Refusal('not-found');
  if (request.answer !== undefined) return 'changed';
  if (request.different) return 'different';
  const sections = sectionsOf(answering.answer, answering.sections);
  if (answering.reason.trim() === '' || (answering.answer === 'part' && sections.length === 0))
    throw new Refusal('bad-request');
  const shareId =
    answering.answer === 'no'
      ? null
      : await grantShare(act, {
          recordId: request.theirRecord,
          sections,
          toAgency: request.fromAgency,
          purpose: `hit-${request.purpose}`,
          basis: request.basis,
          until: new Date(act.now.getTime() + answering.days * day),
        });
  await saveAnswer(act, request, { ...answering, sections, shareId });
  return 'answered';
}
