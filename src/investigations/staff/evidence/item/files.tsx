/** The files of an item: adding them, and opening what has been read to its end first. What is not as it came is not opened. */
import { openRecordKey, type StaffAct } from '../../../../access/index.ts';
import { type ActName, actAs, type Desk } from '../../../../audit/index.ts';
import {
  checkBytes,
  type FileDesk,
  type FoundBytes,
  fileUpload,
  findCopy,
  findOriginal,
  forgetUpload,
  openFound,
  refusalInWords,
  sortTakings,
  takingsIn,
  type Wrong,
} from '../../../../files/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import type { FileStore } from '../../../../platform/store/index.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../../platform/web/index.ts';
import { addItemFiles } from '../../../evidence/add-item-files.ts';
import { noteFindings } from '../../../evidence/note-findings.ts';
import { readRegister } from '../../../evidence/read-register.ts';
import type { EntryOf } from '../../../investigation/entry.ts';
import { openInvestigation } from '../../../investigation/open-investigation.ts';
import { fileDeskOf } from '../../file-desk.ts';
import { idOf, lineOf } from '../../place-asked.ts';
import { t } from '../evidence-words.ts';
import { keepCopy } from './keep-copy.ts';
import { OriginalView, RefusedView } from './original.tsx';

/** The page of the item whose files they are. */
export interface ItemPage {
  itemOf(visit: Visit): string;
  show(visit: Visit, problems: readonly string[]): Promise<Answer>;
}

const longestPurpose = 2_000;

/** A file of an item, as its entry names it. @throws {Refusal} not-found, also where it hangs on another item */
async function fileOf(act: StaffAct, of: Opening): Promise<EntryOf<'item-file'>> {
  const dataKey = await openRecordKey(act, of.id);
  const [item] = (await readRegister(act, of.id, dataKey, [of.item])).items;
  // What hangs on a report is opened there.
  const file = item?.files.find(({ body }) => body.file === of.fileId && body.report === undefined);
  if (file === undefined) throw new Refusal('not-found');
  return file;
}

interface Opening {
  readonly id: string;
  readonly item: string;
  readonly fileId: string;
}

