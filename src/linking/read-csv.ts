import { statSync } from 'node:fs';
import type { Crew, TextValues } from '../matching/table/index.ts';
import { CrewMember, type ReadPiece } from './crew-member.ts';
import { lineAfter, readHeader } from './csv-header.ts';
import { type CsvPart, type CsvStretch, type RefusedRow, readStretch } from './csv-part.ts';
import type { ColumnPieces, mergeColumn } from './merge-column.ts';

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
  /** The files that are not in UTF-8 throughout: the rest of them is read as Windows-1252. */
  notUtf8: string[];
}

export interface ReadOptions {
  /** Threads that share the reading. */
  crew?: Crew | undefined;
  onProgress?: ((share: number) => void) | undefined;
  /** Files of fewer bytes are read on one thread. */
  worthAThread?: number | undefined;
}

/** Below this many bytes a second thread costs more than it saves. */
const WORTH_A_THREAD = 2 << 20;
/** So many pieces for each thread: one that is slow to start takes fewer. */
const EACH = 2;

/**
 * Reads CSV (UTF-8, and what is not as Windows-1252; header row; comma, semicolon or tab; quotes as in RFC 4180), on several threads where it is long. The
 * rows and their order do not depend on the threads. Rows with a wrong number of fields or a stray quotation mark are kept out and told by line.
 */
export async function readCsv(files: readonly string[], options: ReadOptions = {}): Promise<ReadTable> {
  const table: ReadTable = { rows: 0, columns: [], secondFrom: undefined, refused: [], notUtf8: [] };
  const building = new Map<string, ColumnPieces[number][]>();
  const sizes = files.map((file) => statSync(file).size);
  const total = sizes.reduce((sum, size) => sum + size, 1);
  let done = 0;
  for (const [at, file] of files.entries()) {
    if (at === 1) table.secondFrom = table.rows;
    const header = readHeader(file);
    const size = sizes[at] as number;
    const helpers = size < (options.worthAThread ?? WORTH_A_THREAD) ? 1 : (options.crew?.size ?? 1);
    const pieces = helpers === 1 ? 1 : helpers * EACH;
    const stretches = divide(file, header.from, size, header.names.length, header.separator, pieces);
    const parts = await readAll(stretches, options.crew);
    if (!header.utf8 || parts.some(({ utf8 }) => !utf8)) table.notUtf8.push(file);
    let line = header.lines;
    for (const part of parts) {
      for (const row of part.refused) table.refused.push({ file, line: line + row.line, why: row.why });
      line += part.lines;
      for (const [index, name] of distinctNames(header.names).entries()) {
        const column = part.columns[index];
        if (column === undefined) continue;
        const known = building.get(name) ?? [];
        known.push({ from: table.rows, ...column });
        building.set(name, known);
      }
      table.rows += part.rows;
    }
    done += size;
    options.onProgress?.(done / total);
  }
  const merges = [...building.values()].map(
    (pieces): ReadPiece => ({ kind: 'merge', pieces, total: table.rows }),
  );
  const merged = await runReading(merges, options.crew);
  for (const [at, name] of [...building.keys()].entries())
    table.columns.push({ name, ...(merged[at] as ReturnType<typeof mergeColumn>) });
  return table;
}

/** Runs pieces of reading on the crew, or here where nobody helps. */
function runReading(pieces: readonly ReadPiece[], crew: Crew | undefined): Promise<unknown[]> {
  if (crew) return crew.run(pieces);
  const member = new CrewMember();
  return Promise.resolve(pieces.map((piece) => member.run(piece)));
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

/** Stretches of about equal length, each starting after the end of a line. */
function divide(
  file: string,
  from: number,
  size: number,
  columns: number,
  separator: number,
  pieces: number,
): CsvStretch[] {
  const starts = [from];
  for (let part = 1; part < pieces; part++) {
    const start = lineAfter(file, from + Math.floor(((size - from) * part) / pieces));
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
async function readAll(stretches: readonly CsvStretch[], crew: Crew | undefined): Promise<CsvPart[]> {
  const parts = (await runReading(
    stretches.map((stretch) => ({ kind: 'csv', stretch })),
    crew,
  )) as CsvPart[];
  let end = stretches[0]?.from ?? 0;
  return parts.map((part, at) => {
    const stretch = stretches[at] as CsvStretch;
    const right = stretch.from === end ? part : readStretch({ ...stretch, from: end });
    end = right.end;
    return right;
  });
}
