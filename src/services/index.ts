/** Services: what the county has for people who were exploited, and how somebody is referred to one. */
export { placeService } from './directory/place-service.ts';
export type { ServiceBody } from './directory/service.ts';
export { hearReferralNews } from './referral/pass-changes.ts';
export { placeReferral } from './referral/place-referral.ts';
export {
  endReferralTask,
  referralTaskSource,
  settleReferralTasks,
  watchReferralTasks,
} from './referral/referral-tasks.ts';
export { tellServices } from './staff/refer/services-told.ts';
export { clearOldDrafts } from './typed/draft-store.ts';
export { watchFunding } from './waiting/watch-funding.ts';
