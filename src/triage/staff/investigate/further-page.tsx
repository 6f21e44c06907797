/** `/investigations/:id/further`: what a reporter wrote or sent after their report was taken in is added to the investigation, or left with a reason; nobody else learns of it. */
import { reads, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { type AttachedFile, listFiles } from '../../../files/index.ts';
import { openFurther, readGrade, wrongWithGrade } from '../../../investigations/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  fields,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { findConsentStanding, mayGoOn, openReport } from '../../../reports/index.ts';
import { addFurtherToInvestigation } from '../../investigate-from-report.ts';
import { asksGrade, t } from './asks-grade.tsx';
import { type Came, FurtherView } from './further-view.tsx';

/** The longest reason that is kept. */
const longestWhy = 2_000;

/** What came to a report, of these, with what it says; under the line that everybody's reading of the report has. */
const readCame = (desk: Desk, visit: Visit, reportId: string, ids: ReadonlySet<string>): Promise<Came> =>
  actAs(desk, visit, { act: 'report.open', record: { kind: 'report', id: reportId } }, async (act) => {
    const opened = await openReport(act, reportId);
    const files = await listFiles(act, reportId, opened.dataKey);
    return {
      opened,
      goesOn: mayGoOn(await findConsentStanding(act, reportId)),
      messages: opened.messages.filter(({ messageId }) => ids.has(messageId)),
      files: files.filter(({ fileId }: AttachedFile) => ids.has(fileId)),
    };
  });

/** The page; where its form came back, with what was typed and what is wrong with it. */
async function show(
  desk: Desk,
  visit: Visit,
  errors: ReadonlyMap<string, string> = new Map(),
): Promise<Answer> {
  const id = idOf(visit);
  const line = { act: 'investigation.open', record: { kind: 'investigation', id } } as const;
  const { member, one, name, waiting } = await actAs(desk, visit, line, async (act: StaffAct) => {
    if (!reads(act.actor, 'investigation')) throw new Refusal('not-found');
    return { member: act.actor, ...(await openFurther(act, id)) };
  });
  const asked = errors.size > 0 ? field(visit.form, 'report') : (visit.query['report'] ?? '');
  const of = waiting.find(({ reportId }) => reportId === asked) ?? waiting[0];
  const those = waiting.filter(({ reportId }) => reportId === of?.reportId);
  const came =
    of === undefined
      ? undefined
      : await readCame(desk, visit, of.reportId, new Set(those.map((each) => each.id)));
  return page(
    desk.frame({
      visit,
      member,
      title: t('further.title', { reference: one.reference }),
      place: 'investigations',
      backHref: staffPaths.investigation(id),
      hasErrors: errors.size > 0,
      children: (
        <FurtherView
          investigationId={id}
          called={name ?? one.reference}
          came={came}
          others={waiting.length - those.length}
          form={
            errors.size > 0 || came === undefined
              ? visit.form
              : { ...asksGrade.start(came.opened), add: those.map((each) => each.id) }
          }
          errors={errors}
          formToken={visit.formToken()}
        />
      ),
    }),
    errors.size > 0 ? { status: 422 } : {},
  );
}

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const reportId = field(visit.form, 'report');
  const shown = field(visit.form, 'shown').split(' ').filter(Boolean);
  const ticked = new Set(fields(visit.form, 'add'));
  const [add, leave] = [
    new Set(shown.filter((each) => ticked.has(each))),
    new Set(shown.filter((each) => !ticked.has(each))),
  ];
  const why = field(visit.form, 'why').trim();
  const wrong = new Map([
    ...(shown.length === 0 ? ([['add', t('further.gone')]] as const) : []),
    ...(leave.size > 0 && why === '' ? ([['why', t('further.why.needed')]] as const) : []),
    ...(why.length > longestWhy ? ([['why', t('further.why.long', { most: longestWhy })]] as const) : []),
    ...wrongWithGrade(visit.form),
  ]);
  if (wrong.size > 0) return show(desk, visit, wrong);
  const line = {
    act: 'investigation.add-further',
    record: { kind: 'investigation', id },
    detail: { report: reportId },
  } as const;
  try {
    const waits = await actAs(desk, visit, line, (act) =>
      addFurtherToInvestigation(act, {
        ...{ reportId, investigationId: id, add, leave, why },
        grade: readGrade(visit.form),
      }),
    );
    return redirect(
      `${waits ? staffPaths.investigationFurther(id) : staffPaths.investigation(id)}?done=further`,
    );
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, new Map([['add', t('further.gone')]]));
    throw fault;
  }
}

export const furtherRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.investigationFurther(':id'), 'investigation.further', (visit) => show(desk, visit)),
  post(staffPaths.investigationFurther(':id'), 'investigation.further.save', (visit) => save(desk, visit)),
];
