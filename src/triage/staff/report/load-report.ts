/** Everything that the page of one report shows, gathered inside the act that opened it. */
import {
  type ListedAgency,
  listAgencies,
  listMemberNames,
  reads,
  type SignedIn,
  type StaffAct,
  worksAtDesk,
} from '../../../access/index.ts';
import { listFiles, readScannerState } from '../../../files/index.ts';
import {
  type CommonValueShown,
  describeMention,
  type KeptMention,
  type ListedRequest,
  listCommonOf,
  listKeptMentions,
  listMatchesOf,
  listRequests,
  listSealedHits,
  openMentions,
  type ShownMatch,
} from '../../../identities/index.ts';
import {
  findConsentStanding,
  listOpenReports,
  mayGoOn,
  type OpenedReport,
  openReport,
  whyDecided,
} from '../../../reports/index.ts';
import { listAfterwards, type SaidAfterwards } from '../../afterwards/afterwards-store.ts';
import { listHandedOn, type ShownHanding } from '../../handing/shown-handings.ts';
import { listHistory, listNotes, type Note } from '../../note-store.ts';
import { type Decision, findItem, type Item, isPassActedOn, listDecisions } from '../../triage-store.ts';
import type { ConsentModel } from '../consent/part.tsx';
import type { FilesModel } from '../files/files-model.ts';
import { groupMatches, type MatchGroup } from './match-groups.ts';

export interface ShownMention {
  readonly mentionId: string;
  readonly kind: KeptMention['mention']['kind'];
  readonly source: 'answer' | 'narrative' | 'file';
  readonly state: 'accepted' | 'suggested' | 'dismissed';
  readonly text: string | undefined;
}

/** How one stands with an agency that holds sealed records which match. */
export interface AskingState {
  readonly mayAsk: boolean;
  readonly asked: readonly ListedRequest[];
}

export interface ReportModel {
  readonly me: SignedIn;
  readonly now: Date;
  readonly opened: Omit<OpenedReport, 'dataKey'>;
  /** The place of the report in the member's agency's inbox. */
  readonly item: Item | undefined;
  /** May this member claim, ask, note and decide here? */
  readonly works: boolean;
  /** This member may begin an investigation from it. */
  readonly investigates: boolean;
  /** Where a support case told it on consent that was taken back. */
  readonly consent: ConsentModel | undefined;
  /** Something new may come of it: it may be passed on, and something begin from it. */
  readonly goesOn: boolean;
  readonly mentions: readonly ShownMention[];
  readonly matches: readonly MatchGroup[];
  /** Values told of here that very many tell of. */
  readonly common: readonly CommonValueShown[];
  /** What the desk may ask for and has asked, by the agency that holds it. */
  readonly asking: ReadonlyMap<string, AskingState>;
  readonly files: FilesModel;
  /** The decision that stands. */
  readonly decision: Decision | undefined;
  /** What the desk said since became of it, the newest first. */
  readonly afterwards: readonly SaidAfterwards[];
  readonly undone: readonly Decision[];
  readonly canUndo: boolean;
  /** What was handed to investigators, as far as it is this member's to know. */
  readonly handings: readonly ShownHanding[];
  readonly notes: readonly Note[];
  readonly history: Awaited<ReturnType<typeof listHistory>>;
  readonly agencies: readonly ListedAgency[];
  memberName(memberId: string | null): string | undefined;
  agencyName(agencyId: string): string;
}

