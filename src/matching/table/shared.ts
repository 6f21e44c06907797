/** 32-bit numbers that every thread sees. */
export function shared32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

/** So many bytes that every thread sees. */
export function sharedBytes(length: number): Uint8Array<SharedArrayBuffer> {
  return new Uint8Array(new SharedArrayBuffer(length));
}

/** Numbers without a sign that every thread sees: the old ones, and room for as many in all. */
export function sharedRoom(length: number, old?: Uint32Array): Uint32Array<SharedArrayBuffer> {
  const room = new Uint32Array(new SharedArrayBuffer(length * 4));
  if (old) room.set(old);
  return room;
}

/** The same numbers in memory that every thread sees: they themselves where they lie there already. */
export function inShared<T extends Int32Array | Uint32Array | Uint8Array>(array: T): T {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const buffer = new SharedArrayBuffer(array.byteLength);
  const copy = new (array.constructor as new (buffer: SharedArrayBuffer) => T)(buffer);
  copy.set(array);
  return copy;
}
