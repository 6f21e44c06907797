/** `/cases`: where a support worker begins: their own cases, the team's, those shared with them, and closed ones. */
import { z } from 'zod';
import { listMemberNames, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { type CaseList, listCases } from '../../case/case-store.ts';
import { listOpenSectionsOf } from '../../case/sections-query.ts';
import { countOffers } from '../../transfer/transfer-store.ts';
import { t } from './list-words.ts';
import { ListView } from './view.tsx';

const onPage = 25;
const cursor = z.tuple([z.coerce.date(), z.uuid()]);

function askedOf(visit: Visit): CaseList {
  const which = z.enum(['mine', 'team', 'shared', 'closed']).safeParse(visit.query['show']).data ?? 'mine';
  const after = cursor.safeParse((visit.query['after'] ?? '').split('~')).data;
  return {
    which,
    most: onPage + 1,
    ...(after === undefined ? {} : { after: { changedAt: after[0], caseId: after[1] } }),
  };
}

export const listRoute = (desk: Desk): Route =>
  get(staffPaths.cases(), 'cases', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'case')) throw new Refusal('not-found');
      const asked = askedOf(visit);
      const found = await listCases(look, look.actor, asked);
      const rows = found.slice(0, onPage);
      const others = rows.filter((row) => row.agencyId !== look.actor.agencyId);
      const open = await listOpenSectionsOf(
        look,
        others.map((row) => row.caseId),
      );
      const names = await listMemberNames(look, [...new Set(rows.map((row) => row.holder))]);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'cases',
          children: (
            <ListView
              rows={rows}
              which={asked.which}
              first={asked.after === undefined}
              more={found.length > onPage}
              me={look.actor.memberId}
              now={look.now}
              formToken={visit.formToken()}
              offers={await countOffers(look, look.actor.agencyId)}
              opens={({ caseId, agencyId }, section) =>
                agencyId === look.actor.agencyId || open.get(caseId)?.has(section) === true
              }
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    }),
  );
