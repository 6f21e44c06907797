/** `/reports/:id/support`: the desk opens a support case for somebody of a report, and hands it to a support worker. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listSupportWorkers, worksAtDesk } from '../../../access/index.ts';
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
import { supportFromReport } from '../../support-from-report.ts';
import { peopleToRefer } from '../../telling.ts';
import { findItem } from '../../triage-store.ts';
import { SupportView, t } from './view.tsx';

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
          <SupportView
            reportId={id}
            reference={opened.report.reference}
            people={peopleToRefer(opened)}
            workers={await listSupportWorkers(act)}
            me={act.actor.memberId}
            formToken={visit.formToken()}
          />
        ),
      }),
    );
  });
};

async function support(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const holder = z.uuid().safeParse(field(visit.form, 'holder')).data;
  if (holder === undefined) throw new Refusal('bad-request');
  const chosen = fields(visit.form, 'people').filter((each) => /^\d{1,2}$/.test(each));
  const places = chosen.length === 0 ? [undefined] : chosen.map(Number);
  const people = places.map((at) => ({ caseId: randomUUID(), at }));
  const [first] = people;
  if (first === undefined) throw new Refusal('bad-request');
  const line = {
    act: 'case.begin',
    record: { kind: 'case', id: first.caseId },
    makesRecord: true,
    detail: { report: id, count: people.length },
  } as const;
  const mine = await actAs(desk, visit, line, async (act) => {
    if (!worksAtDesk(act.actor)) throw new Refusal('not-found');
    await supportFromReport(act, id, { holder, people });
    return holder === act.actor.memberId && act.actor.roles.includes('support-worker');
  });
  return redirect(mine ? staffPaths.case(first.caseId) : `${staffPaths.report(id)}?done=supported`);
}

export const supportRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseFromReport(':id'), 'report.support', (visit) => show(desk, visit)),
  post(staffPaths.caseFromReport(':id'), 'report.support.begin', (visit) => support(desk, visit)),
];