export function fileRoutes(desk: Desk, store: FileStore, itemPage: ItemPage): readonly Route[] {
  const deskFor = fileDeskOf(desk, store);
  const openingOf = (visit: Visit): Opening => ({
    id: idOf(visit),
    item: itemPage.itemOf(visit),
    fileId: idOf({ ...visit, params: { id: visit.params['fileId'] ?? '' } }),
  });

  /** Finds the bytes under their own line, reads them to their end, and only then begins to give them; else says why not. */
  const give = async (visit: Visit, act: ActName, purpose?: string): Promise<Answer> => {
    const of = openingOf(visit);
    const line = lineOf(act, of.id, { item: of.item, file: of.fileId });
    const found = await actAs(
      desk,
      visit,
      purpose === undefined ? line : { ...line, purpose },
      async (open): Promise<FoundBytes> => {
        const { body } = await fileOf(open, of);
        const dataKey = await openRecordKey(open, of.id);
        const file = { recordId: of.id, fileId: of.fileId };
        if (act === 'file.open-copy') return findCopy(open, file, dataKey);
        return { ...(await findOriginal(open, file, dataKey)), sha256: body.sha256 };
      },
    );
    const how = await checkBytes(store, found);
    if (how !== 'whole') return refuse(visit, of, how, found.part);
    const { body, type, name } = openFound(store, found);
    return { kind: 'file', body, type, name };
  };

  /** Says so, and writes it down with a task: of an original. A copy can be made anew and is no evidence. */
  const refuse = (visit: Visit, of: Opening, how: Wrong, part: FoundBytes['part']): Promise<Answer> =>
    actAs(desk, visit, lineOf('investigation.check-files', of.id, { file: of.fileId }), async (act) => {
      const { body } = await fileOf(act, of);
      if (part === 'original')
        await noteFindings(act, of.id, act.actor.memberId, [{ fileId: of.fileId, found: how }]);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('refused.title'),
          place: 'investigations',
          backHref: staffPaths.evidenceItem(of.id, of.item),
          children: <RefusedView of={of} name={body.name} how={how} part={part} />,
        }),
        { status: 409 },
      );
    });

  const askPurpose = (visit: Visit, problem?: string): Promise<Answer> => {
    const of = openingOf(visit);
    return actAs(desk, visit, lineOf('investigation.open', of.id, { file: of.fileId }), async (act) => {
      await openInvestigation(act, of.id);
      const { body } = await fileOf(act, of);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('original.title'),
          place: 'investigations',
          hasErrors: problem !== undefined,
          backHref: staffPaths.evidenceItem(of.id, of.item),
          children: (
            <OriginalView
              of={of}
              file={body}
              formToken={visit.formToken()}
              problem={problem}
              typed={field(visit.form, 'purpose')}
            />
          ),
        }),
        problem === undefined ? {} : { status: 422 },
      );
    });
  };

  return [
    {
      ...post(staffPaths.evidenceFiles(':id', ':item'), 'investigation.evidence.add-files', (visit) =>
        addFiles(desk, itemPage, visit, deskFor(visit)),
      ),
      upload: fileUpload(deskFor),
    },
    post(
      staffPaths.keepItemFile(':id', ':item', ':fileId'),
      'investigation.evidence.keep-copy',
      async (visit) => {
        const of = openingOf(visit);
        const purpose = field(visit.form, 'purpose').trim().slice(0, longestPurpose);
        if (purpose === '') return itemPage.show(visit, [t('keep.error')]);
        const how = await keepCopy(desk, visit, deskFor(visit), { ...of, purpose });
        return how === 'kept'
          ? redirect(`${staffPaths.evidenceItem(of.id, of.item)}?done=copy#files-part`)
          : itemPage.show(visit, [t(`keep.${how}`)]);
      },
    ),
    get(staffPaths.itemFileCopy(':id', ':item', ':fileId'), 'investigation.evidence.copy', (visit) =>
      give(visit, 'file.open-copy'),
    ),
    get(staffPaths.itemFileOriginal(':id', ':item', ':fileId'), 'investigation.evidence.original', (visit) =>
      askPurpose(visit),
    ),
    post(
      staffPaths.itemFileOriginal(':id', ':item', ':fileId'),
      'investigation.evidence.original.open',
      async (visit) => {
        const purpose = field(visit.form, 'purpose').trim().slice(0, longestPurpose);
        return purpose === ''
          ? askPurpose(visit, t('original.error'))
          : give(visit, 'file.open-original', purpose);
      },
    ),
  ];
}

/** Adds what can be added, and says of the rest what is wrong with it. */
async function addFiles(desk: Desk, itemPage: ItemPage, visit: Visit, to: FileDesk): Promise<Answer> {
  const [id, item] = [idOf(visit), itemPage.itemOf(visit)];
  const takings = takingsIn(visit);
  const line = lineOf('file.attach', id, { item, files: takings.length });
  const { dropped, problems } = await actAs(desk, visit, line, async (act) => {
    const dataKey = await openRecordKey(act, id);
    const [found] = (await readRegister(act, id, dataKey, [item])).items;
    if (found === undefined) throw new Refusal('not-found');
    const { files, known, refused } = sortTakings(
      takings,
      new Set(found.files.map(({ body }) => body.sha256)),
    );
    const lapsed = files.length === 0 ? [] : await addItemFiles(act, id, item, files);
    return {
      dropped: known,
      problems: [
        ...refused.map(({ name, why }) => refusalInWords(why, name)),
        ...known.map(({ name }) => t('error.known', { name })),
        ...lapsed.map(({ name }) => t('error.lapsed', { name })),
        ...(takings.length === 0 ? [t('error.noFile')] : []),
      ],
    };
  });
  // Where it fails, the sweep takes them.
  for (const file of dropped) await forgetUpload(to, file).catch(() => undefined);
  return problems.length === 0
    ? redirect(`${staffPaths.evidenceItem(id, item)}?done=files#files-part`)
    : itemPage.show(visit, problems);
}
