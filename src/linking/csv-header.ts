import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { refuseOtherText, textIn } from './csv-encoding.ts';
import { QuotedValue } from './csv-quoted.ts';

const NEWLINE = 10;
const QUOTE = 34;

/** The first start of a line at or after a place in a file. */
export function lineAfter(file: string, place: number): number {
  const handle = openSync(file, 'r');
  try {
    const buffer = new Uint8Array(65_536);
    for (let at = place; ; ) {
      const got = readSync(handle, buffer, 0, buffer.length, at);
      if (got === 0) return at;
      const found = buffer.subarray(0, got).indexOf(NEWLINE);
      if (found >= 0) return at + found + 1;
      at += got;
    }
  } finally {
    closeSync(handle);
  }
}

/** The names of the columns, where the records start, and what stands between fields (comma, semicolon or tab). @throws a SetupProblem where it is no such text */
export function readHeader(file: string): {
  names: string[];
  from: number;
  separator: number;
  lines: number;
  utf8: boolean;
} {
  const bytes = startOf(file);
  const { from, separator } = headerIn(bytes);
  const header = bytes.subarray(0, from);
  refuseOtherText(file, header);
  const text = textIn(header)
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '');
  const names: string[] = [];
  for (const match of text.matchAll(
    new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'),
  )) {
    names.push((match[1]?.replace(/""/g, '"') ?? match[2] ?? '').trim());
  }
  return {
    names,
    from,
    separator: separator.charCodeAt(0),
    lines: text.split('\n').length,
    utf8: isUtf8(header),
  };
}

/** No header is longer than this. */
const MOST_HEADER = 1 << 20;

function startOf(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const buffer = new Uint8Array(MOST_HEADER);
    return buffer.subarray(0, readSync(handle, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(handle);
  }
}

/** Where the header ends, and by which sign it has the most names. Where quotation marks fit with none of the signs, it is the first line. */
function headerIn(bytes: Uint8Array): { from: number; separator: string } {
  const newline = bytes.indexOf(NEWLINE);
  const first = newline < 0 ? bytes.length : newline + 1;
  const line = new TextDecoder().decode(bytes.subarray(0, first));
  let best = { from: first, separator: ',', names: 0 };
  for (const separator of [',', ';', '\t']) {
    const whole = namesBy(bytes, separator.charCodeAt(0));
    if (whole && whole.names > best.names) best = { ...whole, separator };
  }
  if (best.names > 1) return best;
  for (const separator of [',', ';', '\t']) {
    const names = line.split(separator).length;
    if (names > best.names) best = { from: first, separator, names };
  }
  return best;
}

/** Goes from name to name to the end of the header; nothing where a quotation mark on it is a stray one. */
function namesBy(bytes: Uint8Array, separator: number): { from: number; names: number } | undefined {
  const quoted = new QuotedValue(separator);
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let names = 1; ; names++) {
    if (bytes[at] === QUOTE) at = quoted.read(bytes, at, bytes.length, true);
    if (at < 0) return undefined;
    while (at < bytes.length && bytes[at] !== separator && bytes[at] !== NEWLINE) at += 1;
    if (at >= bytes.length || bytes[at] === NEWLINE) return { from: Math.min(at + 1, bytes.length), names };
    at += 1;
  }
}
