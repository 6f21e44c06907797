/**
 * The files of one report: adding, seeing the small picture, opening the copy and the original. Each opening is an act in the book;
 * a file that is not the reader's, waits or was refused looks as if it did not exist.
 */
import { openRecordKey, type StaffAct, worksAtDesk } from '../../../access/index.ts';
import { type ActName, actAs, asSignedIn, type Desk, type Line } from '../../../audit/index.ts';
import {
  type AttachedFile,
  checkBytes,
  type FileDesk,
  type FoundBytes,
  fileUpload,
  findCopy,
  findOriginal,
  findPreview,
  forgetUpload,
  type KeptFile,
  listFiles,
  openFound,
  takingsIn,
  type Wrong,
} from '../../../files/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { FileStore } from '../../../platform/store/index.ts';
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
import { addFilesAtDesk } from '../../add-files.ts';
import { noteAltered } from '../../note-altered.ts';
import { type Brought, readBrought, readPurpose } from './file-forms.ts';
import { t } from './file-words.ts';
import { OriginalView, RefusedView } from './original.tsx';
import type { FilesReturned } from './part.tsx';

/** What the page of one report gives to the routes of its files. */
export interface ReportPage {
  idOf(visit: Visit, name?: string): string;
  show(visit: Visit, returned: FilesReturned): Promise<Answer>;
}

const lineOf = (act: ActName, id: string, more: Omit<Line, 'act' | 'record'> = {}): Line => ({
  act,
  record: { kind: 'report', id },
  ...more,
});

/** Where a member's files go to: only those of who works at a desk. */
const fileDeskOf =
  (desk: Desk, store: FileStore) =>
  ({ token }: Visit): FileDesk => ({
    store,
    keep: (work) =>
      desk.contexts.keep(token === undefined ? {} : { session: token }, (keep) => {
        if (!worksAtDesk(asSignedIn(keep).actor)) throw new Refusal('not-allowed');
        return work(keep);
      }),
  });

/** A file whose original may be opened at all. @throws {Refusal} not-found */
function scannedOnly(file: AttachedFile | undefined): AttachedFile {
  if (file === undefined || file.state === 'waiting' || file.state === 'infected')
    throw new Refusal('not-found');
  return file;
}

/** Finds bytes of a file in an act that is open. */
type Find = (
  act: StaffAct,
  file: { readonly recordId: string; readonly fileId: string },
  dataKey: Buffer,
) => Promise<FoundBytes>;

/** The routes of a report's files. */
export function fileRoutes(desk: Desk, store: FileStore, report: ReportPage): readonly Route[] {
  const deskFor = fileDeskOf(desk, store);

  const found = (visit: Visit, act: ActName, find: Find, purpose?: string): Promise<FoundBytes> => {
    const recordId = report.idOf(visit);
    const fileId = report.idOf(visit, 'fileId');
    const more = { detail: { file: fileId }, ...(purpose === undefined ? {} : { purpose }) };
    return actAs(desk, visit, lineOf(act, recordId, more), async (opened) =>
      find(opened, { recordId, fileId }, await openRecordKey(opened, recordId)),
    );
  };
  /** Finds the bytes under their own line, reads them to their end, and only then begins to give them; else says why not. */
  const give = async (visit: Visit, act: ActName, find: Find, purpose?: string): Promise<Answer> => {
    const bytes = await found(visit, act, find, purpose);
    const how = await checkBytes(store, bytes);
    if (how !== 'whole') return refuse(desk, report, visit, how, bytes.part);
    const { body, type, name } = openFound(store, bytes);
    return { kind: 'file', body, type, name, ...(bytes.part === 'preview' ? { inPage: true } : {}) };
  };

  const askPurpose = async (visit: Visit, problem?: string): Promise<Answer> => {
    const id = report.idOf(visit);
    const fileId = report.idOf(visit, 'fileId');
    return actAs(desk, visit, lineOf('report.open', id, { detail: { file: fileId } }), async (act) => {
      const files = await listFiles(act, id, await openRecordKey(act, id));
      const file = scannedOnly(files.find((each) => each.fileId === fileId));
      const view = (
        <OriginalView
          file={file}
          formToken={visit.formToken()}
          problem={problem}
          typed={field(visit.form, 'purpose')}
        />
      );
      const framed = desk.frame({
        visit,
        member: act.actor,
        title: t('original.title'),
        place: 'inbox',
        hasErrors: problem !== undefined,
        backHref: staffPaths.report(id),
        children: view,
      });
      return page(framed, problem === undefined ? {} : { status: 422 });
    });
  };

  return [
    {
      ...post(staffPaths.files(':id'), 'report.files.add', (visit) =>
        addFiles(desk, report, visit, deskFor(visit)),
      ),
      upload: fileUpload(deskFor),
    },
    get(staffPaths.fileCopy(':id', ':fileId'), 'report.files.copy', (visit) =>
      give(visit, 'file.open-copy', findCopy),
    ),
    {
      ...get(staffPaths.filePreview(':id', ':fileId'), 'report.files.preview', (visit) =>
        give(visit, 'file.preview', findPreview),
      ),
      passive: true,
    },
    get(staffPaths.fileOriginal(':id', ':fileId'), 'report.files.original', (visit) => askPurpose(visit)),
    post(staffPaths.fileOriginal(':id', ':fileId'), 'report.files.original.open', async (visit) => {
      const read = readPurpose(visit.form);
      if ('problem' in read) return askPurpose(visit, read.problem);
      return give(visit, 'file.open-original', findOriginal, read.purpose);
    }),
  ];
}

