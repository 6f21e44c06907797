/** `/cases/:id/conferences`: the conferences that speak of a case, as far as they show to whoever asks, and the ways to put it before one. `?at=`: those that spoke of it by then. */
import { callsConferences, listAgencies, listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk, type Line } from '../../../audit/index.ts';
import { idOf, PastNote } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { CaseHead, momentAsked, openCase, placeAsked } from '../../../support/index.ts';
import { listAgenciesOn, listItemsOfCase } from '../../agenda/item-store.ts';
import { leaveOutBefore } from '../../agenda/let-in.ts';
import { listLetInBefore } from '../../agenda/let-in-before-store.ts';
import { findConferences, listBoundTo, listConferences } from '../../conference/conference-store.ts';
import { conferenceAt } from '../../conference/version.ts';
import { listVersionsOf } from '../../conference/version-store.ts';
import { listActions } from '../../meeting/meeting-store.ts';
import { OfCaseView, t } from './view.tsx';

/** Conferences that are coming, at most: the next first. */
const mostComing = 10;

const lineOf = (id: string): Line => ({
  act: 'case.open',
  record: { kind: 'case', id },
  detail: { part: 'conferences' },
});

async function leave(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const [item, agencyId] = [field(visit.form, 'item'), field(visit.form, 'agency')];
  await actAs(
    desk,
    visit,
    { act: 'conference-item.leave-out', record: { kind: 'case', id }, detail: { agency: agencyId } },
    (act) => leaveOutBefore(act, { caseId: id, itemId: idOf({ ...visit, params: { id: item } }), agencyId }),
  );
  return redirect(`${staffPaths.caseConferences(id)}?done=left-out`);
}

export const ofCaseRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseConferences(':id'), 'case.conferences', (visit) => show(desk, visit)),
  post(staffPaths.caseConferencesLeaveOut(':id'), 'case.conferences.leave-out', (visit) =>
    leave(desk, visit),
  ),
];

function show(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const at = placeAsked(visit);
  return actAs(desk, visit, lineOf(id), async (act) => {
    const { one, story } = await openCase(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    const { agencyId, memberId } = act.actor;
    const own = one.agencyId === agencyId;
    const items = await listItemsOfCase(act, id, now);
    const found = await findConferences(
      act,
      items.map((item) => item.conferenceId),
    );
    const ids = items.map(({ itemId }) => itemId);
    const versions = await listVersionsOf(act, [...found.keys()]);
    const puts = at === undefined && own && one.state === 'open' && callsConferences(act.actor);
    const coming = puts
      ? (await listConferences(act, { which: 'coming', most: mostComing })).filter(
          ({ conferenceId, cancelledAt }) => cancelledAt === null && !found.has(conferenceId),
        )
      : [];
    const before = at === undefined ? await listLetInBefore(act, id) : [];
    const agencies = await listAgencies(act);
    const names = await listMemberNames(act, then === undefined ? [] : [then.by]);
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
            before={before}
            formToken={visit.formToken()}
            done={visit.query['done']}
            past={
              then === undefined ? null : (
                <PastNote
                  then={then}
                  now={staffPaths.caseConferences(id)}
                  nameOf={(memberId) => names.get(memberId)?.name ?? ''}
                />
              )
            }
            spoken={items.flatMap((item) => {
              const conference = found.get(item.conferenceId);
              return conference === undefined
                ? []
                : [
                    {
                      item,
                      conference: conferenceAt(conference, versions.get(conference.conferenceId) ?? [], now),
                    },
                  ];
            })}
            agenciesOn={await listAgenciesOn(act, ids, at === undefined ? undefined : now)}
            actions={(await listActions(act, ids)).filter((each) => each.at <= now)}
            coming={coming.filter((each) =>
              before.every(({ conferenceId }) => conferenceId !== each.conferenceId),
            )}
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
                now={now}
                at={at}
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
}
