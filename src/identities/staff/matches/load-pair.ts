/** Everything that the page of one pair shows, gathered inside the act that opened it. */
import {
  listAgencies,
  listMemberNames,
  openRecordKey,
  type StaffAct,
  worksAtDesk,
} from '../../../access/index.ts';
import { noteOpened } from '../../../audit/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { listDecisionsOf, type MadeDecision, type PairEnds } from '../../decision-store.ts';
import { findIdentity } from '../../find-identity.ts';
import { joins } from '../../fold-match.ts';
import { type ComparedFact, compareFacts } from '../../mention-facts.ts';
import { type KeptMention, openMentions } from '../../mention-store.ts';
import type { ReportInWords, TellReports } from '../report-in-words.ts';
import { type ComparedPair, getPair } from './pair-query.ts';

export interface Side {
  readonly mention: KeptMention;
  readonly report: ReportInWords | undefined;
}

export interface PairModel {
  readonly pair: ComparedPair;
  readonly left: Side;
  readonly right: Side;
  readonly facts: readonly ComparedFact[];
  readonly decisions: readonly MadeDecision[];
  /** Joins that still lead from one end to the other although a person called them different, and are not followed. */
  readonly inDoubt: number;
  /** May this member decide here? */
  readonly works: boolean;
  memberName(id: string): string | undefined;
  agencyName(id: string): string;
}

/** Opens both ends of a pair; the book has a line for each record. @throws {Refusal} not-found */
export async function loadPair(
  act: StaffAct,
  matchId: string,
  ends: PairEnds,
  tellReports: TellReports,
): Promise<PairModel> {
  const { leftRecord, rightRecord } = ends;
  await noteOpened(act, [rightRecord]);
  const [pair, dataKey, agencies, reports] = await Promise.all([
    getPair(act, matchId, leftRecord),
    openRecordKey(act, leftRecord),
    listAgencies(act),
    tellReports(act, [leftRecord, rightRecord]),
  ]);
  const [mentions, decisions, identity] = await Promise.all([
    openMentions(act, [pair.leftMention, pair.rightMention]),
    listDecisionsOf(act, matchId, dataKey),
    findIdentity(act, pair.leftMention),
  ]);
  // The earlier telling stands first.
  const [left, right] = [...mentions.values()].toSorted((a, b) => a.saidAt.getTime() - b.saidAt.getTime());
  if (left === undefined || right === undefined) throw new Refusal('not-found');
  const names = await listMemberNames(act, [...new Set(decisions.map((each) => each.memberId))]);
  const reached = identity.reached
    .filter(({ state }) => joins(state))
    .flatMap((each) => [each.left, each.right]);
  return {
    pair,
    left: { mention: left, report: reports.get(left.recordId) },
    right: { mention: right, report: reports.get(right.recordId) },
    facts: compareFacts(left.mention, right.mention, pair.levels),
    decisions,
    inDoubt: pair.state === 'rejected' && reached.includes(pair.rightMention) ? identity.heldApart.length : 0,
    works: worksAtDesk(act.actor),
    memberName: (id) => names.get(id)?.name,
    agencyName: (id) => agencies.find((agency) => agency.agencyId === id)?.name ?? id,
  };
}