/**
 * Says that the bytes are not those that came. An original is evidence: it is written down, whoever found it has a task, and the worker tells every
 * investigation that holds it, of which nothing shows here. A copy or a picture can be made anew.
 */
const refuse = (
  desk: Desk,
  report: ReportPage,
  visit: Visit,
  how: Wrong,
  part: FoundBytes['part'],
): Promise<Answer> => {
  const id = report.idOf(visit);
  const fileId = report.idOf(visit, 'fileId');
  const line = lineOf('file.not-as-it-came', id, { detail: { file: fileId } });
  return actAs(desk, visit, line, async (act) => {
    const files = await listFiles(act, id, await openRecordKey(act, id));
    const file = scannedOnly(files.find((each) => each.fileId === fileId));
    if (part === 'original') await noteAltered(act, { reportId: id, fileId, found: how });
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('refused.title'),
        place: 'inbox',
        backHref: staffPaths.report(id),
        children: <RefusedView file={file} how={how} part={part} />,
      }),
      { status: 409 },
    );
  });
};

/** Adds what can be added, and says of the rest what is wrong with it. */
async function addFiles(desk: Desk, report: ReportPage, visit: Visit, to: FileDesk): Promise<Answer> {
  const id = report.idOf(visit);
  const takings = takingsIn(visit);
  const brought = await actAs(
    desk,
    visit,
    lineOf('file.attach', id, { detail: { files: takings.length } }),
    async (act) => {
      if (!worksAtDesk(act.actor)) throw new Refusal('not-allowed');
      const known = await listFiles(act, id, await openRecordKey(act, id));
      const read = readBrought(visit.form, takings, new Set(known.map(({ sha256 }) => sha256)));
      if (read.files.length > 0) await addFilesAtDesk(act, id, read.files, noteOf(read));
      return read;
    },
  );
  await forgetAll(to, brought.dropped);
  const { files, problems, noteProblem } = brought;
  if (problems.length === 0 && noteProblem === undefined)
    return redirect(`${staffPaths.report(id)}?done=files-added#files-part`);
  return report.show(visit, { note: files.length > 0 ? '' : brought.note, noteProblem, problems });
}

const noteOf = ({ note, files }: Brought): string =>
  t(note === '' ? 'add.noteAlone' : 'add.noteText', {
    note,
    count: files.length,
    names: files.map(({ name }) => name).join(', '),
  });

/** Where it fails, the sweep takes them. */
async function forgetAll(to: FileDesk, files: readonly KeptFile[]): Promise<void> {
  for (const file of files) await forgetUpload(to, file).catch(() => undefined);
}
