/** The rows that one invented report leaves behind when it has gone the whole way: the same as by the acts, all but its matches. */
import { createHash, randomUUID } from 'node:crypto';
import { blockingKeys } from '../../src/identities/blocking-keys.ts';
import { drawMentions } from '../../src/identities/draw-mentions.ts';
import type { Mention } from '../../src/identities/mention.ts';
import { normalise } from '../../src/matching/index.ts';
import { type BookRing, newDataKey, reporterKey, seal } from '../../src/platform/keys/index.ts';
import { saidLater } from '../../src/practice/came-of.ts';
import { type PracticeDecision, type PracticeReport, practiceMembers } from '../../src/practice/generate.ts';
import { practiceId, publicDesk } from '../../src/practice/load-people.ts';
import { takenBy } from '../../src/practice/load-report.ts';
import { type Report, textsOf, toldForMentions } from '../../src/reports/index.ts';
import { newReceiptCode } from '../../src/reports/receipt.ts';
import { searchWords } from '../../src/reports/report-rules.ts';
import { buildReport, contentsPlace, receiptPlace } from '../../src/reports/submit-report.ts';
import { type ReasonCode, stageAfter, weigh } from '../../src/triage/triage-rules.ts';
import { type Cell, Sheet } from './copy-rows.ts';

/** The tables that are filled while reports are told; items and matches come when all has been told. */
export const newSheets = () => ({
  records: new Sheet('access.records', 'record_id, kind, agency_id, others_see, registered_at'),
  recordKeys: new Sheet('access.record_keys', 'record_id, wrapped_by, wrapped, made_at'),
  reports: new Sheet(
    'reports.reports',
    `report_id, agency_id, reference, channel, language, received_at, danger, danger_words, affected, identity_choice,
      ward_code, council_code, happened_from, how_often, stage, taken_by, entered_at`,
  ),
  contents: new Sheet('reports.contents', 'report_id, section, sealed'),
  receipts: new Sheet('reports.receipts', 'report_id, locator, wrapped_key, made_at'),
  messages: new Sheet('reports.messages', 'message_id, report_id, author, member_id, sealed, sent_at'),
  words: new Sheet('reports.search_words', 'report_id, agency_id, received_at, words'),
  mentions: new Sheet(
    'identities.mentions',
    'mention_id, record_id, agency_id, kind, source, state, sealed, said_at, drawn_at',
  ),
  keys: new Sheet('identities.mention_keys', 'key, mention_id, record_id, apart, said_at'),
  shares: new Sheet(
    'access.shares',
    'share_id, record_id, sections, from_agency, to_agency, purpose, basis, granted_by, granted_at, until',
  ),
  items: itemSheet(),
  decisions: new Sheet(
    'triage.decisions',
    'decision_id, report_id, agency_id, decision, sealed_reason, to_agency, share_id, decided_by, decided_at',
  ),
  history: new Sheet('triage.history', 'history_id, report_id, agency_id, what, member_id, to_agency, at'),
  afterwards: new Sheet(
    'triage.afterwards',
    'said_id, report_id, agency_id, stopped, again_on, said_by, said_at',
  ),
});
export type Sheets = ReturnType<typeof newSheets>;

export const itemSheet = () =>
  new Sheet(
    'triage.items',
    `item_id, report_id, agency_id, reference, channel, ward_code, council_code, received_at, placed_at, priority, due_at,
      reasons, state, decided_at`,
  );

/** A mention with the hashes of its keys in the order in which they are made. */
export interface ToldMention {
  readonly mentionId: string;
  readonly mention: Mention;
  readonly keys: readonly bigint[];
}

/** What the report's own item is made of once its matches are known, and what it says of whom. */
export interface ToldReport {
  readonly report: Report;
  readonly hidden: boolean;
  readonly decidedAt: Date | undefined;
  readonly mentions: readonly ToldMention[];
}

export function addItem(
  items: Sheet,
  report: Report,
  agencyId: string,
  at: Date,
  strongest: 'certain' | 'strong' | 'possible' | undefined,
  decidedAt: Date | undefined,
  also: readonly ReasonCode[] = [],
): void {
  const { priority, dueAt, reasons } = weigh(report, strongest, at, also);
  const coded: Cell[] = [report.channel, report.wardCode, report.councilCode, report.receivedAt];
  const state = decidedAt === undefined ? 'undecided' : 'decided';
  const settled: Cell[] = [at, priority, dueAt, reasons, state, decidedAt ?? null];
  items.add(randomUUID(), report.reportId, agencyId, report.reference, ...coded, ...settled);
}

const sections = ['told', 'conversation', 'mentions', 'files'] as const;
const twoYears = 2 * 365 * 86_400_000;
const aDay = 86_400_000;

