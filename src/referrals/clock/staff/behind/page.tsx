/** `/clock/overview/behind`: which referrals a figure of the overview counts, as far as they are the reader's to see. */
import { listAgencies, reads } from '../../../../access/index.ts';
import { type Desk, lookAs } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import { get, page, type Route } from '../../../../platform/web/index.ts';
import { londonDay } from '../../../../platform/working-days.ts';
import { isUnverified } from '../../clock-rule.ts';
import { rulesNow } from '../../keep-plan.ts';
import { readFigure } from './behind-figure.ts';
import { listBehind } from './behind-query.ts';
import { BehindView, t } from './view.tsx';

export const behindRoute = (desk: Desk): Route =>
  get(staffPaths.clockBehind(), 'clock.overview.behind', (visit) =>
    lookAs(desk, visit, async (look) => {
      const { actor } = look;
      if (!reads(actor, 'referral') && !actor.roles.includes('partnership-manager'))
        throw new Refusal('not-allowed');
      const figure = readFigure(visit.query);
      const agencies = await listAgencies(look);
      const agency = agencies.find(({ agencyId }) => agencyId === figure?.agency);
      if (figure === undefined || agency === undefined) throw new Refusal('not-found');
      const rows = reads(actor, 'referral') ? await listBehind(look, figure, londonDay(look.now)) : [];
      const rules = await rulesNow(look);
      return page(
        desk.frame({
          visit,
          member: actor,
          title: t('title', { agency: agency.name }),
          place: 'overview',
          backHref: staffPaths.clockOverview(),
          children: (
            <BehindView
              figure={figure}
              agencyName={agency.name}
              rows={rows}
              unverified={new Set(rows.filter((row) => isUnverified(row, rules)))}
              reads={reads(actor, 'referral')}
              own={agency.agencyId === actor.agencyId}
            />
          ),
        }),
      );
    }),
  );
