/** `/investigations/without-anybody`: where an administrator names somebody for an investigation that nobody can open any more, without learning which. */
import { z } from 'zod';
import { listManagedMembers, type StaffAct, type StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
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
import { awaitsSomebody, giveLeftAlone } from '../../left-alone/left-alone-store.ts';
import { LeftAloneView, type Returned, t } from './view.tsx';

/** Investigators who can be chosen: more than any agency has. */
const most = 500;

async function investigatorsOf(look: StaffLook) {
  const { agencyId, memberId: me } = look.actor;
  const filter = { agency: agencyId, state: 'active', role: 'investigator' } as const;
  const members = await listManagedMembers(look, filter, undefined, most);
  return members.filter(({ memberId }) => memberId !== me);
}

const show = (desk: Desk, visit: Visit, returned?: Returned): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    if (!look.actor.roles.includes('administrator')) throw new Refusal('not-allowed');
    const meanwhile = returned?.wrong.length === 0;
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('title'),
        place: 'members',
        hasErrors: returned !== undefined && !meanwhile,
        backHref: staffPaths.members(),
        children: (
          <LeftAloneView
            awaits={await awaitsSomebody(look)}
            investigators={await investigatorsOf(look)}
            returned={returned}
            done={visit.query['done'] === 'given'}
            formToken={visit.formToken()}
          />
        ),
      }),
      returned === undefined ? {} : { status: meanwhile ? 409 : 422 },
    );
  });

async function give(act: StaffAct, who: string): Promise<boolean> {
  if (!act.actor.roles.includes('administrator')) throw new Refusal('not-allowed');
  const isGiven = await giveLeftAlone(act, who);
  if (!isGiven) throw new Refusal('changed-meanwhile');
  return isGiven;
}

async function name(desk: Desk, visit: Visit): Promise<Answer> {
  const who = z.uuid().safeParse(field(visit.form, 'who')).data ?? '';
  const why = field(visit.form, 'why').trim().slice(0, 2000);
  const wrong = [...(who === '' ? (['who'] as const) : []), ...(why === '' ? (['why'] as const) : [])];
  if (wrong.length > 0) return show(desk, visit, { who, why, wrong });
  // The line names no record: a line about an investigation shows to nobody who is not named for it, and this one is for whoever reads the book.
  const line = { act: 'investigation.give-left-alone', purpose: why, detail: { member: who } } as const;
  try {
    await actAs(desk, visit, line, (act) => give(act, who));
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, { who, why, wrong: [] });
    throw fault;
  }
  return redirect(`${staffPaths.leftAlone()}?done=given`);
}

export const leftAloneRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.leftAlone(), 'investigations.left-alone', (visit) => show(desk, visit)),
  post(staffPaths.leftAlone(), 'investigations.left-alone.give', (visit) => name(desk, visit)),
];
