/** `/conferences/:id/read-back`: what was agreed of all that shows to whoever asks, read out and confirmed; then the conference is closed. */
import { listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line, noteOpened } from '../../../audit/index.ts';
import { idOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { listItems } from '../../agenda/item-store.ts';
import { agendaOf } from '../../agenda/slots.ts';
import { getConference, listAcceptances } from '../../conference/conference-store.ts';
import { runs } from '../../conference/runs.ts';
import { listReadBacks } from '../../meeting/meeting-store.ts';
import { openMeeting } from '../../meeting/open-meeting.ts';
import { closeConference, confirmReadBack } from '../../meeting/run-conference.ts';
import { ReadBackView, t } from './view.tsx';

const lineOf = (act: Line['act'], id: string): Line => ({ act, detail: { conference: id } });

/** What was agreed of each item that shows, in the order of the agenda. */
async function loadAgreed(act: StaffAct, id: string) {
  const conference = await getConference(act, id);
  const bound = (await listAcceptances(act, id)).some((each) => each.memberId === act.actor.memberId);
  if (!bound || conference.openedAt === null) throw new Refusal('not-found');
  const items = agendaOf(await listItems(act, id), conference.startsAt).map(({ item }) => item);
  // Each item that is opened here has its own line in the book.
  await noteOpened(
    act,
    items.map(({ itemId }) => itemId),
  );
  const meetings = [];
  for (const item of items) meetings.push({ item, ...(await openMeeting(act, item)) });
  return { conference, meetings, readBacks: await listReadBacks(act, id) };
}

const show = (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('conference.read-back', id), async (act) => {
    const { conference, meetings, readBacks } = await loadAgreed(act, id);
    const names = await listMemberNames(act, [
      ...new Set([
        ...readBacks.map((each) => each.memberId),
        ...meetings.flatMap((each) => each.actions.flatMap(({ action }) => action.ownerId ?? [])),
      ]),
    ]);
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title'),
        place: 'conferences',
        backHref: staffPaths.conference(id),
        children: (
          <ReadBackView
            conference={conference}
            meetings={meetings}
            readBacks={readBacks}
            runs={runs(act.actor, conference)}
            formToken={visit.formToken()}
            done={visit.query['done']}
            agencyName={(each) => agencies.find((one) => one.agencyId === each)?.name ?? each}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
    );
  });
};

async function confirm(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  await actAs(desk, visit, lineOf('conference.confirm', id), (act) => confirmReadBack(act, id));
  return redirect(`${staffPaths.conferenceTurn(id, 'read-back')}?done=confirmed`);
}

async function close(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  await actAs(desk, visit, lineOf('conference.close', id), (act) => closeConference(act, id));
  return redirect(`${staffPaths.conference(id)}?done=closed`);
}

export const readBackRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.conferenceTurn(':id', 'read-back'), 'conference.read-back', (visit) => show(desk, visit)),
  post(staffPaths.conferenceTurn(':id', 'read-back'), 'conference.confirm', (visit) => confirm(desk, visit)),
  post(staffPaths.conferenceTurn(':id', 'close'), 'conference.close', (visit) => close(desk, visit)),
];
