/** Investigations: offenders held to account, known only to the members who are named for each. */
export { consentWhileClosed, consentWithdrawn } from './consent/consent-withdrawn.ts';
export { drawInvestigations } from './drawn/keep-drawn.ts';
export {
  lookElsewhere,
  suspectsInCase,
  suspectsInReferral,
  suspectsInReport,
} from './elsewhere/look-elsewhere.ts';
export { alteredAtReport } from './evidence/altered-at-report.ts';
export { checkEvidence } from './evidence/check-evidence.ts';
export { reachTurned } from './evidence/settle-reach.ts';
export type { Further } from './further/further.ts';
export { furtherCame } from './further/settle-further.ts';
export { openFurther, takeFurther, type WaitingFurther } from './further/take-further.ts';
export { lookForGroups } from './groups/look-for-groups.ts';
export { addReport, listOpenToAdd, type OpenToAdd } from './investigation/add-report.ts';
export { type BeginInvestigation, beginInvestigation } from './investigation/begin-investigation.ts';
export { clearOldDrafts } from './investigation/draft-store.ts';
export type { Written } from './investigation/entry.ts';
export { exploitationTypes } from './investigation/entry-bodies.ts';
export { type PlacedInvestigation, placeInvestigation } from './investigation/place-investigation.ts';
export type { Grade } from './investigation/source.ts';
export { awaitsSomebody } from './left-alone/left-alone-store.ts';
export { GradeFields } from './staff/grade/grade-fields.tsx';
export { readGrade, wrongWithGrade } from './staff/grade/read-grade.ts';
