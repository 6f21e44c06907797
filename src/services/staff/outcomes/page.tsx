/** `/services/:id/outcomes`: how the core outcomes changed for people who used a service. Counts alone, within the reader's scope. */
import { listAgencies, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { idOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { getService } from '../../directory/service-store.ts';
import { countOutcomes } from '../../outcomes/outcomes-query.ts';
import { runBy } from '../say.ts';
import { t } from './outcomes-words.ts';
import { OutcomesView } from './view.tsx';

export const outcomesRoute = (desk: Desk): Route =>
  get(staffPaths.serviceOutcomes(':id'), 'service.outcomes', (visit) =>
    lookAs(desk, visit, async (look) => {
      const { actor } = look;
      const everywhere = actor.roles.includes('partnership-manager');
      if (!reads(actor, 'case') && !everywhere) throw new Refusal('not-found');
      const one = await getService(look, idOf(visit));
      const agencies = await listAgencies(look);
      return page(
        desk.frame({
          visit,
          member: actor,
          title: t('title', { service: one.name }),
          place: 'services',
          backHref: staffPaths.service(one.serviceId),
          children: (
            <OutcomesView
              name={one.name}
              runBy={runBy(one, (id) => agencies.find(({ agencyId }) => agencyId === id)?.name ?? id)}
              outcomes={await countOutcomes(look, one.serviceId)}
              everywhere={everywhere}
            />
          ),
        }),
      );
    }),
  );
