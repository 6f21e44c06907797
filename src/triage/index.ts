/** The desk: one inbox, deciding what a report is about, handing it on. */
export {
  assessReport,
  joinedInReport,
  noteAnswer,
  reassessMatches,
  receivePassed,
  withdrawPassed,
} from './assess-report.ts';
export { claimReport } from './claim-report.ts';
export { consentTurned } from './consent-turned.ts';
export { decideReport, undoDecision } from './decide-report.ts';
export { drawFromFile } from './draw-from-file.ts';
export { settleHandings } from './handing/settle-handings.ts';
export { loadAfterwards, loadDecision } from './load-decision.ts';
export { releaseClaimsOf, releaseStrandedClaims } from './release-claims.ts';
