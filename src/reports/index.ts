/** What people tell us, by every channel, kept as received. */
export { askReporter } from './ask-reporter.ts';
export {
  type ConsentStanding,
  consentStanding,
  mayGoOn,
  type SaidStep,
} from './consent/consent-step.ts';
export { listConsentSteps, whyDecided } from './consent/consent-store.ts';
export {
  type DecideOnConsent,
  decideOnConsent,
  findConsentStanding,
  mustMayGoOn,
  noteConsentSaid,
} from './consent/turn-consent.ts';
export { countOpenByMonth, findByWords } from './count-query.ts';
export { whereFrom } from './find-where.ts';
export { indexWords } from './index-words.ts';
export { listReporterMessages, saveMessage } from './message-store.ts';
export { type OpenedReport, openReport } from './open-report.ts';
export { findOpenReport, listOpenReports, type ReportInShort } from './open-reports-query.ts';
export { readReceipt } from './receipt.ts';
export { type Channel, channels, type Message, type Report, type Stage, takenChannels } from './report.ts';
export { speaksOfDanger } from './report-rules.ts';
export { getReport, saveStage } from './report-store.ts';
export { type SearchPage, searchReports } from './search-query.ts';
export { spokenName } from './staff/take/spoken-languages.ts';
export { clearExpiredUnfinished, listUnfinished, type Unfinished } from './staff/take/unfinished-store.ts';
export { UnfinishedNotice } from './staff/take/unfinished-view.tsx';
export { type Submission, submitReport } from './submit-report.ts';
export { getDeskForTaken, takeReport } from './take-report.ts';
export {
  type ContactTold,
  knownAnswers,
  type PersonTold,
  type Told,
  textsOf,
  toldForMentions,
} from './told.ts';
