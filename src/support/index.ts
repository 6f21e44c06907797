/** Support: a case for each person affected, for as long as it takes. */

export { noticeInReport, watchCases } from './alerts/watch-cases.ts';
export { type BeginCase, beginCase } from './case/begin-case.ts';
export type { OfWhom, SupportCase } from './case/case.ts';
export { clearOldDrafts } from './case/draft-store.ts';
export type { Written } from './case/entry.ts';
export { type OpenedCase, openCase } from './case/open-case.ts';
export { type PlacedCase, placeCase } from './case/place-case.ts';
export { writeInCase } from './case/write-in-case.ts';
export { judgeToReporter } from './contact/write-to-reporter.ts';
export { endPlanTask } from './plan/end-plan-task.ts';
export { planSource } from './plan/plan-tasks.ts';
