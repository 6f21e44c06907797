/** `/conferences`: those that come and those that were held, of which one's agency is one. */
import { z } from 'zod';
import { callsConferences, confers, listAgencies } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { type ConferenceList, listConferences } from '../../conference/conference-store.ts';
import { changesOf } from '../../conference/version.ts';
import { listVersionsOf } from '../../conference/version-store.ts';
import { ConferencesView, t } from './view.tsx';

const onPage = 25;
const cursor = z.tuple([z.coerce.date(), z.uuid()]);

function askedOf(visit: Visit): ConferenceList {
  const after = cursor.safeParse((visit.query['after'] ?? '').split('~')).data;
  return {
    which: visit.query['show'] === 'over' ? 'over' : 'coming',
    most: onPage + 1,
    ...(after === undefined ? {} : { after: { startsAt: after[0], conferenceId: after[1] } }),
  };
}

export const listRoute = (desk: Desk): Route =>
  get(staffPaths.conferences(), 'conferences', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!confers(look.actor)) throw new Refusal('not-found');
      const asked = askedOf(visit);
      const found = await listConferences(look, asked);
      const rows = found.slice(0, onPage);
      const versions = await listVersionsOf(
        look,
        rows.map(({ conferenceId }) => conferenceId),
      );
      const agencies = await listAgencies(look);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'conferences',
          children: (
            <ConferencesView
              rows={rows}
              changesOf={(conferenceId) => changesOf(versions.get(conferenceId) ?? [])}
              which={asked.which}
              first={asked.after === undefined}
              more={found.length > onPage}
              calls={callsConferences(look.actor)}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            />
          ),
        }),
      );
    }),
  );
