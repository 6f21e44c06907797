import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { TextValues } from '../matching/index.ts';
import { ValueStore } from '../matching/index.ts';
import { lineAfter, readHeader } from './csv-header.ts';
import { type CsvPart, type CsvStretch, type RefusedRow, readStretch } from './csv-part.ts';

/** A column as it was read, before anybody said what it holds. */
export interface ReadColumn {
  name: string;
  values: TextValues;
  rows: Uint32Array;
}

/** One or two files as one table. A column that only one file has is empty for the other's rows. */
export interface ReadTable {
  rows: number;
  columns: ReadColumn[];
  /** The first row of the second file, where there are two. */
  secondFrom: number | undefined;
  refused: RefusedRow[];
}

export interface ReadOptions {
  threads?: number | undefined;
  onProgress?: ((share: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Files of fewer bytes are read on one thread. */
  worthAThread?: number | undefined;
}

/** Below this many bytes a second thread costs more than it saves. */
const WORTH_A_THREAD = 16 << 20;

/**
 * Reads CSV (UTF-8, header row; comma, semicolon or tab; quotes as in RFC 4180), on several threads where it is long. The
 * rows and their order do not depend on the threads. Rows with a wrong number of fields are kept out and told by line.
 */
export async function readCsv(files: readonly string[], options: ReadOptions = {}): Promise<ReadTable> {
  const total = files.reduce((sum, file) => sum + statSync(file).size, 0);
  let done = 0;
  const progress = (bytes: number): void => {
    done += bytes;
    options.onProgress?.(Math.min(1, done / Math.max(1, total)));
  };
  const table: ReadTable = { rows: 0, columns: [], secondFrom: undefined, refused: [] };
  const building = new Map<string, Building>();
  for (const [at, file] of files.entries()) {
    if (at === 1) table.secondFrom = table.rows;
    const header = readHeader(file);
    const size = statSync(file).size;
    const threads = size < (options.worthAThread ?? WORTH_A_THREAD) ? 1 : (options.threads ?? 1);
    const stretches = divide(file, header.from, size, header.names.length, header.separator, threads);
    const parts = await readAll(stretches, progress, options.signal);
    let line = header.lines;
    for (const part of parts) {
      options.signal?.throwIfAborted();
      for (const row of part.refused) table.refused.push({ file, line: line + row.line, why: row.why });
      line += part.lines;
      for (const [index, name] of distinctNames(header.names).entries()) {
        const column = part.columns[index];
        if (column === undefined) continue;
        const known = building.get(name) ?? { pieces: [] };
        known.pieces.push({ from: table.rows, ...column });
        building.set(name, known);
      }
      table.rows += part.rows;
    }
  }
  for (const [name, { pieces }] of building) table.columns.push(joined(name, pieces, table.rows));
  return table;
}

interface Building {
  pieces: ({ from: number } & CsvPart['columns'][number])[];
}

/** Two columns of one name would hide each other: the second is called "name 2". */
export function distinctNames(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  });
}

function joined(name: string, pieces: Building['pieces'], total: number): ReadColumn {
  const [first] = pieces;
  const rows = new Uint32Array(new SharedArrayBuffer(total * 4));
  if (first === undefined)
    return { name, values: { bytes: new Uint8Array(0), ends: new Uint32Array(1) }, rows };
  const store = ValueStore.over(first.store);
  rows.set(first.rows, first.from);
  for (const piece of pieces.slice(1)) {
    const numbers = store.merge(piece.store);
    const from = piece.from;
    for (let row = 0; row < piece.rows.length; row++) {
      rows[from + row] = numbers[piece.rows[row] as number] as number;
    }
  }
  return { name, values: store.values(), rows };
}

/** Stretches of about equal length, each starting after the end of a line. */
function divide(
  file: string,
  from: number,
  size: number,
  columns: number,
  separator: number,
  threads: number,
): CsvStretch[] {
  const starts = [from];
  for (let part = 1; part < threads; part++) {
    const start = lineAfter(file, from + Math.floor(((size - from) * part) / threads));
    if (start > (starts.at(-1) as number) && start < size) starts.push(start);
  }
  return starts.map((start, at) => ({
    file,
    from: start,
    until: starts[at + 1] ?? size,
    columns,
    separator,
  }));
}

/**
 * Each stretch starts at what looks like a new record. Where that was a line within a quoted value, the stretch before
 * ends elsewhere, and the stretch is read again from there.
 */
async function readAll(
  stretches: readonly CsvStretch[],
  progress: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<CsvPart[]> {
  const here = stretches.at(-1) as CsvStretch;
  const elsewhere = stretches.slice(0, -1).map((stretch) => readInThread(stretch, progress, signal));
  const stopped = (): boolean => signal?.aborted ?? false;
  if (elsewhere.length > 0) await new Promise((resume) => setImmediate(resume));
  const own = readStretch(here, progress, stopped);
  const parts = [...(await Promise.all(elsewhere)), own];
  let end = stretches[0]?.from ?? 0;
  return parts.map((part, at) => {
    const stretch = stretches[at] as CsvStretch;
    const right = stretch.from === end ? part : readStretch({ ...stretch, from: end }, () => {}, stopped);
    end = right.end;
    return right;
  });
}

function readInThread(
  stretch: CsvStretch,
  progress: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<CsvPart> {
  const worker = new Worker(new URL('./csv-thread.ts', import.meta.url), { workerData: stretch });
  const stop = (): void => void worker.terminate();
  signal?.addEventListener('abort', stop);
  return new Promise<CsvPart>((resolve, reject) => {
    worker.on('message', (message: CsvPart | number) => {
      if (typeof message === 'number') progress(message);
      else resolve(message);
    });
    worker.on('error', reject);
    worker.on('exit', () =>
      reject(signal?.reason instanceof Error ? signal.reason : new Error('A reader ended early')),
    );
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
  });
}
