/** `/cases/:id/conferences`: the conferences that speak of a case, as far as they show to whoever asks, and the ways to put it before one. */
import { callsConferences, listAgencies } from '../../../access/index.ts';
import { actAs, type Desk, type Line } from '../../../audit/index.ts';
import { idOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { CaseHead, openCase } from '../../../support/index.ts';
import { listAgenciesOn, listItemsOfCase } from '../../agenda/item-store.ts';
import { findConferences, listBoundTo, listConferences } from '../../conference/conference-store.ts';
import { listActions } from '../../meeting/meeting-store.ts';
import { OfCaseView, t } from './view.tsx';

/** Conferences that are coming, at most: the next first. */
const mostComing = 10;

const lineOf = (id: string): Line => ({
  act: 'case.open',
  record: { kind: 'case', id },
  detail: { part: 'conferences' },
});

export const ofCaseRoute = (desk: Desk): Route =>
  get(staffPaths.caseConferences(':id'), 'case.conferences', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, lineOf(id), async (act) => {
      const { one, story } = await openCase(act, id);
      const { agencyId, memberId } = act.actor;
      const own = one.agencyId === agencyId;
      const items = await listItemsOfCase(act, id);
      const found = await findConferences(
        act,
        items.map((item) => item.conferenceId),
      );
      const ids = items.map(({ itemId }) => itemId);
      const puts = own && one.state === 'open' && callsConferences(act.actor);
      const coming = puts
        ? (await listConferences(act, { which: 'coming', most: mostComing })).filter(
            ({ conferenceId, cancelledAt }) => cancelledAt === null && !found.has(conferenceId),
          )
        : [];
      const agencies = await listAgencies(act);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { reference: one.reference }),
          place: 'cases',
          backHref: staffPaths.case(id),
          children: (
            <OfCaseView
              caseId={id}
              puts={puts}
              spoken={items.flatMap((item) => {
                const conference = found.get(item.conferenceId);
                return conference === undefined ? [] : [{ item, conference }];
              })}
              agenciesOn={await listAgenciesOn(act, ids)}
              actions={await listActions(act, ids)}
              coming={coming}
              bound={
                await listBoundTo(
                  act,
                  coming.map(({ conferenceId }) => conferenceId),
                  memberId,
                )
              }
              own={agencyId}
              head={
                <CaseHead
                  one={one}
                  story={story}
                  now={act.now}
                  part="conferences"
                  {...(own ? {} : { fixed: true })}
                />
              }
              agencyName={(each) => agencies.find((known) => known.agencyId === each)?.name ?? each}
            />
          ),
        }),
      );
    });
  });
