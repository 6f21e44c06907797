/** What the worker does about support cases: looks every hour for contact that has lapsed, for what is about to end, also the funding of services and services themselves, and for referrals that were ended; and brings along what stood before it could be told, of cases, referrals and orders. */
import type { Contexts } from '../audit/index.ts';
import { fileEarlierOrders } from '../orders/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { fileEarlierReferred } from '../referrals/index.ts';
import { watchFunding, watchReferralTasks } from '../services/index.ts';
import { fileEarlierNames, tellEarlierHandedIn, watchCases } from '../support/index.ts';

/** Every hour, and what an earlier version left soon after a new one, so that a worker that was away tells it when it is back; the same cause is told once. */
export const supportTimetable = [
  '25 * * * * watchCases',
  '35 * * * * watchReferralTasks',
  '*/10 * * * * bringAlong',
];

type Errands = Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

export const supportErrands = (contexts: Contexts<BookRing>): Errands => ({
  watchCases: async () => {
    await contexts.act({}, { act: 'case.watch' }, watchCases);
    await contexts.act({}, { act: 'case.watch' }, watchFunding);
  },
  bringAlong: async () => {
    await fileEarlierReferred(contexts);
    await tellEarlierHandedIn(contexts);
    await fileEarlierNames(contexts);
    await fileEarlierOrders(contexts);
  },
  watchReferralTasks: async () =>
    void (await contexts.act({}, { act: 'service-referral.plan' }, watchReferralTasks)),
});
