/** `/conferences/:id/change`, `/cancel` and `/invite`: for whoever runs it, until it is opened; others are asked also while it is open. */
import type { StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { EmptyState } from '../../../design/index.ts';
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
import { cancelConference, changeConference, inviteMore } from '../../conference/change-conference.ts';
import { type Conference, isOver, stateOf } from '../../conference/conference.ts';
import { getConference, listInvited } from '../../conference/conference-store.ts';
import { runs } from '../../conference/runs.ts';
import { startOf, whatShape } from '../call/call-form.ts';
import { PlainForm } from '../plain-form.tsx';
import { say } from '../say.ts';
import { askable, chairsFor } from '../who-can.ts';
import {
  type ChangeWord,
  cancelFields,
  changeFields,
  inviteFields,
  type Problem,
  speak,
  t,
} from './change-form.ts';

const turns = ['change', 'cancel', 'invite'] as const;
type Turn = (typeof turns)[number];
type Read = ReadForm<ChangeWord>;

/** The conference, for whoever runs it and while this can be done. @throws {Refusal} not-found, changed-meanwhile */
async function openFor(look: StaffLook, visit: Visit, turn: Turn): Promise<Conference> {
  const one = await getConference(look, idOf(visit));
  if (!runs(look.actor, one)) throw new Refusal('not-found');
  if (turn === 'invite' ? isOver(one) : stateOf(one) !== 'coming') throw new Refusal('changed-meanwhile');
  return one;
}

async function fieldsFor(look: StaffLook, one: Conference, turn: Turn) {
  if (turn === 'change') return changeFields(await chairsFor(look));
  if (turn === 'cancel') return cancelFields;
  const asked = (await listInvited(look, one.conferenceId)).map(({ agencyId }) => agencyId);
  return inviteFields(await askable(look, asked));
}

/** How the conference stands, as the form has it. */
const standing = (one: Conference) => ({
  title: one.title,
  on: londonDay(one.startsAt),
  at: say('time', { at: one.startsAt }),
  place: one.place,
  chair: one.chair,
});

const show = (desk: Desk, visit: Visit, turn: Turn, read?: Read): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    const one = await openFor(look, visit, turn);
    const fields = await fieldsFor(look, one, turn);
    const problems: ReadonlyMap<string, Problem> = read?.problems ?? new Map();
    const begun = typedFrom(turn === 'change' ? standing(one) : undefined, fields, londonDay(look.now));
    const nobody =
      turn === 'invite' && fields.every((each) => 'options' in each && each.options.length === 0);
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t(turn),
        place: 'conferences',
        hasErrors: problems.size > 0,
        backHref: staffPaths.conference(one.conferenceId),
        children: nobody ? (
          <EmptyState title={t('invite.none')} />
        ) : (
          <PlainForm
            caption={one.title}
            title={t(turn)}
            lead={t(`${turn}.lead`)}
            action={staffPaths.conferenceTurn(one.conferenceId, turn)}
            fields={fields}
            typed={read?.typed ?? begun}
            problems={problems}
            save={t(`${turn}.save`)}
            warns={turn === 'cancel'}
            formToken={visit.formToken()}
            speak={speak}
          />
        ),
      }),
      problems.size === 0 ? {} : { status: 422 },
    );
  });

/** When it is to begin: as it is where nothing else is typed, whose form has no seconds. */
function startAsked(read: Read, one: Conference): Date {
  const typed = startOf(read);
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000);
  return minute(typed) === minute(one.startsAt) ? one.startsAt : typed;
}

/** What is wrong with a change that is typed whole: it is late, or none. */
function problemOf(
  read: Read,
  one: Conference,
  now: Date,
): readonly [field: string, problem: Problem] | undefined {
  const startsAt = startAsked(read, one);
  const { title, place, chair } = whatShape.parse(read.body);
  const moved = startsAt !== one.startsAt;
  if (moved && startsAt <= now) return ['on', 'on.past'];
  const same = !moved && title === one.title && place === one.place && chair === one.chair;
  return same ? ['title', 'change.same'] : undefined;
}

const lines = {
  change: 'conference.change',
  cancel: 'conference.cancel',
  invite: 'conference.invite',
} as const satisfies Record<Turn, Line['act']>;
const done = { change: 'changed', cancel: 'cancelled', invite: 'invited' } as const;

async function save(desk: Desk, visit: Visit, turn: Turn): Promise<Answer> {
  const id = idOf(visit);
  const read = await lookAs(desk, visit, async (look): Promise<Read> => {
    const one = await openFor(look, visit, turn);
    const typed: Read = readForm(visit.form, await fieldsFor(look, one, turn));
    const wrong =
      turn === 'change' && typed.problems.size === 0 ? problemOf(typed, one, look.now) : undefined;
    return wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) };
  });
  if (read.problems.size > 0) return show(desk, visit, turn, read);
  const why = String(read.body['why'] ?? '').slice(0, 2000);
  await actAs(desk, visit, { act: lines[turn], detail: { conference: id } }, async (act) => {
    if (turn === 'cancel') return cancelConference(act, id, why);
    if (turn === 'invite') return inviteMore(act, id, [read.body['agencies']].flat().map(String));
    return changeConference(act, {
      ...whatShape.parse(read.body),
      conferenceId: id,
      startsAt: startAsked(read, await getConference(act, id)),
      why,
    });
  });
  return redirect(`${staffPaths.conference(id)}?done=${done[turn]}`);
}

export const changeRoutes = (desk: Desk): readonly Route[] =>
  turns.flatMap((turn) => [
    get(staffPaths.conferenceTurn(':id', turn), `conference.${turn}`, (visit) => show(desk, visit, turn)),
    post(staffPaths.conferenceTurn(':id', turn), `conference.${turn}.save`, (visit) =>
      save(desk, visit, turn),
    ),
  ]);
