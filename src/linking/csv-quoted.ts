import { HASH_START, hashBytes, type ValueStore } from '../matching/table/index.ts';

const NEWLINE = 10;
const QUOTE = 34;

/** A value in quotes is no longer than this. Whatever goes on further is a quotation mark that nobody closed. */
const MOST_QUOTED = 1 << 20;

/** What reading a value in quotes comes to where it gives no place: its end is not read yet, or it has none, or something else follows it. */
export const MORE = -1;
export const UNCLOSED = -2;
export const TEXT_AFTER = -3;

/** Reads values in quotes, one after the other. */
export class QuotedValue {
  /** How many lines the last value goes over, beyond the first. */
  lines = 0;
  private readonly separator: number;
  private bytes: Uint8Array = new Uint8Array(0);
  private from = 0;
  private to = 0;
  private hash = HASH_START;
  private scratch = new Uint8Array(256);

  constructor(separator: number) {
    this.separator = separator;
  }

  /**
   * Reads the value whose opening quote stands at `from`: gives the place of the separator or newline after it, or the end. What it
   * gives hangs on the bytes from there on alone, and not on how many of them were read at a time.
   */
  read(bytes: Uint8Array, from: number, size: number, atEnd: boolean): number {
    const furthest = from + MOST_QUOTED;
    const most = Math.min(size, furthest);
    this.lines = 0;
    let close = this.closeOf(bytes, from + 1, most);
    this.bytes = bytes;
    this.from = from + 1;
    this.to = close;
    if (close + 1 < size && bytes[close] === QUOTE && bytes[close + 1] === QUOTE)
      close = this.undouble(bytes, from + 1, most, size);
    if (close >= most) return most < furthest && !atEnd ? MORE : UNCLOSED;
    if (close + 1 >= size) return atEnd ? size : MORE;
    return this.endAfter(bytes, close + 1, size);
  }

  /** The first quote; hashes what stands before it and counts its lines. */
  private closeOf(bytes: Uint8Array, from: number, most: number): number {
    let hash = HASH_START;
    let lines = 0;
    let at = from;
    while (at < most) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) break;
      if (byte === NEWLINE) lines += 1;
      hash = Math.imul(hash ^ byte, 0x01000193);
      at += 1;
    }
    this.hash = hash;
    this.lines = lines;
    return at;
  }

  /** The same where quotes are doubled in it: a copy with single ones is made. */
  private undouble(bytes: Uint8Array, from: number, most: number, size: number): number {
    let length = 0;
    let lines = 0;
    let close = most;
    for (let at = from; at < most; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        if (at + 1 >= size || bytes[at + 1] !== QUOTE) {
          close = at;
          break;
        }
        at += 1;
      } else if (byte === NEWLINE) lines += 1;
      if (length === this.scratch.length) {
        const larger = new Uint8Array(length * 2);
        larger.set(this.scratch);
        this.scratch = larger;
      }
      this.scratch[length] = byte;
      length += 1;
    }
    this.lines = lines;
    this.bytes = this.scratch;
    this.from = 0;
    this.to = length;
    this.hash = hashBytes(this.scratch, 0, length);
    return close;
  }

  /** After the closing quote only blanks may stand before the next value. */
  private endAfter(bytes: Uint8Array, from: number, size: number): number {
    let at = from;
    while (at < size) {
      const byte = bytes[at] as number;
      if (byte === this.separator || byte === NEWLINE) break;
      if (byte > 32) return this.lines > 0 ? UNCLOSED : TEXT_AFTER;
      at += 1;
    }
    return at;
  }

  /** Puts the value that was read last into a store, without the blanks around it; gives its number. */
  addTo(store: ValueStore): number {
    const { bytes, from, to } = this;
    if (from === to) return 0;
    return (bytes[from] as number) > 32 && (bytes[to - 1] as number) > 32
      ? store.add(bytes, from, to, this.hash)
      : addTrimmed(store, bytes, from, to);
  }
}

/** Adds a value without the blanks around it (and without the carriage return before a newline). */
export function addTrimmed(store: ValueStore, bytes: Uint8Array, from: number, to: number): number {
  let start = from;
  let stop = to;
  while (start < stop && (bytes[start] as number) <= 32) start += 1;
  while (stop > start && (bytes[stop - 1] as number) <= 32) stop -= 1;
  return store.add(bytes, start, stop, hashBytes(bytes, start, stop));
}
