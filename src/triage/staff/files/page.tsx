/**
 * The files of one report: adding, seeing the small picture, opening the copy and the original. Each opening is an act in the book;
 * a file that is not the reader's, waits or was refused looks as if it did not exist.
 */
import { openRecordKey, type StaffAct, worksAtDesk } from '../../../access/index.ts';
import { type ActName, actAs, asSignedIn, type Desk, type Line } from '../../../audit/index.ts';
import {
  type AttachedFile,
  type FileDesk,
  fileUpload,
  forgetUpload,
  type KeptFile,
  listFiles,
  type OpenedFile,
  openCopy,
  openOriginal,
  openPreview,
  takingsIn,
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
import { type Brought, readBrought, readPurpose } from './file-forms.ts';
import { t } from './file-words.ts';
import { OriginalView } from './original.tsx';
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

type Opener = (
  act: StaffAct,
  store: FileStore,
  file: { readonly recordId: string; readonly fileId: string },
  dataKey: Buffer,
) => Promise<OpenedFile>;

/** The routes of a report's files. */
export function fileRoutes(desk: Desk, store: FileStore, report: ReportPage): readonly Route[] {
  const deskFor = fileDeskOf(desk, store);

  /** Opens one part of a file under its own line. */
  const opening = (visit: Visit, act: ActName, opener: Opener, purpose?: string): Promise<OpenedFile> => {
    const recordId = report.idOf(visit);
    const fileId = report.idOf(visit, 'fileId');
    const more = { detail: { file: fileId }, ...(purpose === undefined ? {} : { purpose }) };
    return actAs(desk, visit, lineOf(act, recordId, more), async (opened) =>
      opener(opened, store, { recordId, fileId }, await openRecordKey(opened, recordId)),
    );
  };
  const asDownload = ({ body, type, name }: OpenedFile): Answer => ({ kind: 'file', body, type, name });

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
    get(staffPaths.fileCopy(':id', ':fileId'), 'report.files.copy', async (visit) =>
      asDownload(await opening(visit, 'file.open-copy', openCopy)),
    ),
    {
      ...get(staffPaths.filePreview(':id', ':fileId'), 'report.files.preview', async (visit) => ({
        ...asDownload(await opening(visit, 'file.preview', openPreview)),
        inPage: true,
      })),
      passive: true,
    },
    get(staffPaths.fileOriginal(':id', ':fileId'), 'report.files.original', (visit) => askPurpose(visit)),
    post(staffPaths.fileOriginal(':id', ':fileId'), 'report.files.original.open', async (visit) => {
      const read = readPurpose(visit.form);
      if ('problem' in read) return askPurpose(visit, read.problem);
      return asDownload(await opening(visit, 'file.open-original', openOriginal, read.purpose));
    }),
  ];
}

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
