/** Everything that the page of one identity shows, gathered inside the act that opened it. */
import { listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import { listDecisionsAmong, type MadeDecision } from '../../decision-store.ts';
import { openIdentity } from '../../find-identity.ts';
import type { ReachedPair } from '../../identity-query.ts';
import { gatherFacts, type HeldFact } from '../../mention-facts.ts';
import type { KeptMention } from '../../mention-store.ts';
import type { ReportInWords, TellReports } from '../report-in-words.ts';

/** A mention of the identity with the report that it stands in. */
export interface Teller {
  readonly kept: KeptMention;
  readonly report: ReportInWords | undefined;
}

export interface IdentityModel {
  readonly kind: string;
  readonly mentionId: string;
  /** By mention, the oldest first. */
  readonly tellers: ReadonlyMap<string, Teller>;
  readonly facts: readonly HeldFact[];
  readonly within: readonly ReachedPair[];
  readonly heldApart: readonly ReachedPair[];
  readonly whole: boolean;
  readonly decisions: readonly (MadeDecision & { readonly matchId: string })[];
  memberName(id: string): string | undefined;
  agencyName(id: string): string;
}

/** @throws {Refusal} not-found */
export async function loadIdentity(
  act: StaffAct,
  mentionId: string,
  tellReports: TellReports,
): Promise<IdentityModel> {
  const identity = await openIdentity(act, mentionId);
  const opened = [...identity.mentions.values()];
  const touching = identity.reached.filter(
    ({ left, right }) => identity.members.includes(left) || identity.members.includes(right),
  );
  const [reports, agencies, decisions] = await Promise.all([
    tellReports(act, [...new Set(opened.map((each) => each.recordId))]),
    listAgencies(act),
    listDecisionsAmong(
      act,
      touching.map((pair) => pair.matchId),
    ),
  ]);
  const names = await listMemberNames(act, [...new Set(decisions.map((each) => each.memberId))]);
  const inOrder = opened.toSorted((a, b) => a.saidAt.getTime() - b.saidAt.getTime());
  return {
    kind: identity.mentions.get(mentionId)?.mention.kind ?? '',
    mentionId,
    tellers: new Map(
      inOrder.map((kept) => [kept.mentionId, { kept, report: reports.get(kept.recordId) }] as const),
    ),
    facts: gatherFacts(inOrder.filter((each) => identity.members.includes(each.mentionId))),
    within: identity.within,
    heldApart: identity.heldApart,
    whole: identity.whole,
    decisions,
    memberName: (id) => names.get(id)?.name,
    agencyName: (id) => agencies.find((agency) => agency.agencyId === id)?.name ?? id,
  };
}
