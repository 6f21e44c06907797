/** Files in a test's own partnership: taken and attached by real acts, checked as the worker would, opened as a member would. */
import { buffer } from 'node:stream/consumers';
import { openRecordKey, type StaffAct } from '../access/index.ts';
import { asSignedIn, type Line } from '../audit/index.ts';
import { eicar } from '../files/eicar.ts';
import {
  type AttachedFile,
  type Cleaner,
  type FileDesk,
  findCopy,
  findOriginal,
  findPreview,
  type KeptFile,
  listFiles,
  openFound,
  type Scanner,
  startChecks,
  type Taking,
  takeFile,
} from '../files/index.ts';
import { readStreetRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { answerAsReporter, receiptCaller } from '../reports/return-to-report.ts';
import type { ChosenFile } from './browse.ts';
import { testFileStore } from './file-store.ts';
import type { Partnership, TestMember, TestReport } from './partnership.ts';

export { eicar };

export interface TestFiles {
  readonly store: FileStore;
  /** Where the street takes files to. */
  readonly street: FileDesk;
  take(file: ChosenFile): Promise<Taking>;
  /** Takes a file that is known to be taken. */
  keep(file: ChosenFile): Promise<KeptFile>;
  /** The reporter comes back and adds these; gives how many had lapsed. */
  attach(report: TestReport, ...files: readonly KeptFile[]): Promise<number>;
  list(member: TestMember, reportId: string): Promise<AttachedFile[]>;
  /** The bytes of a file as this member gets them. */
  open(
    member: TestMember,
    what: 'copy' | 'preview' | 'original',
    file: Pick<AttachedFile, 'recordId' | 'fileId'>,
    purpose?: string,
  ): Promise<Buffer>;
  /** Checks everything that waits, as the worker does, and tells what it logged. */
  check(with_: { scanner: Scanner | undefined; cleaner: Cleaner; store?: FileStore }): Promise<string[]>;
}

/** A scanner that knows the test file and nothing else, where a test is not about scanning. */
export const easyScanner: Scanner = {
  version: async () => 'ClamAV 0 of a test',
  scan: async (source) =>
    (await buffer(source)).includes(eicar) ? { kind: 'malware', name: 'Test-File' } : { kind: 'clean' },
};

/** A cleaner whose copies only say that they are some, where a test is not about cleaning. */
export const easyCleaner: Cleaner = {
  async clean(original, { name }, work) {
    await buffer(original);
    const made = (text: string, type: string) => ({
      name,
      type,
      size: text.length,
      async *bytes() {
        yield Buffer.from(text);
      },
    });
    return work({
      kind: 'made',
      copy: made('copy', 'text/plain'),
      preview: made('small', 'image/webp'),
      found: { suggestions: [], leftOut: [] },
    });
  },
  close: async () => undefined,
};

const finders = {
  copy: [findCopy, 'file.open-copy'],
  preview: [findPreview, 'file.preview'],
  original: [findOriginal, 'file.open-original'],
} as const;

const inPieces = async function* (bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
};

/** The files of a partnership. */
export function filesOf(given: Pick<Partnership, 'keysDir' | 'street' | 'staff' | 'worker'>): TestFiles {
  const store = testFileStore(given.keysDir);
  const street: FileDesk = { store, keep: (work) => given.street.keep({}, work) };
  const take = ({ name, type, bytes }: ChosenFile) =>
    takeFile(street, { field: 'files', name, saysType: type, bytes: inPieces(bytes) });
  const asMember = <T>(member: TestMember, line: Line, work: (act: StaffAct) => Promise<T>) =>
    given.staff.act({ session: member.session }, line, (act) => work(asSignedIn(act)));
  return {
    store,
    street,
    take,
    async keep(file) {
      const taking = await take(file);
      if (taking.kind !== 'kept') throw new Error(`${file.name} was not taken: ${taking.why}`);
      return taking.file;
    },
    attach: ({ receipt }, ...files) =>
      given.street.act(
        receiptCaller(readStreetRing(given.keysDir), receipt),
        { act: 'report.answer' },
        (act) => answerAsReporter(act, receipt, { files }),
      ),
    list: (member, reportId) =>
      asMember(member, { act: 'report.open', record: { kind: 'report', id: reportId } }, async (act) =>
        listFiles(act, reportId, await openRecordKey(act, reportId)),
      ),
    async open(member, what, { recordId, fileId }, purpose) {
      const [find, act] = finders[what];
      const line = {
        act,
        record: { kind: 'report', id: recordId },
        ...(purpose === undefined ? {} : { purpose }),
      } as const;
      const found = await asMember(member, line, async (context) =>
        find(context, { recordId, fileId }, await openRecordKey(context, recordId)),
      );
      return buffer(openFound(store, found).body);
    },
    async check(tools) {
      const logged: string[] = [];
      const note = (code: string) => void logged.push(code);
      const checks = startChecks({
        contexts: given.worker,
        store: tools.store ?? store,
        scanner: tools.scanner,
        cleaner: tools.cleaner,
        log: { info: note, warn: note, fault: note },
      });
      await checks.sweep();
      await checks.idle();
      return logged;
    },
  };
}
