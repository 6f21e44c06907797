import { isUtf8 } from 'node:buffer';
import { hashBytes, type StoredValues } from '../matching/table/index.ts';
import { SetupProblem } from '../platform/setup-problem.ts';

const REMEDY = 'Save it as “CSV UTF-8 (comma delimited)” and run it again.';

/** Refuses what is no text of single bytes, by how it starts. @throws a SetupProblem that says what to do */
export function refuseOtherText(file: string, start: Uint8Array): void {
  const [one, two] = start;
  if ((one === 0xff && two === 0xfe) || (one === 0xfe && two === 0xff))
    throw new SetupProblem(`${file} is in UTF-16, as Excel’s “Unicode Text” is. ${REMEDY}`);
  if (start.includes(0))
    throw new SetupProblem(
      `${file} is no CSV: its header holds bytes that no text has, as a spreadsheet (.xlsx) does. ${REMEDY}`,
    );
}

/** Text as it was written: in UTF-8, or else in Windows-1252, as Excel’s own “CSV” is. */
export function textIn(bytes: Uint8Array): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** The same values in UTF-8, each with its number: what is not has been written as Windows-1252. */
export function inUtf8(store: StoredValues): StoredValues {
  const { bytes, ends, hashes, count } = store;
  const of = (value: number) => bytes.subarray(ends[value - 1], ends[value]);
  const written = new Map<number, Uint8Array>();
  let size = ends[count - 1] ?? 0;
  for (let value = 1; value < count; value++) {
    const own = of(value);
    if (isUtf8(own)) continue;
    const told = Buffer.from(textIn(own));
    written.set(value, told);
    size += told.length - own.length;
  }
  const into = new Uint8Array(new SharedArrayBuffer(size));
  const to = new Uint32Array(new SharedArrayBuffer(count * 4));
  const hashed = new Uint32Array(new SharedArrayBuffer(count * 4));
  hashed.set(hashes.subarray(0, count));
  let at = 0;
  for (let value = 1; value < count; value++) {
    const told = written.get(value);
    into.set(told ?? of(value), at);
    at += (told ?? of(value)).length;
    to[value] = at;
    if (told) hashed[value] = hashBytes(told, 0, told.length) >>> 0;
  }
  return { ...store, bytes: into, ends: to, hashes: hashed };
}

/** What is said of a file that is not in UTF-8. */
export const notUtf8InWords = (file: string): string =>
  `${file} is not in UTF-8: what is not has been read as Windows-1252, as Excel’s own “CSV” is. Look whether names with accents are right; if not, save it as “CSV UTF-8 (comma delimited)” and run it again.`;
