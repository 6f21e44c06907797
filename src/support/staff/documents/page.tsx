/** `/cases/:id/documents`: letters, certificates and photographs of a case. Each waits until it is scanned; opening its copy is an act in the book. `?at=`: those that were there then. */
import { listMemberNames, reads } from '../../../access/index.ts';
import { actAs, asSignedIn, type Desk } from '../../../audit/index.ts';
import { PastNote } from '../../../entries/index.ts';
import {
  type FileDesk,
  fileUpload,
  findCopy,
  forgetUpload,
  giveFile,
  listFiles,
  readScannerState,
  refusalInWords,
  sortTakings,
  takingsIn,
} from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { FileStore } from '../../../platform/store/index.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { openCase } from '../../case/open-case.ts';
import { addDocuments, readsDocuments } from '../../documents/documents.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { DocumentsView, t } from './view.tsx';

/** Of one document, in bytes. */
const largest = 25 * 1024 * 1024;

const show = (desk: Desk, visit: Visit, problems: readonly string[] = []): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  return actAs(desk, visit, lineOf('case.open', id, { part: 'documents' }), async (act) => {
    const { one, story, dataKey } = await openCase(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    const reader = readsDocuments(act, one.agencyId);
    const all = reader ? await listFiles(act, id, dataKey) : [];
    const files = all.filter(({ receivedAt }) => receivedAt <= now);
    const names = await listMemberNames(act, [
      ...new Set([
        ...files.flatMap(({ memberId }) => memberId ?? []),
        ...(then === undefined ? [] : [then.by]),
      ]),
    ]);
    const nameOf = (memberId: string | null) => names.get(memberId ?? '')?.name ?? t('aMember');
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: problems.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <DocumentsView
            files={files}
            shut={reader ? undefined : one.agencyId === act.actor.agencyId ? 'investigates' : 'other'}
            mayAdd={reader && one.state === 'open' && at === undefined}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.caseDocuments(id)} nameOf={nameOf}>
                  {t('past')}
                </PastNote>
              )
            }
            scanner={await readScannerState(act)}
            megabytes={largest / 1024 / 1024}
            problems={problems}
            done={visit.query['done']}
            formToken={visit.formToken()}
            caseId={id}
            head={<CaseHead one={one} story={story} now={now} part="documents" at={at} />}
            nameOf={nameOf}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

async function add(desk: Desk, visit: Visit, to: FileDesk): Promise<Answer> {
  const id = idOf(visit);
  const takings = takingsIn(visit);
  const brought = await actAs(
    desk,
    visit,
    lineOf('file.attach', id, { files: takings.length }),
    async (act) => {
      const { dataKey } = await openCase(act, id);
      const had = new Set((await listFiles(act, id, dataKey)).map(({ sha256 }) => sha256));
      const sorted = sortTakings(takings, had);
      const lapsed = await addDocuments(act, id, sorted.files);
      return { ...sorted, lapsed };
    },
  );
  const { known, refused, lapsed } = brought;
  // Where it fails, the sweep takes them.
  for (const file of known) await forgetUpload(to, file).catch(() => undefined);
  const problems = [
    ...refused.map(({ name, why }) => refusalInWords(why, name)),
    ...known.map(({ name }) => t('error.known', { name })),
    ...lapsed.map(({ name }) => t('error.lapsed', { name })),
    ...(takings.length === 0 ? [t('error.noFile')] : []),
  ];
  return problems.length === 0
    ? redirect(`${staffPaths.caseDocuments(id)}?done=added`)
    : show(desk, visit, problems);
}

function download(desk: Desk, store: FileStore, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const fileId = idOf({ ...visit, params: { id: visit.params['fileId'] ?? '' } });
  return giveFile(desk, store, visit, {
    line: { ...lineOf('file.open-copy', id, { file: fileId }), record: { kind: 'case', id } },
    ...{ fileId, find: findCopy, place: 'cases', backHref: staffPaths.caseDocuments(id) },
  });
}

/** Where a support worker's files go to; nobody else's are taken. */
export const fileDeskOf =
  (desk: Desk, store: FileStore) =>
  ({ token }: Visit): FileDesk => ({
    store,
    keep: (work) =>
      desk.contexts.keep(token === undefined ? {} : { session: token }, (keep) => {
        if (!reads(asSignedIn(keep).actor, 'case')) throw new Refusal('not-allowed');
        return work(keep);
      }),
  });

export function documentRoutes(desk: Desk, store: FileStore): readonly Route[] {
  const deskFor = fileDeskOf(desk, store);
  return [
    get(staffPaths.caseDocuments(':id'), 'case.documents', (visit) => show(desk, visit)),
    {
      ...post(staffPaths.caseDocuments(':id'), 'case.documents.add', (visit) =>
        add(desk, visit, deskFor(visit)),
      ),
      upload: fileUpload(deskFor, largest),
    },
    get(staffPaths.caseDocument(':id', ':fileId'), 'case.documents.copy', (visit) =>
      download(desk, store, visit),
    ),
  ];
}
