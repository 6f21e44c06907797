/**
 * The pure generator of the invented county: agencies, members, and any number of years of reports with the truth
 * behind them. Loading them into a database is another file's work.
 */
export { type PracticeAgency, practiceAgencies } from './agencies.ts';
export { type PracticeMember, type PracticeRole, practiceMembers } from './members.ts';
export type {
  PracticeChannel,
  PracticeDecision,
  PracticeExchange,
  PracticeReport,
  PracticeTruth,
  PracticeVisibility,
  TrueMention,
} from './practice-report.ts';
export { makeReports, type PracticeOrder } from './reports.ts';
export type { ReportAnswers } from './told.ts';
