/** `/cases/:id/hand-in`: hands in what is known for whoever investigates, on the person's consent or a named law. */
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { basesOn, listAgencies, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { agreesTo, listConsents } from '../../../consents/index.ts';
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
import { getDeskForTaken } from '../../../reports/index.ts';
import { openCase } from '../../case/open-case.ts';
import {
  groundOf,
  HandedInAlready,
  handInCase,
  handInPurpose,
  mustBeNew,
} from '../../hand-in/hand-in-case.ts';
import { whoOf } from '../../hand-in/told-of-case.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf } from '../case-place.ts';
import { type HandInProblem, readHandIn } from './read-hand-in.ts';
import { HandInView, t } from './view.tsx';

/** The case, for those who work on it. @throws {Refusal} not-found, also for those it is shared with to read */
async function openOwn(act: StaffAct, id: string) {
  const opened = await openCase(act, id);
  if (opened.one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
  return opened;
}

const show = (desk: Desk, visit: Visit, problems: readonly HandInProblem[] = []): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('case.open', id, { part: 'hand-in' }), async (act) => {
    const { one, story, dataKey } = await openOwn(act, id);
    const receiver = await getDeskForTaken(act);
    const police = (await listAgencies(act)).find(({ runsPublicDesk }) => runsPublicDesk);
    const consents = await listConsents(act, id, dataKey);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: problems.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <>
            <CaseHead one={one} story={story} now={act.now} />
            <HandInView
              caseId={id}
              open={one.state === 'open'}
              receiver={receiver.name}
              passedTo={
                police === undefined || police.agencyId === receiver.agencyId ? undefined : police.name
              }
              agrees={agreesTo(consents, handInPurpose, police?.agencyId ?? receiver.agencyId)}
              who={whoOf(story)}
              bases={basesOn(act.now)}
              form={visit.form}
              formKey={z.uuid().safeParse(field(visit.form, 'form-key')).data ?? randomUUID()}
              problems={problems}
              formToken={visit.formToken()}
            />
          </>
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

/** The report of a form: pressed twice it is the same one. Made from the case, so that no form can name a record that there is. */
function reportOf(caseId: string, formKey: string): string {
  const hash = createHash('sha256').update(`hand-in ${caseId} ${formKey}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const { asked, problems } = readHandIn(visit.form);
  const formKey = z.uuid().safeParse(field(visit.form, 'form-key')).data;
  if (asked === undefined) return show(desk, visit, problems);
  if (formKey === undefined) throw new Refusal('bad-request');
  const reportId = reportOf(id, formKey);
  try {
    // The book says of the case that it was handed in and on what ground; the line of the report, which others may read, says nothing of a case.
    const line = lineOf('case.hand-in', id, { ground: asked.ground, report: reportId });
    await actAs(desk, visit, line, async (act) => {
      const { dataKey } = await openOwn(act, id);
      await mustBeNew(act, id, reportId, dataKey);
      await groundOf(act, id, asked);
    });
    await actAs(
      desk,
      visit,
      { act: 'report.take', record: { kind: 'report', id: reportId }, makesRecord: true },
      (act) => handInCase(act, id, { ...asked, reportId }),
    );
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'not-allowed') return show(desk, visit, ['consent']);
    if (!(fault instanceof HandedInAlready)) throw fault;
  }
  return redirect(`${staffPaths.caseSharing(id)}?done=handed-in`);
}

export const handInRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.handInCase(':id'), 'case.hand-in', (visit) => show(desk, visit)),
  post(staffPaths.handInCase(':id'), 'case.hand-in.save', (visit) => save(desk, visit)),
];
