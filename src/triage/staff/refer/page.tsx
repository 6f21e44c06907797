/** `/reports/:id/refer`: the desk begins a referral for somebody of a report, and hands it to a first responder. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listFirstResponders, worksAtDesk } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  fields,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { openReport } from '../../../reports/index.ts';
import { referFromReport } from '../../refer-from-report.ts';
import { peopleToRefer } from '../../telling.ts';
import { findItem } from '../../triage-store.ts';
import { ReferView, t } from './view.tsx';

const idOf = (visit: Visit): string => {
  const id = z.uuid().safeParse(visit.params['id']).data;
  if (id === undefined) throw new Refusal('not-found');
  return id;
};

const show = (desk: Desk, visit: Visit): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, { act: 'report.open', record: { kind: 'report', id } }, async (act) => {
    const item = await findItem(act, id, act.actor.agencyId);
    if (item === undefined || !worksAtDesk(act.actor)) throw new Refusal('not-found');
    const opened = await openReport(act, id);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: opened.report.reference }),
        place: 'inbox',
        backHref: staffPaths.report(id),
        children: (
          <ReferView
            reportId={id}
            reference={opened.report.reference}
            people={peopleToRefer(opened)}
            responders={await listFirstResponders(act)}
            me={act.actor.memberId}
            formToken={visit.formToken()}
          />
        ),
      }),
    );
  });
};

async function refer(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const holder = z.uuid().safeParse(field(visit.form, 'holder')).data;
  if (holder === undefined) throw new Refusal('bad-request');
  const chosen = fields(visit.form, 'people').filter((each) => /^\d{1,2}$/.test(each));
  const places = chosen.length === 0 ? [undefined] : chosen.map(Number);
  const people = places.map((at) => ({ referralId: randomUUID(), at }));
  const [first] = people;
  if (first === undefined) throw new Refusal('bad-request');
  const line = {
    act: 'referral.begin',
    record: { kind: 'referral', id: first.referralId },
    makesRecord: true,
    detail: { report: id, count: people.length },
  } as const;
  const mine = await actAs(desk, visit, line, async (act) => {
    if (!worksAtDesk(act.actor)) throw new Refusal('not-found');
    await referFromReport(act, id, { holder, people });
    return holder === act.actor.memberId && act.actor.roles.includes('first-responder');
  });
  return redirect(mine ? staffPaths.referral(first.referralId) : `${staffPaths.report(id)}?done=referred`);
}

export const referRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.referFromReport(':id'), 'report.refer', (visit) => show(desk, visit)),
  post(staffPaths.referFromReport(':id'), 'report.refer.begin', (visit) => refer(desk, visit)),
];