/** Opens the report and gathers what belongs to it. @throws {Refusal} not-found, also when it exists and is not theirs */
export async function loadReport(act: StaffAct, reportId: string): Promise<ReportModel> {
  const { dataKey, ...opened } = await openReport(act, reportId);
  const { agencyId } = act.actor;
  // None of these waits for another, so they travel together.
  const [
    item,
    mentions,
    decisions,
    files,
    scanner,
    notes,
    history,
    agencies,
    found,
    standing,
    handings,
    afterwards,
    common,
  ] = await Promise.all([
    findItem(act, reportId, agencyId),
    listKeptMentions(act, reportId, dataKey),
    listDecisions(act, reportId, agencyId, dataKey),
    listFiles(act, reportId, dataKey),
    readScannerState(act),
    listNotes(act, reportId, agencyId, dataKey),
    listHistory(act, reportId, agencyId),
    listAgencies(act),
    listMatchesOf(act, reportId),
    findConsentStanding(act, reportId),
    listHandedOn(act, reportId, dataKey),
    listAfterwards(act, reportId, agencyId),
    listCommonOf(act, reportId),
  ]);
  const decision = item?.state === 'decided' ? decisions.find((each) => each.undoneAt === null) : undefined;
  const memberIds = [
    item?.claimedBy,
    opened.report.takenBy,
    ...opened.messages.map((message) => message.memberId),
    ...decisions.flatMap((each) => [each.decidedBy, each.undoneBy]),
    ...notes.map((note) => note.writtenBy),
    ...files.map((file) => file.memberId),
    ...history.map((line) => line.memberId),
    standing?.decision?.by,
    ...afterwards.map(({ saidBy }) => saidBy),
    ...handings.flatMap(({ handedBy, named }) => [handedBy, ...named]),
  ].filter((id): id is string => id !== null && id !== undefined);
  const [names, matches, actedOn] = await Promise.all([
    listMemberNames(act, [...new Set(memberIds)]),
    gatherMatches(act, found, mentions),
    decision !== undefined && isPassActedOn(act, decision.decisionId),
  ]);
  const works = worksAtDesk(act.actor) && item !== undefined && item.state !== 'withdrawn';
  const asking = await gatherAsking(act, reportId, matches, works);
  const memberName = (memberId: string | null) => (memberId === null ? undefined : names.get(memberId)?.name);
  const shown = mentions.map(({ mentionId, mention }) => ({
    mentionId,
    kind: mention.kind,
    source: mention.source,
    state: mention.state,
    text: describeMention(mention),
  }));
  return {
    me: act.actor,
    now: act.now,
    opened,
    item,
    works,
    investigates: reads(act.actor, 'investigation') && item !== undefined,
    consent:
      standing === undefined
        ? undefined
        : {
            reportId,
            standing,
            why: standing.decision === undefined ? undefined : whyDecided(standing.decision, dataKey),
            works,
            now: act.now,
            memberName,
          },
    goesOn: mayGoOn(standing),
    mentions: shown,
    files: { reportId, files, scanner, works, memberName, places: placesOfFiles(mentions) },
    matches,
    common,
    asking,
    decision,
    afterwards: decision === undefined ? [] : afterwards.filter(({ saidAt }) => saidAt >= decision.decidedAt),
    undone: decisions.filter((each) => each.undoneAt !== null),
    canUndo: decision !== undefined && !actedOn,
    handings,
    notes,
    history,
    agencies,
    memberName,
    agencyName: (id) => agencies.find((agency) => agency.agencyId === id)?.name ?? id,
  };
}

/** Most requests about one report that its page tells of. */
const mostRequests = 50;

/** For each agency that holds sealed records which match: may one ask, and what was asked. */
async function gatherAsking(
  act: StaffAct,
  reportId: string,
  matches: readonly MatchGroup[],
  works: boolean,
): Promise<Map<string, AskingState>> {
  const holders = matches.flatMap((group) => (group.class === 'sealed' ? [group.holder] : []));
  if (holders.length === 0) return new Map();
  const asked = await listRequests(act, 'ours', { about: reportId, most: mostRequests });
  const states = holders.map(async (holder): Promise<[string, AskingState]> => {
    const hits = works ? await listSealedHits(act, reportId, holder) : [];
    const ofHolder = asked.filter((request) => request.otherAgency === holder);
    const waiting = ofHolder.filter((request) => request.answer === null).length;
    return [holder, { mayAsk: hits.length > waiting, asked: ofHolder }];
  });
  return new Map(await Promise.all(states));
}

/** The places that files suggested, by the degrees that they were told in. */
const placesOfFiles = (mentions: readonly KeptMention[]): FilesModel['places'] =>
  mentions.flatMap(({ mentionId, mention }) =>
    mention.source === 'file' && mention.kind === 'place'
      ? [{ mentionId, state: mention.state, text: mention.value.text }]
      : [],
  );

/** The matches with what each end says; the report's own mentions are open already. */
async function gatherMatches(
  act: StaffAct,
  found: readonly ShownMatch[],
  own: readonly KeptMention[],
): Promise<MatchGroup[]> {
  const open = found.filter((match) => match.other.class === 'open');
  const [related, others] = await Promise.all([
    listOpenReports(act, [...new Set(open.map((match) => match.otherRecord))]),
    openMentions(act, [...new Set(open.map((match) => match.otherMention))]),
  ]);
  const ends = new Map([...own.map((each) => [each.mentionId, each] as const), ...others]);
  return groupMatches(found, related, (mentionId) => {
    const end = ends.get(mentionId);
    return end === undefined ? undefined : describeMention(end.mention);
  });
}
