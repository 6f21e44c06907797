/**
 * Bytes of a file that may be far larger than memory: read at any place through a few small windows, and copied with parts blanked.
 * All calls are synchronous: the cleaner's process does one file at a time and nothing else.
 */
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { cannot } from './cannot.ts';

const windowBytes = 65_536;
const mostWindows = 8;
const chunkBytes = 1_048_576;

/** A file open for reading. Reading past its end is `damaged`. */
export interface FileBytes {
  readonly size: number;
  /** A copy of these bytes. */
  read(at: number, length: number): Buffer;
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  /** A 64-bit number; one beyond 2^53 is `damaged`. */
  u64(at: number): number;
  /** A number of so many bytes (at most six), the highest first. */
  uint(at: number, bytes: number): number;
  ascii(at: number, length: number): string;
  close(): void;
}

/** What stands in a buffer, read as a file is. */
export function bytesOf(buffer: Buffer): FileBytes {
  return readable(
    buffer.length,
    (into, at) => buffer.copy(into, 0, at),
    () => undefined,
  );
}

export function openBytes(path: string): FileBytes {
  const handle = openSync(path, 'r');
  return readable(
    fstatSync(handle).size,
    (into, at) => readSync(handle, into, 0, into.length, at),
    () => closeSync(handle),
  );
}

interface Window {
  readonly bytes: Buffer;
  from: number;
  held: number;
  used: number;
}

function readable(size: number, fill: (into: Buffer, at: number) => number, close: () => void): FileBytes {
  // Several windows, since tables that lie far apart are read row by row together.
  const windows: Window[] = [];
  let now = 0;
  let here: Window = { bytes: Buffer.alloc(0), from: 0, held: 0, used: 0 };
  /** Brings these bytes into a window, the one used longest ago when none has them, and tells where they stand in it. */
  const at = (from: number, length: number): number => {
    if (from < 0 || from + length > size) cannot('damaged');
    if (from < here.from || from + length > here.from + here.held) {
      const holds = windows.find((each) => from >= each.from && from + length <= each.from + each.held);
      here = holds ?? (windows.length < mostWindows ? newWindow() : oldest());
      if (holds === undefined) {
        here.from = from;
        here.held = fill(here.bytes, from);
        if (here.held < length) cannot('damaged');
      }
      now += 1;
      here.used = now;
    }
    return from - here.from;
  };
  const newWindow = (): Window => {
    const made = { bytes: Buffer.alloc(windowBytes), from: 0, held: 0, used: 0 };
    windows.push(made);
    return made;
  };
  const oldest = () => windows.reduce((one, other) => (one.used <= other.used ? one : other));
  const number = (from: number, length: number): number => {
    const start = at(from, length);
    return here.bytes.readUIntBE(start, length);
  };
  return {
    size,
    read: (from, length) => {
      if (from < 0 || length < 0 || from + length > size) cannot('damaged');
      const into = Buffer.alloc(length);
      for (let done = 0; done < length; ) {
        const got = fill(into.subarray(done), from + done);
        if (got <= 0) cannot('damaged');
        done += got;
      }
      return into;
    },
    u8: (from) => number(from, 1),
    u16: (from) => number(from, 2),
    u32: (from) => number(from, 4),
    u64: (from) => {
      const high = number(from, 4);
      return high > 0x1f_ffff ? cannot('damaged') : high * 0x1_0000_0000 + number(from + 4, 4);
    },
    uint: (from, bytes) => (bytes === 0 ? 0 : number(from, bytes)),
    ascii: (from, length) => {
      const start = at(from, length);
      return here.bytes.toString('latin1', start, start + length);
    },
    close,
  };
}

/** A change to bytes that keep their place: `with` undefined means zeros. */
export interface Patch {
  readonly at: number;
  readonly length: number;
  readonly with?: Buffer;
}

/** The patches of one copy, in any order; a later one wins where two meet. */
export interface Patches {
  blank(at: number, length: number): void;
  put(at: number, bytes: Buffer): void;
  readonly all: readonly Patch[];
}

const mostPatches = 2_000_000;

export function newPatches(): Patches {
  const all: Patch[] = [];
  const add = (patch: Patch) => {
    if (patch.length <= 0) return;
    if (all.length >= mostPatches) cannot('unknown');
    all.push(patch);
  };
  return {
    blank: (at, length) => add({ at, length }),
    put: (at, bytes) => add({ at, length: bytes.length, with: bytes }),
    all,
  };
}

/** The same bytes with the patches applied. */
export function patched(bytes: Buffer, patches: Patches): Buffer {
  const changed = Buffer.from(bytes);
  for (const { at, length, with: content } of patches.all) {
    if (content === undefined) changed.fill(0, at, at + length);
    else content.copy(changed, at);
  }
  return changed;
}

/**
 * Writes the first `size` bytes of a file to another path with the patches applied, a megabyte at a time.
 * Patches are applied in the order in which they were made.
 */
export function copyPatched(from: FileBytes, to: string, size: number, patches: Patches): void {
  // Sorted by place for one pass; `nth` keeps the order of making within a chunk.
  const sorted = patches.all
    .map((patch, nth) => ({ patch, nth }))
    .toSorted((a, b) => a.patch.at - b.patch.at);
  const handle = openSync(to, 'wx', 0o600);
  let next = 0;
  let open: typeof sorted = [];
  try {
    for (let at = 0; at < size; at += chunkBytes) {
      const chunk = from.read(at, Math.min(chunkBytes, size - at));
      const end = at + chunk.length;
      open = open.filter(({ patch }) => patch.at + patch.length > at);
      for (let due = sorted[next]; due !== undefined && due.patch.at < end; due = sorted[next]) {
        open.push(due);
        next += 1;
      }
      for (const { patch } of open.toSorted((a, b) => a.nth - b.nth)) {
        const first = Math.max(patch.at, at);
        const last = Math.min(patch.at + patch.length, end);
        if (patch.with === undefined) chunk.fill(0, first - at, last - at);
        else patch.with.copy(chunk, first - at, first - patch.at, last - patch.at);
      }
      writeSync(handle, chunk);
    }
  } finally {
    closeSync(handle);
  }
}
