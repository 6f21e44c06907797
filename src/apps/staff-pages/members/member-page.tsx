/** `/members/:id` and what an administrator does there. A member whom they do not look after looks as if there were none. */
import { changeMember, findManagedMember, type MemberChange, type Role } from '../../../access/index.ts';
import { type ActName, actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { type ReturnedChange, readChange } from './change-form.ts';
import { loadMember } from './load-member.ts';
import { MemberView } from './member-view.tsx';

const lineOf = (act: ActName, id: string, more: Pick<Line, 'purpose' | 'detail'> = {}): Line => ({
  act,
  record: { kind: 'member', id },
  ...more,
});

/** A form that came back: 422 when something is wrong with it, 409 when the member was changed meanwhile. */
interface Back {
  readonly returned: ReturnedChange;
  readonly meanwhile: boolean;
}

/** Opens the member and shows them. Their page holds more than a name, so that looking at it is a line in the book. */
const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('member.open', id), async (act) => {
    const model = await loadMember(act, id);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: model.member.name,
        place: 'members',
        hasErrors: back !== undefined && !back.meanwhile,
        backHref: staffPaths.members(),
        children: (
          <MemberView
            model={model}
            formToken={visit.formToken()}
            returned={back?.returned}
            meanwhile={back?.meanwhile ?? false}
            done={visit.query['done']}
          />
        ),
      }),
      back === undefined ? {} : { status: back.meanwhile ? 409 : 422 },
    );
  });
};

const acts: Readonly<Record<MemberChange, ActName>> = {
  roles: 'member.change-roles',
  suspend: 'member.suspend',
  restore: 'member.restore',
  leave: 'member.leave',
  'invite-again': 'member.invite-again',
  'sign-out': 'member.sign-out-everywhere',
};

const without = (some: readonly Role[], others: readonly Role[]): string =>
  some.filter((role) => !others.includes(role)).join(' ');

/** What a change starts from: the revision in the form says whether it was still that when the form was made. */
const findNow = (desk: Desk, visit: Visit, id: string) =>
  lookAs(desk, visit, (look) => findManagedMember(look, id));

async function change(desk: Desk, visit: Visit, what: MemberChange): Promise<Answer> {
  const id = idOf(visit);
  const { revision, typed } = readChange(visit.form, what);
  if (revision === undefined) throw new Refusal('bad-request');
  if (typed.error !== undefined) return show(desk, visit, { returned: typed, meanwhile: false });
  const before = await findNow(desk, visit, id);
  const held = before?.roles ?? [];
  const detail = { given: without(typed.roles, held), taken: without(held, typed.roles) };
  if (what === 'roles' && detail.given === '' && detail.taken === '')
    return redirect(`${staffPaths.member(id)}?done=same`);
  const line = lineOf(acts[what], id, {
    ...(what === 'roles' ? { detail } : {}),
    ...(typed.reason === '' ? {} : { purpose: typed.reason }),
  });
  try {
    await actAs(desk, visit, line, (act) =>
      changeMember(act, {
        memberId: id,
        revision,
        change: what,
        ...(what === 'roles' ? { roles: typed.roles } : {}),
      }),
    );
  } catch (fault) {
    if (!(fault instanceof Refusal) || fault.code !== 'changed-meanwhile') throw fault;
    return show(desk, visit, { returned: typed, meanwhile: true });
  }
  // An invitation that was withdrawn on another agency's behalf leaves nothing there to look after.
  if (what === 'leave' && before?.standing === 'stand-in')
    return redirect(`${staffPaths.members()}?done=withdrawn`);
  return redirect(`${staffPaths.member(id)}?done=${what}`);
}

const changing = (desk: Desk, what: MemberChange, name: string): Route =>
  post(staffPaths.changeMember(':id', what), name, (visit) => change(desk, visit, what));

export const memberRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.member(':id'), 'member', (visit) => show(desk, visit)),
  changing(desk, 'roles', 'member.change-roles'),
  changing(desk, 'suspend', 'member.suspend'),
  changing(desk, 'restore', 'member.restore'),
  changing(desk, 'leave', 'member.leave'),
  changing(desk, 'invite-again', 'member.invite-again'),
  changing(desk, 'sign-out', 'member.sign-out-everywhere'),
];
