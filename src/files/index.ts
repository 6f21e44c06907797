/**
 * What people attach: taken and sealed on the street, quarantined until it is scanned, kept as evidence, worked with by copy.
 * A file belongs to a record and is read by whoever may read the record's section `files`.
 */
export { attachFiles } from './attach-files.ts';
export {
  checkBytes,
  type FoundBytes,
  findCopy,
  findOriginal,
  findPreview,
  listOriginals,
  type Wholeness,
  type Wrong,
  wrongs,
} from './check-bytes.ts';
export { type ChecksOptions, type FileChecks, startChecks } from './checks.ts';
export { type Cleaner, openCleaner } from './cleaner/cleaner.ts';
export type { Found, LeftOut, Suggestion } from './cleaner/found.ts';
export type {
  AttachedFile,
  FileOrigin,
  FileReason,
  FileRefusal,
  FileState,
  KeptFile,
  SentFile,
  Taking,
} from './file.ts';
export { fileRefusals } from './file.ts';
export { listFileArrivals } from './file-store.ts';
export { fileUpload, mostFiles, takingsIn } from './file-upload.ts';
export { giveFile, refuseAltered } from './give-file.tsx';
export { keptFileShape } from './kept-file.ts';
export { acceptFor, type Family, families, kindOf, kindOfName, mostBytes } from './kinds.ts';
export { listFiles, listSentFiles } from './list-files.ts';
export { openFound } from './open-file.ts';
export { type Scanner, scannerAt } from './scanner.ts';
export { readScannerState, type ScannerState } from './scanner-state.ts';
export { type SortedTakings, sortTakings } from './sort-takings.ts';
export { refusalInWords, sizeInWords } from './staff-words/file-words.ts';
export { type SweepTools, sweepStore, sweepUploads } from './sweep-files.ts';
export { type FileDesk, forgetUpload, takeFile } from './take-file.ts';
