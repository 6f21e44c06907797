/** `/reports/:id/add-to-investigation`: an investigator adds a report to an open investigation they are named for; nobody else learns of it. */
import { z } from 'zod';
import { reads, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { listOpenToAdd, readGrade } from '../../../investigations/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { findConsentStanding, mayGoOn, openReport } from '../../../reports/index.ts';
import { addReportToInvestigation } from '../../investigate-from-report.ts';
import { findItem } from '../../triage-store.ts';
import { AddView } from './add-view.tsx';
import { asksGrade, t } from './asks-grade.tsx';

/** @throws {Refusal} not-found for whoever investigates nothing */
function mustInvestigate(act: StaffAct): void {
  if (!reads(act.actor, 'investigation')) throw new Refusal('not-found');
}

/** The page; where its form came back, with what was typed and what is wrong with it. */
async function show(
  desk: Desk,
  visit: Visit,
  errors: ReadonlyMap<string, string> = new Map(),
): Promise<Answer> {
  const id = idOf(visit);
  // What each is called is sealed: it is read under the line of the list, as the list itself reads it.
  const offered = await actAs(desk, visit, { act: 'investigation.list' }, async (act) => {
    mustInvestigate(act);
    return listOpenToAdd(act, id);
  });
  return actAs(desk, visit, { act: 'report.open', record: { kind: 'report', id } }, async (act) => {
    mustInvestigate(act);
    if ((await findItem(act, id, act.actor.agencyId)) === undefined) throw new Refusal('not-found');
    const opened = await openReport(act, id);
    if (!mayGoOn(await findConsentStanding(act, id)))
      return redirect(`${staffPaths.report(id)}?done=ground-first#consent`);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('add.title', { reference: opened.report.reference }),
        place: 'inbox',
        backHref: staffPaths.report(id),
        hasErrors: errors.size > 0,
        children: (
          <AddView
            reportId={id}
            reference={opened.report.reference}
            offered={offered}
            form={errors.size > 0 ? visit.form : asksGrade.start(opened)}
            errors={errors}
            formToken={visit.formToken()}
          />
        ),
      }),
      errors.size > 0 ? { status: 422 } : {},
    );
  });
}

async function add(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const chosen = z.uuid().safeParse(field(visit.form, 'investigation')).data;
  const wrong = new Map([
    ...(chosen === undefined ? ([['investigation', t('add.choose')]] as const) : []),
    ...asksGrade.wrongWith(visit.form),
  ]);
  if (chosen === undefined || wrong.size > 0) return show(desk, visit, wrong);
  const line = {
    act: 'investigation.add-report',
    record: { kind: 'investigation', id: chosen },
    detail: { report: id },
  } as const;
  const outcome = await actAs(desk, visit, line, (act) =>
    addReportToInvestigation(act, id, chosen, readGrade(visit.form)),
  );
  return outcome === 'added'
    ? redirect(`${staffPaths.investigation(chosen)}?done=added`)
    : show(desk, visit, new Map([['investigation', t('add.already')]]));
}

export const addRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.addToInvestigation(':id'), 'report.add-to-investigation', (visit) => show(desk, visit)),
  post(staffPaths.addToInvestigation(':id'), 'report.add-to-investigation.save', (visit) => add(desk, visit)),
];
