/** `/clock/overview`: how many referrals stand where, by agency. Counts alone; the way to the referrals behind them is one's own rights. */
import { listAgencies, reads } from '../../../../access/index.ts';
import { type Desk, lookAs } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import { get, page, type Route } from '../../../../platform/web/index.ts';
import { addDays, londonDay } from '../../../../platform/working-days.ts';
import { countQuality } from '../../../quality-store.ts';
import { countStages } from './overview-query.ts';
import { OverviewView, t } from './view.tsx';

/** Two years of quarters: the length of the partnership's plan. */
const quarterDays = 92;

export const overviewRoute = (desk: Desk): Route =>
  get(staffPaths.clockOverview(), 'clock.overview', (visit) =>
    lookAs(desk, visit, async (look) => {
      const { actor } = look;
      if (!reads(actor, 'referral') && !actor.roles.includes('partnership-manager'))
        throw new Refusal('not-allowed');
      const agencies = await listAgencies(look);
      return page(
        desk.frame({
          visit,
          member: actor,
          title: t('title'),
          place: 'overview',
          children: (
            <OverviewView
              counts={await countStages(look, londonDay(look.now))}
              quality={await countQuality(look, addDays(londonDay(look.now), -quarterDays * 8))}
              names={new Map(agencies.map((agency) => [agency.agencyId, agency.name]))}
            />
          ),
        }),
      );
    }),
  );
