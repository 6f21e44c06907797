import { closeSync, existsSync, lstatSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { SetupProblem } from '../platform/setup-problem.ts';

/** Files being written, so that none is left half-written when this process is stopped. */
const unfinished = new Set<string>();
let guarded = false;

function guard(): void {
  if (guarded) return;
  guarded = true;
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      for (const file of unfinished) rmSync(file, { force: true });
      process.stderr.write('Stopped. What was being written has been taken away again.\n');
      process.exit(code);
    });
  }
}

/** A file that appears whole or not at all: written aside and put in place at the end. */
export class OutputFile {
  /** What is open for writing: good in every thread of this process. */
  readonly handle: number;
  /** How many bytes are taken. */
  size = 0;
  private readonly aside: string;
  private readonly file: string;

  constructor(file: string) {
    this.file = file;
    this.aside = `${file}.part-${process.pid}`;
    guard();
    try {
      this.handle = openSync(this.aside, 'w');
    } catch {
      throw new SetupProblem(
        `${file} cannot be written: is ${dirname(file)} a folder, and yours to write in?`,
      );
    }
    unfinished.add(this.aside);
  }

  text(text: string): void {
    const bytes = Buffer.from(text);
    putAt(this.handle, bytes, this.take(bytes.length));
  }

  /** Takes room for so many bytes at the end: gives where it starts. Whoever takes it fills it. */
  take(bytes: number): number {
    const from = this.size;
    this.size += bytes;
    return from;
  }

  /**
   * Puts the file in place. One of that name is put aside first and taken away afterwards: in place of another a file system would first
   * write all of it to the disk, which takes longer than the rest of writing.
   */
  finish(): void {
    closeSync(this.handle);
    const before = `${this.file}.before-${process.pid}`;
    const replaces = lstatSync(this.file, { throwIfNoEntry: false })?.isFile() === true;
    if (replaces) renameSync(this.file, before);
    renameSync(this.aside, this.file);
    unfinished.delete(this.aside);
    if (replaces) rmSync(before, { force: true });
  }

  /** Takes it away again. */
  abandon(): void {
    closeSync(this.handle);
    rmSync(this.aside, { force: true });
    unfinished.delete(this.aside);
  }
}

/** Writes bytes at a place of an open file, all of them. */
export function putAt(handle: number, bytes: Uint8Array, place: number): void {
  for (let from = 0; from < bytes.length; )
    from += writeSync(handle, bytes, from, bytes.length - from, place + from);
}

/** Says before long work whether its results will have a place. @throws a SetupProblem that names the folder */
export function refuseUnwritable(files: readonly (string | undefined)[]): void {
  for (const file of files)
    if (file !== undefined && !existsSync(dirname(file)))
      throw new SetupProblem(`${file} cannot be written: there is no folder ${dirname(file)}.`);
}

/** Writes a file that appears whole or not at all. */
export async function writeWhole(
  file: string,
  write: (out: OutputFile) => Promise<void> | void,
): Promise<void> {
  const out = new OutputFile(file);
  try {
    await write(out);
    out.finish();
  } catch (error) {
    out.abandon();
    throw error;
  }
}
