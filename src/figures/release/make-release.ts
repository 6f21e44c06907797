/** The worker's quarterly release of the partnership's figures. */
import type { WorkerAct } from '../../access/index.ts';
import { type Day, isDay, londonDay } from '../../platform/working-days.ts';
import { chainsOf } from '../funnel/chain.ts';
import { funnelOf } from '../funnel/funnel.ts';
import {
  listConcerns,
  listHidden,
  listReferralsBegun,
  listWays,
  type Period,
} from '../funnel/funnel-query.ts';
import { knownAnyway, protect, ruleOn, withoutHidden } from './protect.ts';
import { listReleases, saveRelease } from './release-store.ts';

function firstOf(year: number, month: number): Day {
  const day = `${year}-${String(month).padStart(2, '0')}-01`;
  if (!isDay(day)) throw new Error('no day');
  return day;
}

/** The twelve months up to the end of the last quarter that is over on a day: a year's concerns, told four times a year. Pure. */
export function releasePeriod(today: Day): Period {
  const year = Number(today.slice(0, 4));
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return { from: firstOf(year - 1, month), until: firstOf(year, month) };
}

/**
 * Makes the release of the last quarter, unless it is there: what came of the year's concerns, counted over the whole partnership, with disclosure
 * control before anything is kept. Neither what is hidden from other agencies nor an investigation under way is in it. Safe to run again.
 */
export async function makeRelease(act: WorkerAct): Promise<boolean> {
  const today = londonDay(act.now);
  const period = releasePeriod(today);
  const [last] = await listReleases(act);
  if (last !== undefined && last.period.until >= period.until) return false;
  const [concerns, referrals, ways, hidden] = [
    await listConcerns(act, period),
    await listReferralsBegun(act, period),
    await listWays(act),
    await listHidden(act),
  ];
  if (concerns.length === 0) return false;
  const chains = chainsOf(withoutHidden(concerns, hidden), referrals, knownAnyway(ways));
  await saveRelease(act, period, protect(funnelOf(chains), ruleOn(today)));
  return true;
}
