import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { type Compressors, parquetMetadataAsync, parquetRead } from 'hyparquet';
import { asyncBufferFromFile } from 'hyparquet/src/node.js';
import { SetupProblem } from '../platform/setup-problem.ts';
import { distinctNames, type ReadColumn, type ReadTable } from './read-csv.ts';

const encoder = new TextEncoder();

const compressors: Compressors = {
  GZIP: (bytes) => gunzipSync(bytes),
  ZSTD: (bytes) => zstdDecompressSync(bytes),
  BROTLI: (bytes) => brotliDecompressSync(bytes),
};

/** A cell as the same table in CSV would have it: a date without its midnight, a list parted by semicolons. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  if (cell instanceof Uint8Array) return new TextDecoder().decode(cell);
  if (Array.isArray(cell)) return cell.map(textOf).filter(Boolean).join('; ');
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell);
}

/** Values of a column, each kept once. */
class Values {
  private readonly numbers = new Map<string, number>([['', 0]]);
  private bytes = new Uint8Array(65_536);
  private readonly ends = [0];

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const bytes = encoder.encode(text);
    const from = this.ends.at(-1) ?? 0;
    if (from + bytes.length > this.bytes.length) {
      const larger = new Uint8Array((from + bytes.length) * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes.set(bytes, from);
    this.ends.push(from + bytes.length);
    this.numbers.set(text, this.ends.length - 1);
    return this.ends.length - 1;
  }

  done(): ReadColumn['values'] {
    const size = this.ends.at(-1) ?? 0;
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    bytes.set(this.bytes.subarray(0, size));
    const ends = new Uint32Array(new SharedArrayBuffer(this.ends.length * 4));
    ends.set(this.ends);
    return { bytes, ends };
  }
}

/** Reads one Parquet file (uncompressed, Snappy, gzip, zstd or Brotli) as a table of texts. @throws a SetupProblem where it is none */
export async function readParquet(path: string): Promise<ReadTable> {
  const file = await asyncBufferFromFile(path);
  const metadata = await parquetMetadataAsync(file).catch((error: Error) => {
    throw new SetupProblem(`${path} is no Parquet file that can be read: ${error.message}`);
  });
  const rows = Number(metadata.num_rows);
  const names = metadata.schema.slice(1).map(({ name }) => name);
  const building = new Map(
    names.map((name) => [
      name,
      { values: new Values(), rows: new Uint32Array(new SharedArrayBuffer(rows * 4)) },
    ]),
  );
  await parquetRead({
    file,
    metadata,
    compressors,
    onChunk: ({ columnName, columnData, rowStart }) => {
      const column = building.get(columnName);
      for (let at = 0; column && at < columnData.length; at++)
        column.rows[rowStart + at] = column.values.numberOf(textOf(columnData[at]).trim());
    },
  });
  const called = distinctNames([...building.keys()]);
  const columns = [...building.values()].map((column, at) => ({
    name: called[at] ?? '',
    values: column.values.done(),
    rows: column.rows,
  }));
  return { rows, columns, secondFrom: undefined, refused: [], notUtf8: [] };
}
