/** Support: a case for each person affected, for as long as it takes. */

export { fundingToldUntil, tellServiceEnds } from './alerts/tell-service-ends.ts';
export { watchCases } from './alerts/watch-cases.ts';
export { type BeginCase, beginCase } from './case/begin-case.ts';
export type { OfWhom, SupportCase } from './case/case.ts';
export { findCases, listCases } from './case/case-store.ts';
export { contactHasEnded } from './case/closing-outcomes.ts';
export { clearOldDrafts } from './case/draft-store.ts';
export type { Written } from './case/entry.ts';
export { type OpenedCase, openCase } from './case/open-case.ts';
export { type PlacedCase, placeCase } from './case/place-case.ts';
export { type Preferences, preferencesOf } from './case/preferences.ts';
export { listOpenSections, listOpenSectionsOf } from './case/sections-query.ts';
export { passReferral, tieReferral } from './case/tie-referral.ts';
export { writeInCase } from './case/write-in-case.ts';
export { contactAsTold } from './contact/contact-as-told.ts';
export { judgeToReporter } from './contact/write-to-reporter.ts';
export {
  countEndings,
  type EndingCount,
  type EndingListed,
  listEndings,
} from './endings/ending-store.ts';
export { tellEarlierHandedIn } from './hand-in/tell-earlier.ts';
export { tellHandedIn } from './hand-in/tell-handed-in.ts';
export { type NeedDomain, needDomainCodes } from './needs/need-domains.ts';
export { coreOutcomes } from './outcomes/core-outcomes.ts';
export { judgeOwnPages } from './own-view/judge-own-pages.ts';
export { type PlacedOwnView, placeOwnView } from './own-view/place-own-view.ts';
export { endPlanTask } from './plan/end-plan-task.ts';
export { givePlanTask } from './plan/give-plan-task.ts';
export { planSource } from './plan/plan-tasks.ts';
export { type RiskLevel, riskLevels } from './risk/risk-domains.ts';
export { shareCase, takenBackFromCase } from './share/share-case.ts';
export { groundForBody } from './share/tell-body.ts';
export { tellShared } from './share/tell-shared.ts';
export { asAt, CaseHead } from './staff/case/head.tsx';
export { ContactPart } from './staff/case/person-parts.tsx';
export { momentAsked, placeAsked } from './staff/case-place.ts';
export {
  endingInWords,
  interpreterInWords,
  levelTag,
  needInWords,
  outcomeInWords,
  purposeInWords,
} from './staff/case-words.ts';
export { ContactLine } from './staff/contact/contact-line.tsx';
export { contactSigns } from './staff/contact/contact-signs.tsx';
export { blocksOfSections } from './staff/export/section-blocks.ts';
export { mindCases } from './staff/minding/minding.tsx';
export { sectionInWords } from './staff/sharing/sharing-words.ts';
export { isOffered } from './transfer/transfer-store.ts';
export { fileEarlierNames, filePerson } from './watch/file-person.ts';
export { noticeInMessage, noticeInReport } from './watch/notice-in-report.ts';
