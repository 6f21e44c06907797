/** What the page for joining two mentions by hand shows, gathered inside the act that opened it. */
import { openRecordKey, type StaffAct, worksAtDesk } from '../../../access/index.ts';
import { noteOpened } from '../../../audit/index.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type KeptMention, listKeptMentions, openMentions } from '../../mention-store.ts';
import type { FindReport, ReportInWords, TellReports } from '../report-in-words.ts';

export interface JoinModel {
  readonly mention: KeptMention;
  readonly report: ReportInWords | undefined;
  /** May this member join here? */
  readonly works: boolean;
  /** The other report, once its reference was given; a word where it is not one that can be joined with. */
  readonly other:
    | undefined
    | 'unknown'
    | 'same'
    | { readonly report: ReportInWords; readonly mentions: readonly KeptMention[] };
}

/** @throws {Refusal} not-found */
export async function loadJoin(
  act: StaffAct,
  mentionId: string,
  reference: string,
  reports: { readonly tell: TellReports; readonly find: FindReport },
): Promise<JoinModel> {
  const mention = (await openMentions(act, [mentionId])).get(mentionId);
  if (mention === undefined) throw new Refusal('not-found');
  const { recordId } = mention;
  const report = (await reports.tell(act, [recordId])).get(recordId);
  const of = { mention, report, works: worksAtDesk(act.actor) };
  if (reference === '' || !of.works) return { ...of, other: undefined };
  const found = await reports.find(act, reference);
  if (found === undefined) return { ...of, other: 'unknown' };
  if (found.reportId === recordId) return { ...of, other: 'same' };
  await noteOpened(act, [found.reportId]);
  const dataKey = await openRecordKey(act, found.reportId);
  const mentions = (await listKeptMentions(act, found.reportId, dataKey)).filter(
    (each) => each.mention.kind === mention.mention.kind && each.mention.state !== 'dismissed',
  );
  return { ...of, other: { report: found, mentions } };
}
