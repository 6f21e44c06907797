/** `/cases/:id/export`: chosen parts of a case as a Word document or a PDF, of what the member may read; the book keeps for whom and why [C21]. */
import { listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { listConsents, standingConsents } from '../../../consents/index.ts';
import { type Block, drawPdf, writeWord } from '../../../documents/index.ts';
import { listFiles } from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type Answer, get, page, post, type Route, type Visit } from '../../../platform/web/index.ts';
import { partStates } from '../../approval/approval-rule.ts';
import { findApprovalRule } from '../../approval/approval-rule-store.ts';
import { listNotesOf, listVolumes, noNotes } from '../../case/notes.ts';
import { type OpenedCase, openCase } from '../../case/open-case.ts';
import { listOpenSections } from '../../case/sections-query.ts';
import { readsDocuments } from '../../documents/documents.ts';
import { colleagueOf } from '../../plan/step-owner.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf } from '../case-place.ts';
import { casePaper, type PaperAsked } from './case-paper.ts';
import { t } from './export-words.ts';
import { type Part, parts, partsIn } from './parts.ts';
import { type Asked, type ExportProblem, readExport } from './read-export.ts';
import { ExportView } from './view.tsx';

/** The referrals of a case to services, as far as they show to whoever asks. Support reads nothing of services: the door hands this in. */
export type ServicesTold = (act: StaffAct, caseId: string) => Promise<readonly Block[]>;

const show = (desk: Desk, visit: Visit, problems: readonly ExportProblem[] = []): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('case.open', id, { part: 'export' }), async (act) => {
    const { one, story } = await openCase(act, id);
    const open = await listOpenSections(act, id);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: problems.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <ExportView
            caseId={id}
            parts={partsIn(open, one.agencyId === act.actor.agencyId)}
            volumes={open.has('notes') ? await listVolumes(act, id) : []}
            form={visit.form}
            problems={problems}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={act.now} />}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

/** What the paper says, of what is open to this member and was asked for. */
async function gather(
  act: StaffAct,
  opened: OpenedCase,
  asked: Asked,
  tellServices: ServicesTold,
): Promise<PaperAsked> {
  const { one, story, dataKey } = opened;
  const own = one.agencyId === act.actor.agencyId;
  const open = partsIn(await listOpenSections(act, one.caseId), own);
  const chosen = open.filter((part) => asked.parts.includes(part));
  const takes = (part: Part) => chosen.includes(part);
  const notes = takes('notes') ? await listNotesOf(act, one.caseId, dataKey, asked.volume) : noNotes;
  const consents = takes('consents') ? await listConsents(act, one.caseId, dataKey) : [];
  const files = takes('documents') && readsDocuments(act, one.agencyId);
  const documents = files ? await listFiles(act, one.caseId, dataKey) : [];
  const agencies = await listAgencies(act);
  const agencyName = (agencyId: string) =>
    agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId;
  const writers = [
    one.holder,
    ...story.standing.flatMap((entry) => [
      entry.by,
      ...[entry.kind === 'step' ? (colleagueOf(entry.body) ?? []) : []].flat(),
    ]),
    ...documents.flatMap(({ memberId }) => memberId ?? []),
    ...notes.notes.flatMap(({ note, added }) => [note.by, ...added.map(({ by }) => by)]),
  ];
  const names = await listMemberNames(act, [...new Set(writers)]);
  return {
    one,
    story,
    parts: chosen,
    notes,
    consents: [...standingConsents(consents).values()].filter(({ about }) => about === 'sharing'),
    documents: documents.map(({ name, memberId, receivedAt }) => ({ name, by: memberId, at: receivedAt })),
    services: takes('services') ? await tellServices(act, one.caseId) : [],
    approvals: own ? partStates(story, await findApprovalRule(act)) : [],
    madeBy: act.actor.name,
    agency: act.actor.agencyName,
    forWhom: asked.forWhom,
    why: asked.why,
    now: act.now,
    agencyName,
    nameOf: (memberId) => names.get(memberId)?.name ?? '',
  };
}

const types = {
  word: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

async function make(desk: Desk, visit: Visit, tellServices: ServicesTold): Promise<Answer> {
  const id = idOf(visit);
  const { asked, problems } = readExport(visit.form, parts);
  if (asked === undefined) return show(desk, visit, problems);
  const { format } = asked;
  const line = {
    ...lineOf('case.export', id, { format, parts: asked.parts.join(' ') }),
    purpose: `${asked.forWhom}: ${asked.why}`,
  };
  const paper = await actAs(desk, visit, line, async (act) => {
    const gathered = await gather(act, await openCase(act, id), asked, tellServices);
    // Nothing of what was ticked is theirs to read: the line says that it was refused.
    if (gathered.parts.length === 0) throw new Refusal('not-allowed');
    return casePaper(gathered);
  }).catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.code === 'not-allowed') return undefined;
    throw fault;
  });
  if (paper === undefined) return show(desk, visit, ['parts']);
  const body = format === 'word' ? Buffer.from(await writeWord(paper)) : await drawPdf(paper);
  return {
    kind: 'file',
    body,
    type: types[format],
    name: `${paper.reference}.${format === 'word' ? 'docx' : 'pdf'}`,
  };
}

export const exportRoutes = (desk: Desk, tellServices: ServicesTold): readonly Route[] => [
  get(staffPaths.exportCase(':id'), 'case.export', (visit) => show(desk, visit)),
  post(staffPaths.exportCase(':id'), 'case.export.make', (visit) => make(desk, visit, tellServices)),
];
