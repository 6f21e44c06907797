/** 32-bit numbers that every thread sees. */
export function shared32(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

/** The same numbers in memory that every thread sees. */
export function sharedCopy<T extends Int32Array | Uint32Array | Uint8Array>(array: T): T {
  const buffer = new SharedArrayBuffer(array.byteLength);
  const copy = new (array.constructor as new (buffer: SharedArrayBuffer) => T)(buffer);
  copy.set(array);
  return copy;
}
