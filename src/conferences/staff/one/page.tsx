/** `/conferences/:id`: the statement first, then the agenda as it is for whoever asks; `/accept` and `/apologies`. */
import { callsConferences, listAgencies, listMemberNames, type StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { idOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { listAgenciesOn, listItems, listPartsOf } from '../../agenda/item-store.ts';
import { listRisks } from '../../agenda/risk-store.ts';
import { agendaOf } from '../../agenda/slots.ts';
import { getConference, listAcceptances, listInvited } from '../../conference/conference-store.ts';
import { runs } from '../../conference/runs.ts';
import { acceptStatement, apologise } from '../../conference/take-part.ts';
import { changesOf } from '../../conference/version.ts';
import { listVersions } from '../../conference/version-store.ts';
import { attend, openConference } from '../../meeting/run-conference.ts';
import { caseAsked } from '../for-case.tsx';
import type { OneProps } from './model.ts';
import { OneView } from './view.tsx';

/** What the page tells of a conference, as far as it shows to whoever asks. @throws {Refusal} not-found */
async function loadOne(
  look: StaffLook,
  conferenceId: string,
): Promise<Omit<OneProps, 'formToken' | 'done' | 'forCase'>> {
  const one = await getConference(look, conferenceId);
  const invited = await listInvited(look, conferenceId);
  const acceptances = await listAcceptances(look, conferenceId);
  const changes = changesOf(await listVersions(look, conferenceId));
  const items = await listItems(look, conferenceId);
  const ids = items.map((item) => item.itemId);
  const names = await listMemberNames(look, [
    ...new Set([
      one.chair,
      ...acceptances.map((each) => each.memberId),
      ...changes.flatMap(({ before, after }) => [before.chair, after.chair, after.by]),
    ]),
  ]);
  const agencies = await listAgencies(look);
  const { agencyId, memberId } = look.actor;
  return {
    one,
    invited,
    acceptances,
    changes,
    bound: acceptances.some((each) => each.memberId === memberId),
    present: acceptances.some((each) => each.memberId === memberId && each.presentAt !== null),
    runs: runs(look.actor, one),
    slots: agendaOf(items, one.startsAt),
    risks: await listRisks(look, ids),
    agenciesOn: await listAgenciesOn(look, ids),
    written: new Set(await listPartsOf(look, ids, agencyId)),
    own: agencyId,
    puts: callsConferences(look.actor),
    now: look.now,
    agencyName: (id) => agencies.find((each) => each.agencyId === id)?.name ?? id,
    nameOf: (id) => names.get(id)?.name ?? '',
  };
}

const show = (desk: Desk, visit: Visit): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    const loaded = await loadOne(look, idOf(visit));
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: loaded.one.title,
        place: 'conferences',
        backHref: staffPaths.conferences(),
        children: (
          <OneView
            {...loaded}
            forCase={loaded.puts ? caseAsked(visit) : undefined}
            formToken={visit.formToken()}
            done={visit.query['done']}
          />
        ),
      }),
    );
  });

/** What is pressed on the page: the line that it leaves, what it does, and what is said of it then. */
const turns = {
  accept: ['conference.accept', acceptStatement, 'accepted'],
  apologies: ['conference.apologise', apologise, 'apologised'],
  open: ['conference.begin', openConference, 'opened'],
  attend: ['conference.attend', attend, 'attending'],
} as const satisfies Record<string, readonly [Line['act'], typeof attend, string]>;

async function press(desk: Desk, visit: Visit, turn: keyof typeof turns): Promise<Answer> {
  const id = idOf(visit);
  const [line, work, done] = turns[turn];
  await actAs(desk, visit, { act: line, detail: { conference: id } }, (act) => work(act, id));
  const forCase = caseAsked(visit);
  return redirect(
    turn === 'accept' && forCase !== undefined
      ? staffPaths.putOnAgenda(id, forCase)
      : `${staffPaths.conference(id)}?done=${done}`,
  );
}

export const oneRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.conference(':id'), 'conference', (visit) => show(desk, visit)),
  ...(['accept', 'apologies', 'open', 'attend'] as const).map((turn) =>
    post(staffPaths.conferenceTurn(':id', turn), `conference.${turn}`, (visit) => press(desk, visit, turn)),
  ),
];
