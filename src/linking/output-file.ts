import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
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

const ROOM = 1 << 20;
const COMMA = 44;
const QUOTE = 34;
const SPACE = 32;
const encoder = new TextEncoder();

/**
 * A file that appears whole or not at all: written aside and put in place at the end. Bytes are gathered before they are written, for the
 * lines of millions of pairs are never strings.
 */
export class OutputFile {
  readonly bytes = new Uint8Array(ROOM + 65_536);
  at = 0;
  private readonly aside: string;
  private readonly handle: number;
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
    const bytes = encoder.encode(text);
    for (let from = 0; from < bytes.length; from += 32_768) this.put(bytes.subarray(from, from + 32_768));
  }

  /** Bytes that are known to be few. */
  put(bytes: Uint8Array): void {
    if (this.at + bytes.length > this.bytes.length) this.flush();
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** Few bytes that can stand as a field of CSV without quotes; whether they can. Otherwise nothing is put. */
  plain(bytes: Uint8Array, from: number, to: number): boolean {
    if (this.at + to - from > this.bytes.length) this.flush();
    const into = this.bytes;
    let at = this.at;
    for (let place = from; place < to; place++) {
      const byte = bytes[place] as number;
      if (byte === COMMA || byte === QUOTE || byte < SPACE) return false;
      into[at++] = byte;
    }
    this.at = at;
    return true;
  }

  byte(byte: number): void {
    this.bytes[this.at++] = byte;
  }

  /** A number with so many decimals, rounded; at most nine figures before the point. */
  number(value: number, decimals: number): void {
    const scale = 10 ** decimals;
    let rest = Math.round(Math.abs(value) * scale);
    if (value < 0 && rest > 0) this.byte(45);
    let figures = 1;
    for (let size = 10; size <= rest || figures <= decimals; size *= 10) figures += 1;
    const point = decimals > 0 ? 1 : 0;
    let place = this.at + figures + point - 1;
    this.at = place + 1;
    const { bytes } = this;
    for (let figure = 0; figure < figures; figure++) {
      if (figure === decimals && point) bytes[place--] = 46;
      const next = Math.floor(rest / 10);
      bytes[place--] = 48 + (rest - next * 10);
      rest = next;
    }
  }

  /** Whether it is time to `breathe`. */
  get full(): boolean {
    return this.at >= ROOM;
  }

  /** Writes what is gathered. Lets waiting signals in. */
  async breathe(): Promise<void> {
    this.flush();
    await new Promise((resume) => setImmediate(resume));
  }

  /** Puts the file in place. */
  finish(): void {
    this.flush();
    closeSync(this.handle);
    renameSync(this.aside, this.file);
    unfinished.delete(this.aside);
  }

  /** Takes it away again. */
  abandon(): void {
    closeSync(this.handle);
    rmSync(this.aside, { force: true });
    unfinished.delete(this.aside);
  }

  private flush(): void {
    for (let from = 0; from < this.at; ) from += writeSync(this.handle, this.bytes, from, this.at - from);
    this.at = 0;
  }
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
