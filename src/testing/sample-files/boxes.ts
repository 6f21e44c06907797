/** Boxes of films and pictures, built by hand. */

/** A box of a type with these contents. */
export function box(type: string, ...contents: readonly Buffer[]): Buffer {
  const body = Buffer.concat(contents);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

export const u8 = (...values: readonly number[]): Buffer => Buffer.from(values);
export const u16 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [nth, value] of values.entries()) bytes.writeUInt16BE(value, nth * 2);
  return bytes;
};
export const u32 = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [nth, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, nth * 4);
  return bytes;
};
export const zeros = (length: number): Buffer => Buffer.alloc(length);
export const word = (text: string, encoding: BufferEncoding = 'utf8'): Buffer => Buffer.from(text, encoding);
export const full = (type: string, ...contents: readonly Buffer[]): Buffer => box(type, u32(0), ...contents);

/** Noise that looks like no box and is the same every time. */
export const noise = (length: number, seed: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, at) => (at * 31 + seed * 17 + ((at * at) >> 3)) & 0xff));
