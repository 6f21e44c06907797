/** `/investigations/:id/members`: who knows of it; names a colleague or takes one off, each with its reason. */
import { z } from 'zod';
import { listInvestigators, listMemberNames, listNamed } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
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
import { nameMember, takeOffMember } from '../../investigation/members.ts';
import { openInvestigation } from '../../investigation/open-investigation.ts';
import { Head } from '../one/head.tsx';
import { idOf, lineOf } from '../place-asked.ts';
import { MembersView, type Returned, t } from './view.tsx';

const show = (desk: Desk, visit: Visit, returned?: Returned): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('investigation.open', id, { part: 'members' }), async (act) => {
    const { one, story } = await openInvestigation(act, id);
    const named = await listNamed(act, id);
    const now = new Set(named.flatMap(({ memberId, endedAt }) => (endedAt === null ? [memberId] : [])));
    const names = await listMemberNames(act, [
      ...new Set(named.flatMap(({ memberId, namedBy, endedBy }) => [memberId, namedBy, endedBy ?? namedBy])),
    ]);
    const meanwhile = returned !== undefined && returned.wrong.length === 0;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'investigations',
        hasErrors: returned !== undefined && !meanwhile,
        backHref: staffPaths.investigation(id),
        children: (
          <MembersView
            id={id}
            lead={one.lead}
            me={act.actor.memberId}
            named={named}
            others={(await listInvestigators(act)).filter(({ memberId }) => !now.has(memberId))}
            returned={returned}
            meanwhile={meanwhile}
            formToken={visit.formToken()}
            head={<Head one={one} story={story} part="members" />}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
      returned === undefined ? {} : { status: meanwhile ? 409 : 422 },
    );
  });
};

async function change(desk: Desk, visit: Visit, which: Returned['which']): Promise<Answer> {
  const id = idOf(visit);
  const who = z.uuid().safeParse(field(visit.form, 'who')).data ?? '';
  const why = field(visit.form, 'why').trim().slice(0, 2000);
  const wrong: Returned['wrong'] = [
    ...(who === '' ? [`${which}.who` as const] : []),
    ...(why === '' ? [`${which}.why` as const] : []),
  ];
  if (wrong.length > 0) return show(desk, visit, { which, who, why, wrong });
  const names = which === 'name';
  const line = {
    ...lineOf(names ? 'investigation.name-member' : 'investigation.take-off-member', id, { member: who }),
    purpose: why,
  };
  try {
    await actAs(desk, visit, line, (act) =>
      (names ? nameMember : takeOffMember)(act, id, { memberId: who, why }),
    );
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, { which, who, why, wrong: [] });
    throw fault;
  }
  return redirect(`${staffPaths.investigation(id)}?done=${names ? 'named' : 'taken-off'}`);
}

export const memberRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.investigationMembers(':id'), 'investigation.members', (visit) => show(desk, visit)),
  post(staffPaths.nameForInvestigation(':id'), 'investigation.members.name', (visit) =>
    change(desk, visit, 'name'),
  ),
  post(staffPaths.takeOffInvestigation(':id'), 'investigation.members.take-off', (visit) =>
    change(desk, visit, 'off'),
  ),
];
