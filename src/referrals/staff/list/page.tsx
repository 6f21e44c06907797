/** `/referrals`: one's own referrals, the team's, and those that are done. Lists carry references, not lives. */
import { z } from 'zod';
import { listAgencies, listMemberNames, listSharedWithUs, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { type ListAsked, listReferrals } from '../../referral-store.ts';
import { ListView, t } from './view.tsx';

const onPage = 25;
const cursor = z.tuple([z.coerce.date(), z.uuid()]);

function askedOf(visit: Visit): ListAsked {
  const which = z.enum(['mine', 'team', 'shared', 'done']).safeParse(visit.query['show']).data ?? 'mine';
  const after = cursor.safeParse((visit.query['after'] ?? '').split('~')).data;
  return {
    which,
    most: onPage + 1,
    ...(after === undefined ? {} : { after: { changedAt: after[0], referralId: after[1] } }),
  };
}

export const listRoute = (desk: Desk): Route =>
  get(staffPaths.referrals(), 'referrals', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'referral')) throw new Refusal('not-found');
      const asked = askedOf(visit);
      const shared = asked.which === 'shared' ? await listSharedWithUs(look) : [];
      const found = await listReferrals(look, look.actor, { ...asked, shared });
      const agencies = await listAgencies(look);
      const rows = found.slice(0, onPage);
      const names = await listMemberNames(look, [...new Set(rows.map((row) => row.holder))]);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'referrals',
          children: (
            <ListView
              rows={rows}
              which={asked.which}
              first={asked.after === undefined}
              more={found.length > onPage}
              me={look.actor.memberId}
              now={look.now}
              mine={look.actor.agencyId}
              agencyName={(agencyId) =>
                agencies.find((agency) => agency.agencyId === agencyId)?.name ?? agencyId
              }
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    }),
  );
