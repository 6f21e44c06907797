/** What the worker does about figures: releases those of the partnership once a quarter, and draws what an earlier version did not keep. */
import type { Contexts } from '../audit/index.ts';
import { makeRelease } from '../figures/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import { drawKinds } from '../referrals/index.ts';

/** Each night, so that a worker that was away makes it when it is back; a quarter is released once. What waits to be drawn, soon after a new version. */
export const figureTimetable = ['17 3 * * * releaseFigures ?fill=1d', '*/10 * * * * drawReferralKinds'];

type Errands = Readonly<Record<string, (ids: Readonly<Record<string, string>>) => Promise<void>>>;

export const figureErrands = (contexts: Contexts<BookRing>): Errands => ({
  drawReferralKinds: async () => void (await drawKinds(contexts)),
  releaseFigures: async () => void (await contexts.act({}, { act: 'figures.release' }, makeRelease)),
});
