/** `/services/:id`: all that is said of one service; `/services/:id/versions`: and all that was said before. */
import { z } from 'zod';
import { keepsDirectory, listAgencies, listMemberNames, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { historyWord, idOf, VersionsView } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { openService } from '../../directory/change-service.ts';
import { getService, listVersions } from '../../directory/service-store.ts';
import { serviceFields } from '../write/service-form.ts';
import { w } from '../write/write-words.ts';
import { OneView } from './view.tsx';

const mostVersions = 200;

const oneRoute = (desk: Desk): Route =>
  get(staffPaths.service(':id'), 'service', (visit) =>
    lookAs(desk, visit, async (look) => {
      const { one, said } = await openService(look, idOf(visit));
      const agencies = await listAgencies(look);
      const names = await listMemberNames(look, [said.by]);
      const forCase = reads(look.actor, 'case') ? z.uuid().safeParse(visit.query['case']).data : undefined;
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: one.name,
          place: 'services',
          backHref:
            forCase === undefined ? staffPaths.services() : `${staffPaths.services()}?case=${forCase}`,
          children: (
            <OneView
              one={one}
              said={said}
              keeps={keepsDirectory(look.actor) && one.agencyId === look.actor.agencyId}
              refers={reads(look.actor, 'case')}
              counts={reads(look.actor, 'case') || look.actor.roles.includes('partnership-manager')}
              forCase={forCase}
              today={londonDay(look.now)}
              done={visit.query['done']}
              formToken={visit.formToken()}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    }),
  );

const versionsRoute = (desk: Desk): Route =>
  get(staffPaths.serviceVersions(':id'), 'service.versions', (visit) =>
    lookAs(desk, visit, async (look) => {
      const one = await getService(look, idOf(visit));
      const versions = await listVersions(look, one.serviceId, mostVersions);
      const names = await listMemberNames(look, [...new Set(versions.map((each) => each.by))]);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: historyWord('versions.title', { what: one.name, reference: w('directory') }),
          place: 'services',
          backHref: staffPaths.service(one.serviceId),
          children: (
            <VersionsView
              what={one.name}
              versions={versions}
              fields={serviceFields}
              speak={w}
              head={null}
              nameOf={(memberId) => names.get(memberId)?.name ?? ''}
            />
          ),
        }),
      );
    }),
  );

export const oneRoutes = (desk: Desk): readonly Route[] => [oneRoute(desk), versionsRoute(desk)];
