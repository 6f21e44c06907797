import { closeSync, openSync, readSync } from 'node:fs';

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

/** The names of the columns, where the records start, and what stands between fields (comma, semicolon or tab). */
export function readHeader(file: string): {
  names: string[];
  from: number;
  separator: number;
  lines: number;
} {
  const from = headerEnd(file);
  const handle = openSync(file, 'r');
  const buffer = new Uint8Array(from);
  readSync(handle, buffer, 0, from, 0);
  closeSync(handle);
  const text = new TextDecoder()
    .decode(buffer)
    .replace(/^\ufeff/, '')
    .replace(/\r?\n$/, '');
  const separator = [',', ';', '\t'].reduce((best, sign) =>
    text.split(sign).length > text.split(best).length ? sign : best,
  );
  const names: string[] = [];
  for (const match of text.matchAll(
    new RegExp(`(?:^|${separator})(?:"((?:[^"]|"")*)"|([^${separator}]*))`, 'g'),
  )) {
    names.push((match[1]?.replace(/""/g, '"') ?? match[2] ?? '').trim());
  }
  return { names, from, separator: separator.charCodeAt(0), lines: text.split('\n').length };
}

function headerEnd(file: string): number {
  const handle = openSync(file, 'r');
  try {
    const buffer = new Uint8Array(1 << 20);
    const got = readSync(handle, buffer, 0, buffer.length, 0);
    let quoted = false;
    for (let at = 0; at < got; at++) {
      if (buffer[at] === QUOTE) quoted = !quoted;
      else if (buffer[at] === NEWLINE && !quoted) return at + 1;
    }
    return got;
  } finally {
    closeSync(handle);
  }
}
