/**
 * A Word file that is written as it is read: `docx` writes everything but the rows of long tables, in whose place it puts a mark; those are put in row by row
 * while the file is packed. So a document of ten thousand rows takes little more memory than its words.
 */
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { rowXml } from './row-xml.ts';

/** The rows of a table that stand where its mark is. */
export interface LongTable {
  readonly mark: string;
  readonly rows: readonly (readonly string[])[];
  readonly percents: readonly number[];
  readonly named: boolean;
}

const body = 'word/document.xml';
/** Rows that are written before anybody else has a turn. */
const atOnce = 100;

/** The body in pieces: what stands before, between and after the rows as it is, and the rows in parcels. */
function* pieces(xml: string, tables: readonly LongTable[]): Generator<string> {
  let from = 0;
  for (const { mark, rows, percents, named } of tables) {
    const at = xml.indexOf(mark, from);
    const start = xml.lastIndexOf('<w:tr>', at);
    yield xml.slice(from, start);
    for (let first = 0; first < rows.length; first += atOnce)
      yield rows
        .slice(first, first + atOnce)
        .map((cells) => rowXml(cells, percents, named))
        .join('');
    from = xml.indexOf('</w:tr>', at) + '</w:tr>'.length;
  }
  yield xml.slice(from);
}

/** Gives the file with the rows of these tables, which stand in it by their marks in this order, in the place of those. */
async function* packed(file: Uint8Array, tables: readonly LongTable[]): AsyncGenerator<Buffer> {
  let ready: Buffer[] = [];
  const zip = new Zip((fault, bytes) => {
    if (fault !== null) throw fault;
    ready.push(Buffer.from(bytes));
  });
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    const texts = name === body ? pieces(strFromU8(bytes), tables) : [];
    for (const text of texts) {
      part.push(strToU8(text));
      yield* ready;
      ready = [];
      await setImmediate();
    }
    part.push(name === body ? new Uint8Array() : bytes, true);
  }
  zip.end();
  yield* ready;
}

/** The same as a stream to answer with. */
export const streamPacked = (file: Uint8Array, tables: readonly LongTable[]): Readable =>
  Readable.from(packed(file, tables), { objectMode: false });
