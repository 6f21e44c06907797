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
import { monthsOf, type ReleaseLength, releaseLengths } from './release-length.ts';
import { listReleases, saveRelease } from './release-store.ts';

function firstOf(year: number, month: number): Day {
  const day = `${year}-${String(month).padStart(2, '0')}-01`;
  if (!isDay(day)) throw new Error('no day');
  return day;
}

/** The months up to the end of the last quarter that is over on a day: of whole years, told four times a year. Pure. */
export function releasePeriod(today: Day, months: ReleaseLength): Period {
  const year = Number(today.slice(0, 4));
  const month = Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 + 1;
  return { from: firstOf(year - months / 12, month), until: firstOf(year, month) };
}

/**
 * Makes the releases of the last quarter, one for each length, unless they are there: what came of the concerns, counted over the whole partnership,
 * with disclosure control before anything is kept. Neither what is hidden from other agencies nor an investigation under way is in them. Tells
 * whether any was made. Safe to run again.
 */
export async function makeRelease(act: WorkerAct): Promise<boolean> {
  const all = await listReleases(act);
  let made = false;
  for (const months of releaseLengths) {
    const period = releasePeriod(londonDay(act.now), months);
    const isThere = all.some((each) => monthsOf(each.period) === months && each.period.until >= period.until);
    if (!isThere && (await makeOne(act, period))) made = true;
  }
  return made;
}

async function makeOne(act: WorkerAct, period: Period): Promise<boolean> {
  const [concerns, referrals, ways, hidden] = [
    await listConcerns(act, period),
    await listReferralsBegun(act, period),
    await listWays(act),
    await listHidden(act),
  ];
  if (concerns.length === 0) return false;
  const chains = chainsOf(withoutHidden(concerns, hidden), referrals, knownAnyway(ways));
  await saveRelease(act, period, protect(funnelOf(chains), ruleOn(londonDay(act.now))));
  return true;
}
