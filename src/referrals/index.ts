/** Referrals: the NRM referral and the Duty to Notify, from the first answer to what becomes of the person's rights. */
export type { Answer, Answers, Said, Source, SourceKind } from './answer.ts';
export { answerQuestions } from './answer-questions.ts';
export { listCasesBehind } from './answer-store.ts';
export { beginReferral, type HandedIn } from './begin-referral.ts';
export {
  type CaseStage,
  type DecisionOfCase,
  findStageOfCase,
  listDoneOfCase,
  listSupportEnds,
  type SupportEnd,
} from './clock/case-stages-store.ts';
export type { ClockEvent, EventCode } from './clock/clock-event.ts';
export { listWhoHasDates, type NewEvent } from './clock/clock-store.ts';
export { replanUnder } from './clock/keep-plan.ts';
export { setsRules } from './clock/set-rule.ts';
export { noteFileStays } from './evidence.ts';
export { fileEarlierReferred, fileReferred } from './file-referred.ts';
export { type KeepRule, keepRules, keepState } from './keep-rules.ts';
export { drawKinds } from './kinds/draw-kinds.ts';
export { type OpenedReferral, openReferral } from './open-referral.ts';
export { type PlacedReferral, placeReferral } from './place-referral.ts';
export { sortTelling } from './quality/sort-telling.ts';
export {
  pagesAsked,
  possibleRoutes,
  questionsAsked,
  routeOf,
  type StillNeeded,
  stillNeeded,
  takesUnknown,
  valuesOf,
} from './questions/ask.ts';
export { compareSets, type SetDifference } from './questions/compare-sets.ts';
export { choicesOf } from './questions/option-lists.ts';
export {
  type Question,
  type QuestionSet,
  questionsOf,
  type Route,
  routes,
  type Section,
} from './questions/question.ts';
export { questionSetOf, questionSetOn, questionSets } from './questions/question-sets.ts';
export { takenBackFromReferral } from './record-consent.ts';
export type { Referral, ReferralState } from './referral.ts';
export { findReferral, getReferral } from './referral-store.ts';
