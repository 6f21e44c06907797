import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { HASH_START, type StoredValues, sharedRoom, ValueStore } from '../matching/table/index.ts';
import { inUtf8 } from './csv-encoding.ts';
import { addTrimmed, MORE, QuotedValue, TEXT_AFTER, UNCLOSED } from './csv-quoted.ts';

/** A stretch of a CSV file to read: from the start of a record, up to the first record that starts at or after `until`. */
export interface CsvStretch {
  file: string;
  from: number;
  until: number;
  columns: number;
  separator: number;
}

/** What a stretch held: per column a store of values and the value of each row. */
export interface CsvPart {
  rows: number;
  columns: PartColumn[];
  /** Where the first record after this stretch starts. */
  end: number;
  lines: number;
  refused: { line: number; why: RefusedRow['why'] }[];
  /** Whether all of it is UTF-8; what was not is, in its columns. */
  utf8: boolean;
}

export interface PartColumn {
  store: StoredValues;
  rows: Uint32Array;
}

/** A row that was kept out: the line it stands on (the header is line 1), the file, and why. */
export interface RefusedRow {
  file: string;
  line: number;
  why: 'too-few-fields' | 'too-many-fields' | 'unclosed-quote' | 'text-after-quote';
}

/** So many bytes are read at a time, or a whole stretch and a little more where that is less. */
const CHUNK = 4 << 20;
const LITTLE = 4096;
const NEWLINE = 10;
const QUOTE = 34;

/**
 * Reads one stretch, hashing each value while looking for its end. Rows with too few or too many fields are kept out and
 * told by line, counted from the start of the stretch. Where a value in quotes has no good end, or leads over several lines to a row of a
 * wrong length, its quotation mark is a stray one: the line alone on which the row starts is kept out, and the next line starts a row.
 */
export function readStretch(stretch: CsvStretch): CsvPart {
  const { columns, separator } = stretch;
  const stores = Array.from({ length: columns }, () => new ValueStore(4096));
  let capacity = 4096;
  let rowsOf = stores.map(() => sharedRoom(capacity));
  const fields = new Uint32Array(columns);
  const refused: CsvPart['refused'] = [];
  const handle = openSync(stretch.file, 'r');
  let buffer = new Uint8Array(Math.min(CHUNK, stretch.until - stretch.from + LITTLE));
  let position = stretch.from;
  let held = 0;
  let line = 0;
  let rows = 0;
  let last = false;
  let utf8 = true;
  let end = stretch.from;
  const quoted = new QuotedValue(separator);

  /** Keeps out the line that starts at `start`, and gives where the next does; MORE where its end is not read yet. */
  const keepOutLine = (start: number, size: number, atEnd: boolean, why: RefusedRow['why']): number => {
    const newline = buffer.subarray(start, size).indexOf(NEWLINE);
    if (newline < 0 && !atEnd) return MORE;
    const next = newline < 0 ? size : start + newline + 1;
    refused.push({ line: line + 1, why });
    line += 1;
    end += next - start;
    return next;
  };

  /** Reads the records in the buffer; gives how many bytes of it are used up. */
  const readBuffer = (size: number, atEnd: boolean): number => {
    const bytes = buffer;
    let at = 0;
    while (at < size) {
      if (end >= stretch.until) return at;
      const start = at;
      let field = 0;
      let lines = 1;
      let done = false;
      while (!done) {
        let number = 0;
        if (bytes[at] === QUOTE && at < size) {
          at = quoted.read(bytes, at, size, atEnd);
          if (at === MORE) return start;
          lines += quoted.lines;
          if (lines > 1 && (at < 0 || field >= columns)) at = UNCLOSED;
          if (at < 0) break;
          if (field < columns) number = quoted.addTo(stores[field] as ValueStore);
        } else {
          const from = at;
          let hash = HASH_START;
          let byte = 0;
          while (at < size) {
            byte = bytes[at] as number;
            if (byte === separator || byte === NEWLINE) break;
            hash = Math.imul(hash ^ byte, 0x01000193);
            at += 1;
          }
          if (at > from && field < columns) {
            const store = stores[field] as ValueStore;
            number =
              (bytes[from] as number) > 32 && (bytes[at - 1] as number) > 32
                ? store.add(bytes, from, at, hash)
                : addTrimmed(store, bytes, from, at);
          }
        }
        if (at >= size && !atEnd) return start;
        if (field < columns) fields[field] = number;
        field += 1;
        done = at >= size || bytes[at] === NEWLINE;
        at += 1;
      }
      const blank = field === 1 && fields[0] === 0;
      if (at < 0 || (lines > 1 && field !== columns && !blank)) {
        at = keepOutLine(start, size, atEnd, at === TEXT_AFTER ? 'text-after-quote' : 'unclosed-quote');
        if (at === MORE) return start;
        continue;
      }
      if (field === columns) {
        if (rows === capacity) {
          capacity *= 2;
          rowsOf = rowsOf.map((old) => sharedRoom(capacity, old));
        }
        for (let column = 0; column < columns; column++) {
          (rowsOf[column] as Uint32Array)[rows] = fields[column] as number;
        }
        rows += 1;
      } else if (!blank) {
        refused.push({ line: line + 1, why: field < columns ? 'too-few-fields' : 'too-many-fields' });
      }
      line += lines;
      end += Math.min(at, size) - start;
    }
    return size;
  };

  try {
    while (!last && end < stretch.until) {
      if (held === buffer.length) {
        const larger = new Uint8Array(buffer.length * 2);
        larger.set(buffer);
        buffer = larger;
      }
      const got = readSync(handle, buffer, held, buffer.length - held, position);
      position += got;
      last = got === 0;
      const size = held + got;
      const used = readBuffer(size, last);
      utf8 &&= isUtf8(buffer.subarray(0, used));
      buffer.copyWithin(0, used, size);
      held = size - used;
    }
  } finally {
    closeSync(handle);
  }
  return {
    rows,
    columns: stores.map((store, column) => ({
      store: utf8 ? store.held() : inUtf8(store.held()),
      rows: (rowsOf[column] as Uint32Array).subarray(0, rows),
    })),
    end,
    lines: line,
    refused,
    utf8,
  };
}
