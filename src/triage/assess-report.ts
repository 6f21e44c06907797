import { randomUUID } from 'node:crypto';
import { isSharedWith, rewrapRecordKey, type WorkerAct } from '../access/index.ts';
import {
  drawMentions,
  findMatches,
  type KeptMention,
  listKeptMentions,
  listMatchedRecords,
  recordMentions,
} from '../identities/index.ts';
import { suspectsInReport } from '../investigations/index.ts';
import { settlePassed, watchReport } from '../orders/index.ts';
import {
  indexWords,
  openReport,
  type Report,
  speaksOfDanger,
  type Told,
  textsOf,
  toldForMentions,
} from '../reports/index.ts';
import { noticeInMessage, noticeInReport } from '../support/index.ts';
import { consentTurned } from './consent-turned.ts';
import { addHistory } from './note-store.ts';
import { weigh } from './triage-rules.ts';
import { findItem, markNewAnswer, placeItem, withdrawItem } from './triage-store.ts';

/**
 * Assesses a report that came in: (1) opens it and wraps its key anew; (2) makes it findable; (3) draws the mentions out of
 * it; (4) compares them with every earlier mention of every agency; (5) tells the supporters of somebody who may stand in it;
 * (6) holds it against orders in force, and those affected against whom investigations suspect; (7) weighs danger, age and matches into priority and
 * time limit; (8) places it in its agency's inbox. One transaction; safe to run twice.
 */
export async function assessReport(act: WorkerAct, reportId: string): Promise<void> {
  const { report, told, dataKey } = await openReport(act, reportId);
  if (told === undefined) throw new Error('a report without its contents');
  const of = { recordId: reportId, agencyId: report.agencyId, saidAt: report.receivedAt, dataKey };
  const [known, mentions] = await Promise.all([
    findItem(act, reportId, report.agencyId),
    recordMentions(act, of, toldForMentions(told, report.receivedAt)),
    rewrapRecordKey(act, reportId, dataKey),
    indexWords(act, report, textsOf(told)),
  ]);
  const strongest = await findMatches(act, of, mentions);
  await notice(act, report, mentions, told);
  await placeItem(act, report, report.agencyId, weigh(report, strongest, report.receivedAt));
  if (known === undefined) await addHistory(act, { reportId, agencyId: report.agencyId, what: 'placed' });
}

/** Tells the supporters of somebody who may stand in a report, and holds it against orders in force and against whom investigations suspect. Safe to run again. */
async function notice(
  act: WorkerAct,
  { reportId, receivedAt }: Pick<Report, 'reportId' | 'receivedAt'>,
  mentions: readonly KeptMention[],
  told: Told | undefined,
): Promise<void> {
  const matched = await listMatchedRecords(act, reportId);
  await noticeInReport(act, { reportId, receivedAt, matched, mentions });
  const texts = told === undefined ? [] : toldForMentions(told, receivedAt).narrative;
  await watchReport(act, reportId, mentions, { texts, saidAt: receivedAt });
  await suspectsInReport(act, reportId, mentions);
}

/** Looks for matches again after a suggestion was accepted or dismissed: those of a dismissed one are withdrawn by then. */
export async function reassessMatches(act: WorkerAct, reportId: string): Promise<void> {
  const { report, told, dataKey } = await openReport(act, reportId);
  const mentions = await listKeptMentions(act, reportId, dataKey);
  const of = { recordId: reportId, agencyId: report.agencyId, saidAt: report.receivedAt, dataKey };
  await findMatches(act, of, mentions);
  await notice(act, report, mentions, told);
}

/** Somebody said whether people of two reports are one: who is affected in either is held against whom investigations suspect. Safe to run again. */
export async function joinedInReport(act: WorkerAct, reportId: string): Promise<void> {
  const { dataKey } = await openReport(act, reportId);
  await suspectsInReport(act, reportId, await listKeptMentions(act, reportId, dataKey));
}

/** What words of a reporter name, on the day on which they came. Kept nowhere: a match needs a suggestion that the desk accepts. */
const namedIn = (reportId: string, { text, sentAt }: { text: string; sentAt: Date }): KeptMention[] =>
  drawMentions({
    ...{ narrative: [text], people: [], places: [], vehicles: [], phones: [], businesses: [], online: [] },
    saidOn: sentAt,
  }).map((mention) => ({ mentionId: randomUUID(), recordId: reportId, saidAt: sentAt, mention }));

/**
 * Holds what a reporter wrote later against orders and against whom cases are for: names, places and things in it, and its words, by what stood on the
 * day on which it came. Safe to run again.
 */
async function holdMessage(
  act: WorkerAct,
  reportId: string,
  message: { readonly text: string; readonly sentAt: Date },
): Promise<void> {
  await noticeInMessage(act, reportId, message);
  const said = { texts: [message.text], saidAt: message.sentAt };
  await watchReport(act, reportId, namedIn(reportId, message), said);
}

/**
 * The reporter came back with words, with files, or with both: their words become findable and are held against orders and cases, and every desk that has the report
 * sees so. Without `messageId` they sent files alone.
 */
export async function noteAnswer(
  act: WorkerAct,
  reportId: string,
  messageId: string | undefined,
): Promise<void> {
  const { report, messages } = await openReport(act, reportId);
  const message = messages.find((each) => each.messageId === messageId);
  if (messageId !== undefined && message === undefined) return;
  const words = message === undefined ? [] : [message.text];
  if (words.length > 0) await indexWords(act, report, words);
  if (message !== undefined) await holdMessage(act, reportId, message);
  await markNewAnswer(act, reportId, speaksOfDanger(words, act.now));
  await addHistory(act, { reportId, agencyId: report.agencyId, what: 'answered' });
}

/**
 * A report was passed on: it stands in the other agency's inbox, and its time limit begins there now. Nothing is placed when the
 * pass was taken back meanwhile: the two pieces of news may be heard in either order.
 */
export async function receivePassed(act: WorkerAct, reportId: string, toAgency: string): Promise<void> {
  if (!(await isSharedWith(act, reportId, toAgency))) return;
  const { report, told, messages, dataKey } = await openReport(act, reportId);
  await placeItem(act, report, toAgency, weigh(report, undefined, act.now, ['passed-here']));
  await addHistory(act, { reportId, agencyId: toAgency, what: 'passed-here' });
  // Whom they support, orders that they hold and suspects may be touched by what they could not know of before.
  await notice(act, report, await listKeptMentions(act, reportId, dataKey), told);
  for (const message of messages)
    if (message.author === 'reporter') await holdMessage(act, reportId, message);
  await settlePassed(act, reportId, toAgency);
  await consentTurned(act, reportId);
}

/** A pass was taken back before the other agency began on it. */
export async function withdrawPassed(act: WorkerAct, reportId: string, toAgency: string): Promise<void> {
  if ((await withdrawItem(act, reportId, toAgency)) > 0)
    await addHistory(act, { reportId, agencyId: toAgency, what: 'withdrawn' });
  await settlePassed(act, reportId, toAgency);
}
