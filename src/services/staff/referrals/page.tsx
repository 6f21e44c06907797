/** `/service-referrals`: what other agencies ask of ours, what we asked, and what is over. References, no names. */
import { z } from 'zod';
import { listAgencies, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { findCases } from '../../../support/index.ts';
import { listOwnAnswers } from '../../referral/own-answer-store.ts';
import { listReferrals, type ReferralList } from '../../referral/referral-store.ts';
import { ReferralsView, t } from './view.tsx';

const onPage = 25;
const cursor = z.tuple([z.coerce.date(), z.uuid()]);

function askedOf(visit: Visit): ReferralList {
  const which = z.enum(['received', 'sent', 'over']).safeParse(visit.query['show']).data ?? 'received';
  const after = cursor.safeParse((visit.query['after'] ?? '').split('~')).data;
  return {
    which,
    most: onPage + 1,
    ...(after === undefined ? {} : { after: { sentAt: after[0], referralId: after[1] } }),
  };
}

export const referralsRoute = (desk: Desk): Route =>
  get(staffPaths.serviceReferrals(), 'service-referrals', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'case')) throw new Refusal('not-found');
      const asked = askedOf(visit);
      const found = await listReferrals(look, look.actor.agencyId, asked);
      const rows = found.slice(0, onPage);
      const cases = await findCases(look, [...new Set(rows.map((row) => row.caseId))]);
      const agencies = await listAgencies(look);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'services',
          backHref: staffPaths.services(),
          children: (
            <ReferralsView
              rows={rows}
              which={asked.which}
              first={asked.after === undefined}
              more={found.length > onPage}
              today={londonDay(look.now)}
              done={visit.query['done']}
              own={asked.which === 'over' ? await listOwnAnswers(look, look.actor.agencyId, onPage) : []}
              cases={cases}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            />
          ),
        }),
      );
    }),
  );
