/** A file that lies with a report is kept in the investigation too: read to its end, compared with its hash, and sealed anew under the investigation's key. */
import { openRecordKey } from '../../../../access/index.ts';
import { actAs, type Desk } from '../../../../audit/index.ts';
import {
  checkBytes,
  type FileDesk,
  type FoundBytes,
  findOriginal,
  forgetUpload,
  openFound,
  takeFile,
} from '../../../../files/index.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import type { Visit } from '../../../../platform/web/index.ts';
import { addItemFiles } from '../../../evidence/add-item-files.ts';
import { noteFindings } from '../../../evidence/note-findings.ts';
import { readRegister } from '../../../evidence/read-register.ts';
import { settleReach } from '../../../evidence/settle-reach.ts';
import type { EntryOf } from '../../../investigation/entry.ts';
import { getInvestigation } from '../../../investigation/investigation-store.ts';
import { lineOf } from '../../place-asked.ts';

/** What was not kept, and why; `kept` where it is, also by somebody before. */
export type KeptCopy = 'kept' | 'not-open' | 'not-whole' | 'not-taken';

interface Keeping {
  readonly id: string;
  readonly item: string;
  readonly fileId: string;
  readonly purpose: string;
}

/** The file with the report that it lies with, and whether a copy is here. @throws {Refusal} not-found */
const fileAtReport = (desk: Desk, visit: Visit, { id, item, fileId }: Keeping) =>
  actAs(desk, visit, lineOf('investigation.open', id, { file: fileId }), async (act) => {
    const files = (await readRegister(act, id, await openRecordKey(act, id), [item])).items[0]?.files ?? [];
    const body = files.find((each) => each.body.file === fileId)?.body;
    if (body?.report === undefined) throw new Refusal('not-found');
    return { file: body, report: body.report, isKept: files.some((each) => each.body.copyOf === fileId) };
  });

/** Where its bytes lie, under the line that opening it at the report has; undefined where the report, or this file of it, is not open to whoever asks. */
async function findAtReport(
  desk: Desk,
  visit: Visit,
  { report, file }: { report: string; file: EntryOf<'item-file'>['body'] },
): Promise<FoundBytes | undefined> {
  const line = {
    act: 'file.open-original',
    record: { kind: 'report', id: report },
    detail: { file: file.file },
    // Whoever reads the report's book learns of no investigation: what it is kept for is said in the investigation's.
    purpose: 'To keep a copy with our own work',
  } as const;
  try {
    return await actAs(desk, visit, line, async (act) => {
      const at = { recordId: report, fileId: file.file };
      const found = await findOriginal(act, at, await openRecordKey(act, report));
      // By the hash that the item was given, as each night.
      return { ...found, sha256: file.sha256 };
    });
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'not-found') return undefined;
    throw fault;
  }
}

/** Keeps a copy, also when the investigation is closed, or says why not. @throws {Refusal} not-found */
export async function keepCopy(desk: Desk, visit: Visit, to: FileDesk, of: Keeping): Promise<KeptCopy> {
  const { file, report, isKept } = await fileAtReport(desk, visit, of);
  if (isKept) return 'kept';
  const found = await findAtReport(desk, visit, { report, file });
  if (found === undefined) return 'not-open';
  const how = await checkBytes(to.store, found);
  if (how !== 'whole') {
    await actAs(desk, visit, lineOf('investigation.check-files', of.id, { file: of.fileId }), (act) =>
      noteFindings(act, of.id, act.actor.memberId, [{ fileId: of.fileId, found: how }]),
    );
    return 'not-whole';
  }
  const { body: bytes } = openFound(to.store, found);
  const taking = await takeFile(to, { field: 'copy', name: file.name, saysType: file.type, bytes });
  if (taking.kind !== 'kept') return 'not-taken';
  if (taking.file.sha256 !== file.sha256) {
    await forgetUpload(to, taking.file);
    return 'not-whole';
  }
  const line = { ...lineOf('file.attach', of.id, { item: of.item, files: 1 }), purpose: of.purpose };
  return actAs(desk, visit, line, async (act) => {
    const lapsed = await addItemFiles(act, of.id, of.item, [taking.file], of.fileId);
    await settleReach(act, await getInvestigation(act, of.id));
    return lapsed.length === 0 ? 'kept' : 'not-taken';
  });
}
