import {
  closeSync,
  existsSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
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

/** A file by what named it on the command line. */
export interface NamedFile {
  readonly by: string;
  readonly file: string;
}

/**
 * Says before long work whether its results will have a place, each a file of its own and none that is read. Settings and a model may be
 * saved where they came from. @throws a SetupProblem that names the folder or the file
 */
export function refuseUnwritable(written: readonly NamedFile[], read: readonly NamedFile[] = []): void {
  const taken = new Map(read.map(({ by, file }) => [placeOf(file), { by, isRead: true }]));
  for (const { by, file } of written) {
    if (!existsSync(dirname(file)))
      throw new SetupProblem(`${file} cannot be written: there is no folder ${dirname(file)}.`);
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory())
      throw new SetupProblem(
        `${file} cannot be written: it is a folder. Give ${by} the name of a file in it.`,
      );
    // A file is put in place of what has its name, and nobody wants to lose a device or a pipe.
    if (there && !there.isFile())
      throw new SetupProblem(`${file} is a device or a pipe. Give ${by} the name of a file.`);
    const place = placeOf(file);
    const before = taken.get(place);
    if (before && !(before.isRead && by === `--save-${before.by.slice(2)}`))
      throw new SetupProblem(
        before.isRead
          ? `${by} would replace ${file}, which is read. Give ${by} another name. Nothing was changed.`
          : `${before.by} and ${by} both name ${file}. Give each a file of its own. Nothing was changed.`,
      );
    taken.set(place, { by, isRead: false });
  }
}

/** Where a file lies or would lie, whatever ways lead to it. */
function placeOf(file: string): string {
  if (existsSync(file)) return realpathSync.native(file);
  const folder = dirname(file);
  return join(existsSync(folder) ? realpathSync.native(folder) : resolve(folder), basename(file));
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
