/** `/conferences/:id/put`: chooses a case; with `?case=` writes what the others are told of it, and chooses who may know. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  basesOn,
  callsConferences,
  listAgencies,
  type StaffAct,
  type StaffLook,
} from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { listConsents } from '../../../consents/index.ts';
import { idOf, type ReadForm, readForm, typedFrom } from '../../../entries/index.ts';
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
import { londonDay } from '../../../platform/working-days.ts';
import { CaseHead, listCases, openCase, riskLevels } from '../../../support/index.ts';
import { ages, bodies } from '../../agenda/item.ts';
import { listItems } from '../../agenda/item-store.ts';
import { putOnAgenda } from '../../agenda/put-on-agenda.ts';
import { isOver } from '../../conference/conference.ts';
import { getConference, listAcceptances, listInvited } from '../../conference/conference-store.ts';
import { caseAsked } from '../for-case.tsx';
import { ChooseView } from './choose-view.tsx';
import {
  briefFields,
  groundFields,
  type Label,
  letInForBook,
  letInOf,
  type Problem,
  problemOfPut,
  speakOf,
  t,
} from './put-form.ts';
import { PutView } from './view.tsx';

const mostCases = 100;

/** The conference, for those who may put something on its agenda. @throws {Refusal} not-found, changed-meanwhile once it is closed */
async function openFor(look: StaffLook, id: string) {
  if (!callsConferences(look.actor)) throw new Refusal('not-found');
  const conference = await getConference(look, id);
  const bound = (await listAcceptances(look, id)).some((each) => each.memberId === look.actor.memberId);
  if (!bound) throw new Refusal('not-found');
  if (isOver(conference)) throw new Refusal('changed-meanwhile');
  return conference;
}

const choose = (desk: Desk, visit: Visit): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    const conference = await openFor(look, idOf(visit));
    const { conferenceId } = conference;
    const on = new Set((await listItems(look, conferenceId)).map((item) => item.caseId));
    const cases = (await listCases(look, look.actor, { which: 'team', most: mostCases })).filter(
      ({ caseId }) => !on.has(caseId),
    );
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('choose'),
        place: 'conferences',
        backHref: staffPaths.conference(conferenceId),
        children: <ChooseView conference={conference} cases={cases} me={look.actor.memberId} />,
      }),
    );
  });

const opening = (caseId: string): Line => ({
  act: 'case.open',
  record: { kind: 'case', id: caseId },
  detail: { part: 'put on an agenda' },
});

/** The case with what its person agreed to, and whom the conference asks besides one's own agency. @throws {Refusal} not-found */
async function openBoth(act: StaffAct, conferenceId: string, caseId: string) {
  const conference = await openFor(act, conferenceId);
  const opened = await openCase(act, caseId);
  if (opened.one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  if (opened.one.state === 'closed') throw new Refusal('changed-meanwhile');
  const agencies = (await listInvited(act, conferenceId))
    .map((each) => each.agencyId)
    .filter((each) => each !== act.actor.agencyId);
  const consents = await listConsents(act, caseId, opened.dataKey);
  return { ...opened, conference, agencies, grounds: groundFields(agencies, consents, basesOn(act.now)) };
}

type Read = ReadForm<Label>;
const show = (desk: Desk, visit: Visit, read?: Read): Promise<Answer> => {
  const caseId = caseAsked(visit);
  if (caseId === undefined) return choose(desk, visit);
  return actAs(desk, visit, opening(caseId), async (act) => {
    const { one, story, conference, grounds } = await openBoth(act, idOf(visit), caseId);
    const names = await listAgencies(act);
    const today = londonDay(act.now);
    const begun = typedFrom(undefined, [...briefFields, ...grounds], today);
    begun.set('risk', { text: one.riskLevel ?? '', none: '' });
    const problems: ReadonlyMap<string, Problem> = read?.problems ?? new Map();
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'conferences',
        hasErrors: problems.size > 0,
        backHref: staffPaths.conferenceTurn(conference.conferenceId, 'put'),
        children: (
          <PutView
            conference={conference}
            caseId={caseId}
            reference={one.reference}
            grounds={grounds}
            typed={read?.typed ?? begun}
            problems={problems}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={act.now} />}
            speak={speakOf((id) => names.find((each) => each.agencyId === id)?.name ?? id)}
          />
        ),
      }),
      problems.size === 0 ? {} : { status: 422 },
    );
  });
};

const briefShape = z.object({
  age: z.enum(ages),
  risk: z.enum(riskLevels),
  brief: bodies.brief,
});

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const conferenceId = idOf(visit);
  const caseId = caseAsked(visit);
  if (caseId === undefined) return choose(desk, visit);
  const { read, letIn } = await actAs(desk, visit, opening(caseId), async (act) => {
    const { agencies, grounds } = await openBoth(act, conferenceId, caseId);
    const typed: Read = readForm(visit.form, [...briefFields, ...grounds]);
    const wrong = typed.problems.size === 0 ? problemOfPut(typed, agencies) : undefined;
    return {
      read: wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) },
      letIn: letInOf(typed, agencies),
    };
  });
  if (read.problems.size > 0) return show(desk, visit, read);
  const { whom, why, asked, wishes, law, age, risk } = read.body;
  const byLaw = letIn.some(({ ground }) => 'law' in ground);
  const said = briefShape.parse({
    ...{ age, risk },
    brief: { whom, why, asked, wishes, ...(byLaw ? { law } : {}) },
  });
  const itemId = randomUUID();
  const line: Line = {
    act: 'conference-item.put',
    record: { kind: 'case', id: caseId },
    detail: { conference: conferenceId, item: itemId, ...letInForBook(letIn) },
  };
  await actAs(desk, visit, line, (act) =>
    putOnAgenda(act, {
      ...{ itemId, conferenceId, caseId, letIn },
      riskLevel: said.risk,
      age: said.age,
      brief: said.brief,
    }),
  );
  return redirect(`${staffPaths.conference(conferenceId)}?done=put`);
}

export const putRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.conferenceTurn(':id', 'put'), 'conference.put', (visit) => show(desk, visit)),
  post(staffPaths.conferenceTurn(':id', 'put'), 'conference.put.save', (visit) => save(desk, visit)),
];