/** Writes one report's rows; `now` is when the county is filled. */
export function tellReport(sheets: Sheets, practice: PracticeReport, ring: BookRing, now: Date): ToldReport {
  const { contact, ...told } = practice.answers;
  const { agencyId, receivedAt, channel, language, decision } = practice;
  const taken = takenBy(practice);
  const built = buildReport({ told, contact, channel, language, agencyId, taken }, agencyId, receivedAt);
  const report = decision === undefined ? built : { ...built, stage: stageAfter(decision.kind) };
  const { reportId } = report;
  const hidden = practice.visibility === 'hidden';
  const dataKey = newDataKey();
  const { wrappedBy, wrapped } = ring.wrap(reportId, dataKey);
  const code = newReceiptCode();

  sheets.records.add(reportId, 'report', agencyId, hidden ? 'hidden' : 'sealed', receivedAt);
  sheets.recordKeys.add(reportId, wrappedBy, wrapped, receivedAt);
  sheets.reports.add(
    ...[reportId, agencyId, report.reference, channel, language, receivedAt, report.danger],
    ...[report.dangerWords, report.affected, report.identityChoice, report.wardCode, report.councilCode],
    ...[report.happenedFrom, report.howOften, report.stage, report.takenBy, report.enteredAt],
  );
  for (const [section, what] of Object.entries({ told, contact }))
    if (what !== undefined) {
      const sealed = seal(dataKey, contentsPlace(reportId, section), JSON.stringify(what));
      sheets.contents.add(reportId, section, sealed);
    }
  const locator = createHash('sha256').update(ring.receiptLocator(code)).digest();
  const reporters = seal(reporterKey(code), receiptPlace(reportId), dataKey);
  sheets.receipts.add(reportId, locator, reporters, receivedAt);
  for (const { from, at, text } of practice.conversation) {
    const messageId = randomUUID();
    const sealed = seal(dataKey, `message:${messageId}`, text);
    sheets.messages.add(messageId, reportId, from, null, sealed, at);
  }
  const words = searchWords(textsOf(told)).map((word) => ring.indexHash('word', word));
  sheets.words.add(reportId, agencyId, receivedAt, words);

  const mentions = drawMentions(toldForMentions(told, receivedAt)).map((mention): ToldMention => {
    const mentionId = randomUUID();
    const { kind, source, state, value, role, span } = mention;
    const sealed = seal(dataKey, `mention:${mentionId}`, JSON.stringify({ value, role, span }));
    sheets.mentions.add(mentionId, reportId, agencyId, kind, source, state, sealed, receivedAt, receivedAt);
    const keys = blockingKeys(normalise(mention)).map(({ key }) => ring.indexHash('block', key));
    for (const key of keys) sheets.keys.add(key, mentionId, reportId, hidden, receivedAt);
    return { mentionId, mention, keys };
  });
  tellDesks(sheets, { practice, report, dataKey, now });
  return { report, hidden, decidedAt: decision?.at, mentions };
}

interface AtDesks {
  readonly practice: PracticeReport;
  readonly report: Report;
  readonly dataKey: Buffer;
  readonly now: Date;
}

/** What each desk that had the report leaves: it was placed, passed on, decided. */
function tellDesks(sheets: Sheets, { practice, report, dataKey, now }: AtDesks): void {
  const { reportId, agencyId, receivedAt } = report;
  const { decision } = practice;
  const history = (at: Date, desk: string, what: string, member: string | null, to: string | null) =>
    sheets.history.add(randomUUID(), reportId, desk, what, member, to, at);
  const share = (to: string, at: Date, until: Date) => {
    const shareId = randomUUID();
    const why: Cell[] = ['report-passed-on', 'dpa-2018-schedule-1-paragraph-18', null];
    sheets.shares.add(shareId, reportId, sections, agencyId, to, ...why, at, until);
    history(at, to, 'passed-here', null, null);
    return shareId;
  };
  const decide = (desk: string, by: Decided, at: Date) => {
    const decisionId = randomUUID();
    const reason = seal(dataKey, `decision:${decisionId}`, by.reason);
    const { kind, toAgency = null, shareId = null, memberId } = by;
    sheets.decisions.add(decisionId, reportId, desk, kind, reason, toAgency, shareId, memberId, at);
    history(at, desk, 'decided', memberId, toAgency);
  };
  history(receivedAt, agencyId, 'placed', null, null);
  const sharedWith = practice.visibility === 'shared' && agencyId !== publicDesk ? publicDesk : undefined;
  if (sharedWith !== undefined) share(sharedWith, receivedAt, new Date(now.getTime() + twoYears));
  const passedTo =
    decision?.kind === 'pass-to-agency' && decision.toAgencyId !== agencyId ? decision.toAgencyId : undefined;
  if (decision !== undefined) {
    const shareId = passedTo && share(passedTo, decision.at, new Date(decision.at.getTime() + twoYears));
    const own = ownDecision(decision, passedTo, shareId);
    decide(agencyId, own, decision.at);
    const later = saidLater(practice, decision, now);
    if (later !== undefined) {
      const { stopped, againOn } = { stopped: null, againOn: null, ...later.said };
      sheets.afterwards.add(randomUUID(), reportId, agencyId, stopped, againOn, own.memberId, later.at);
      history(later.at, agencyId, 'came-of-it', own.memberId, null);
    }
  }
  for (const desk of new Set([passedTo, sharedWith])) {
    if (desk === undefined) continue;
    const placedAt = desk === sharedWith ? receivedAt : (decision?.at ?? receivedAt);
    const by =
      decision && practiceMembers.find((each) => each.agencyId === desk && each.roles.includes('duty-desk'));
    const at = decision && by && new Date(Math.min(decision.at.getTime() + aDay, now.getTime()));
    addItem(sheets.items, report, desk, placedAt, undefined, at, ['passed-here']);
    if (at && by)
      decide(desk, { kind: 'keep-as-intelligence', reason: seen, memberId: practiceId(by.id) }, at);
  }
}

interface Decided {
  readonly kind: PracticeDecision['kind'];
  readonly reason: string;
  readonly memberId: string;
  readonly toAgency?: string | undefined;
  readonly shareId?: string | undefined;
}

const ownDecision = (
  { kind, reason, memberId }: PracticeDecision,
  toAgency: string | undefined,
  shareId: string | undefined,
): Decided => ({
  kind: toAgency === undefined && kind === 'pass-to-agency' ? 'refer-on' : kind,
  reason,
  memberId: practiceId(memberId),
  toAgency,
  shareId,
});

const seen = 'Seen, with thanks. The agency that holds it leads; kept here to compare with what comes.';
